/** One thing of its kind among many others is a gift, a slip or a passing need, and is not called an interest. */
import type { Phrase } from './match.ts';

/** In shorter histories one item is much of what is known. */
const SHORTEST_HISTORY = 8;
/** Interests in several items must speak for this part of the history: else single things are all there is. */
const LEAST_SPOKEN_FOR = 0.5;

/**
 * Whether a phrase that rests on one item alone says too little beside the others. The newest item is what the visitor
 * is after just now, and a title stands for nothing but itself: neither is a one-off.
 *
 * @param item the place of that item in the history, 0 = oldest
 * @param spokenFor how many other items of the history are spoken for by phrases that rest on several
 * @param length of the history
 */
export function isOneOff(phrase: Phrase, item: number, spokenFor: number, length: number): boolean {
  if (phrase.kind === 'title' || length < SHORTEST_HISTORY || item === length - 1) return false;
  return spokenFor >= LEAST_SPOKEN_FOR * length;
}
