/** What the visitor met, newest first, and what they want less of. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../items/item.ts';
import type { SteeringAction } from '../../steering/steer.ts';
import type { SettingsView } from '../lane-settings.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, isolate } from '../messages/format.ts';
import { removeButton } from './evidence.ts';
import { pictureTemplate } from './picture.ts';

export function settingsHistory(
  { history, steering: { removed = [], less = [] } }: SettingsView,
  act: (action: SteeringAction) => void,
  messages: ElementMessages,
): TemplateResult {
  const { settings, steering } = messages;
  const entry = (item: Item): TemplateResult => {
    const gone = removed.includes(item.id);
    return html`<li class="evidence-item ${gone ? 'gone' : ''}">
      ${pictureTemplate(item.title, item.image)}<bdi class="evidence-title">${item.title}</bdi>
      ${
        gone
          ? actButton(settings.restore, item.title, () => act({ type: 'restore', id: item.id }))
          : removeButton(item.title, messages, () => act({ type: 'remove', id: item.id }))
      }
    </li>`;
  };
  return html`<div class="section">
      <p class="label" part="label" id="history-label">${settings.history}</p>
      ${history.length === 0 ? html`<p class="note">${settings.noHistory}</p>` : nothing}
      <ul class="evidence" role="list" aria-labelledby="history-label">${[...history].reverse().map(entry)}</ul>
    </div>
    ${
      less.length === 0
        ? nothing
        : html`<div class="section">
            <p class="label" part="label" id="less-label">${settings.less}</p>
            <ul class="evidence" role="list" aria-labelledby="less-label">
              ${less.map(
                ({ id, title }) => html`<li class="evidence-item">
                  <bdi class="evidence-title">${title}</bdi>
                  ${actButton(steering.lessUndone, title, () => act({ type: 'less-undone', id }))}
                </li>`,
              )}
            </ul>
          </div>`
    }`;
  function actButton(label: string, title: string, perform: () => void): TemplateResult {
    return html`<button class="act" part="act" type="button" @click=${perform}>
      ${label}<span class="visually-hidden"> ${format(steering.of, { text: isolate(title) })}</span>
    </button>`;
  }
}
