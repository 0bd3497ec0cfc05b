/** Computed preferences take the places that the model left empty; no item gets a second owner. */
import type { Evidence, Preference } from '../../preferences/preference.ts';
import { saySame } from './merge-drafts.ts';

/**
 * `written` with computed preferences added, most weighty first, until there are `most`, or none is left that says something
 * else and has an item that nobody owns. Only until there are `least` do items of written preferences go over, where those
 * keep their most telling one, and never to a preference that is a mere title. What no preference owns and a computed one
 * that says the same does own goes to its written twin.
 */
export function fillGap(
  written: readonly Preference[],
  computed: readonly Preference[],
  most: number,
  least: number,
): Preference[] {
  const filled = written.map((preference) => ({ ...preference, evidence: [...preference.evidence] }));
  const owner = new Map<number, (typeof filled)[number]>();
  for (const preference of filled)
    for (const { history } of preference.evidence) owner.set(history, preference);
  const others: Preference[] = [];
  for (const preference of computed) {
    const twin = filled.find((one) => saySame(one, preference));
    if (twin === undefined) others.push(preference);
    else
      for (const evidence of preference.evidence.filter(({ history }) => !owner.has(history))) {
        twin.evidence.push(evidence);
        owner.set(evidence.history, twin);
      }
  }
  const add = (preference: Preference, evidence: readonly Evidence[]) => {
    const added = { ...preference, evidence: [...evidence] };
    for (const { history } of evidence) {
      const before = owner.get(history);
      if (before !== undefined) before.evidence = before.evidence.filter((one) => one.history !== history);
      owner.set(history, added);
    }
    filled.push(added);
  };
  // What nobody owns first: it costs no written preference anything.
  const left: Preference[] = [];
  for (const preference of others) {
    const free = preference.evidence.filter(({ history }) => !owner.has(history));
    if (free.length === 0 || isFaint(free)) left.push(preference);
    else if (filled.length < most) add(preference, free);
  }
  for (const preference of left) {
    if (filled.length >= Math.min(most, least) || preference.kind === 'title') continue;
    const kept = new Set(filled.map(({ evidence }) => strongest(evidence)?.history));
    const taken = preference.evidence.filter(({ history }) => {
      const before = owner.get(history);
      return before === undefined || (written.some(({ key }) => key === before.key) && !kept.has(history));
    });
    if (taken.length > 0 && !isFaint(taken)) add(preference, taken);
  }
  return filled;
}

/** As in the computed tier: one item that only sounds like a phrase shows nothing. */
function isFaint(evidence: readonly Evidence[]): boolean {
  return evidence.length === 1 && evidence[0]?.match === 'meaning';
}

function strongest(evidence: readonly Evidence[]): Evidence | undefined {
  return [...evidence].sort((a, b) => b.strength - a.strength || b.history - a.history)[0];
}
