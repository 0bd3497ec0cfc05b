/** Which domains of the bank a history is about: a film's "dramas" must not be spoken of as novels. */
import { dot } from '../../embedding/vector.ts';
import { isDescribed } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import type { InterestBank } from './interest-bank.ts';

/** Attribute names that only one domain uses, and the domains that they speak for. */
export const TELLING_NAMES: Readonly<Record<string, string>> = {
  director: 'films',
  cast: 'films',
  actor: 'films',
  actors: 'films',
  author: 'books',
  authors: 'books',
  isbn: 'books',
  pages: 'books',
  developer: 'video games',
  platform: 'video games',
  platforms: 'video games',
  artist: 'music',
  album: 'music',
  band: 'music',
  shade: 'beauty',
  scent: 'beauty',
};

/** Domains of works: their titles say little of what they are, and a novel's may be a film's. */
const WORKS: ReadonlySet<string> = new Set(['films', 'books', 'video games', 'board games', 'music']);

/** A domain with a smaller share of the votes is an accident. */
const LEAST_SHARE = 0.12;
const MOST_DOMAINS = 5;
/** Sharpness of an item's vote: cosines of neighbouring domains differ by a few hundredths. */
const SHARPNESS = 60;
/** A telling attribute name outweighs what the vector says. */
const NAME_VOTE = 4;
/** With fewer items in the history, others that are offered beside them help to tell what the shop sells. */
const ENOUGH_ITEMS = 10;
/** Share of the votes that the leading domain of a single title needs: alone, almost any word is close to something. */
const SURE = 0.95;

/** Items and their unit vectors. */
export interface VectoredItems {
  readonly items: readonly Item[];
  readonly vectors: readonly Float32Array[];
}

/**
 * Indices of the domains that a history is about, most likely first, at most five; none where it cannot be told, as
 * with a few titles of works alone: no phrase is better than one from the wrong shop. What the shop offers beside a
 * short history counts as much as is missing of it.
 */
export function domainsOf(
  history: VectoredItems,
  bank: Pick<InterestBank, 'domains'>,
  offered: VectoredItems = { items: [], vectors: [] },
): number[] {
  const missing = Math.max(0, ENOUGH_ITEMS - history.items.length);
  const helping = Math.min(1, missing / Math.max(1, offered.items.length));
  const votes = new Float64Array(bank.domains.length);
  const named = [count(history, 1), helping > 0 && count(offered, helping)].some(Boolean);
  const total = votes.reduce((sum, vote) => sum + vote, 0);
  const ranked = [...votes.keys()].sort((a, b) => (votes[b] as number) - (votes[a] as number));
  const [lead = -1] = ranked;
  const isWork = (domain: number) => WORKS.has(bank.domains[domain]?.name ?? '');
  const described = named || history.items.some(isDescribed);
  const base = leastLead(isWork(lead), described);
  const least = described ? base : base + (SURE - base) / Math.max(1, total) ** 2;
  if (!named && (votes[lead] ?? 0) < least * total) return [];
  return ranked
    .filter((domain, place) => place === 0 || (votes[domain] as number) >= LEAST_SHARE * total)
    .filter((domain, place) => place === 0 || described || !isWork(domain))
    .slice(0, MOST_DOMAINS);

  /** Adds the votes of some items; whether some attribute's name told the domain. */
  function count({ items, vectors }: VectoredItems, weight: number): boolean {
    let told = false;
    items.forEach((item, index) => {
      const cosines = bank.domains.map(({ vector }) => dot(vector, vectors[index] as Float32Array));
      const highest = Math.max(...cosines);
      const exponentials = cosines.map((cosine) => Math.exp(SHARPNESS * (cosine - highest)));
      const sum = exponentials.reduce((all, value) => all + value, 0);
      exponentials.forEach((value, domain) => {
        add(votes, domain, (weight * value) / sum);
      });
      for (const name of new Set(
        Object.keys(item.attributes ?? {}).map((one) => TELLING_NAMES[one.toLowerCase()]),
      )) {
        const domain = bank.domains.findIndex((other) => other.name === name);
        if (domain < 0) continue;
        add(votes, domain, weight * NAME_VOTE);
        told = true;
      }
    });
    return told;
  }
}

/** Share of the votes that the leading domain needs to be believed, where no attribute name speaks for it. */
function leastLead(isWork: boolean, described: boolean): number {
  if (isWork) return described ? 0.3 : 0.7;
  return described ? 0.25 : 0.4;
}

function add(votes: Float64Array, domain: number, vote: number): void {
  votes[domain] = (votes[domain] as number) + vote;
}
