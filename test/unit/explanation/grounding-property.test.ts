/** Whatever the request and the language, every sentence of the computed tier is grounded. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import { checkGrounding } from '../../../src/explanation/grounding.ts';
import { LANGUAGES } from '../../../src/explanation/messages/select-catalogue.ts';
import { isUnspaced, widthOf } from '../../../src/explanation/unspaced-scripts.ts';
import { randomRequest } from './random-requests.ts';

const REQUESTS = 300;
/** Milliseconds; a busy machine may need them. */
const TIMEOUT = 60_000;

describe.each(LANGUAGES)(`over ${REQUESTS} random requests in "%s"`, { timeout: TIMEOUT }, (locale) => {
  const requestOf = (seed: number) => ({ ...randomRequest(seed), locale });

  test('all sentences of all steps are grounded', () => {
    let sentences = 0;
    const faults: unknown[] = [];
    for (let seed = 1; seed <= REQUESTS; seed++) {
      const request = requestOf(seed);
      for (const explanation of createRealiser().realise(request)) {
        for (const sentence of Object.values(explanation.steps).flat()) {
          sentences += 1;
          const { violations } = checkGrounding(sentence, { ...request, explanation });
          if (violations.length > 0)
            faults.push({ seed, text: sentence.text, grounds: sentence.grounds, violations });
        }
      }
    }
    expect(faults).toEqual([]);
    expect(sentences).toBeGreaterThan(REQUESTS * 10);
  });

  test('every reason is one or two well-formed sentences', () => {
    for (let seed = 1; seed <= REQUESTS; seed++) {
      for (const { reason, steps } of createRealiser().realise(requestOf(seed))) {
        expect(steps.recommendation.length).toBeGreaterThanOrEqual(1);
        expect(steps.recommendation.length).toBeLessThanOrEqual(2);
        for (const { text } of Object.values(steps).flat()) {
          expect(text).toMatch(/[.。]$/u);
          expect(text).not.toMatch(/[{}|!]|undefined|\s{2}| [.,:;]|\.\./);
          if (!isUnspaced(text)) expect(text).not.toMatch(/^\p{Ll}(?!\p{Lu})/u);
        }
        expect(widthOf(reason)).toBeLessThanOrEqual(230);
      }
    }
  });

  test('the same request gives the same words', () => {
    for (let seed = 1; seed <= 20; seed++) {
      expect([...createRealiser().realise(requestOf(seed))]).toEqual([
        ...createRealiser().realise(requestOf(seed)),
      ]);
    }
  });
});
