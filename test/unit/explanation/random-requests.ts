/** Random requests over small hand-written catalogues: same seed, same request. */
import type { RealisationRequest } from '../../../src/explanation/realiser.ts';
import type { Item } from '../../../src/items/item.ts';
import type { MatchKind, Membership, Preference } from '../../../src/preferences/preference.ts';
import { item, type Meeting, membershipOf, preference, request } from './requests.ts';

/** A shop: items, and phrases that its visitors may have an interest in. */
interface Shop {
  readonly items: readonly Item[];
  readonly phrases: readonly string[];
  /** Attribute that names the maker, and the one that names what a thing is about. */
  readonly maker: string;
  readonly about: string;
}

const films: Shop = {
  maker: 'director',
  about: 'genre',
  phrases: [
    'crime thrillers',
    'thrillers',
    'heist films',
    'time travel',
    'romantic comedies',
    '80s adventures',
  ],
  items: [
    item('Heat (1995)', { genre: ['Crime', 'Thriller'], director: 'Michael Mann', year: 1995 }),
    item('Collateral', { genre: ['Crime', 'Thriller'], director: 'Michael Mann' }),
    item('Ronin', { genre: ['Action', 'Crime'], director: 'John Frankenheimer', theme: ['heist', 'spies'] }),
    item('12 Monkeys', { genre: ['Sci-Fi'], director: 'Terry Gilliam', theme: 'time travel' }),
    item('Brazil', { genre: ['Sci-Fi', 'Comedy'], director: 'Terry Gilliam', theme: 'bureaucracy' }),
    item('Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb', {
      genre: ['Comedy', 'War'],
    }),
    item('Notting Hill', { genre: ['Comedy', 'Romance'], director: 'Roger Michell', theme: 'London' }),
    item('Who Framed Roger Rabbit?', { genre: ['Animation', 'Comedy'], director: 'Robert Zemeckis' }),
    item('Back to the Future', { genre: ['Sci-Fi'], director: 'Robert Zemeckis', theme: 'time travel' }),
    item('Thelma & Louise', { genre: 'Crime', director: 'Ridley Scott', theme: 'road trip' }),
    item('“Crocodile” Dundee', { genre: 'Adventure' }),
    item('9', { genre: 'Animation', director: 'Shane Acker' }),
  ],
};

const games: Shop = {
  maker: 'developer',
  about: 'tags',
  phrases: ['cosy farming games', 'puzzle games', 'games', 'roguelikes', '4X strategy'],
  items: [
    item('Stardew Valley', {
      tags: ['Farming Sim', 'Pixel Graphics', 'Singleplayer'],
      developer: 'ConcernedApe',
    }),
    item('Harvest Moon', { tags: ['Farming Sim', 'Singleplayer'], developer: 'Natsume' }),
    item('Portal 2', { tags: ['Puzzle', 'Co-op', 'Singleplayer'], developer: 'Valve' }),
    item('Half-Life 2: Episode Two', { tags: ['FPS', 'Singleplayer'], developer: 'Valve' }),
    item('The Witness', { tags: ['Puzzle', 'Open World', 'Singleplayer'], developer: 'Thekla, Inc.' }),
    item('Hades', { tags: ['Action Roguelike', 'Mythology', 'Singleplayer'], developer: 'Supergiant Games' }),
    item('Bastion', { tags: ['Action', 'Singleplayer'], developer: 'Supergiant Games' }),
    item("Sid Meier's Civilization® VI", { tags: ['4X', 'Strategy', 'Singleplayer'], publisher: '2K' }),
    item('HELLDIVERS™', { tags: ['Co-op', 'Shooter'], platform: ['PC', 'PS5'] }),
    item('Ori and the Will of the Wisps', {
      tags: ['Platformer', 'Emotional'],
      category: 'Games > Indie > Platformer',
    }),
  ],
};

const beauty: Shop = {
  maker: 'brand',
  about: 'category',
  phrases: ['matte lipsticks', 'nail polish', 'make-up', 'hair care', 'running vests and hydration packs'],
  items: [
    item('Maybelline New York Eye Studio Lasting Drama Gel Eyeliner, Eggplant 956, 0.106 Ounce', {
      brand: 'Maybelline',
      category: 'Beauty > Make-up > Eyeliner',
      colour: 'purple',
    }),
    item('Maybelline Superstay Matte Ink Liquid Lipstick, Pioneer 20', {
      brand: 'Maybelline',
      category: 'Lipstick',
      finish: 'Matte',
      colour: 'Red',
    }),
    item('MAC Ruby Woo', { brand: 'MAC', category: 'Lipstick', finish: 'matte', colour: 'red' }),
    item('OPI Nail Lacquer – Big Apple Red', { brand: 'OPI', category: 'Nail Polish', colour: 'Red' }),
    item('OPI Nail Envy', { brand: 'OPI', category: 'Nail Polish' }),
    item('💅✨ Glitter <b>Topcoat</b> 10ml', {
      brand: 'O·P·I',
      category: 'Nail Polish',
      feature: ['quick-drying', '5'],
    }),
    item('أحمر شفاه مطفي', { brand: 'نور', category: 'Lipstick', finish: 'matte' }),
    item('Line\nbreak\u0000 and\ttab \u202Econditioner', { brand: 'Aveda', type: 'Hair Care' }),
    item('L\'Oréal Paris 27" Display, 2-in-1 (Refurbished, Grade A, with Box and Manual, Sold as Seen)', {
      brand: "L'Oréal Paris",
    }),
    item('', { brand: 'Nameless', category: 'Lipstick' }, 'nameless'),
  ],
};

const MEMBERSHIPS: readonly Membership[] = [undefined, 'meaning', 'title', 'attribute'];

const SHOPS = [films, games, beauty];

/** Numbers between 0 and 1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A request with 1 to 8 history items, 0 to 5 preferences of every kind and 1 to 8 candidates. */
export function randomRequest(seed: number): RealisationRequest {
  const random = randomFrom(seed);
  const below = (bound: number): number => Math.floor(random() * bound);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const shop = pick(SHOPS);
  const shuffled = [...shop.items].map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key);
  const history = shuffled.slice(0, 1 + below(8)).map(({ one }) => one);
  const preferences: Preference[] = [];
  const used = new Set<string>();
  let next = 0;
  while (next < history.length && preferences.length < 5 && random() < 0.9) {
    const first = history[next] as Item;
    const owned = Array.from(
      { length: Math.min(1 + below(4), history.length - next) },
      (_, index) => next + index,
    );
    next += owned.length;
    const kind = pick(['interest', 'interest', 'attribute', 'maker', 'title'] as const);
    const value = (name: string): string => [first.attributes?.[name]].flat().map(String)[0] ?? '';
    const text = {
      interest: pick(shop.phrases),
      attribute: value(shop.about),
      maker: value(shop.maker),
      title: first.title,
    }[kind];
    if (text === '' || text === 'undefined' || used.has(text.toLowerCase())) continue;
    used.add(text.toLowerCase());
    const match = pick<MatchKind>(['attribute', 'title', 'meaning']);
    preferences.push(
      preference(text, kind === 'title' ? owned.slice(0, 1) : owned, { kind, match, weight: random() / 2 }),
    );
  }
  const meetings = Array.from({ length: 1 + below(8) }, (_, index): Meeting => {
    const candidate = pick(shop.items);
    const fitness = preferences.map(() => random());
    const memberships = preferences.map((one) =>
      one.kind === 'interest' || one.kind === 'attribute' ? pick(MEMBERSHIPS) : membershipOf(one, candidate),
    );
    const contributions = preferences.map(() => (random() < 0.1 ? 0 : random()));
    return {
      candidate: { ...candidate, id: `${candidate.id}#${index}` },
      fitness,
      memberships,
      contributions,
      likelihood: random(),
    };
  });
  return request(history, preferences, meetings, pick(['en', 'en-GB', 'fr', 'xx']));
}
