/** Evidence is true: where a preference says that an item's attributes or title show it, the words are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { factsOf, yearOf } from '../../../src/items/facts.ts';
import type { Item } from '../../../src/items/item.ts';
import { foldedPhrase, wordRuns, wordsOf } from '../../../src/items/words.ts';
import { type InterestDomainFile, readInterests } from '../../../src/preferences/computed/interest-bank.ts';
import type { Preference } from '../../../src/preferences/preference.ts';
import { MODELS } from '../../support/disk-assets.ts';
import { generateVisitors } from '../../support/generated-visitors.ts';
import { createReader, type Reader } from './reader.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = `${MODELS}lane-interests/`;
const domains = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'index.json')
  .map((name) => readInterests(JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as InterestDomainFile));

/** Every run of words in the facts that may be spoken of, and the decade. */
function runsOfFacts(item: Item): string[] {
  const spoken = factsOf(item).filter(
    ({ role }) => role === 'kind' || role === 'theme' || role === 'feature',
  );
  const year = yearOf(item);
  const decade = year === undefined ? [] : [foldedPhrase(`${Math.floor(year / 10) * 10}s`)];
  return [...spoken.flatMap(({ value }) => wordRuns(wordsOf(value), 9)), ...decade];
}

/** Whether the words meet every group of the phrase's test, in one of the domains that have the phrase. */
function meetsTest(text: string, runs: readonly string[]): boolean {
  return domains.some(({ interests, tests }) =>
    interests.some((interest, index) => {
      if (interest.text !== text || interest.test.length === 0) return false;
      const met = new Set(
        runs
          .flatMap((run) => tests.get(run) ?? [])
          .filter((entry) => entry.interest === index)
          .map(({ group }) => group),
      );
      return met.size === interest.test.length;
    }),
  );
}

function isShown({ text, kind }: Preference, item: Item): boolean {
  if (kind === 'interest') return meetsTest(text, runsOfFacts(item));
  return factsOf(item).some(({ value }) => foldedPhrase(value) === foldedPhrase(text));
}

/** What a membership or evidence of this kind rests on. */
function rests({ text, kind }: Preference, match: string, item: Item): boolean {
  if (kind === 'interest' && match === 'title')
    return meetsTest(text, [...wordRuns(wordsOf(item.title), 9), ...runsOfFacts(item)]);
  return isShown({ text, kind } as Preference, item);
}

let reader: Reader;

beforeAll(async () => {
  reader = await createReader();
}, 60_000);

describe('evidence', () => {
  const visitors = generateVisitors(ROOT, 60, 5, 23);

  test('by attribute has the words of the phrase’s test in its attributes', async () => {
    let seen = 0;
    for (const { history } of visitors) {
      for (const preference of await reader.read(history)) {
        for (const { history: index, match } of preference.evidence) {
          if (match !== 'attribute') continue;
          const shown = history[index] as Item;
          expect(isShown(preference, shown), `"${preference.text}" of ${JSON.stringify(shown)}`).toBe(true);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(visitors.length);
  });

  test('by title has the words of the phrase’s test in its title and attributes', async () => {
    let seen = 0;
    for (const { history } of visitors) {
      const bare = history.map(({ id, title }) => ({ id, title }));
      for (const preference of await reader.read(bare)) {
        for (const { history: index, match } of preference.evidence) {
          if (match !== 'title') continue;
          const { title } = bare[index] as Item;
          if (preference.kind === 'title') expect(preference.text).toBe(title);
          else
            expect(
              meetsTest(preference.text, [
                ...wordRuns(wordsOf(title), 9),
                ...runsOfFacts(bare[index] as Item),
              ]),
            ).toBe(true);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('of a candidate is held to the same words: what is only close to a taste is not said to be of its kind', async () => {
    let [seen, none] = [0, 0];
    for (const { history, candidates } of visitors) {
      const { preferences, memberships } = await reader.judge(history, candidates);
      expect(memberships).toHaveLength(candidates.length);
      memberships.forEach((ofItem, index) => {
        expect(ofItem).toHaveLength(preferences.length);
        ofItem.forEach((match, preference) => {
          if (match === undefined) none++;
          if (match !== 'attribute' && match !== 'title') return;
          expect(rests(preferences[preference] as Preference, match, candidates[index] as Item)).toBe(true);
          seen++;
        });
      });
    }
    expect(seen).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(0);
  });

  test('of a history item is what judging the item says of it', async () => {
    for (const { history } of visitors.slice(0, 10)) {
      const { preferences, memberships } = await reader.judge(history, history);
      preferences.forEach(({ evidence }, preference) => {
        for (const { history: index, match } of evidence)
          expect(memberships[index]?.[preference]).toBe(match);
      });
    }
  });
});
