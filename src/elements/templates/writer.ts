/** Who wrote the words. */
import { html, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, formatCount, isolate } from '../messages/format.ts';

const LINE = { whole: '{label}: {name}.', shortened: '{label}: {name}; {rejected}.' };

/** One line; tells as well how many of a model's sentences did not pass. */
export function writerTemplate(
  { writer, rejected }: Pick<Explanation, 'writer' | 'rejected'>,
  messages: ElementMessages,
): TemplateResult {
  const { label, computed, model, rejected: turnedDown, line = LINE } = messages.writer;
  const name = writer === 'computed' ? computed : format(model, { model: isolate(writer) });
  const text =
    rejected.length > 0
      ? format(line.shortened, {
          label,
          name,
          rejected: formatCount(turnedDown, rejected.length, messages.locale),
        })
      : format(line.whole, { label, name });
  return html`<p class="writer" part="writer">${text}</p>`;
}
