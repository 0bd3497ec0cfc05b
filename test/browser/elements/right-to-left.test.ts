import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/elements/index.ts';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { loadCatalogue } from '../../../src/explanation/messages/select-catalogue.ts';
import { filmHistory, filmPreferences, films, request } from '../../unit/explanation/requests.ts';
import { inside, mount, unfold } from './mount.ts';

await loadCatalogue('ar');

/** Rules that judge a whole page; the test page is none. */
const RULES = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** What the library itself says in Arabic of a film. */
function arabicExplanation(): Explanation {
  const meetings = [{ candidate: films.insideMan, fitness: [0.8, 0.2] }];
  const [explanation] = createRealiser().realise(request(filmHistory, filmPreferences, meetings, 'ar'));
  if (!explanation) throw new Error('Nothing was explained.');
  return explanation;
}

/** Where the first `text` in `holder` stands. */
function placeOf(holder: HTMLElement, text: string): DOMRect {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(text) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`"${text}" is not there.`);
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: RULES });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function settled(element: HTMLElement): Promise<void> {
  await Promise.all(element.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
});

afterEach(() => {
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
  document.body.style.cssText = '';
});

describe('an Arabic page', () => {
  it('is answered in Arabic, from right to left', async () => {
    const element = await mount(arabicExplanation());
    await unfold(element);
    expect(inside(element, 'button').textContent).toContain('لماذا هذا؟');
    for (const part of ['.reason', '.panel', '.sentence', '.writer']) {
      const { direction } = getComputedStyle(inside(element, part));
      expect(direction, part).toBe('rtl');
    }
    expect(inside(element, '.reason').getBoundingClientRect().right).toBeCloseTo(
      placeOf(inside(element, '.reason'), inside(element, '.reason').textContent?.slice(0, 3) ?? '').right,
      0,
    );
  });

  it('keeps a Latin title together between its marks', async () => {
    const explanation = { ...arabicExplanation(), reason: 'قريب من «\u2068Who? (1995) C++\u2069» ومن غيره.' };
    const element = await mount(explanation);
    const reason = inside(element, '.reason');
    const [open, who, plus, close] = ['«', 'Who?', 'C++', '»'].map((text) => placeOf(reason, text));
    if (!open || !who || !plus || !close) throw new Error('unreachable');
    expect(who.right).toBeLessThanOrEqual(plus.left);
    expect(plus.right).toBeLessThanOrEqual(open.left + 1);
    expect(close.right).toBeLessThanOrEqual(who.left + 1);
  });

  it('fills bars from the right and puts the chevron behind its word', async () => {
    const element = await mount(arabicExplanation());
    await unfold(element);
    const bar = inside(element, '.bar').getBoundingClientRect();
    const fill = inside(element, '.bar-fill').getBoundingClientRect();
    expect(fill.right).toBeCloseTo(bar.right, 0);
    expect(fill.left).toBeGreaterThanOrEqual(bar.left);
    const word = inside(element, '.button span').getBoundingClientRect();
    expect(inside(element, '.chevron').getBoundingClientRect().right).toBeLessThanOrEqual(word.left);
    const phrase = inside(element, '.phrase').getBoundingClientRect();
    expect(inside(element, '.share').getBoundingClientRect().right).toBeLessThan(phrase.left);
  });

  it.each([
    [320, ''],
    [640, '200%'],
    [1280, ''],
  ])('fits %i pixels, letters at "%s"', async (width, size) => {
    await page.viewport(width, 900);
    document.documentElement.style.fontSize = size;
    const element = await mount(arabicExplanation());
    element.steerable = true;
    await unfold(element);
    inside(element, 'details.depth').setAttribute('open', '');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const part of element.shadowRoot?.querySelectorAll('.panel *:not(.visually-hidden)') ?? []) {
      expect(part.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
    }
  });
});

describe.each(['light', 'dark'] as const)('accessibility of an Arabic page, %s', (theme) => {
  it('has no violation, in the explanation or the settings', async () => {
    document.body.style.background = theme === 'dark' ? '#111614' : '#ffffff';
    document.body.style.color = theme === 'dark' ? '#e8ece8' : '#17211c';
    const element = await mount(arabicExplanation());
    element.theme = theme;
    element.steerable = true;
    const settings = document.createElement('lane-settings');
    settings.theme = theme;
    settings.view = { ...settings.view, history: [...filmHistory] };
    document.body.append(settings);
    await settings.updateComplete;
    await unfold(element);
    await settled(element);
    expect(settings.shadowRoot?.textContent).toContain('كيف تعمل التوصيات هنا');
    expect(getComputedStyle(settings.shadowRoot?.querySelector('.settings') as HTMLElement).direction).toBe(
      'rtl',
    );
    expect(await violations()).toEqual([]);
  });
});
