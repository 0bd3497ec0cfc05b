/** Whether a sentence is neither too long nor too short to say something. */
import type { ExplanationSteps } from '../../../explanation/explanation.ts';
import type { CriticViolation } from '../critic.ts';
import { violation } from '../details.ts';
import type { SentenceReading } from '../reading/read-sentence.ts';

/** Longest sentence, in code points, its titles counted as written. */
const LONGEST = 320;
/** Most and fewest words, a title, phrase or value counted as one. Where no spaces divide words, characters. */
const MOST_WORDS = 45;
const FEWEST_WORDS = 3;
const MOST_CHARACTERS = 110;
const FEWEST_CHARACTERS = 4;

/** Most accepted sentences of one draft, by step. `preferences` are so many as there are preferences. */
export function mostSentences(step: keyof ExplanationSteps, preferences: number): number {
  return step === 'preferences' || step === 'fit'
    ? Math.max(2, preferences * 2)
    : step === 'likelihood'
      ? 3
      : 2;
}

export function lengthViolations(
  { text, skeleton, mentions }: SentenceReading,
  spaced: boolean,
): CriticViolation[] {
  const words = (skeleton.match(/[\p{L}\p{M}'’-]+/gu) ?? []).length + mentions.length;
  const size = spaced ? words : [...skeleton.replace(/[\s\p{P}]/gu, '')].length;
  const [least, most] = spaced ? [FEWEST_WORDS, MOST_WORDS] : [FEWEST_CHARACTERS, MOST_CHARACTERS];
  const own = skeleton.match(/\p{L}+/gu)?.filter((word) => !/^[A-Z]$/u.test(word)).length ?? 0;
  if (size > most || [...text].length > LONGEST + titleLength(mentions))
    return [violation('length', 'The sentence is too long: say one thing.')];
  if (size < least || own === 0) return [violation('length', 'That is no sentence that says something.')];
  return [];
}

/** Titles may be long; what the model adds to them may not. */
function titleLength(mentions: SentenceReading['mentions']): number {
  return mentions.reduce((sum, { item, start, end }) => sum + (item ? end - start : 0), 0);
}
