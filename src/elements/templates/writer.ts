/** Who wrote the words. */
import { html, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, formatCount, isolate } from '../messages/format.ts';

/** One line; tells as well how many of a model's sentences did not pass. */
export function writerTemplate(
  { writer, rejected }: Pick<Explanation, 'writer' | 'rejected'>,
  messages: ElementMessages,
): TemplateResult {
  const { label, computed, model, rejected: turnedDown } = messages.writer;
  const name = writer === 'computed' ? computed : format(model, { model: isolate(writer) });
  return html`<p class="writer" part="writer">
    ${label}: ${name}${rejected.length > 0 ? `; ${formatCount(turnedDown, rejected.length, messages.locale)}` : ''}.
  </p>`;
}
