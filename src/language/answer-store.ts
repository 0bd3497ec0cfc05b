/** Answers of language models, kept so that nothing is asked twice. */
import type { GenerationRequest, LanguageModel } from './language-model.ts';

export interface AnswerStore {
  get(key: string): Promise<string | undefined>;
  /** Keeps an answer that was found good. Never rejects: what cannot be kept is asked for again. */
  set(key: string, answer: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** Most answers that are kept; the oldest go first. */
export const MOST_ANSWERS = 500;

/** Answers for as long as the page lives. */
export function createMemoryAnswerStore(): AnswerStore {
  const answers = new Map<string, string>();
  return {
    get: async (key) => answers.get(key),
    async set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
    },
    clear: async () => answers.clear(),
    close: () => answers.clear(),
  };
}

/**
 * The key of an answer: a SHA-256 over the model and the whole request, so that another history, candidate, number or
 * version of a prompt is another key. No title can be read off it, except on pages without https, where browsers have
 * no SHA-256: there it is the request itself, which is not written anywhere.
 */
export async function answerKey(model: LanguageModel, request: GenerationRequest): Promise<string> {
  const { messages, schema, mostTokens, temperature, seed } = request;
  const whole = JSON.stringify([
    model.provider,
    model.name,
    messages.map(({ role, content }) => [role, content]),
    schema,
    mostTokens,
    temperature,
    seed,
  ]);
  // Undefined on pages without https, whatever the types say.
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) return whole;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
