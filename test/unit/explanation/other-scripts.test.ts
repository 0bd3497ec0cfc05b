/** Languages without spaces between words, and from right to left: complete, well formed, and never more than is true. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Explanation, Sentence } from '../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../src/explanation/grounding.ts';
import type { MessageName } from '../../../src/explanation/messages/catalogue.ts';
import { en } from '../../../src/explanation/messages/en.ts';
import { selectCatalogue } from '../../../src/explanation/messages/select-catalogue.ts';
import type { RealisationRequest } from '../../../src/explanation/realiser.ts';
import { widthOf } from '../../../src/explanation/unspaced-scripts.ts';
import { randomRequest } from './random-requests.ts';

const REQUESTS = 100;
/** Milliseconds; a busy machine may need them. */
const TIMEOUT = 120_000;
const SLOTS = new Set(
  Object.values(en.messages).flatMap((variants) =>
    variants.flatMap(({ text }) => [...text.matchAll(/\{([a-z]+)/gi)].map(([, slot]) => slot)),
  ),
);
const names = Object.keys(en.messages) as MessageName[];

interface Told {
  readonly request: RealisationRequest;
  readonly explanation: Explanation;
  readonly sentence: Sentence;
}

/** All sentences about many random requests. */
function* tell(locale: string, requests = REQUESTS): Iterable<Told> {
  for (let seed = 1; seed <= requests; seed++) {
    const request = { ...randomRequest(seed), locale };
    for (const explanation of createRealiser().realise(request)) {
      for (const sentence of Object.values(explanation.steps).flat())
        yield { request, explanation, sentence };
    }
  }
}

const violationsOf = ({ request, explanation, sentence }: Told) =>
  checkGrounding(sentence, { ...request, explanation }).violations;

const LANGUAGES = [
  {
    locale: 'ja',
    stop: /。$/,
    script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    strong: 'よく合っています。',
    high: '可能性が高いです。',
  },
  {
    locale: 'zh-CN',
    stop: /。$/,
    script: /\p{Script=Han}/u,
    strong: '它很契合。',
    high: '您很可能会感兴趣。',
  },
  {
    locale: 'ar',
    stop: /\.$/,
    script: /^\p{Script=Arabic}/u,
    strong: ' يتوافق جيدًا.',
    high: ' من المرجح أن يثير اهتمامك.',
  },
];

describe.each(LANGUAGES)('$locale', { timeout: TIMEOUT }, ({ locale, stop, script, strong, high }) => {
  const catalogue = selectCatalogue(locale);

  test.each(names)('"%s" can be said in several ways', (name) => {
    const variants = catalogue.messages[name];
    expect(variants.length).toBeGreaterThanOrEqual(name.startsWith('recommendation.') ? 5 : 3);
    expect(new Set(variants.map(({ text }) => text)).size).toBe(variants.length);
  });

  test('only known slots are used, and every text ends with the full stop of the language', () => {
    for (const { text } of names.flatMap((name) => catalogue.messages[name])) {
      for (const [, slot] of text.matchAll(/\{([a-z]+)/gi)) expect(SLOTS).toContain(slot);
      expect(text).toMatch(stop);
      expect(text.replace(/\{[^{}]*\}/g, '')).not.toMatch(/[a-z!！]/i);
    }
  });

  test('"lately" is said only of what is recent, and a fact states itself for every attribute of English', () => {
    for (const { text, recent } of names.flatMap((name) => catalogue.messages[name])) {
      const says = catalogue.cues.recent.some((cue) => new RegExp(cue, 'u').test(text));
      expect(says).toBe(recent === true);
    }
    expect(Object.keys(catalogue.predicates).sort()).toEqual(Object.keys(en.predicates).sort());
    for (const text of Object.values(catalogue.predicates)) expect(text).toMatch(/\{(?:values|by)\}/);
  });

  test('all sentences of all steps are grounded and well formed', () => {
    const faults: unknown[] = [];
    let sentences = 0;
    for (const told of tell(locale)) {
      sentences += 1;
      const { text } = told.sentence;
      const violations = violationsOf(told);
      if (violations.length > 0) faults.push({ text, violations });
      expect(text).toMatch(stop);
      expect(text).toMatch(script);
      expect(text).not.toMatch(/[{}|]|undefined|\s{2}|\s[,.。、，；：]|。。|،،/u);
    }
    expect(faults).toEqual([]);
    expect(sentences).toBeGreaterThan(REQUESTS * 10);
  });

  test('a changed number, an invented title or name and an unfounded claim are found', () => {
    const missed: unknown[] = [];
    const tried = { number: 0, title: 0, strong: 0, high: 0, name: 0 };
    for (const told of tell(locale, 30)) {
      const { sentence, explanation } = told;
      const hold = (kind: keyof typeof tried, text: string): void => {
        tried[kind] += 1;
        if (violationsOf({ ...told, sentence: { ...sentence, text } }).length === 0)
          missed.push({ kind, text });
      };
      const { numbers = [], items = [], fit } = sentence.grounds;
      const [number] = numbers;
      if (number !== undefined) hold('number', sentence.text.replaceAll(/\d+/gu, '777'));
      if (items.length > 0) {
        const { open, close } = catalogue.marks;
        hold(
          'title',
          sentence.text.replace(
            new RegExp(`${open}[^${close}]*${close}`, 'u'),
            `${open}Casablanca Nights${close}`,
          ),
        );
      }
      hold('name', `Tarantino${sentence.text}`);
      if (fit === 'none') hold('strong', sentence.text + strong);
      if (explanation.likelihood === 'low') hold('high', sentence.text + high);
    }
    expect(missed).toEqual([]);
    for (const count of Object.values(tried)) expect(count).toBeGreaterThan(10);
  });

  test('a reason is one line of running text', () => {
    for (let seed = 1; seed <= 40; seed++) {
      for (const { reason, steps } of createRealiser().realise({ ...randomRequest(seed), locale })) {
        expect(reason).not.toMatch(/。\s/u);
        for (const { text } of steps.recommendation) expect(reason).toContain(text);
        expect(widthOf(reason)).toBeLessThanOrEqual(230);
      }
    }
  });
});

test.each(['zh-Hant-TW', 'zh_HK', 'ZH'])('"%s" is served in Chinese', (locale) => {
  expect(selectCatalogue(locale).locale).toBe('zh-CN');
});
