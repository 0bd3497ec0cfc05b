/** The message catalogues are complete. */
import { describe, expect, test } from 'vitest';
import type { MessageName } from '../../../src/explanation/messages/catalogue.ts';
import { en } from '../../../src/explanation/messages/en.ts';
import { fillSlots } from '../../../src/explanation/messages/format.ts';
import { selectCatalogue } from '../../../src/explanation/messages/select-catalogue.ts';

const SLOTS =
  'interest topic source examples all item count total share part by maker first second two fact facts themes sharing others times rank risen other here'.split(
    ' ',
  );
const names = Object.keys(en.messages) as MessageName[];

describe('English', () => {
  test.each(names)('"%s" can be said in several ways', (name) => {
    const least = name.startsWith('recommendation.') ? 8 : 4;
    expect(en.messages[name].length).toBeGreaterThanOrEqual(least);
    expect(new Set(en.messages[name].map(({ text }) => text)).size).toBe(en.messages[name].length);
  });
  test('only known slots are used, and every text ends with a full stop', () => {
    for (const { text } of names.flatMap((name) => en.messages[name])) {
      for (const [, slot] of text.matchAll(/\{([a-z]+)/gi)) expect(SLOTS).toContain(slot);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|amazing|must-have|love\b/);
    }
  });
});

describe('choosing a catalogue', () => {
  test.each(['en', 'en-US', 'EN_gb', 'xx', '', 'sr-Latn-RS'])('"%s" is served in English', (locale) => {
    expect(selectCatalogue(locale)).toBe(en);
  });
});

describe('slots', () => {
  const plurals = new Intl.PluralRules('en-GB');
  test('are filled, with plural forms by count and grounds in order of mention', () => {
    const slots = {
      examples: { text: 'A and B', count: 2, grounds: { items: ['a', 'b'] } },
      n: { text: 'two', count: 2, grounds: { numbers: [2] } },
    };
    expect(fillSlots('{n}: {examples} {examples|one:is|other:are} here', slots, plurals)).toEqual({
      text: 'two: A and B are here',
      grounds: { items: ['a', 'b'], numbers: [2] },
    });
  });
  test('a text with an unknown slot is not said', () => {
    expect(fillSlots('{unknown}', {}, plurals)).toBeUndefined();
  });
});
