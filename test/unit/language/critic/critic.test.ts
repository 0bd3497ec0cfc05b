/** The critic accepts what is true and turns down what is not, each for its reason. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../../src/explanation/computed-realiser.ts';
import type { ExplanationSteps } from '../../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../../src/explanation/grounding.ts';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import type { Verdict } from '../../../../src/language/critic/critic.ts';
import { randomRequest } from '../../explanation/random-requests.ts';
import { FALSE_SENTENCES } from './cases/false-sentences.ts';
import { HELD_OUT_TRUE } from './cases/held-out-sentences.ts';
import { OTHER_LANGUAGES } from './cases/other-languages.ts';
import { perturb } from './cases/perturb.ts';
import { SUBTLE_FALSE } from './cases/subtle-sentences.ts';
import { TRUE_SENTENCES } from './cases/true-sentences.ts';
import { type ContextName, contexts } from './contexts.ts';

/** Share of true sentences that must be accepted: each one lost costs a request, and then the model's words. */
const LEAST_ACCEPTED = 0.95;
/** Of true sentences that the word lists were not made for. */
const LEAST_HELD_OUT = 0.85;
/** Of the computed tier's own sentences, which deny and hedge more than a model does. */
const LEAST_COMPUTED = 0.93;

const critic = createCritic();
const judge = (text: string, context: ContextName, step: keyof ExplanationSteps): readonly Verdict[] =>
  critic(text, { ...contexts[context], step });
const kindsIn = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap(({ violations }) => violations.map(({ kind }) => kind));

const trueCases = TRUE_SENTENCES.flatMap(({ context, step, sentences }) =>
  sentences.map((text) => ({ text, context, step })),
);

describe('true sentences', () => {
  const accepted = trueCases.filter(({ text, context, step }) => {
    const verdicts = judge(text, context, step);
    return verdicts.length === 1 && verdicts[0]?.sentence;
  });

  test(`at least ${LEAST_ACCEPTED * 100}% of ${trueCases.length} are accepted`, () => {
    expect(trueCases.length).toBeGreaterThanOrEqual(200);
    expect(accepted.length / trueCases.length).toBeGreaterThanOrEqual(LEAST_ACCEPTED);
  });

  test(`at least ${LEAST_HELD_OUT * 100}% are accepted of those that the word lists were not made for`, () => {
    const cases = HELD_OUT_TRUE.flatMap(({ context, step, sentences }) =>
      sentences.map((text) => judge(text, context, step)),
    );
    const kept = cases.filter((verdicts) => verdicts.length === 1 && verdicts[0]?.sentence);
    expect(kept.length / cases.length).toBeGreaterThanOrEqual(LEAST_HELD_OUT);
  });

  test('their grounds are found, and hold against the grounding check', () => {
    for (const { text, context, step } of accepted) {
      const [verdict] = judge(text, context, step);
      const sentence = verdict?.sentence;
      if (!sentence) throw new Error('unreachable');
      const { explanation } = contexts[context];
      const steps = { ...explanation.steps, [step]: [...explanation.steps[step], sentence] };
      expect(
        checkGrounding(sentence, { ...contexts[context], explanation: { ...explanation, steps } }).violations,
      ).toEqual([]);
      expect(sentence.writer).toBe('test-model');
    }
  });

  test('grounds name items, preferences in order of mention, values, numbers and the fit', () => {
    const [verdict] = judge(
      '"Inside Man" fits crime thrillers well, with 80% of its score, after "Ronin" and "Heat".',
      'heist',
      'fit',
    );
    expect(verdict?.sentence).toEqual({
      text: '“Inside Man” fits crime thrillers well, with 80% of its score, after “Ronin” and “Heat”.',
      grounds: { items: ['inside man', 'ronin', 'heat'], preferences: [0], numbers: [80], fit: 'strong' },
      writer: 'test-model',
    });
    const [shared] = judge('Like "Heat", it is directed by Michael Mann.', 'partly', 'recommendation');
    expect(shared?.sentence?.grounds).toEqual({ items: ['heat'], attributes: ['Michael Mann'] });
  });
});

describe('false sentences', () => {
  const cases = FALSE_SENTENCES.flatMap(({ sentences, ...rest }) =>
    sentences.map((text) => ({ text, ...rest })),
  );
  test('there are enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(300));

  for (const { kind, context, step, text } of cases) {
    test(`${kind} (${context}, ${step}): ${text.slice(0, 80)}`, () => {
      const verdicts = judge(text, context, step);
      expect(verdicts.filter(({ sentence }) => sentence)).toEqual([]);
      expect(kindsIn(verdicts)).toContain(kind);
    });
  }

  test('plain words alone do not make a claim true', () => {
    const accepted = SUBTLE_FALSE.flatMap(({ context, step, sentences }) =>
      sentences.filter((text) => judge(text, context, step).some(({ sentence }) => sentence)),
    );
    expect(accepted).toEqual([]);
  });

  test('a true sentence made false in one place is turned down for it', () => {
    const faults: string[] = [];
    let count = 0;
    for (const { text, context, step } of trueCases) {
      for (const one of perturb(text, contexts[context])) {
        count += 1;
        const verdicts = judge(one.text, context, step);
        const kinds = kindsIn(verdicts);
        if (verdicts.some(({ sentence }) => sentence)) faults.push(`accepted (${one.change}): ${one.text}`);
        else if (!one.kinds.some((kind) => kinds.includes(kind)))
          faults.push(`${kinds} (${one.change}): ${one.text}`);
      }
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(2_000);
  }, 60_000);
});

test('causes are plain words that fit into a prompt', () => {
  for (const { context, step, sentences } of FALSE_SENTENCES) {
    for (const { detail } of sentences.flatMap((text) =>
      judge(text, context, step).flatMap(({ violations }) => violations),
    )) {
      expect(detail).toMatch(/^.{8,200}$/u);
      expect(detail).not.toMatch(/[<>`{}]|undefined|NaN/u);
    }
  }
});

describe('other languages', () => {
  for (const { locale, context, step, ...cases } of OTHER_LANGUAGES) {
    const read = (text: string) => critic(text, { ...contexts[context], locale, step });
    test(`${locale}: what is true is accepted`, () => {
      for (const text of cases.true) expect([text, kindsIn(read(text))]).toEqual([text, []]);
    });
    test(`${locale}: what is false is turned down`, () => {
      for (const text of cases.false)
        expect([text, read(text).filter(({ sentence }) => sentence)]).toEqual([text, []]);
    });
  }
});

test(`the computed tier's own sentences are true: at least ${LEAST_COMPUTED * 100}% are accepted, with the same items`, () => {
  let count = 0;
  let accepted = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const request = { ...randomRequest(seed), locale: 'en' };
    if (request.preferences.length === 0) continue;
    for (const explanation of createRealiser().realise(request)) {
      for (const step of ['preferences', 'fit', 'likelihood', 'recommendation'] as const) {
        for (const { text, grounds } of explanation.steps[step]) {
          // "Both …" speaks of titles in the sentence before.
          if (
            /^(?:Both|They|What|Something in common|All of them|Shared|An? theme|Themes|In common)/u.test(
              text,
            )
          )
            continue;
          count += 1;
          const verdicts = critic(text, { ...request, explanation, step, writer: 'test-model' });
          const sentence = verdicts.length === 1 ? verdicts[0]?.sentence : undefined;
          if (sentence) accepted += 1;
          if (sentence) expect([text, sentence.grounds.items]).toEqual([text, grounds.items]);
        }
      }
    }
  }
  expect(count).toBeGreaterThan(1_000);
  expect(accepted / count).toBeGreaterThanOrEqual(LEAST_COMPUTED);
}, 60_000);
