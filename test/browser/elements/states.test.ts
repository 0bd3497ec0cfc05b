import { describe, expect, it } from 'vitest';
import { explanation } from './explanation-fixture.ts';
import { inside, mount } from './mount.ts';

describe('states of <lane-explanation>', () => {
  it('takes up no room while idle', async () => {
    const element = await mount();
    expect(element.getAttribute('state')).toBe('idle');
    expect(element.getBoundingClientRect().height).toBe(0);
  });

  it('holds a line and says that it is busy while loading', async () => {
    const element = await mount();
    element.state = 'loading';
    await element.updateComplete;
    expect(inside(element, '[part=skeleton]').getAttribute('aria-busy')).toBe('true');
    expect(inside(element, '[part=skeleton]').textContent).toContain('Working out why this is here');
    expect(element.getBoundingClientRect().height).toBeGreaterThan(10);
  });

  it('is ready once it has an explanation, and idle again without', async () => {
    const element = await mount(explanation());
    expect(element.getAttribute('state')).toBe('ready');
    expect(inside(element, '[part=reason]').textContent).toBe('“Heat” fits your interest in heist films.');
    element.explanation = undefined;
    await element.updateComplete;
    expect(element.getAttribute('state')).toBe('idle');
  });

  it('shows nothing after an error unless the page styles the part', async () => {
    const element = await mount();
    element.setAttribute('state', 'error');
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).toBe(0);
    const style = document.createElement('style');
    style.textContent = 'lane-explanation::part(error) { display: block }';
    document.body.append(style);
    expect(element.getBoundingClientRect().height).toBeGreaterThan(10);
  });

  it('shows nothing for a state that it does not know, or ready without an explanation', async () => {
    const element = await mount();
    for (const state of ['ready', 'nonsense']) {
      element.setAttribute('state', state);
      await element.updateComplete;
      expect(element.getBoundingClientRect().height).toBe(0);
    }
  });

  it('takes a property that was set before the element was defined', async () => {
    document.body.innerHTML = '<lane-later></lane-later>';
    const early = document.querySelector('lane-later');
    if (!early) throw new Error('unreachable');
    Object.assign(early, { explanation: explanation() });
    const { LaneExplanationElement } = await import('../../../src/elements/index.ts');
    customElements.define('lane-later', class extends LaneExplanationElement {});
    await (early as InstanceType<typeof LaneExplanationElement>).updateComplete;
    expect(early.shadowRoot?.textContent).toContain('heist films');
    expect(early.getAttribute('state')).toBe('ready');
  });
});
