/** A language model that says what a test tells it to: real weights cannot run here. */
import type {
  Generation,
  GenerationRequest,
  LanguageModel,
} from '../../../../src/language/language-model.ts';
import { throwIfAborted } from '../../../../src/runtime/error.ts';

/** An answer, a failure, or what makes one of the request. */
export type Script = string | Error | ((request: GenerationRequest, call: number) => string | Error);

export interface ScriptedModel extends LanguageModel {
  /** All requests so far. */
  readonly requests: readonly GenerationRequest[];
}

/** Gives the scripts in turn, the last one again and again. */
export function createScriptedModel(...scripts: readonly Script[]): ScriptedModel {
  const requests: GenerationRequest[] = [];
  return {
    name: 'Scripted-1B',
    provider: 'custom',
    requests,
    async generate(request, tell): Promise<Generation> {
      throwIfAborted(request.signal);
      const script = scripts[Math.min(requests.length, scripts.length - 1)] as Script;
      requests.push(request);
      const text = typeof script === 'function' ? script(request, requests.length) : script;
      if (typeof text !== 'string') throw text;
      tell?.(text);
      return { text, ended: 'stop', usage: { prompt: 100, completion: text.length } };
    },
    dispose: async () => {},
  };
}

/** The prompt's items: number, title and what stands in brackets after it. */
export function itemsIn({
  messages,
}: GenerationRequest): { number: number; title: string; facts: string[] }[] {
  const block = /<history>\n([\s\S]*)\n<\/history>/u.exec(messages.at(-1)?.content ?? '')?.[1] ?? '';
  return block.split('\n').map((line) => {
    const [, number, title, facts] = /^(\d+)\. "([^"]*)"(?: \((.*)\))?$/u.exec(line) ?? [];
    return { number: Number(number), title: title ?? '', facts: facts?.split('; ') ?? [] };
  });
}

/** How many preferences a request asks for. */
export function countIn({ schema }: GenerationRequest): number {
  const { properties } = schema as { properties: { preferences: { minItems: number } } };
  return properties.preferences.minItems;
}

/** What a good model says: the facts that most items share, each with its items. */
export function goodAnswer(request: GenerationRequest): string {
  const items = itemsIn(request);
  const byFact = new Map<string, number[]>();
  for (const { number, facts } of items)
    for (const fact of facts) byFact.set(fact, [...(byFact.get(fact) ?? []), number]);
  const preferences = [...byFact]
    .filter(([fact]) => !/\d/u.test(fact))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, countIn(request))
    .map(([fact, numbers]) => ({ phrase: fact.toLowerCase(), because: numbers.slice(0, 8) }));
  return JSON.stringify({ preferences });
}
