/** What must change when the cause changes: another target, another text; without the top preference, no word of it. */
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { foldedPhrase } from '../../../src/items/words.ts';
import { sentencesOf } from './grounded-share.ts';
import { realise, type Visit } from './visit.ts';

export interface Counterfactual {
  /** Comparisons made. */
  readonly asked: number;
  /** Those that came out as they should. */
  readonly kept: number;
}

/** Neighbours in the list are to be worded differently, and a preference that is taken away is to be gone. */
export async function measureCounterfactual(visit: Visit): Promise<Counterfactual> {
  const { explanations, preferences } = visit;
  let [asked, kept] = [0, 0];
  const count = (held: boolean) => {
    asked++;
    if (held) kept++;
  };
  for (const [place, explanation] of explanations.entries()) {
    const next = explanations[place + 1];
    if (next) count(ownWords(explanation) !== ownWords(next));
  }
  if (preferences.length > 1) {
    const top = explanations[0]?.preferences[0]?.index ?? 0;
    const without = await withoutPreference(visit, top);
    for (const explanation of without) count(!mentions(explanation, visit, top));
  }
  return { asked, kept };
}

/** The text without the name of the item it speaks of. */
function ownWords(explanation: Explanation): string {
  return [...explanation.steps.fit, ...explanation.steps.recommendation]
    .map(({ text }) => text.replaceAll(explanation.title, '…'))
    .join(' ');
}

/** The visitor's list once more, with one preference and its evidence gone. */
async function withoutPreference(visit: Visit, gone: number): Promise<Explanation[]> {
  const { aligner, request, preferences, memberships } = visit;
  const left = <Part>(parts: readonly Part[]) => parts.filter((_, index) => index !== gone);
  const alignments = await aligner.align({
    ...request,
    preferences: left(request.preferences),
    owner: request.owner.map((owner) => (owner === gone ? -1 : owner > gone ? owner - 1 : owner)),
    belonging: request.belonging.map(left),
  });
  const stage2 = { preferences: left(preferences), memberships: memberships.map(left) };
  return realise(visit.history, visit.candidates, stage2, alignments);
}

/** Whether a preference that is gone is still spoken of: by its phrase, or by an item that it alone owned. */
function mentions(explanation: Explanation, { history, preferences }: Visit, gone: number): boolean {
  const { text, evidence } = preferences[gone] as Visit['preferences'][number];
  const ids = new Set(evidence.map((one) => history[one.history]?.id));
  const sentences = sentencesOf(explanation);
  if (sentences.some(({ grounds }) => grounds.items?.some((id) => ids.has(id)))) return true;
  // An attribute of the candidate may have the same words; then they are said of the candidate.
  const phrase = foldedPhrase(text);
  return sentences.some(
    ({ grounds }) =>
      grounds.preferences?.some((index) => foldedPhrase(remaining(preferences, gone, index)) === phrase) ??
      false,
  );
}

/** Text of a preference by its index among those left. */
function remaining(preferences: Visit['preferences'], gone: number, index: number): string {
  return preferences[index < gone ? index : index + 1]?.text ?? '';
}
