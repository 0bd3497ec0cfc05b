/** A page that changes is followed, and what left it is let go. */
import { describe, expect, it, vi } from 'vitest';
import type { FindOptions } from '../../../../src/page/find/find-options.ts';
import { type FoundChange, watchItems } from '../../../../src/page/find/watch-items.ts';
import { card, list, openPage } from './made-up-page.ts';

function watched(page: Document, options: FindOptions = {}) {
  const changes: FoundChange[] = [];
  const watch = watchItems(page, options, (change) => changes.push(change));
  const told = (count: number) => vi.waitFor(() => expect(changes).toHaveLength(count), { timeout: 10_000 });
  return { changes, watch, told };
}

const titles = (items: FoundChange['added']) => items.map(({ item }) => item.title);
const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('a page that changes', () => {
  it('is told once, then what comes and goes', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    const { changes, watch, told } = watched(page);
    await told(1);
    expect(titles(changes[0]?.added ?? [])).toEqual(['Blue lamp', 'Red lamp']);

    page.querySelector('ul')?.insertAdjacentHTML('beforeend', card('Green lamp') + card('Black lamp'));
    await told(2);
    expect(titles(changes[1]?.added ?? [])).toEqual(['Green lamp', 'Black lamp']);
    expect(changes[1]?.removed).toEqual([]);

    page.querySelector('li')?.remove();
    await told(3);
    expect(titles(changes[2]?.removed ?? [])).toEqual(['Blue lamp']);
    expect(titles(changes[2]?.page.items ?? [])).toEqual(['Red lamp', 'Green lamp', 'Black lamp']);
    watch.stop();
  });

  it('may use its cards again for other items, as virtual lists do', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    const { changes, watch, told } = watched(page);
    await told(1);
    for (const link of page.querySelectorAll('li:first-child a'))
      link.setAttribute('href', '/products/oak-chair');
    (page.querySelector('li:first-child h3 a') as Element).textContent = 'Oak chair';
    await told(2);
    expect(titles(changes[1]?.added ?? [])).toEqual(['Oak chair']);
    expect(titles(changes[1]?.removed ?? [])).toEqual(['Blue lamp']);
    watch.stop();
  });

  it('is not read again for what brings no items', async () => {
    const page = await openPage(
      `${list(['Blue lamp', 'Red lamp'])}<p id="clock"></p><lane-explanation></lane-explanation>`,
    );
    const { changes, watch, told } = watched(page);
    await told(1);
    const reading = vi.spyOn(page, 'createTreeWalker');
    for (let second = 0; second < 20; second++) {
      (page.querySelector('#clock') as Element).innerHTML = `<b>${second}</b> visitors`;
      page.querySelector('li')?.append(page.createElement('lane-explanation'));
      await later(20);
    }
    await later(1_500);
    expect(reading).not.toHaveBeenCalled();
    expect(changes).toHaveLength(1);
    watch.stop();
  });

  it('tells nothing after its end, and lets go of the page', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    const { changes, watch, told } = watched(page);
    await told(1);
    watch.stop();
    page.querySelector('ul')?.insertAdjacentHTML('beforeend', card('Green lamp'));
    await later(1_500);
    expect(changes).toHaveLength(1);
  });

  it('ends with its signal', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    const controller = new AbortController();
    const { changes, told } = watched(page, { signal: controller.signal });
    await told(1);
    controller.abort();
    page.querySelector('ul')?.insertAdjacentHTML('beforeend', card('Green lamp'));
    await later(1_500);
    expect(changes).toHaveLength(1);
  });

  it('may be listened to by what throws', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const tell = vi.fn(() => {
      throw new Error('no');
    });
    const watch = watchItems(page, {}, tell);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    page.querySelector('ul')?.insertAdjacentHTML('beforeend', card('Green lamp'));
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    expect(warning).toHaveBeenCalledTimes(2);
    watch.stop();
    warning.mockRestore();
  });
});
