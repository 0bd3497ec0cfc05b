import { describe, expect, it } from 'vitest';
import { explanation, sentence } from './explanation-fixture.ts';
import { inside, mount, unfold } from './mount.ts';

describe('the unfolded panel', () => {
  it('gives every bar a text equivalent that equals what is shown', async () => {
    const element = await mount(explanation());
    await unfold(element);
    const meters = [...(element.shadowRoot?.querySelectorAll('[role=meter]') ?? [])];
    expect(meters.map((meter) => meter.getAttribute('aria-valuenow'))).toEqual(['72', '28', '0']);
    expect(meters[0]?.getAttribute('aria-valuetext')).toBe('72% of this item’s score');
    expect(inside(element, '.share').textContent).toBe('72%');
  });

  it('says the fit in words', async () => {
    const element = await mount(explanation());
    await unfold(element);
    const words = [...(element.shadowRoot?.querySelectorAll('.fit') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(words.map((word) => word?.trim())).toEqual(['Good fit', 'Partial fit', 'No clear fit']);
  });

  it('tells what is near from what fits, in words and by its mark', async () => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const element = await mount(explanation({ preferences: [first, { ...first, fit: 'near' }] }));
    await unfold(element);
    const [good, near] = [...(element.shadowRoot?.querySelectorAll('.fit') ?? [])];
    expect(near?.textContent?.trim()).toBe('Close to what you looked at');
    expect(near?.getAttribute('part')).toBe('fit fit-near');
    expect(near?.querySelector('g')?.innerHTML).not.toBe(good?.querySelector('g')?.innerHTML);
  });

  it.each([
    ['maker', 'OPI', 'Things by OPI', 'Good fit'],
    ['title', 'Amélie', '“Amélie”, by itself', 'Much like it'],
  ] as const)('says what a %s is', async (kind, text, phrase, fit) => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const element = await mount(explanation({ preferences: [{ ...first, kind, text }] }));
    await unfold(element);
    expect(inside(element, '.phrase').textContent?.replace(/[\u2068\u2069]/g, '')).toBe(phrase);
    expect(inside(element, '.fit').textContent?.trim()).toBe(fit);
  });

  it('shows the steps in order and leaves out empty ones', async () => {
    const steps = { ...explanation().steps, likelihood: [], fit: [sentence('One.'), sentence('Two.')] };
    const element = await mount(explanation({ steps }));
    await unfold(element);
    const names = [...(element.shadowRoot?.querySelectorAll('.step-name') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(names).toEqual(['Your interests', 'How each one fits', 'The reason']);
    expect(element.shadowRoot?.querySelectorAll('.sentence')).toHaveLength(4);
  });

  it.each([
    [0.5, 4, 'and 3 more'],
    [0.01, 2, 'and 5 more'],
  ])('at a share of %f lists %i items and counts the rest', async (contribution, listed, rest) => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const evidence = Array.from({ length: 7 }, (_, id) => ({
      id: `${id}`,
      title: `Film ${id}`,
      contribution: 0.1,
    }));
    const element = await mount(explanation({ preferences: [{ ...first, contribution, evidence }] }));
    await unfold(element);
    expect(element.shadowRoot?.querySelectorAll('.evidence-item')).toHaveLength(listed);
    expect(inside(element, '.evidence-rest').textContent).toBe(rest);
  });

  it('says who wrote it, and what of a model did not pass', async () => {
    const element = await mount(explanation());
    await unfold(element);
    expect(inside(element, '.writer').textContent?.trim()).toBe('Written by: computed from your history.');
    element.explanation = explanation({ writer: 'Tiny', rejected: [{ text: 'x', cause: 'y' }] });
    await element.updateComplete;
    expect(inside(element, '.writer').textContent).toMatch(/Tiny.*checked.*1 sentence did not pass/s);
  });

  it('falls back to the initial where a picture does not load', async () => {
    const [first] = explanation().preferences;
    if (!first) throw new Error('unreachable');
    const evidence = [{ id: '1', title: '¿Qué?', contribution: 1, image: 'data:image/png;base64,broken' }];
    const element = await mount(explanation({ preferences: [{ ...first, evidence }] }));
    await unfold(element);
    await expect.poll(() => (inside(element, '.picture img') as HTMLImageElement).hidden).toBe(true);
    expect(inside(element, '.initial').textContent).toBe('Q');
  });
});
