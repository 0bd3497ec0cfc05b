import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { explanation } from './explanation-fixture.ts';
import { inside, mount } from './mount.ts';

describe('"Why this?"', () => {
  it('unfolds and folds by keyboard, and Escape gives the focus back', async () => {
    const element = await mount(explanation());
    const button = inside(element, 'button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(inside(element, '[part=panel]').hidden).toBe(true);

    await userEvent.tab();
    expect(element.shadowRoot?.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(inside(element, `#${button.getAttribute('aria-controls')}`).hidden).toBe(false);

    await userEvent.tab();
    expect(element.shadowRoot?.activeElement?.getAttribute('href')).toBe('https://shop.example/sting');
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect(element.open).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(button);
  });

  it('holds no focus: Tab leaves the open panel', async () => {
    const element = await mount(explanation());
    const after = document.body.appendChild(document.createElement('button'));
    element.open = true;
    await element.updateComplete;
    // The button, a link, the steps’ summary.
    for (let press = 0; press < 4; press += 1) await userEvent.tab();
    expect(document.activeElement).toBe(after);
  });

  it('tells the page, across shadow roots', async () => {
    const element = await mount(explanation());
    const told: boolean[] = [];
    document.body.addEventListener('lane-toggle', ({ detail }) => told.push(detail.open));
    inside(element, 'button').click();
    inside(element, 'button').click();
    expect(told).toEqual([true, false]);
  });

  it('leaves Escape to the page while folded', async () => {
    const element = await mount(explanation());
    let reached = 0;
    document.body.addEventListener('keydown', () => {
      reached += 1;
    });
    inside(element, 'button').focus();
    await userEvent.keyboard('{Escape}');
    expect(reached).toBe(1);
  });

  it('names the item in the button and the panel', async () => {
    const element = await mount(explanation());
    expect(inside(element, 'button').textContent).toMatch(/Why this\?\s+About .*Heat/);
    expect(inside(element, '[part=panel]').getAttribute('aria-label')).toContain('Heat');
  });
});
