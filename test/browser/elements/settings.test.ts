/** In their settings visitors see all that is known of them, and can change all of it. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LaneSettingsElement, SettingsView } from '../../../src/elements/index.ts';
import type { SteeringAction } from '../../../src/steering/steer.ts';
import './mount.ts';

const VIEW: SettingsView = {
  preferences: [
    { key: 'interest:westerns', text: 'westerns', weight: 0.6, evidence: ['1'] },
    { key: 'stated:sea', text: 'the sea', weight: 0, evidence: [], stated: true },
  ],
  history: [
    { id: '1', title: 'High Noon' },
    { id: '2', title: 'Heat' },
  ],
  steering: {
    removed: ['2'],
    less: [{ id: '3', title: 'Cats' }],
    preferences: [
      { key: 'stated:sea', text: 'the sea', state: 'stated' },
      { key: 'interest:musicals', text: 'musicals', state: 'muted' },
    ],
  },
  items: [
    { id: '3', title: 'Cats' },
    { id: '4', title: 'Ronin' },
  ],
  paused: false,
  undoable: true,
  ownOrder: true,
};

async function mountSettings(change: Partial<SettingsView> = {}): Promise<LaneSettingsElement> {
  const element = document.createElement('lane-settings');
  element.view = { ...VIEW, ...change };
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const textOf = (element: LaneSettingsElement) =>
  (element.shadowRoot?.textContent ?? '').replace(/[\u2068\u2069\s]+/g, ' ');

function button(element: LaneSettingsElement, label: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '')
      .replace(/[\u2068\u2069\s]+/g, ' ')
      .trim()
      .startsWith(label),
  );
  if (!found) throw new Error(`No button starts with "${label}".`);
  return found;
}

function heard(): { type: string; detail: unknown }[] {
  const events: { type: string; detail: unknown }[] = [];
  for (const type of ['lane-steer', 'lane-undo', 'lane-pause', 'lane-forget', 'lane-why-not'])
    document.body.addEventListener(type, (event) =>
      events.push({ type, detail: (event as CustomEvent).detail }),
    );
  return events;
}

const steered = (action: SteeringAction) => [{ type: 'lane-steer', detail: { action } }];

describe('settings', () => {
  it('show interests, history, what is muted and wanted less of', async () => {
    const text = textOf(await mountSettings());
    for (const part of ['westerns', 'the sea', 'musicals', 'High Noon', 'Heat', 'Cats'])
      expect(text).toContain(part);
  });

  it.each<[string, SteeringAction]>([
    ['Pin for westerns', { type: 'pin', preference: { key: 'interest:westerns', text: 'westerns' } }],
    ['Take away for the sea', { type: 'release', preference: { key: 'stated:sea', text: 'the sea' } }],
    ['Unmute for musicals', { type: 'release', preference: { key: 'interest:musicals', text: 'musicals' } }],
    ['Take High Noon out', { type: 'remove', id: '1' }],
    ['Put back for Heat', { type: 'restore', id: '2' }],
    ['Not less after all for Cats', { type: 'less-undone', id: '3' }],
  ])('%s', async (label, action) => {
    const events = heard();
    button(await mountSettings(), label).click();
    expect(events).toEqual(steered(action));
  });

  it('take an interest in the visitor’s own words', async () => {
    const events = heard();
    const element = await mountSettings();
    const field = element.shadowRoot?.querySelector('#state') as HTMLInputElement;
    await userEvent.fill(field, ' quiet films ');
    await userEvent.keyboard('{Enter}');
    expect(events).toEqual(steered({ type: 'state', text: 'quiet films' }));
    expect(field.value).toBe('');
  });

  it('ask about any item of the page, want less of it, and take that back', async () => {
    const events = heard();
    const element = await mountSettings();
    const choose = async (title: string) => {
      const list = element.shadowRoot?.querySelector('#asked-item') as HTMLSelectElement;
      await userEvent.selectOptions(list, title);
      await element.updateComplete;
    };
    await choose('Ronin');
    button(element, 'Why not higher? for Ronin').click();
    button(element, 'Less like this for Ronin').click();
    expect(events).toEqual([
      { type: 'lane-why-not', detail: { candidate: '4' } },
      ...steered({ type: 'less', item: { id: '4', title: 'Ronin' } }),
    ]);
    const sentences = [{ text: 'It stands at 7 of 9.', grounds: {}, writer: 'computed' }];
    element.whyNot = { candidate: '4', title: 'Ronin', rank: 7, of: 9, lacks: [], changes: [], sentences };
    await element.updateComplete;
    expect(textOf(element)).toContain('It stands at 7 of 9.');
    await choose('Cats');
    expect(textOf(element)).not.toContain('It stands at 7 of 9.');
    // In the list of what is wanted less of it can be taken back as well.
    expect(textOf(element).match(/Not less after all/g)).toHaveLength(2);
  });

  it('have nothing to ask about where the page shows no item', async () => {
    expect((await mountSettings({ items: [] })).shadowRoot?.querySelector('#asked-item')).toBeNull();
  });

  it('forget everything only when asked twice', async () => {
    const events = heard();
    const element = await mountSettings();
    button(element, 'Forget everything').click();
    await element.updateComplete;
    expect(events).toEqual([]);
    button(element, 'Yes').click();
    await element.updateComplete;
    expect(events.map(({ type }) => type)).toEqual(['lane-forget']);
    expect(textOf(element)).toContain('Everything is forgotten.');
  });

  it('pause and go on, and undo', async () => {
    const events = heard();
    button(await mountSettings(), 'Pause').click();
    button(await mountSettings({ paused: true }), 'Go on').click();
    button(await mountSettings(), 'Undo').click();
    expect(events).toEqual([
      { type: 'lane-pause', detail: { paused: true } },
      { type: 'lane-pause', detail: { paused: false } },
      { type: 'lane-undo', detail: null },
    ]);
  });

  it('tell how recommendations work here, and whose order it is', async () => {
    expect(textOf(await mountSettings())).toMatch(/How recommendations work here.*the shop’s own/);
    expect(textOf(await mountSettings({ ownOrder: false }))).not.toMatch(/the shop’s own/);
  });

  it('show titles as text', async () => {
    const element = await mountSettings({ history: [{ id: 'x', title: '<img src=x onerror=alert(1)>' }] });
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });

  it.each(['light', 'dark'] as const)('have no violation, %s', async (theme) => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = theme === 'dark' ? '#111614' : '#ffffff';
    const element = await mountSettings({ paused: true });
    element.theme = theme;
    await element.updateComplete;
    await Promise.all(element.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
