/** Which items of a user are targets, and which items a target is ranked among. */
import { describe, expect, test } from 'vitest';
import { createDrawOthers } from '../../../models/lane-align/recipe/draw-others.ts';
import { judgedUsers, sampledUsers, targetsOf } from '../../../models/lane-align/recipe/targets.ts';

const SEQUENCE = [10, 11, 12, 13, 14, 15, 16];

describe('targets of a user', () => {
  test('are the last for test, the one before for validation, and earlier ones for training', () => {
    expect(targetsOf(SEQUENCE, 3, true)).toEqual([
      ['valid', 5],
      ['test', 6],
      ['train', 4],
      ['train', 3],
      ['train', 1],
    ]);
  });

  test('never reach training, where the user is not judged either', () => {
    for (const [split, position] of targetsOf(SEQUENCE, 9, false)) {
      expect(split).toBe('train');
      expect(position).toBeGreaterThanOrEqual(1);
      expect(position).toBeLessThan(5);
    }
  });

  test('are none where nothing comes before them', () => {
    expect(targetsOf([10, 11], 3, true)).toEqual([['test', 1]]);
    expect(targetsOf([10], 3, true)).toEqual([]);
  });
});

describe('users who are judged', () => {
  test('are about 6,000 evenly taken, and those sampled are 500 of them', () => {
    expect(judgedUsers(100)).toHaveLength(100);
    const judged = judgedUsers(22_363);
    expect(judged).toHaveLength(7_455);
    const sampled = sampledUsers(22_363);
    expect(sampled).toHaveLength(500);
    expect(sampled.every((user) => judged.includes(user))).toBe(true);
  });
});

describe('items that a target is ranked among', () => {
  const sequences = Array.from({ length: 60 }, (_, user) =>
    Array.from({ length: 8 }, (_, place) => 2 * ((user * 7 + place) % 300)),
  );
  const drawOthers = createDrawOthers(sequences);

  test('are 100 different ones that somebody met and the user never did', () => {
    const met = new Set(sequences.flat());
    for (const [user, sequence] of sequences.entries()) {
      const others = drawOthers(user, 'test') as number[];
      expect(new Set(others).size).toBe(100);
      expect(others.every((item) => met.has(item) && !sequence.includes(item))).toBe(true);
    }
  });

  test('are the same at every run, and others for another user or split', () => {
    const others = drawOthers(3, 'test');
    expect(createDrawOthers(sequences)(3, 'test')).toEqual(others);
    expect(drawOthers(4, 'test')).not.toEqual(others);
    expect(drawOthers(3, 'valid')).not.toEqual(others);
  });

  test('are half of what a small shop sells, and none for a user who met more than the other half', () => {
    const small = createDrawOthers([
      [0, 1, 2, 3, 4, 5],
      [6, 7],
      [1, 2, 3, 4],
    ]);
    expect(small(0, 'test')).toBeUndefined();
    expect(small(1, 'test')).toHaveLength(4);
    expect([...(small(2, 'test') as number[])].sort()).toEqual([0, 5, 6, 7]);
  });
});
