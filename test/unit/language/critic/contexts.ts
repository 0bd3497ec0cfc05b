/** Visitors that the critic's cases are about: small histories with numbers built as an aligner would. */
import { readFileSync } from 'node:fs';
import { createRealiser } from '../../../../src/explanation/computed-realiser.ts';
import type { Item } from '../../../../src/items/item.ts';
import type { CriticContext } from '../../../../src/language/critic/critic.ts';
import type { Membership, Preference } from '../../../../src/preferences/preference.ts';
import {
  filmHistory,
  filmPreferences,
  films,
  item,
  preference,
  request,
} from '../../explanation/requests.ts';

/** What a draft is held against, whatever the step. */
export type CaseContext = Omit<CriticContext, 'step'>;

interface Visit {
  readonly history: readonly Item[];
  readonly preferences: readonly Preference[];
  /** The first is the one explained. */
  readonly candidates: readonly Item[];
  /** Of the first candidate. */
  readonly fitness: readonly number[];
  readonly memberships: readonly Membership[];
  readonly likelihood: number;
  readonly contributions: readonly number[];
  readonly locale?: string;
}

/** The context of an explanation of the first candidate. */
export function contextOf(visit: Visit): CaseContext {
  const {
    history,
    preferences,
    candidates,
    fitness,
    memberships,
    likelihood,
    contributions,
    locale = 'en',
  } = visit;
  const one = request(
    history,
    preferences,
    candidates.map((candidate, index) =>
      index === 0
        ? { candidate, fitness, memberships, likelihood, contributions }
        : {
            candidate,
            fitness: fitness.map(() => 0.1),
            memberships: fitness.map(() => undefined),
            likelihood: 0.1,
          },
    ),
    locale,
  );
  const shown = candidates[0]?.id;
  const explanation = [...createRealiser().realise(one)].find(({ candidate }) => candidate === shown);
  if (!explanation) throw new Error('Expected an explanation of the first candidate.');
  return { ...one, explanation, writer: 'test-model' };
}

function shopItem(shop: string, title: string): Item {
  const file = new URL(`../../../../src/demo/shops/${shop}.json`, import.meta.url);
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: Item[] };
  const found = items.find((one) => one.title === title);
  if (!found) throw new Error(`Expected "${title}" in the shop ${shop}.`);
  return found;
}

const drive = item('Drive', { genre: ['Action', 'Drama'], director: 'Nicolas Winding Refn' });
const film = (explained: Item, numbers: Omit<Visit, 'history' | 'preferences' | 'candidates'>): CaseContext =>
  contextOf({
    history: filmHistory,
    preferences: filmPreferences,
    candidates: [
      explained,
      ...[films.insideMan, films.insider, films.frozen, drive].filter((one) => one !== explained),
    ],
    ...numbers,
  });

const books = (title: string): Item => shopItem('books', title);
const bookHistory = [
  'The Hound of the Baskervilles',
  'The Spy Who Came in from the Cold',
  'The Murder of Roger Ackroyd',
  'Dune',
  'Murder on the Orient Express',
  'Casino Royale',
  'The Big Sleep',
].map(books);
const bookPreferences = [
  preference('detective stories', [0, 2, 4, 6], { weight: 0.55 }),
  preference('spies', [1, 5], { kind: 'attribute', weight: 0.3 }),
  preference('Dune', [3], { kind: 'title', weight: 0.15 }),
];

const games = (title: string): Item => shopItem('games', title);
const beauty = (title: string): Item => shopItem('beauty', title);

/** By name; each name tells the case. */
export const contexts = {
  /** Films: "Inside Man" fits crime thrillers well (80%) and time travel not at all (20%); likelihood high. */
  heist: film(films.insideMan, {
    fitness: [0.8, 0.2],
    memberships: ['attribute', undefined],
    likelihood: 0.8,
    contributions: [8, 2],
  }),
  /** Films: "The Insider" fits crime thrillers in part (65%); likelihood medium. */
  partly: film(films.insider, {
    fitness: [0.45, 0.3],
    memberships: ['attribute', undefined],
    likelihood: 0.5,
    contributions: [6.5, 3.5],
  }),
  /** Films: "Drive" is close to crime thrillers (70%) without being known to be one; likelihood medium. */
  near: film(drive, {
    fitness: [0.6, 0.1],
    memberships: [undefined, undefined],
    likelihood: 0.6,
    contributions: [7, 3],
  }),
  /** Films: "Frozen" fits nothing (60% and 40%); likelihood low. */
  misfit: film(films.frozen, {
    fitness: [0.15, 0.1],
    memberships: [undefined, undefined],
    likelihood: 0.2,
    contributions: [6, 4],
  }),
  /** Books: "The Body in the Library" fits detective stories well (75%), spies and "Dune" not (15%, 10%); likelihood high. */
  mystery: contextOf({
    history: bookHistory,
    preferences: bookPreferences,
    candidates: ['The Body in the Library', 'The Thursday Murder Club', 'Rebecca'].map(books),
    fitness: [0.85, 0.2, 0.1],
    memberships: ['attribute', undefined, undefined],
    likelihood: 0.9,
    contributions: [7.5, 1.5, 1],
  }),
  /** Books: "The Man Who Died Twice" fits detective stories (55%) and spies (40%) in part; likelihood medium. */
  osman: contextOf({
    history: bookHistory,
    preferences: bookPreferences,
    candidates: ['The Man Who Died Twice', 'The Thursday Murder Club', 'Rebecca'].map(books),
    fitness: [0.5, 0.4, 0.1],
    memberships: ['attribute', 'attribute', undefined],
    likelihood: 0.55,
    contributions: [5.5, 4, 0.5],
  }),
  /** Games: "Return of the Obra Dinn" fits puzzle games well (60%) and, by its meaning, islands in part (25%); high. */
  puzzle: contextOf({
    history: ['Stardew Valley', 'Portal', 'Myst', 'Portal 2', 'The Witness', 'Baba Is You'].map(games),
    preferences: [
      preference('puzzle games', [1, 3, 5], { weight: 0.5 }),
      preference('mysterious islands', [2, 4], { weight: 0.35, match: 'meaning' }),
      preference('Stardew Valley', [0], { kind: 'title', weight: 0.15 }),
    ],
    candidates: ['Return of the Obra Dinn', 'Outer Wilds', 'Age of Empires II: The Age of Kings'].map(games),
    fitness: [0.75, 0.5, 0.1],
    memberships: ['attribute', 'meaning', undefined],
    likelihood: 0.85,
    contributions: [6, 2.5, 1.5],
  }),
  /** Beauty: an OPI nail lacquer; fits things from OPI well (70%), is close to no matte lipstick (30%); high. */
  lacquer: contextOf({
    history: [
      'OPI Nail Lacquer Big Apple Red',
      'MAC Lipstick Ruby Woo',
      "OPI Nail Lacquer I'm Not Really a Waitress",
      'NARS Velvet Matte Lip Pencil Dragon Girl',
      'Maybelline SuperStay Matte Ink Liquid Lipstick',
    ].map(beauty),
    preferences: [
      preference('matte lipsticks', [1, 3, 4], { weight: 0.6 }),
      preference('OPI', [0, 2], { kind: 'maker', weight: 0.4 }),
    ],
    candidates: ['OPI Nail Lacquer Malaga Wine', 'essie Nail Polish Mademoiselle', 'Rouge Dior 999'].map(
      beauty,
    ),
    fitness: [0.3, 0.8],
    memberships: [undefined, 'attribute'],
    likelihood: 0.8,
    contributions: [3, 7],
  }),
} as const;

export type ContextName = keyof typeof contexts;
