/** A language model that says what a test tells it to, piece by piece. */
import type {
  Generation,
  GenerationRequest,
  LanguageModel,
} from '../../../../src/language/language-model.ts';
import { abortedError } from '../../../../src/runtime/error.ts';

export interface ScriptedModel extends LanguageModel {
  /** What it was asked, in order. */
  readonly requests: readonly GenerationRequest[];
}

/** What to answer; an error is thrown after the text that comes with it. */
export type Script = (
  request: GenerationRequest,
  count: number,
) => string | { readonly text: string; readonly error: Error };

const PIECE = 9;

/** Answers in pieces of a few characters; keeps to the signal. */
export function scriptedModel(script: Script, name = 'Tiny-1B'): ScriptedModel {
  const requests: GenerationRequest[] = [];
  return {
    name,
    provider: 'custom',
    requests,
    async generate(request, tell): Promise<Generation> {
      requests.push(request);
      const said = script(request, requests.length);
      const text = typeof said === 'string' ? said : said.text;
      for (let start = 0; start < text.length; start += PIECE) {
        await Promise.resolve();
        if (request.signal?.aborted) throw abortedError(request.signal);
        tell?.(text.slice(start, start + PIECE));
      }
      if (typeof said !== 'string') throw said.error;
      return { text, ended: 'stop' };
    },
    dispose: async () => undefined,
  };
}

/** The user's part of a prompt. */
export function promptOf({ messages }: GenerationRequest): string {
  return messages.at(-1)?.content ?? '';
}
