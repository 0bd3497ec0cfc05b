/** Scores of two implementations are told to agree, or not. */
import { expect, test } from 'vitest';
import { compareScores } from '../../eval/parity/compare.ts';

test('equal scores give equal ranks and no difference', () => {
  expect(compareScores([2, 1, 3], [2, 1, 3])).toEqual({
    sameRank: true,
    sameButForTies: true,
    difference: 0,
  });
});

test('the difference is the greatest, relative to what was expected', () => {
  expect(compareScores([2, 1.1, 4.2], [2, 1, 4]).difference).toBeCloseTo(0.1);
});

test('another rank counts, and is forgiven only where candidates score as good as alike with the target', () => {
  expect(compareScores([2, 3, 1], [2, 1, 1])).toMatchObject({ sameRank: false, sameButForTies: false });
  expect(compareScores([2, 2, 1], [2, 2 - 1e-6, 1])).toMatchObject({ sameRank: false, sameButForTies: true });
  expect(compareScores([2, 2, 3], [2, 2 - 1e-6, 1])).toMatchObject({
    sameRank: false,
    sameButForTies: false,
  });
});
