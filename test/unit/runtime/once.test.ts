/** Work is done once, and again only after a failure. */
import { expect, test, vi } from 'vitest';
import { once } from '../../../src/runtime/once.ts';

test('however often it is asked for', async () => {
  const work = vi.fn(async () => 1);
  const { get, begun } = once(work);
  expect(begun()).toBeUndefined();
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(begun()).toBe(get());
  expect(work).toHaveBeenCalledOnce();
});

test('a failure reaches all who asked, and is not remembered', async () => {
  const work = vi.fn(async () => 2).mockRejectedValueOnce(new Error('the network is down'));
  const { get } = once(work);
  await expect(Promise.allSettled([get(), get()])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(await get()).toBe(2);
  expect(work).toHaveBeenCalledTimes(2);
});
