import { describe, expect, it } from 'vitest';
import { explanation, sentence } from './explanation-fixture.ts';
import { inside, mount, unfold } from './mount.ts';

const MARKUP = '<img src=x onerror="window.broken=true"><b>bold</b>';

describe('texts and addresses that come from the page’s data', () => {
  it('shows markup as text, everywhere', async () => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const element = await mount(
      explanation({
        title: MARKUP,
        reason: MARKUP,
        writer: MARKUP,
        preferences: [{ ...first, text: MARKUP, evidence: [{ id: '1', title: MARKUP, contribution: 1 }] }],
        steps: { preferences: [sentence(MARKUP)], fit: [], likelihood: [], recommendation: [] },
      }),
    );
    await unfold(element);
    expect(inside(element, '[part=reason]').textContent).toBe(MARKUP);
    expect(element.shadowRoot?.querySelector('b, img')).toBeNull();
    expect(element.shadowRoot?.textContent?.split(MARKUP).length).toBeGreaterThanOrEqual(6);
    expect('broken' in window).toBe(false);
  });

  it('follows no address that runs code', async () => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const bad = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://['];
    const evidence = bad
      .slice(0, 4)
      .map((url, id) => ({ id: `${id}`, title: 'T', contribution: 0, url, image: url }));
    const element = await mount(explanation({ preferences: [{ ...first, evidence }] }));
    await unfold(element);
    expect(element.shadowRoot?.querySelectorAll('.evidence-item')).toHaveLength(4);
    expect(element.shadowRoot?.querySelector('a, img')).toBeNull();
  });

  it('keeps a title of the other direction from reordering its line', async () => {
    const title = 'שלום (עולם) 2!';
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const element = await mount(
      explanation({
        title,
        reason: title,
        preferences: [{ ...first, evidence: [{ id: '1', title, contribution: 1 }] }],
      }),
    );
    await unfold(element);
    expect(getComputedStyle(inside(element, '[part=reason]')).direction).toBe('rtl');
    expect(inside(element, '.evidence-title').localName).toBe('bdi');
    expect(inside(element, '[part=panel]').getAttribute('aria-label')).toBe(`About \u2068${title}\u2069`);
  });
});
