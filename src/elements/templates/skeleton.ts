/** The quiet line that holds a reason's place. */
import { html, type TemplateResult } from 'lit';
import type { ElementMessages } from '../messages/element-messages.ts';

/** A line as tall as a reason, marked busy, with words for screen readers only. */
export function skeletonTemplate(messages: ElementMessages): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-busy="true">
    <span class="skeleton-line" aria-hidden="true"></span>
    <span class="visually-hidden">${messages.loading}</span>
  </div>`;
}
