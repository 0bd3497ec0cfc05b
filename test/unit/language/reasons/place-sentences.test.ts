import { describe, expect, it } from 'vitest';
import { createRealiser } from '../../../../src/explanation/computed-realiser.ts';
import type { Explanation, ExplanationSteps, Grounds } from '../../../../src/explanation/explanation.ts';
import type { JudgedLine } from '../../../../src/language/reasons/judge-lines.ts';
import { placeSentences } from '../../../../src/language/reasons/place-sentences.ts';
import { filmHistory, filmPreferences, films, request } from '../../explanation/requests.ts';

const asked = request(filmHistory, filmPreferences, [
  { candidate: films.insideMan, fitness: [0.9, 0.1], likelihood: 0.9, memberships: ['attribute', undefined] },
  { candidate: films.frozen, fitness: [0.1, 0.05], likelihood: 0.1, memberships: [undefined, undefined] },
]);
const [fitting, unfit] = [...createRealiser().realise(asked)] as [Explanation, Explanation];

/** A line with sentences that the critic let pass. */
function line(
  step: keyof ExplanationSteps,
  sentences: readonly (readonly [text: string, grounds: Grounds])[],
  { preference, whole = true }: { readonly preference?: number; readonly whole?: boolean } = {},
): JudgedLine {
  return {
    line: { label: 'X', task: 'x', step, ...(preference === undefined ? {} : { preference }) },
    whole,
    verdicts: sentences.map(([text, grounds]) => ({
      text,
      sentence: { text, grounds, writer: 'M' },
      violations: [],
    })),
  };
}
const place = (computed: Explanation, ...judged: JudgedLine[]): Explanation =>
  placeSentences(computed, judged, asked);
const written = (explanation: Explanation, step: keyof ExplanationSteps): string[] =>
  explanation.steps[step].map(({ text, writer }) => (writer === 'M' ? text : 'computed'));

const FITS = ['It fits your interest in crime thrillers well.', { preferences: [0], fit: 'strong' }] as const;
const HEIST = ['It has heist as a theme, like “Heat”.', { items: ['heat'], attributes: ['heist'] }] as const;
const HEAT = ['You looked at “Heat”.', { items: ['heat'] }] as const;
const NO_LINK = ['There is no clear link to crime thrillers.', { preferences: [0], fit: 'none' }] as const;

describe('placing sentences', () => {
  it('changes nothing where nothing was accepted', () => {
    expect(place(fitting)).toEqual(fitting);
  });

  it('puts a sentence on a preference where the computed one stood, whatever line it came in', () => {
    const explanation = place(
      fitting,
      line(
        'preferences',
        [['“12 Monkeys” points to time travel.', { items: ['12 monkeys'], preferences: [1] }]],
        {
          preference: 0,
        },
      ),
    );
    expect(written(explanation, 'preferences')).toEqual(['computed', '“12 Monkeys” points to time travel.']);
  });

  it('keeps how it fits where the model tells only what is shared', () => {
    expect(fitting.steps.fit.map(({ grounds }) => grounds.fit)).toEqual(['strong', undefined, 'none']);
    expect(written(place(fitting, line('fit', [HEIST], { preference: 0 })), 'fit')).toEqual([
      'computed',
      HEIST[0],
      'computed',
    ]);
  });

  it('keeps what is shared where the model tells only how it fits, and not where it tells both', () => {
    expect(written(place(fitting, line('fit', [FITS], { preference: 0 })), 'fit')).toEqual([
      FITS[0],
      'computed',
      'computed',
    ]);
    expect(written(place(fitting, line('fit', [FITS, HEIST], { preference: 0 })), 'fit')).toEqual([
      FITS[0],
      HEIST[0],
      'computed',
    ]);
  });

  it('waits with the reason until all of it is there', () => {
    expect(place(fitting, line('recommendation', [HEAT], { whole: false })).reason).toBe(fitting.reason);
    expect(place(fitting, line('recommendation', [HEAT]))).toMatchObject({ reason: HEAT[0], writer: 'M' });
  });

  it('keeps saying that nothing fits', () => {
    const [honest] = unfit.steps.recommendation;
    expect(place(unfit, line('recommendation', [HEAT])).reason).toBe(`${honest?.text} ${HEAT[0]}`);
    expect(place(unfit, line('recommendation', [NO_LINK])).reason).toBe(NO_LINK[0]);
    const likely = ['It is not very likely to interest you.', {}] as const;
    expect(unfit.steps.likelihood[0]?.grounds.fit).toBe('none');
    expect(written(place(unfit, line('likelihood', [likely])), 'likelihood')).toEqual([
      'computed',
      likely[0],
    ]);
  });

  it('keeps a reason short', () => {
    const long = [
      `${HEAT[0].slice(0, -1)}, ${'and that is so, '.repeat(14)}as said.`,
      { items: ['heat'] },
    ] as const;
    expect([...place(fitting, line('recommendation', [HEAT, long])).reason].length).toBeLessThanOrEqual(240);
  });

  it('takes out again what does not hold in company, and says why', () => {
    const false_ = [
      'It fits your interest in time travel well.',
      { preferences: [1], fit: 'strong' },
    ] as const;
    const explanation = place(fitting, line('fit', [false_], { preference: 1 }));
    expect(explanation.steps.fit).toEqual(fitting.steps.fit);
    expect(explanation.rejected).toEqual([
      { text: false_[0], cause: expect.stringContaining('time travel') },
    ]);
  });

  it('lists what the critic turned down, cut where it is long', () => {
    const verdict = {
      text: 'x'.repeat(5_000),
      sentence: undefined,
      violations: [{ kind: 'length', detail: 'Too long.' }],
    };
    const { rejected } = place(fitting, {
      line: { label: 'X', task: 'x', step: 'fit' },
      whole: true,
      verdicts: [verdict as never],
    });
    expect(rejected).toEqual([{ text: `${'x'.repeat(299)}…`, cause: 'Too long.' }]);
  });
});
