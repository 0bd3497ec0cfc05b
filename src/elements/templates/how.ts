/** How recommendations work here: the main parameters and what they weigh, as the Digital Services Act (article 27) asks. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsView } from '../lane-settings.ts';
import type { ElementMessages } from '../messages/element-messages.ts';

export function howTemplate(
  { ownOrder }: SettingsView,
  { settings: { how } }: ElementMessages,
): TemplateResult {
  return html`<details class="section how" part="how">
    <summary class="label" part="label">${how.title}</summary>
    <p>${how.intro}</p>
    <ol>
      ${how.parameters.map((parameter) => html`<li>${parameter}</li>`)}
    </ol>
    ${ownOrder ? html`<p>${how.ownOrder}</p>` : nothing}
    <p>${how.where}</p>
  </details>`;
}
