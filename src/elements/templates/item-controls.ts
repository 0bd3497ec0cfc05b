/** What the visitor can do about the item itself: less like it, why not higher, one step back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, isolate } from '../messages/format.ts';
import type { ItemControls } from '../steering-controls.ts';

/** An item that something can be done about; its rank where it is known. */
export type ControlledItem = Pick<Explanation, 'candidate' | 'title' | 'kept'> &
  Partial<Pick<Explanation, 'rank'>>;

/** A row of buttons, and under it the answer to "why not higher?". */
export function itemControls(
  { candidate, title, kept, rank }: ControlledItem,
  { act, undo, askWhyNot, whyNot }: ItemControls,
  { steering }: ElementMessages,
): TemplateResult {
  const of = html`<span class="visually-hidden"> ${format(steering.of, { text: isolate(title) })}</span>`;
  const less = () => act({ type: 'less', item: { id: candidate, title } });
  const more = () => act({ type: 'less-undone', id: candidate });
  return html`<div class="item-acts">
    <div class="acts" part="acts">
      <button class="act" part="act" type="button" @click=${kept === undefined ? less : more}>
        ${kept === undefined ? steering.less : steering.lessUndone}${of}
      </button>
      ${
        rank !== 1
          ? html`<button class="act" part="act" type="button" @click=${askWhyNot}>${steering.whyNot}${of}</button>`
          : nothing
      }
      ${undo ? html`<button class="act" part="act" type="button" @click=${undo}>${steering.undo}</button>` : nothing}
    </div>
    <div class="answer" role="status">
      ${whyNot?.candidate === candidate ? whyNot.sentences.map(({ text }) => html`<p dir="auto">${text}</p>`) : nothing}
    </div>
  </div>`;
}
