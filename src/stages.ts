/** The four stages in a row, for one request and one way of reading preferences. */
import type { CandidateAlignment } from './alignment/aligner.ts';
import type { VisitAligners } from './alignment/visit-aligner.ts';
import type { Embedder } from './embedding/embedder.ts';
import { itemText } from './embedding/item-text.ts';
import type { LazyEncoder } from './embedding/lazy-encoder.ts';
import { createRealiser } from './explanation/computed-realiser.ts';
import type { Explanation } from './explanation/explanation.ts';
import type { Item } from './items/item.ts';
import { ownersOf } from './preferences/owners.ts';
import type { Membership, Preference, PreferenceExtractor } from './preferences/preference.ts';
import { throwIfAborted } from './runtime/error.ts';
import { keptOf, shrink, weighPinned } from './steering/steer-alignments.ts';
import { createSteeredExtractor } from './steering/steered-extractor.ts';
import type { SteeredPreference, Steering } from './steering/steering.ts';
import type { ExplainUpdate, Stage } from './updates.ts';

/** What the stages work with; made once. */
export interface Stages {
  readonly embedder: Embedder;
  readonly encoder: LazyEncoder;
  /** The computed tier's. */
  readonly extractor: PreferenceExtractor;
  readonly aligners: VisitAligners;
}

export interface StageRequest {
  /** Oldest first; not empty. */
  readonly history: readonly Item[];
  /** Not empty. */
  readonly candidates: readonly Item[];
  /** Numbers to rank the candidates by, greater first; by default the alignment's scores. */
  readonly ranking?: readonly number[] | undefined;
  /** What the visitor has said. */
  readonly steering?: Steering | undefined;
  /** BCP 47 tag. */
  readonly locale: string;
  /** 1 to 10. */
  readonly preferenceCount: number;
  readonly inspect: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What the stages found. */
export interface StageOutcome {
  /** Without what the visitor removed: what evidence speaks of. */
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
  /** Candidates × preferences. */
  readonly memberships: readonly (readonly Membership[])[];
  /** One a candidate, in the order given. */
  readonly alignments: readonly CandidateAlignment[];
  /** Best first. */
  readonly explanations: readonly Explanation[];
}

/** Runs all stages, with `extractor` for the second, and tells what each finds. */
export async function runStages(
  request: StageRequest,
  stages: Stages,
  unsteered: PreferenceExtractor,
  tell: (update: ExplainUpdate) => void,
): Promise<StageOutcome> {
  const { candidates, signal, locale, steering = {} } = request;
  const { removed = [], less = [], preferences: steered = [] } = steering;
  const history = request.history.filter(({ id }) => !removed.includes(id));
  const extractor =
    steered.length === 0 ? unsteered : createSteeredExtractor(unsteered, steered, stages.embedder);
  const timings: Record<Stage, number> = { embedding: 0, preferences: 0, alignment: 0, explanation: 0 };
  const timed = async <T>(stage: Stage, work: () => T | Promise<T>): Promise<T> => {
    throwIfAborted(signal);
    const start = performance.now();
    const result = await work();
    timings[stage] += performance.now() - start;
    return result;
  };

  const vectors = await timed('embedding', () =>
    stages.embedder.embed([...history, ...candidates, ...less].map(itemText), signal),
  );
  const historyVectors = vectors.slice(0, history.length);
  const candidateVectors = vectors.slice(history.length, history.length + candidates.length);
  const unwantedVectors = vectors.slice(history.length + candidates.length);
  const offered = { items: candidates, vectors: candidateVectors };
  const preferences = await timed('preferences', () =>
    extractor.extract({ history, historyVectors, offered, count: request.preferenceCount, signal }),
  );
  tell({ type: 'preferences', preferences: preferences.map((preference) => summarise(preference, history)) });

  const belonging = await timed('preferences', () =>
    extractor.judge({ preferences, items: candidates, vectors: candidateVectors, signal }),
  );
  // What visitors say of themselves counts like something that they met just now.
  const statements = preferences.flatMap(({ stated }, index) => (stated ? [index] : []));
  const owner = [...ownersOf(preferences, history.length), ...statements];
  const aligner = await stages.aligners.forVisit([...historyVectors, ...candidateVectors]);
  const preferenceVectors = preferences.map(({ vector }) => vector);
  const unweighed = await timed('alignment', () =>
    aligner.align({
      history: [...historyVectors, ...statements.map((index) => preferenceVectors[index] as Float32Array)],
      preferences: preferenceVectors,
      owner,
      candidates: candidateVectors,
      belonging: belonging.map((ofItem) => ofItem.map(({ strength }) => strength)),
      signal,
    }),
  );
  const kept = keptOf(candidateVectors, unwantedVectors);
  const alignments = weighPinned(unweighed, preferences, owner, steered).map((alignment, index) =>
    shrink(alignment, kept[index] as number),
  );
  const memberships = belonging.map((ofItem) => ofItem.map(({ membership }) => membership));
  const explanations: Explanation[] = [];
  await timed('explanation', () => {
    const realised = createRealiser().realise({
      history,
      preferences,
      candidates,
      alignments,
      memberships,
      ranking: request.ranking,
      steering: { pinned: pinnedOf(preferences, steered), kept },
      locale,
    });
    // Each is told before the next is worded: the first reason does not wait for the last.
    for (const explanation of realised) {
      explanations.push(explanation);
      tell({ type: 'explanation', explanation });
    }
  });
  if (request.inspect) {
    const encoder = stages.encoder.loaded();
    tell({
      type: 'inspection',
      encoder: {
        version: stages.embedder.version,
        device: encoder?.device ?? 'none',
        dimension: stages.aligners.dimension,
      },
      aligner: { version: aligner.version, device: aligner.device },
      history: history.map(({ id }) => id),
      vectors: { history: historyVectors, preferences: preferenceVectors, candidates: candidateVectors },
      owner: owner.slice(0, history.length),
      attention: alignments.map(({ attention }) => attention),
      evidence: alignments.map(({ evidence }) => evidence.slice(0, history.length)),
      timings,
    });
  }
  return { history, preferences, memberships, alignments, explanations };
}

function summarise({ key, text, weight, evidence, stated }: Preference, history: readonly Item[]) {
  const ids = evidence.map((one) => (history[one.history] as Item).id);
  return { key, text, weight, evidence: ids, ...(stated && { stated }) };
}

/** Indices of the preferences that the visitor pinned. */
function pinnedOf(preferences: readonly Preference[], steered: readonly SteeredPreference[]): number[] {
  const keys = new Set(steered.filter(({ state }) => state === 'pinned').map(({ key }) => key));
  return preferences.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
}
