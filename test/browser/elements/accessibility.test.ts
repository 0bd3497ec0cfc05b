import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { explanation } from './explanation-fixture.ts';
import { mount, unfold } from './mount.ts';

/** Rules that judge a whole page; the test page is none. */
const RULES = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: RULES });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The panel fades in; contrast is judged when it is there. */
async function settled(element: HTMLElement): Promise<void> {
  await Promise.all(element.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
}

describe.each(['light', 'dark'] as const)('accessibility, %s', (theme) => {
  it.each(['auto', theme] as const)('has no violation, folded or unfolded, theme="%s"', async (attribute) => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = theme === 'dark' ? '#111614' : '#ffffff';
    document.body.style.color = theme === 'dark' ? '#e8ece8' : '#17211c';
    const element = await mount(explanation({ writer: 'Tiny', rejected: [{ text: 'x', cause: 'y' }] }));
    element.theme = attribute;
    await element.updateComplete;
    expect(await violations()).toEqual([]);
    await unfold(element);
    await settled(element);
    expect(await violations()).toEqual([]);
  });

  it('keeps the panel’s texts at 4.5 : 1 whatever the page’s colours', async () => {
    document.body.style.background = theme === 'dark' ? '#ffffff' : '#000000';
    const element = await mount(explanation());
    element.theme = theme;
    await unfold(element);
    await settled(element);
    const { violations: found } = await axe.run(element.shadowRoot?.querySelector('.panel') as HTMLElement, {
      runOnly: ['color-contrast'],
    });
    expect(found).toEqual([]);
  });
});

describe('the check itself', () => {
  it('sees a poor contrast inside the element', async () => {
    const element = await mount(explanation());
    element.style.setProperty('--lane-muted', '#cccccc');
    element.theme = 'light';
    await unfold(element);
    await settled(element);
    expect((await violations()).join()).toContain('color-contrast');
  });
});

describe('accessibility while loading', () => {
  it('has no violation', async () => {
    document.body.style.background = '#ffffff';
    const element = await mount();
    element.state = 'loading';
    await element.updateComplete;
    expect(await violations()).toEqual([]);
  });
});
