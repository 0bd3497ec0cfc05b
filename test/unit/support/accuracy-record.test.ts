/** A run is held against what was recorded, and says what differs. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../eval/accuracy-figures.ts';
import { type AccuracyRecord, disagreement } from '../../eval/accuracy-record.ts';

const now = { encoder: 'encoder-1', network: 'network-1' };
/** 200 visitors, a quarter of whom have their target at rank 4 and the others at rank 40. */
const ranks = Array.from({ length: 200 }, (_, visitor) => (visitor % 4 === 0 ? 4 : 40));
const { hr10, ndcg10 } = figuresOf(ranks);
const record: AccuracyRecord = {
  dataset: 'shop',
  ...figuresOf(ranks),
  visitors: 200,
  ...now,
  sample: { hr10, ndcg10, ranks },
};
const withRanks = (changed: readonly (number | null)[]) => [...changed, ...ranks.slice(changed.length)];

describe('figures of ranks', () => {
  test('count targets among the first ten and five, and weigh them by their rank', () => {
    expect(figuresOf([0, 4, 5, 9, 10])).toEqual({
      hr10: 0.8,
      ndcg10: Number(((1 + 1 / Math.log2(6) + 1 / Math.log2(7) + 1 / Math.log2(11)) / 5).toFixed(4)),
      hr5: 0.4,
      ndcg5: Number(((1 + 1 / Math.log2(6)) / 5).toFixed(4)),
    });
  });

  test('leave out a target that was not ranked', () => {
    expect(figuresOf([0, null, 50]).hr10).toBe(0.5);
  });
});

describe('a run agrees with the record', () => {
  test('where all ranks are those recorded', () => {
    expect(disagreement(record, now, ranks)).toBeUndefined();
  });

  test('where one visitor in a hundred has a rank beside the recorded one, as rounding may have it', () => {
    expect(disagreement(record, now, withRanks([5, 41]))).toBeUndefined();
  });

  test('but not where more have another rank, though the figures are the same', () => {
    expect(disagreement(record, now, withRanks([4, 41, 42]))).toBeUndefined();
    expect(disagreement(record, now, withRanks([4, 41, 42, 43]))).toMatch(
      /shop: 3 of 200 visitors have another rank .* record anew: npm run eval -- accuracy --record/,
    );
  });

  test('nor where few ranks move the figures', () => {
    expect(disagreement(record, now, withRanks([40]))).toMatch(/shop: 1 of 200 .*HR@10 0\.245 against 0\.25/);
  });

  test('nor where a visitor who was ranked no longer is', () => {
    expect(disagreement(record, now, withRanks([null, null, null]))).toMatch(/3 of 200/);
  });

  test('nor where it is of other models or other visitors', () => {
    expect(disagreement(record, { ...now, encoder: 'encoder-2' }, ranks)).toMatch(
      /the record is of the encoder "encoder-1", but this is "encoder-2"/,
    );
    expect(disagreement(record, { ...now, network: 'untrained' }, ranks)).toMatch(
      /of the network "network-1"/,
    );
    expect(disagreement(record, now, ranks.slice(1))).toMatch(/has 200 visitors, but 199 were ranked/);
  });
});
