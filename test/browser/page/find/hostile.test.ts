/** Pages that are broken, huge or hostile get an answer, in time, and no error. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findInSlices, findItems } from '../../../../src/page/find/find-items.ts';
import { SLICE_TIME } from '../../../../src/page/find/slices.ts';
import { card, list, openPage } from './made-up-page.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const titlesOf = (found: Awaited<ReturnType<typeof findItems>>) => found.items.map(({ item }) => item.title);

describe('what a page may be', () => {
  it('empty', async () => {
    expect(await findItems(await openPage(''))).toEqual({ items: [] });
  });

  it('without a body', async () => {
    const page = new DOMParser().parseFromString('<root/>', 'text/xml');
    expect(await findItems(page)).toEqual({ items: [] });
  });

  it('malformed', async () => {
    const page = await openPage(
      `<ul><${card('Blue lamp').slice(1).replaceAll('</span>', '')}${card('Red lamp')}<li><<a href=`,
    );
    expect(titlesOf(await findItems(page))).toEqual(['Blue lamp', 'Red lamp']);
  });

  it('full of titles that are code', async () => {
    const code = '<script>window.broken = true</script>';
    const text = code.replaceAll('<', '&lt;');
    const data = `<script type="application/ld+json">${JSON.stringify({
      '@type': 'Product',
      name: '<img src=x onerror="window.broken=true">Lamp',
      url: '/products/lamp-x',
    }).replaceAll('<', '\\u003c')}</script>`;
    const page = await openPage(list([text, 'Red lamp']), data);
    const titles = titlesOf(await findItems(page));
    expect(titles).toContain(code);
    expect(titles).toContain('<img src=x onerror="window.broken=true">Lamp');
    expect('broken' in (page.defaultView as Window)).toBe(false);
    expect('broken' in window).toBe(false);
  });

  it('a form whose fields have the names of what is read', async () => {
    const fields = [
      'children',
      'parentElement',
      'querySelectorAll',
      'closest',
      'textContent',
      'matches',
      'contains',
    ]
      .map((name) => `<input name="${name}" value="1">`)
      .join('');
    const form = (title: string) => `<form class="card" action="/cart/add">${card(title)}${fields}</form>`;
    const page = await openPage(
      `<div>${form('Blue lamp')}${form('Red lamp')}</div>${list(['Lamp one', 'Lamp two'])}`,
    );
    expect(titlesOf(await findItems(page))).toEqual(expect.arrayContaining(['Lamp one', 'Lamp two']));
  });

  it('one whose elements throw when they are read', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp', 'Green lamp']));
    const broken = page.querySelector('li:nth-child(2)') as Element;
    for (const name of ['getAttribute', 'querySelectorAll', 'textContent', 'firstChild'])
      Object.defineProperty(broken, name, {
        get() {
          throw new Error('no');
        },
      });
    expect(titlesOf(await findItems(page))).toEqual(['Blue lamp', 'Green lamp']);
  });

  it('one that moves its cards while they are read', async () => {
    const page = await openPage(list(Array.from({ length: 40 }, (_, index) => `Lamp ${index}x`)));
    const grid = page.querySelector('ul') as Element;
    const work = findInSlices(page, {});
    let step = work.next();
    for (let count = 0; !step.done; step = work.next()) {
      if (++count % 7 === 0) grid.append(grid.children[count % grid.children.length] as Element);
      if (count % 31 === 0) grid.lastElementChild?.remove();
    }
    const { items } = step.value;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ element }) => element === undefined || element.isConnected)).toBe(true);
    expect(new Set(items.map(({ item }) => item.id)).size).toBe(items.length);
  });

  it('one with data without end', async () => {
    const node: Record<string, unknown> = { '@type': 'Product', name: 'Deep lamp', url: '/products/deep' };
    let deep: Record<string, unknown> = node;
    for (let depth = 0; depth < 2_000; depth++) deep = { '@type': 'Thing', subjectOf: deep };
    const wide = {
      '@graph': Array.from({ length: 30_000 }, (_, index) => ({ '@type': 'Thing', name: `${index}` })),
    };
    const huge = `"${'x'.repeat(3_000_000)}"`;
    const scripts = [
      JSON.stringify(deep),
      JSON.stringify(wide),
      huge,
      '{"@type": "Product", "name": '.repeat(2_000),
    ]
      .map((text) => `<script type="application/ld+json">${text}</script>`)
      .join('');
    const page = await openPage(list(['Blue lamp', 'Red lamp']), scripts);
    expect(titlesOf(await findItems(page))).toEqual(['Blue lamp', 'Red lamp']);
  });

  it('one that replaced what the browser gives', async () => {
    const page = await openPage(list(['Blue lamp', 'Red lamp']));
    vi.spyOn(page, 'createTreeWalker').mockImplementation(() => {
      throw new Error('no');
    });
    expect(titlesOf(await findItems(page))).toEqual(['Blue lamp', 'Red lamp']);
  });
});

describe('how long it takes', () => {
  it.each([60, 5_000])('reads %d cards in slices that leave the page free', async (count) => {
    const page = await openPage(list(Array.from({ length: count }, (_, index) => `Lamp number ${index}`)));
    const work = findInSlices(page, {});
    const steps: number[] = [];
    let step: ReturnType<typeof work.next>;
    const started = performance.now();
    do {
      const before = performance.now();
      step = work.next();
      steps.push(performance.now() - before);
    } while (!step.done);
    const total = performance.now() - started;
    const long = steps.filter((time) => time > 16);
    console.log(
      `${count} cards: ${total.toFixed(0)} ms, longest step ${Math.max(...steps).toFixed(1)} ms, ` +
        `${long.length} of ${steps.length} steps over 16 ms (${long.map((time) => time.toFixed(0)).join(' ')})`,
    );
    expect(step.value.items).toHaveLength(count);
    // By the clock, on a machine that may be busy: one in a hundred may be interrupted.
    const common = steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.99)];
    expect(common).toBeLessThan(SLICE_TIME);
  });
});
