/** What one item of another visitor, put among a visitor's latest, does to preferences and reasons. */
import type { Item } from '../../../src/items/item.ts';
import type { ShopStages } from '../accuracy-stages.ts';
import type { Visitor } from '../accuracy-visitors.ts';
import { mean } from './mean.ts';
import { namedItems } from './named-items.ts';
import { explainVisit, type Visit } from './visit.ts';

export type GiftFigures = {
  /** Share of lists of ten whose reasons name the gift. */
  readonly named: number | null;
  /** The same of the visitor's own item that was met just before it. */
  readonly ownNamed: number | null;
  /** Share of visitors to whom the gift alone gives an interest; its mere title is none. */
  readonly preferred: number | null;
};

/** Shorter histories have too little of their own. */
const SHORTEST = 8;
/** Where the gift may lie, from the end. */
const LATEST = 8;

export async function measureGifts(
  visitors: readonly Visitor[],
  stages: ShopStages,
  random: () => number,
): Promise<GiftFigures> {
  const long = visitors.filter(({ history }) => history.length >= SHORTEST);
  const [named, ownNamed, preferred]: [number[], number[], number[]] = [[], [], []];
  for (const [place, visitor] of long.entries()) {
    const { history } = visitor;
    const theirs = long[(place + 1) % long.length]?.history ?? [];
    const gift = theirs[Math.floor(random() * theirs.length)] as Item;
    const at = history.length - Math.floor(random() * LATEST);
    if (history.some(({ id }) => id === gift.id)) continue;
    const visit = await explainVisit({ ...visitor, history: history.toSpliced(at, 0, gift) }, stages);
    if (visit === undefined) continue;
    const ids = new Set(
      namedItems(visit)
        .flat()
        .map(({ id }) => id),
    );
    named.push(Number(ids.has(gift.id)));
    ownNamed.push(Number(ids.has(history[at - 1]?.id ?? '')));
    preferred.push(Number(isPreferredAlone(visit, at)));
  }
  return {
    named: mean(named) ?? null,
    ownNamed: mean(ownNamed) ?? null,
    preferred: mean(preferred) ?? null,
  };
}

function isPreferredAlone({ preferences }: Visit, place: number): boolean {
  return preferences.some(
    ({ kind, evidence }) => kind !== 'title' && evidence.length === 1 && evidence[0]?.history === place,
  );
}
