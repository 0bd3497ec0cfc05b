/** Explaining recommendations, end to end: the real worker, the real models. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createExplainer,
  type Explainer,
  type ExplainUpdate,
  type Explanation,
  type Item,
  type LoadingUpdate,
} from '../../../src/index.ts';
import { candidates, collect, history, manyItems } from './visitor.ts';

type Update<Type extends ExplainUpdate['type']> = Extract<ExplainUpdate, { type: Type }>;

const ofType = <Type extends ExplainUpdate['type']>(updates: readonly ExplainUpdate[], type: Type) =>
  updates.filter((update): update is Update<Type> => update.type === type);

/** What must hold for all explanations of one call. */
function expectSound(
  explanations: readonly Explanation[],
  met: readonly Item[],
  offered: readonly Item[],
): void {
  expect(explanations.map(({ rank }) => rank)).toEqual(offered.map((_, index) => index + 1));
  expect(explanations.map(({ candidate }) => candidate).sort()).toEqual(offered.map(({ id }) => id).sort());
  const scores = explanations.map(({ score }) => score);
  expect(scores, 'best first').toEqual([...scores].sort((a, b) => b - a));
  const ids = new Set(met.map(({ id }) => id));
  for (const { preferences, reason, probability, writer, rejected, steps } of explanations) {
    expect(reason).not.toBe('');
    expect(writer).toBe('computed');
    expect(rejected).toEqual([]);
    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1);
    expect(preferences.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(1, 3);
    for (const { contribution, evidence } of preferences) {
      expect(evidence.reduce((sum, one) => sum + one.contribution, 0)).toBeCloseTo(contribution, 3);
      for (const { id } of evidence) expect(ids).toContain(id);
    }
    expect(steps.recommendation.length).toBeGreaterThan(0);
  }
}

let explainer: Explainer;
const loading: LoadingUpdate[] = [];

beforeAll(async () => {
  explainer = await createExplainer({ device: 'wasm', onProgress: (update) => loading.push(update) });
});

afterAll(() => explainer?.dispose());

describe('loading', () => {
  test('is told, file by file', async () => {
    await explainer.explain({ history, candidates });
    expect(loading.length).toBeGreaterThan(0);
    expect(loading.every(({ type, loaded }) => type === 'loading' && loaded >= 0)).toBe(true);
    expect(loading.some(({ part }) => part.startsWith('lane-titles/'))).toBe(true);
    expect(loading.some(({ part }) => part.startsWith('lane-align/'))).toBe(true);
  });

  test('leaves the explainer on the device that was asked for', () => {
    expect(explainer.device).toBe('wasm');
  });
});

describe('a call that is awaited', () => {
  test('gives an explanation for every candidate, best first', async () => {
    expectSound(await explainer.explain({ history, candidates }), history, candidates);
  });

  test('gives the same every time', async () => {
    const first = await explainer.explain({ history, candidates });
    expect(await explainer.explain({ history, candidates })).toEqual(first);
  });

  test('does not depend on the order of candidates, but for the order of equals', async () => {
    const forwards = await explainer.explain({ history, candidates });
    const backwards = await explainer.explain({ history, candidates: [...candidates].reverse() });
    const scoreOf = new Map(forwards.map(({ candidate, score }) => [candidate, score]));
    for (const { candidate, score } of backwards)
      expect(score / (scoreOf.get(candidate) as number)).toBeCloseTo(1, 4);
  });
});

describe('a call that is read update by update', () => {
  test('tells preferences first, then explanations, best first, and nothing else', async () => {
    const run = explainer.explain({ history, candidates });
    const updates = await collect(run);
    expect(updates.map(({ type }) => type)).toEqual(['preferences', ...candidates.map(() => 'explanation')]);
    expect(ofType(updates, 'explanation').map(({ explanation }) => explanation)).toEqual(await run);
  });

  test('tells preferences with their evidence, every item of it from the history and owned once', async () => {
    const [update] = ofType(await collect(explainer.explain({ history, candidates })), 'preferences');
    expect(update?.preferences.length).toBeGreaterThan(0);
    expect(update?.preferences.length).toBeLessThanOrEqual(5);
    const owned = update?.preferences.flatMap(({ evidence }) => evidence) ?? [];
    expect(new Set(owned).size).toBe(owned.length);
    for (const id of owned) expect(history.map((item) => item.id)).toContain(id);
    expect(update?.preferences.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-6);
  });

  test('tells everything to whoever comes late', async () => {
    const run = explainer.explain({ history, candidates });
    const explanations = await run;
    expect(ofType(await collect(run), 'explanation').map(({ explanation }) => explanation)).toEqual(
      explanations,
    );
  });

  test('beside another call, gets its own updates', async () => {
    const [one, two] = [history.slice(0, 5), history.slice(5)];
    const runs = [
      explainer.explain({ history: one, candidates }),
      explainer.explain({ history: two, candidates: candidates.slice(0, 4) }),
    ];
    const [first, second] = await Promise.all(runs.map(collect));
    expectSound(
      ofType(first ?? [], 'explanation').map(({ explanation }) => explanation),
      one,
      candidates,
    );
    expectSound(
      ofType(second ?? [], 'explanation').map(({ explanation }) => explanation),
      two,
      candidates.slice(0, 4),
    );
    expect(await explainer.explain({ history: one, candidates })).toEqual(await runs[0]);
  });
});

describe('inspection', () => {
  test('comes only where it was asked for, last', async () => {
    const without = await collect(explainer.explain({ history, candidates }));
    expect(ofType(without, 'inspection')).toEqual([]);
    const inspected = await collect(explainer.explain({ history, candidates, inspect: true }));
    expect(ofType(inspected, 'inspection')).toHaveLength(1);
    expect(inspected.at(-1)?.type).toBe('inspection');
  });

  test('holds all that flowed through the stages, in the shapes that it names', async () => {
    const updates = await collect(explainer.explain({ history, candidates, inspect: true }));
    const [inspection] = ofType(updates, 'inspection') as [Update<'inspection'>];
    const [{ preferences }] = ofType(updates, 'preferences') as [Update<'preferences'>];
    const { vectors, owner, attention, evidence, encoder, aligner, timings } = inspection;
    expect(encoder.version).toMatch(/^lane-titles@/);
    expect(encoder.device).toBe('wasm');
    expect(aligner.device).toBe('wasm');
    expect([vectors.history.length, vectors.preferences.length, vectors.candidates.length]).toEqual([
      history.length,
      preferences.length,
      candidates.length,
    ]);
    for (const vector of [...vectors.history, ...vectors.preferences, ...vectors.candidates]) {
      expect(vector).toBeInstanceOf(Float32Array);
      expect(vector).toHaveLength(encoder.dimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 2);
    }
    expect(owner).toHaveLength(history.length);
    owner.forEach((preference, item) => {
      const { id } = history[item] as Item;
      expect(preferences.findIndex((one) => one.evidence.includes(id))).toBe(preference);
    });
    expect(attention).toHaveLength(candidates.length);
    for (const head of attention.flat()) {
      expect(head).toHaveLength(preferences.length);
      expect(head.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
    }
    expect(evidence.map(({ length }) => length)).toEqual(candidates.map(() => history.length));
    expect(Object.keys(timings).sort()).toEqual(['alignment', 'embedding', 'explanation', 'preferences']);
    expect(Object.values(timings).every((time) => time >= 0)).toBe(true);
  });

  test('shows the score that the explanation names: the sum of its evidence', async () => {
    const run = explainer.explain({ history, candidates, inspect: true });
    const [{ evidence }] = ofType(await collect(run), 'inspection') as [Update<'inspection'>];
    for (const { candidate, score } of await run) {
      const index = candidates.findIndex(({ id }) => id === candidate);
      const sum = evidence[index]?.reduce((total, part) => total + part, 0) ?? 0;
      expect(sum / score).toBeCloseTo(1, 3);
    }
  });
});

describe('what a page may hand over', () => {
  test('may be nothing: an empty history or no candidates give no explanations', async () => {
    expect(await explainer.explain({ history: [], candidates })).toEqual([]);
    expect(await explainer.explain({ history, candidates: [] })).toEqual([]);
    expect(await collect(explainer.explain({ history: [], candidates: [], inspect: true }))).toEqual([]);
  });

  test('may be a single item and a single candidate', async () => {
    const [met, offered] = [history.slice(0, 1), candidates.slice(0, 1)];
    expectSound(await explainer.explain({ history: met, candidates: offered }), met, offered);
  });

  test('may keep its own order, or give the numbers of its own recommender; the reasons stay those of the alignment', async () => {
    const aligned = await explainer.explain({ history, candidates });
    const given = await explainer.explain({ history, candidates, ranking: 'given' });
    expect(given.map(({ candidate }) => candidate)).toEqual(candidates.map(({ id }) => id));
    expect(given.map(({ rank }) => rank)).toEqual(candidates.map((_, index) => index + 1));
    const numbers = candidates.map((_, index) => index);
    const own = await explainer.explain({ history, candidates, ranking: numbers });
    expect(own.map(({ candidate }) => candidate)).toEqual(candidates.map(({ id }) => id).reverse());
    const scores = (list: typeof aligned) => new Map(list.map(({ candidate, score }) => [candidate, score]));
    expect(scores(own)).toEqual(scores(aligned));
  });

  test.each([['best'], [[1, 2]], [[Number.NaN]], [null]])('may not be ranked by %j', async (ranking) => {
    const one = candidates.slice(0, 1);
    await expect(
      explainer.explain({ history, candidates: one, ranking: ranking as 'given' }),
    ).rejects.toThrow(
      /LANE_INVALID_OPTIONS: expected ranking to be 'alignment', 'given' or 1 finite numbers/,
    );
  });

  test('may have odd titles, which pass through unharmed', async () => {
    const titles = [
      'Family 👩‍👩‍👧 kit 🏳️‍🌈',
      'أحمر شفاه',
      '<img src=x onerror=alert(1)>',
      'constructor __proto__ {{x}}',
      '\ufffd',
      'x'.repeat(1_000),
      '七人の侍',
      '"“Quoted”"',
      '(1995)',
    ];
    const odd = titles.map((title, id) => ({ id: `odd-${id}`, title }));
    const explanations = await explainer.explain({
      history: [...history, ...odd.slice(0, 5)],
      candidates: odd,
    });
    expect(explanations.map(({ title }) => title).sort()).toEqual([...titles].sort());
    expect(
      explanations.every(({ score, probability }) => Number.isFinite(score) && Number.isFinite(probability)),
    ).toBe(true);
  });

  test('may be items of any order of ids and without attributes', async () => {
    const bare = (items: readonly Item[]) => items.map(({ title }, id) => ({ id, title }) as unknown as Item);
    const explanations = await explainer.explain({ history: bare(history), candidates: bare(candidates) });
    expect(explanations.map(({ candidate }) => candidate).sort()).toEqual(
      candidates.map((_, id) => String(id)).sort(),
    );
  });

  test('may be 10,000 candidates', async () => {
    const many = manyItems(10_000);
    const explanations = await explainer.explain({ history, candidates: many });
    expectSound(explanations, history, many);
  }, 180_000);

  test.each([
    ['a history that is no list', { history: 'films', candidates }, 'LANE_INVALID_HISTORY'],
    ['candidates that are no list', { history, candidates: null }, 'LANE_INVALID_CANDIDATES'],
    ['an item without title', { history: [{ id: 1 }], candidates }, 'LANE_INVALID_ITEM'],
    [
      'the same candidate twice',
      { history, candidates: [candidates[0], candidates[0]] },
      'LANE_DUPLICATE_ID',
    ],
    ['10,001 candidates', { history, candidates: manyItems(10_001) }, 'LANE_TOO_MANY_CANDIDATES'],
    ['nothing', undefined, 'LANE_INVALID_HISTORY'],
    ['null', null, 'LANE_INVALID_HISTORY'],
  ])('cannot be %s', async (_, request, code) => {
    const run = explainer.explain(request as never);
    await expect(run).rejects.toMatchObject({ name: 'LaneError', code });
    await expect(collect(run)).rejects.toMatchObject({ code });
  });
});
