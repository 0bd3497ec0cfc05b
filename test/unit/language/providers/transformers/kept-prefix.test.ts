/** How much of the last request's keys and values serves for the next. */
import { DynamicCache, Tensor } from '@huggingface/transformers';
import { describe, expect, test } from 'vitest';
import {
  type KeptPrefix,
  reusablePart,
} from '../../../../../src/language/providers/transformers/kept-prefix.ts';

/** A cache of one layer and two heads; each entry of a token is its id. */
function keptFor(ids: readonly number[], more: Record<string, Tensor> = {}): KeptPrefix {
  const values = [...ids, ...ids];
  const entry = () => new Tensor('float32', Float32Array.from(values), [1, 2, ids.length, 1]);
  const cache = new DynamicCache({
    'past_key_values.0.key': entry(),
    'past_key_values.0.value': entry(),
    ...more,
  });
  return { tokens: ids.map(BigInt), cache };
}

function keptTokens(kept: KeptPrefix | undefined, ids: readonly number[]): number[] | undefined {
  const part = reusablePart(kept, ids.map(BigInt), DynamicCache);
  const [heads] = (part?.['past_key_values.0.key']?.tolist() ?? []) as number[][][][];
  return heads?.[0]?.map(([value]) => value as number);
}

function keysOf(cache: DynamicCache | undefined): Float32Array {
  return (cache as DynamicCache & Record<string, Tensor>)['past_key_values.0.key']?.data as Float32Array;
}

describe('the part of a cache that serves again', () => {
  test('is what both begin with', () => {
    expect(keptTokens(keptFor([1, 2, 3, 4, 5]), [1, 2, 3, 9, 9, 9])).toEqual([1, 2, 3]);
    expect(keptTokens(keptFor([1, 2, 3]), [1, 2, 3, 4])).toEqual([1, 2, 3]);
  });

  test('leaves out the last token of the new request, which the model goes on from', () => {
    expect(keptTokens(keptFor([1, 2, 3, 4, 5]), [1, 2, 3])).toEqual([1, 2]);
    expect(keptTokens(keptFor([1, 2, 3]), [1, 2, 3])).toEqual([1, 2]);
  });

  test('is a copy: the cache may grow without harm to it', () => {
    const kept = keptFor([1, 2, 3]);
    const part = reusablePart(kept, [1n, 2n, 9n], DynamicCache);
    keysOf(part).fill(7);
    expect([...keysOf(kept.cache)]).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test.each([
    ['nothing was kept', undefined, [1, 2]],
    ['nothing is in common', keptFor([1, 2]), [3, 4]],
    ['the request is one token', keptFor([1, 2]), [1]],
    [
      'a state cannot be cut',
      keptFor([1, 2, 3], { past_ssm: new Tensor('float32', [0], [1]) }),
      [1, 2, 3, 4],
    ],
    [
      'an entry covers fewer tokens, as with a sliding window',
      keptFor([1, 2, 3], { 'past_key_values.1.key': new Tensor('float32', [0, 0], [1, 1, 2, 1]) }),
      [1, 2, 3, 4],
    ],
  ])('is nothing where %s', (_, kept, ids) => {
    expect(keptTokens(kept, ids)).toBeUndefined();
  });
});
