/** Answers "why is this not higher?" by running the stages, and running them again with the history changed. */

import { itemText } from '../embedding/item-text.ts';
import { dot } from '../embedding/vector.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import { LaneError } from '../runtime/error.ts';
import { runStages, type StageRequest, type Stages } from '../stages.ts';
import { findLacks } from './find-lacks.ts';
import { tellWhyNot } from './tell-why-not.ts';
import { proposeRemovals } from './try-removals.ts';
import type { WhatIf, WhyNot } from './why-not.ts';

/** Items close to the one asked about that are tried as if the visitor had met them. */
const TRIED_ADDITIONS = 3;

/** A change is told where it raises the item by at least this part of its rank. */
const NOTABLE_RISE = 0.1;

export interface WhyNotCall {
  readonly request: StageRequest;
  /** Id of the candidate that is asked about. */
  readonly candidate: string;
  readonly stages: Stages;
}

/** @throws LaneError LANE_INVALID_CANDIDATES where no candidate has the id; LANE_ABORTED */
export async function askWhyNot({ request, candidate, stages }: WhyNotCall): Promise<WhyNot> {
  const { candidates } = request;
  const target = candidates.findIndex(({ id }) => id === candidate);
  const asked = candidates[target];
  if (asked === undefined) {
    throw new LaneError(
      'LANE_INVALID_CANDIDATES',
      `expected the id of one of the ${candidates.length} candidates, but got ${JSON.stringify(candidate)}.`,
    );
  }
  const run = (changed: Partial<StageRequest>) =>
    runStages({ ...request, inspect: false, ...changed }, stages, stages.extractor, () => undefined);
  const outcome = await run({});
  const here = of(outcome.explanations, candidate);
  const first = outcome.explanations[0] as Explanation;
  const changes: WhatIf[] = [];
  if (here.rank > 1 && request.ranking === undefined) {
    const removed = proposeRemovals(outcome.alignments, target).flatMap(
      (index) => outcome.history[index]?.id ?? [],
    );
    for (let count = 1; count <= removed.length; count++) {
      const items = removed.slice(0, count);
      const steering = { ...request.steering, removed: [...(request.steering?.removed ?? []), ...items] };
      const tried = await run({ steering });
      changes.push({ change: 'remove', items, rank: of(tried.explanations, candidate).rank });
    }
    for (const item of await nearest(asked, request, stages)) {
      const tried = await run({
        history: [...request.history, item],
        candidates: candidates.filter(({ id }) => id !== item.id),
      });
      changes.push({ change: 'add', items: [item.id], rank: of(tried.explanations, candidate).rank });
    }
  }
  const rising = best(changes.filter(({ rank }) => here.rank - rank >= here.rank * NOTABLE_RISE));
  const found = {
    candidate,
    title: here.title,
    rank: here.rank,
    of: candidates.length,
    ...(here.rank > 1 && { first: first.candidate }),
    lacks: here.rank > 1 ? findLacks(first, here) : [],
    changes: rising,
  };
  return { ...found, sentences: tellWhyNot(found, { request, preferences: outcome.preferences }) };
}

function of(explanations: readonly Explanation[], candidate: string): Explanation {
  return explanations.find((one) => one.candidate === candidate) as Explanation;
}

/** The best change of each kind, the smaller one where two do as well. */
function best(changes: readonly WhatIf[]): WhatIf[] {
  const sorted = [...changes].sort((a, b) => a.rank - b.rank || a.items.length - b.items.length);
  return sorted.filter(({ change }, index) => sorted.findIndex((one) => one.change === change) === index);
}

/** Candidates that are most like the one asked about. */
async function nearest(
  asked: Item,
  { candidates, signal }: StageRequest,
  { embedder }: Stages,
): Promise<Item[]> {
  const others = candidates.filter(({ id }) => id !== asked.id);
  const [own, ...vectors] = await embedder.embed([asked, ...others].map(itemText), signal);
  return others
    .map((item, index) => ({ item, closeness: dot(own as Float32Array, vectors[index] as Float32Array) }))
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, TRIED_ADDITIONS)
    .map(({ item }) => item);
}
