/** Which domains of the bank a history is about: a film's "dramas" must not be spoken of as novels. */
import { dot } from '../../embedding/vector.ts';
import type { Item } from '../../items/item.ts';
import type { InterestBank } from './interest-bank.ts';

/** Attribute names that only one domain uses, and the domains that they speak for. */
const TELLING_NAMES: Readonly<Record<string, string>> = {
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

/** A domain with a smaller share of the votes is an accident. */
const LEAST_SHARE = 0.12;
const MOST_DOMAINS = 5;
/** Sharpness of an item's vote: cosines of neighbouring domains differ by a few hundredths. */
const SHARPNESS = 30;
/** A telling attribute name outweighs what the vector says. */
const NAME_VOTE = 4;

/** Indices of the domains that the items are about: at least one, at most five. */
export function domainsOf(
  items: readonly Item[],
  vectors: readonly Float32Array[],
  bank: Pick<InterestBank, 'domains'>,
): number[] {
  const votes = new Float64Array(bank.domains.length);
  items.forEach((item, index) => {
    const cosines = bank.domains.map(({ vector }) => dot(vector, vectors[index] as Float32Array));
    const highest = Math.max(...cosines);
    const exponentials = cosines.map((cosine) => Math.exp(SHARPNESS * (cosine - highest)));
    const sum = exponentials.reduce((total, value) => total + value, 0);
    exponentials.forEach((value, domain) => {
      add(votes, domain, value / sum);
    });
    const named = new Set(
      Object.keys(item.attributes ?? {}).map((name) => TELLING_NAMES[name.toLowerCase()]),
    );
    for (const name of named) {
      const domain = bank.domains.findIndex((other) => other.name === name);
      if (domain >= 0) add(votes, domain, NAME_VOTE);
    }
  });
  const total = votes.reduce((sum, vote) => sum + vote, 0);
  const ranked = [...votes.keys()].sort((a, b) => (votes[b] as number) - (votes[a] as number));
  const kept = ranked.filter(
    (domain, place) => place === 0 || (votes[domain] as number) >= LEAST_SHARE * total,
  );
  return kept.slice(0, MOST_DOMAINS);
}

function add(votes: Float64Array, domain: number, vote: number): void {
  votes[domain] = (votes[domain] as number) + vote;
}
