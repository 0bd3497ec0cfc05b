/** Makes one of drafts that say the same thing. */
import { dot } from '../../embedding/vector.ts';
import { tellingWords } from '../../preferences/phrase/phrase-words.ts';

/** A phrase that has been found right, with the history indices that the model named for it, clearest first. */
export interface SoundDraft {
  readonly text: string;
  readonly vector: Float32Array;
  readonly claims: readonly number[];
}

/**
 * Cosine from which two phrases are one. "Romantic comedies" and "dark comedies", which are two, come to 0.70 by our
 * encoder, "crime thrillers" and "crime dramas and thrillers" to 0.86.
 */
const SAME_MEANING = 0.75;

/** The drafts without repeats: the first wording stays, with the claims of all. */
export function mergeDrafts(drafts: readonly SoundDraft[]): SoundDraft[] {
  const merged: SoundDraft[] = [];
  for (const draft of drafts) {
    const index = merged.findIndex((other) => saySame(other, draft));
    const other = merged[index];
    if (other === undefined) merged.push(draft);
    else merged[index] = { ...other, claims: [...new Set([...other.claims, ...draft.claims])] };
  }
  return merged;
}

/** Whether two phrases say the same: in the same telling words, or nearly in the same direction. */
export function saySame(
  one: Pick<SoundDraft, 'text' | 'vector'>,
  other: Pick<SoundDraft, 'text' | 'vector'>,
): boolean {
  const words = (text: string) => tellingWords(text).sort().join(' ');
  return words(one.text) === words(other.text) || dot(one.vector, other.vector) >= SAME_MEANING;
}
