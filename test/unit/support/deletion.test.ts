import { describe, expect, test } from 'vitest';
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { untrainedAlignment } from '../../../src/alignment/untrained.ts';
import { normalise } from '../../../src/embedding/vector.ts';
import { type Deletion, meanDeletion, measureDeletion } from '../../eval/accuracy-deletion.ts';
import { randomFrom } from '../../support/random.ts';

/** A score that is a sum of parts, as the network's is. */
const sumOf = (parts: readonly number[]) => (kept: readonly number[]) =>
  kept.reduce((sum, item) => sum + (parts[item] as number), 0);

const HISTORY = [0, 1, 2, 3];

describe('measureDeletion', () => {
  test('tells what the score loses without the cited items, and with them alone', async () => {
    const deletion = await measureDeletion({
      history: HISTORY,
      owned: HISTORY,
      cited: [0],
      score: sumOf([6, 2, 1, 1]),
      draws: 4000,
      random: randomFrom(1),
    });
    expect(deletion?.comprehensiveness.cited).toBeCloseTo(Math.log(10 / 4), 12);
    expect(deletion?.sufficiency.cited).toBeCloseTo(Math.log(10 / 6), 12);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(deletion?.comprehensiveness.random).toBeCloseTo(
      mean([4, 8, 9, 9].map((left) => Math.log(10 / left))),
      1,
    );
    expect(deletion?.sufficiency.random).toBeCloseTo(
      mean([6, 2, 1, 1].map((left) => Math.log(10 / left))),
      1,
    );
  });

  test('draws only among items that have a say, and leaves the others where they are', async () => {
    const seen: (readonly number[])[] = [];
    await measureDeletion({
      history: HISTORY,
      owned: [1, 3],
      cited: [1],
      score: (kept) => {
        seen.push(kept);
        return 1;
      },
      draws: 20,
      random: randomFrom(2),
    });
    const allowed = [HISTORY, [0, 2, 3], [0, 1, 2], [1], [3]];
    for (const kept of seen) expect(allowed).toContainEqual(kept);
  });

  test('says nothing where there is nothing to compare with, or no score left', async () => {
    const request = { history: HISTORY, draws: 3, random: randomFrom(3), score: sumOf([1, 1, 0, 0]) };
    expect(await measureDeletion({ ...request, owned: HISTORY, cited: [] })).toBeUndefined();
    expect(await measureDeletion({ ...request, owned: [0, 1], cited: [0, 1] })).toBeUndefined();
    expect(await measureDeletion({ ...request, owned: HISTORY, cited: [0, 1] })).toBeUndefined();
  });

  test('agrees with the network: what is left of a score is the sum of the evidence that is left', async () => {
    const random = randomFrom(4);
    const vectors = (count: number) =>
      Array.from({ length: count }, () => normalise(Float32Array.from({ length: 8 }, () => random() - 0.5)));
    const aligner = createScriptAligner(untrainedAlignment(8, 'test'));
    const request = {
      history: vectors(4),
      preferences: vectors(2),
      owner: [0, 1, 0, 1],
      candidates: vectors(1),
      belonging: [[0.5, 0]],
    };
    const [whole] = await aligner.align(request);
    const [left] = await aligner.align({ ...request, owner: [-1, 1, 0, -1] });
    const evidence = whole?.evidence ?? [];
    expect(left?.score).toBeCloseTo((evidence[1] as number) + (evidence[2] as number), 4);
  });
});

describe('meanDeletion', () => {
  test('takes the mean of each figure', () => {
    const deletion = (value: number): Deletion => ({
      comprehensiveness: { cited: value, random: 2 * value },
      sufficiency: { cited: 3 * value, random: 4 * value },
    });
    expect(meanDeletion([deletion(1), deletion(3)])).toEqual(deletion(2));
    expect(meanDeletion([])).toBeUndefined();
  });
});
