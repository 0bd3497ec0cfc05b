/** Step 4, the one-line reason: replaced as a whole, save that nothing fits where nothing does. */
import type { Sentence } from '../../explanation/explanation.ts';
import type { WrittenSentence } from './place-sentences.ts';

/** Most sentences, and the longest reason with a sentence of the model in it, in code points. */
const MOST = 2;
const REASON_LENGTH = 240;

/** `written` are all sentences that the model will write for it. */
export function placeRecommendation(
  computed: readonly Sentence[],
  written: readonly WrittenSentence[],
): readonly Sentence[] {
  const instead = written.map(({ sentence }) => sentence);
  if (instead.length === 0) return computed;
  const honest = computed.find(({ grounds }) => grounds.fit === 'none');
  const admits = !honest || instead.some(({ grounds }) => grounds.fit === 'none');
  const reason = within(admits ? instead : [honest, ...instead]);
  return reason.length > 0 ? reason : computed;
}

/** As many of the first sentences as may be shown. */
function within(sentences: readonly Sentence[]): Sentence[] {
  const kept: Sentence[] = [];
  let length = 0;
  for (const sentence of sentences.slice(0, MOST)) {
    length += [...sentence.text].length;
    if (length > REASON_LENGTH) break;
    kept.push(sentence);
  }
  return kept;
}
