/** Neighbours in a list do not sound alike. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import { openingOf } from '../../../src/explanation/variant-chooser.ts';
import type { Membership } from '../../../src/preferences/preference.ts';
import { filmHistory, filmPreferences, item, request } from './requests.ts';

/** Ten candidates with the same numbers and attributes: all that differs is the title. */
function tenReasons(
  fitness: readonly number[],
  likelihood = Math.max(...fitness),
  memberships?: readonly Membership[],
) {
  const titles = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple', 'Oak'];
  const meetings = titles.map((title) => ({
    candidate: item(title, { genre: 'Thriller' }),
    fitness,
    likelihood,
    ...(memberships ? { memberships } : {}),
  }));
  return [...createRealiser().realise(request(filmHistory, filmPreferences, meetings))];
}

describe.each([
  ['a strong fit', [0.8, 0.1], 0.8],
  ['two strong fits', [0.8, 0.8], 0.8],
  ['a partial fit', [0.5, 0.1], 0.5],
  ['no fit', [0.1, 0.1], 0.1],
  ['several weak fits', [0.3, 0.3], 0.5],
  ['several weak fits of another kind', [0.3, 0.3], 0.5, [undefined, undefined]],
  ['no fit, of another kind', [0.1, 0.1], 0.1, [undefined, undefined]],
  ['a near one', [0.8, 0.1], 0.8, [undefined, undefined]],
  ['a meaning that is close', [0.8, 0.1], 0.8, ['meaning', undefined]],
  ['a meaning that is less close', [0.5, 0.1], 0.5, ['meaning', undefined]],
] as readonly [string, readonly number[], number, (readonly Membership[])?][])(
  'ten candidates with %s',
  (_, fitness, likelihood, memberships) => {
    const explanations = tenReasons(fitness, likelihood, memberships);

    test('no reason is given twice', () => {
      expect(new Set(explanations.map(({ reason }) => reason)).size).toBe(10);
    });

    test('neighbours open differently', () => {
      const openings = explanations.map(({ reason }) => openingOf(reason));
      for (let index = 1; index < openings.length; index++)
        expect(openings[index]).not.toBe(openings[index - 1]);
    });
  },
);

test('ten candidates that fit strongly have at least nine openings', () => {
  expect(new Set(tenReasons([0.8, 0.1]).map(({ reason }) => openingOf(reason))).size).toBeGreaterThanOrEqual(
    9,
  );
});

test('ten candidates that fit in part, or not at all, have at least eight openings', () => {
  for (const fitness of [
    [0.5, 0.1],
    [0.1, 0.1],
  ]) {
    expect(new Set(tenReasons(fitness).map(({ reason }) => openingOf(reason))).size).toBeGreaterThanOrEqual(
      8,
    );
  }
});

test('examples rotate among items of like weight', () => {
  const named = tenReasons([0.8, 0.1]).flatMap(({ steps }) => steps.recommendation[0]?.grounds.items ?? []);
  expect(new Set(named.filter((id) => filmHistory.some((one) => one.id === id)))).toEqual(
    new Set(['heat', 'ronin', 'se7en']),
  );
});

test('an item that counts for less than half of the weightiest is not an example', () => {
  const meeting = { candidate: item('Oak'), fitness: [0.8, 0.1], evidence: [0, 0.5, 0.05, 0.1, 0.05, 0.2] };
  const [one] = createRealiser().realise(request(filmHistory, filmPreferences, [meeting]));
  expect(one?.steps.recommendation[0]?.grounds.items?.filter((id) => id !== 'oak')).toEqual(['heat']);
});
