/** Stage 2 with the visitor's word: muted preferences go, named ones change their name, stated ones come in. */
import type { Embedder } from '../embedding/embedder.ts';
import { recencyWeights } from '../preferences/computed/recency.ts';
import { createPhraseFitter } from '../preferences/phrase/phrase-fit.ts';
import type {
  Evidence,
  Preference,
  PreferenceExtractor,
  PreferenceRequest,
} from '../preferences/preference.ts';
import type { SteeredPreference } from './steering.ts';

/** The writer of a phrase that the visitor worded. */
export const VISITOR = 'visitor';

/** An extractor around `extractor` that heeds what the visitor said of preferences. */
export function createSteeredExtractor(
  extractor: PreferenceExtractor,
  steered: readonly SteeredPreference[],
  embedder: Embedder,
): PreferenceExtractor {
  const byKey = new Map(steered.map((one) => [one.key, one]));
  const phrases = createPhraseFitter(embedder);

  /** The same preference in other words: what it means follows the words. */
  async function rename(preference: Preference, name: string, signal?: AbortSignal): Promise<Preference> {
    const [vector] = await embedder.embed([name], signal);
    return { ...preference, text: name, kind: 'interest', vector: vector as Float32Array, writer: VISITOR };
  }

  /** A preference in the visitor's words; it takes over what in the history is plainly of its kind. */
  async function state(one: SteeredPreference, request: PreferenceRequest): Promise<Preference> {
    const text = one.name ?? one.text;
    const [vector] = await embedder.embed([text], request.signal);
    const phrase = { text, vector: vector as Float32Array };
    const found = await phrases.fit([phrase], request.history, request.historyVectors, request.signal);
    const evidence = found.flatMap(([fit], history): Evidence[] => {
      const { membership, strength } = fit ?? {};
      const plainly = membership === 'attribute' || membership === 'title';
      return plainly ? [{ history, strength: strength ?? 0, match: membership }] : [];
    });
    return {
      key: one.key,
      text,
      kind: 'interest',
      evidence: evidence.sort((a, b) => b.strength - a.strength || b.history - a.history),
      weight: 0,
      vector: vector as Float32Array,
      writer: VISITOR,
      stated: true,
    };
  }

  return {
    async extract(request) {
      const muted = steered.filter((one) => one.state === 'muted');
      const found = await extractor.extract({ ...request, count: request.count + muted.length });
      // What was pinned stays, in the same words, though the history speaks for it no longer, or for others more.
      const isLost = ({ key, state }: SteeredPreference) =>
        state === 'pinned' &&
        !key.startsWith('title:') &&
        !found.some((preference) => preference.key === key);
      const stated = steered.filter((one) => one.state === 'stated' || isLost(one)).slice(0, request.count);
      const added = await Promise.all(stated.map((one) => state(one, request)));
      const pinned = (preference: Preference) => byKey.get(preference.key)?.state === 'pinned';
      const kept = found
        .filter(({ key }) => byKey.get(key)?.state !== 'muted' && !stated.some((one) => one.key === key))
        .sort((a, b) => Number(pinned(b)) - Number(pinned(a)))
        .slice(0, request.count - added.length);
      const named = await Promise.all(
        kept.map((preference) => {
          const name = byKey.get(preference.key)?.name;
          return name === undefined ? preference : rename(preference, name, request.signal);
        }),
      );
      return dealOut([...added, ...named], request.history.length);
    },
    async judge(request) {
      const { preferences, items, vectors, signal } = request;
      const judged = await extractor.judge(request);
      // What the visitor worded, no bank knows.
      const own = preferences.flatMap((preference, index) => (preference.writer === VISITOR ? [index] : []));
      const fits = await phrases.fit(
        own.map((index) => preferences[index] as Preference),
        items,
        vectors,
        signal,
      );
      judged.forEach((ofItem, item) => {
        own.forEach((index, position) => {
          const { membership, strength = 0 } = fits[item]?.[position] ?? {};
          ofItem[index] = { membership, strength };
        });
      });
      return judged;
    },
  };
}

/** Each item to the first that claims it, since no item has two owners; weights anew, heaviest first. */
function dealOut(preferences: readonly Preference[], length: number): Preference[] {
  const weights = recencyWeights(length);
  const taken = new Set<number>();
  return preferences
    .map((preference): Preference => {
      const evidence = preference.evidence.filter(({ history }) => !taken.has(history));
      for (const { history } of evidence) taken.add(history);
      const weight = evidence.reduce((sum, { history }) => sum + (weights[history] as number), 0);
      return { ...preference, evidence, weight };
    })
    .filter(({ evidence, stated }) => evidence.length > 0 || stated)
    .sort((a, b) => b.weight - a.weight);
}
