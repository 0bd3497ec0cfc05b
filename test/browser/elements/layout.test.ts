import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { explanation } from './explanation-fixture.ts';
import { inside, mount, unfold } from './mount.ts';

const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsbescheinigung und andere Geschichten';

describe('layout', () => {
  it.each([320, 1280])('fits %i pixels with long titles, unfolded', async (width) => {
    await page.viewport(width, 700);
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const evidence = [{ id: '1', title: LONG, contribution: 1, url: 'https://shop.example/' }];
    const element = await mount(
      explanation({ reason: LONG, preferences: [{ ...first, text: LONG, evidence }] }),
    );
    await unfold(element);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const part of element.shadowRoot?.querySelectorAll('.panel *') ?? []) {
      expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    }
  });

  it('puts preferences in two columns only where its own slot is wide', async () => {
    await page.viewport(1280, 700);
    const element = await mount(explanation());
    await unfold(element);
    const columns = () =>
      getComputedStyle(inside(element, '.preferences')).gridTemplateColumns.split(' ').length;
    expect(columns()).toBe(2);
    element.style.width = '360px';
    expect(columns()).toBe(1);
  });

  it('moves nothing beside it when it unfolds', async () => {
    const element = await mount(explanation());
    const before = document.createElement('p');
    before.textContent = 'before';
    element.before(before);
    const place = before.getBoundingClientRect();
    await unfold(element);
    expect(before.getBoundingClientRect()).toEqual(place);
  });

  it('obeys the page’s custom properties and parts', async () => {
    const element = await mount(explanation());
    element.style.setProperty('--lane-surface', 'rgb(1, 2, 3)');
    element.style.setProperty('--lane-radius', '3px');
    await unfold(element);
    const panel = getComputedStyle(inside(element, '[part=panel]'));
    expect(panel.backgroundColor).toBe('rgb(1, 2, 3)');
    expect(panel.borderRadius).toBe('3px');
  });

  it('writes in the page’s own colour until it is told otherwise', async () => {
    document.body.style.color = 'rgb(9, 8, 7)';
    const element = await mount(explanation());
    expect(getComputedStyle(inside(element, '[part=reason]')).color).toBe('rgb(9, 8, 7)');
    document.body.style.color = '';
  });
});
