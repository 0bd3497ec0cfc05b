/** What is there when no reason could be worked out. */
import { html, type TemplateResult } from 'lit';
import type { ElementMessages } from '../messages/element-messages.ts';

/** Not displayed unless the page says `lane-explanation::part(error) { display: block }`. */
export function errorTemplate(messages: ElementMessages): TemplateResult {
  return html`<p class="error" part="error">${messages.error}</p>`;
}
