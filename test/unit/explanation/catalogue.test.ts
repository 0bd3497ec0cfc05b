/** Every message catalogue is complete, and its own words are known to its grounding cues. */
import { describe, expect, test } from 'vitest';
import type { Likelihood } from '../../../src/explanation/explanation.ts';
import type { Catalogue, MessageName, Variant } from '../../../src/explanation/messages/catalogue.ts';
import { de } from '../../../src/explanation/messages/de.ts';
import { en } from '../../../src/explanation/messages/en.ts';
import { fillSlots } from '../../../src/explanation/messages/format.ts';
import { LANGUAGES, selectCatalogue } from '../../../src/explanation/messages/select-catalogue.ts';
import { WORD_BEGINS, WORD_ENDS } from '../../../src/explanation/unspaced-scripts.ts';

const SLOTS =
  'words titles interest topic source examples all item count total share part by maker first second two fact facts themes sharing others times rank risen other here'.split(
    ' ',
  );
const LEVELS: readonly Likelihood[] = ['low', 'medium', 'high'];
const names = Object.keys(en.messages) as MessageName[];

/** The names of the slots that a text fills or counts by. */
function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{([a-z]+)/gi)].map(([, slot = '']) => slot);
}

/** What a variant says, in every plural form, with a mask where a slot is filled. */
function readingsOf({ text }: Variant): string[] {
  const form = (at: number): string =>
    text
      .replace(/\{[a-z]+((?:\|[a-z]+:[^|{}]*)+)\}/gi, (_, forms: string) => {
        const list = forms.slice(1).split('|');
        return (list[Math.min(at, list.length - 1)] ?? '').replace(/^[a-z]+:/, '');
      })
      .replace(/\{[a-z]+\}/gi, '\u0001');
  return [form(0), form(9)];
}

/** Whether one of the cues stands in the text, as the grounding check reads it. */
function says(text: string, cues: readonly string[]): boolean {
  return new RegExp(`${WORD_BEGINS}(?:${cues.join('|')})${WORD_ENDS}`, 'iu').test(text);
}

describe.each(LANGUAGES.map((language) => [language, selectCatalogue(language)] as const))(
  'the catalogue "%s"',
  (language, catalogue: Catalogue) => {
    test('is of its language, and says all that English says', () => {
      expect(new Intl.Locale(catalogue.locale).language).toBe(language);
      expect(Object.keys(catalogue.messages).sort()).toEqual([...names].sort());
      expect(Object.keys(catalogue.parts).sort()).toEqual(Object.keys(en.parts).sort());
    });

    test.each(names)('"%s" can be said in several ways', (name) => {
      const recommends = name.startsWith('recommendation.');
      const least = language === 'en' ? (recommends ? 8 : 4) : recommends ? 5 : 3;
      const texts = catalogue.messages[name].map(({ text }) => text);
      expect(texts.length).toBeGreaterThanOrEqual(least);
      expect(new Set(texts).size).toBe(texts.length);
    });

    test('fills only slots that English fills in the same message', () => {
      for (const name of names) {
        const known = new Set([
          ...en.messages[name].flatMap(({ text }) => slotsOf(text)),
          ...extraSlots(name),
        ]);
        for (const { text, atLeast, atMost } of catalogue.messages[name]) {
          for (const slot of slotsOf(text)) {
            expect(SLOTS).toContain(slot);
            expect(known, `${name}: ${text}`).toContain(slot);
          }
          for (const slot of Object.keys({ ...atLeast, ...atMost })) expect(SLOTS).toContain(slot);
        }
      }
    });

    test('can speak where there are no examples wherever English can', () => {
      const withoutExamples = (one: Catalogue, name: MessageName): boolean =>
        one.messages[name].some(({ text }) => !/\{examples[|}]/.test(text));
      for (const name of names) {
        if (withoutExamples(en, name)) expect(withoutExamples(catalogue, name), name).toBe(true);
      }
    });

    test('every text ends as a sentence does, and none is loud', () => {
      for (const { text } of names.flatMap((name) => catalogue.messages[name])) {
        expect(text).toMatch(/[.。]$/u);
        expect(text).not.toMatch(/[!！¡]|amazing|must-have|love\b|\s{2}/u);
      }
    });

    test('makers and topics have the slots that they are filled by', () => {
      expect(catalogue.parts.interest).toContain('{topic}');
      for (const { by, things } of Object.values(catalogue.makers)) {
        expect(by).toContain('{maker}');
        expect(things).toContain('{maker}');
      }
      for (const topic of Object.values(catalogue.topics)) expect(topic).toContain('{value}');
      for (const [name, text] of Object.entries(catalogue.predicates))
        expect(text).toContain(name === 'maker' ? '{by}' : '{values}');
    });

    test('plural forms are categories of the language, with "other" among them', () => {
      const categories = new Intl.PluralRules(catalogue.locale).resolvedOptions().pluralCategories;
      const texts = [
        ...names.flatMap((name) => catalogue.messages[name].map(({ text }) => text)),
        ...Object.values(catalogue.parts),
        ...Object.values(catalogue.predicates),
      ];
      for (const [, forms = ''] of texts.join(' ').matchAll(/\{[a-z]+((?:\|[a-z]+:[^|{}]*)+)\}/gi)) {
        const used = [...forms.matchAll(/\|([a-z]+):/g)].map(([, category]) => category);
        expect(used).toContain('other');
        for (const category of used) expect(categories).toContain(category);
      }
    });

    test('its cues know every strong fit', () => {
      for (const text of catalogue.messages['fit.strong'].flatMap(readingsOf))
        expect(says(text, catalogue.cues.strong), text).toBe(true);
      for (const name of ['fit.partial', 'fit.partial.meaning', 'fit.near'] as const) {
        for (const text of catalogue.messages[name].flatMap(readingsOf))
          expect(says(text, catalogue.cues.strong), text).toBe(false);
      }
    });

    test('its cues know belonging, what is shared and what was lately', () => {
      const { belonging, shared, recent } = catalogue.cues;
      const strong = catalogue.messages['recommendation.strong'].flatMap(readingsOf);
      expect(strong.some((text) => says(text, belonging))).toBe(true);
      for (const text of catalogue.messages['link.some'].flatMap(readingsOf))
        expect(says(text, shared), text).toBe(true);
      for (const { text, recent: lately } of names.flatMap((name) => catalogue.messages[name]))
        expect(says(text, recent), text).toBe(lately === true);
      expect(catalogue.cues.negation.length).toBeGreaterThan(0);
    });

    test.each(LEVELS)('its cues know a %s likelihood from the others', (level) => {
      for (const kind of ['', '.near', '.unfit'] as const) {
        for (const text of catalogue.messages[`likelihood.${level}${kind}`].flatMap(readingsOf)) {
          for (const other of LEVELS)
            expect(says(text, catalogue.cues.likelihood[other]), `${other}: ${text}`).toBe(other === level);
        }
      }
    });
  },
);

/** Slots that the code fills in a message though no English variant uses them there. */
function extraSlots(name: MessageName): readonly string[] {
  if (/^likelihood\.(?:high|medium|low)/.test(name)) return ['topic', 'count'];
  if (name.startsWith('fit.')) return ['topic', 'source'];
  if (/^preference\.(?:certain|close|maker)/.test(name)) return ['topic', 'interest', 'share', 'count'];
  if (/^recommendation\.(?!title|mixed|unknown)/.test(name)) return ['topic', 'interest'];
  return [];
}

describe('choosing a catalogue', () => {
  test.each(['en', 'en-US', 'EN_gb', 'xx', '', 'sr-Latn-RS'])('"%s" is served in English', (locale) => {
    expect(selectCatalogue(locale)).toBe(en);
  });
  test.each(['de', 'de-AT', 'DE_ch'])('"%s" is served in German', (locale) => {
    expect(selectCatalogue(locale)).toBe(de);
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
