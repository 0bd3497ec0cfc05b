/** How far two people who share one history are told apart by the preferences, and by the reasons. */
import type { Item } from '../../../src/items/item.ts';
import type { ShopStages } from '../accuracy-stages.ts';
import type { Visitor } from '../accuracy-visitors.ts';
import { mean } from './mean.ts';
import { namedItems } from './named-items.ts';
import { explainVisit } from './visit.ts';

export type HouseholdFigures = {
  /** Share of the evidence that comes from whoever gave most of its preference, 0.5 to 1: 1 where none is shared. */
  readonly purity: number | null;
  /** The same with the owned items dealt among the preferences by chance. */
  readonly chancePurity: number | null;
  /** The same of the items that a reason names, over reasons that name several. */
  readonly reasonPurity: number | null;
};

/** Shorter histories have too little of their own. */
const SHORTEST = 8;

export async function measureHouseholds(
  visitors: readonly Visitor[],
  stages: ShopStages,
  random: () => number,
): Promise<HouseholdFigures> {
  const long = visitors.filter(({ history }) => history.length >= SHORTEST);
  const [own, chance, reasons]: [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place + 1 < long.length; place += 2) {
    const [one, other] = [long[place] as Visitor, long[place + 1] as Visitor];
    const visit = await explainVisit({ ...one, history: sharedHistory(one, other, random) }, stages);
    const owned = visit?.preferences.map(({ evidence }) => evidence.map(({ history }) => history)) ?? [];
    if (visit === undefined || owned.flat().length === 0) continue;
    const theirs = new Set(other.history.map(({ id }) => id));
    const isTheirs = (item: Item | undefined) => theirs.has(item?.id ?? '');
    const groups = owned.map((items) => items.map((item) => isTheirs(visit.history[item])));
    own.push(purityOf(groups));
    chance.push(purityOf(dealtByChance(groups, random)));
    for (const items of namedItems(visit))
      if (items.length > 1) reasons.push(purityOf([items.map(isTheirs)]));
  }
  return {
    purity: mean(own) ?? null,
    chancePurity: mean(chance) ?? null,
    reasonPurity: mean(reasons) ?? null,
  };
}

/** As many of the latest items of each, each in its own order; what both met is one's. */
function sharedHistory(one: Visitor, other: Visitor, random: () => number): Item[] {
  const met = new Set(one.history.map(({ id }) => id));
  const theirs = other.history.filter(({ id }) => !met.has(id));
  const count = Math.min(one.history.length, theirs.length);
  const [mine, rest] = [one.history.slice(-count), theirs.slice(-count)];
  return Array.from({ length: 2 * count }, () => {
    const isMine = random() * (mine.length + rest.length) < mine.length;
    return (isMine ? mine : rest).shift() as Item;
  });
}

/** Share of all members who are of the larger side of their own group. */
export function purityOf(groups: readonly (readonly boolean[])[]): number {
  const larger = groups.reduce((sum, group) => {
    const yes = group.filter(Boolean).length;
    return sum + Math.max(yes, group.length - yes);
  }, 0);
  return larger / groups.reduce((sum, group) => sum + group.length, 0);
}

function dealtByChance(groups: readonly (readonly boolean[])[], random: () => number): boolean[][] {
  const mixed = groups
    .flat()
    .map((side) => ({ side, order: random() }))
    .sort((a, b) => a.order - b.order);
  return groups.map((group) => mixed.splice(0, group.length).map(({ side }) => side));
}
