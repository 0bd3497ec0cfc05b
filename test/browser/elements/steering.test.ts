/** From every reason the visitor can steer: the element tells the page what was done, and changes nothing itself. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LaneExplanationElement } from '../../../src/elements/index.ts';
import type { SteeringAction } from '../../../src/steering/steer.ts';
import { explanation } from './explanation-fixture.ts';
import { inside, mount, unfold } from './mount.ts';

async function steerable(change = {}): Promise<LaneExplanationElement> {
  const element = await mount(explanation(change));
  element.steerable = true;
  await unfold(element);
  return element;
}

function button(element: HTMLElement, label: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '')
      .replace(/[\u2068\u2069\s]+/g, ' ')
      .trim()
      .startsWith(label),
  );
  if (!found) throw new Error(`No button starts with "${label}".`);
  return found;
}

/** What the page hears, outside the element's own shadow. */
function actions(): SteeringAction[] {
  const heard: SteeringAction[] = [];
  document.body.addEventListener('lane-steer', ({ detail }) => heard.push(detail.action));
  return heard;
}

const heist = { key: 'interest:0', text: 'heist films' };

describe('steering', () => {
  it('is not offered where the page does not ask for it', async () => {
    const element = await mount(explanation());
    await unfold(element);
    expect(element.shadowRoot?.querySelector('.act, .remove')).toBeNull();
  });

  it.each([
    ['Pin', { type: 'pin', preference: heist }],
    ['Mute', { type: 'mute', preference: heist }],
    ['Less like this', { type: 'less', item: { id: 'heat', title: 'Heat' } }],
    ['Take Rififi out', { type: 'remove', id: 'rififi' }],
  ])('%s', async (label, action) => {
    const heard = actions();
    button(await steerable(), label).click();
    expect(heard).toEqual([action]);
  });

  it('lets go of what is pinned, and of "less"', async () => {
    const heard = actions();
    const [first] = explanation().preferences;
    const element = await steerable({ kept: 0.4, preferences: [{ ...first, pinned: true }] });
    button(element, 'Unpin').click();
    button(element, 'Not less').click();
    expect(heard).toEqual([
      { type: 'release', preference: heist },
      { type: 'less-undone', id: 'heat' },
    ]);
  });

  it('renames by keyboard: Enter saves', async () => {
    const heard = actions();
    const element = await steerable();
    button(element, 'Rename').click();
    await element.updateComplete;
    const field = element.shadowRoot?.querySelector('input') as HTMLInputElement;
    await userEvent.fill(field, 'capers');
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual([{ type: 'rename', preference: heist, name: 'capers' }]);
  });

  it('Escape gives up the new name and leaves the panel open', async () => {
    const heard = actions();
    const element = await steerable();
    button(element, 'Rename').click();
    await element.updateComplete;
    inside(element, 'input').focus();
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect([element.open, element.shadowRoot?.querySelector('input'), heard]).toEqual([true, null, []]);
  });

  it('undo is offered where there is a step to undo', async () => {
    let undone = 0;
    document.body.addEventListener('lane-undo', () => {
      undone += 1;
    });
    const element = await steerable();
    expect(() => button(element, 'Undo')).toThrow();
    element.undoable = true;
    await element.updateComplete;
    button(element, 'Undo').click();
    expect(undone).toBe(1);
  });

  it('asks why it is not higher, and shows the page’s answer as text', async () => {
    const asked: string[] = [];
    document.body.addEventListener('lane-why-not', ({ detail }) => asked.push(detail.candidate));
    const element = await steerable({ rank: 3 });
    button(element, 'Why not higher?').click();
    expect(asked).toEqual(['heat']);
    const sentences = [{ text: 'It is <b>third</b>.', grounds: {}, writer: 'computed' }];
    element.whyNot = { candidate: 'heat', title: 'Heat', rank: 3, of: 9, lacks: [], changes: [], sentences };
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.answer')?.textContent).toContain('It is <b>third</b>.');
  });

  it('does not ask why the first is not higher', async () => {
    const element = await steerable({ rank: 1 });
    expect(() => button(element, 'Why not higher?')).toThrow();
  });
});
