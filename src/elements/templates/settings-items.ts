/** What the page shows, to ask about: an item without a reason, too, can be asked about or wanted less of. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../items/item.ts';
import type { SettingsView } from '../lane-settings.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import type { ItemControls } from '../steering-controls.ts';
import { itemControls } from './item-controls.ts';

export interface ItemChoice {
  /** Id of the item that is asked about; undefined before one was chosen. */
  readonly chosen: string | undefined;
  choose(id: string): void;
  controlsOf(item: Item): ItemControls;
}

/** A list to choose from, and under it what can be done about the chosen item. Nothing where the page shows no item. */
export function settingsItems(
  { items = [], steering: { less = [] } }: SettingsView,
  { chosen, choose, controlsOf }: ItemChoice,
  messages: ElementMessages,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const { settings } = messages;
  const item = items.find(({ id }) => id === chosen);
  // As after a reason: what is wanted less of can be taken back.
  const kept = less.some(({ id }) => id === chosen) && { kept: 0 };
  return html`<div class="section">
    <label class="label" part="label" for="asked-item">${settings.ask}</label>
    <select class="field" part="field" id="asked-item"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${item === undefined}>${settings.choose}</option>
      ${items.map(({ id, title }) => html`<option value=${id} dir="auto" ?selected=${id === chosen}>${title}</option>`)}
    </select>
    ${
      item === undefined
        ? nothing
        : itemControls({ candidate: item.id, title: item.title, ...kept }, controlsOf(item), messages)
    }
  </div>`;
}
