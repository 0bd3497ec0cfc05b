/** About how many tokens a text takes, for bounds where no tokenizer is at hand. */
import type { ChatMessage } from '../language-model.ts';

/** What a chat template adds to each message: markers, a role, line ends. In tokens. */
const PER_MESSAGE = 8;

/**
 * Tokens for each character, by script, on the high side for the vocabularies of 32,000 to 150,000 tokens that small
 * models have: they know European words, and spell out what is rarer byte by byte.
 */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/u, 0.33],
  [/[ \n]/u, 0.15],
  [/[A-Z]/u, 0.5],
  // Digits and signs often stand alone.
  [/[!-~]/u, 1],
  [/[\u00a0-\u024f]/u, 2],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/u, 1.5],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{P}]/u, 1.5],
  [/[\p{L}\p{M}]/u, 2.5],
];
/** Emoji and whatever else there is: its bytes. */
const OTHERWISE = 4;

/** An estimate that errs on the high side: at least what the model counts for nearly all texts, at most about twice. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) {
    tokens += COSTS.find(([script]) => script.test(character))?.[1] ?? OTHERWISE;
  }
  return Math.ceil(tokens);
}

/** The same of a whole prompt. */
export function estimatePromptTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + PER_MESSAGE + estimateTokens(content), 0);
}
