/** The history items that a preference rests on. */
import { html, type TemplateResult } from 'lit';
import type { ExplainedEvidence, ExplainedPreference } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, formatCount, isolate } from '../messages/format.ts';
import { safeLink } from '../safe-address.ts';
import type { SteeringControls } from '../steering-controls.ts';
import { pictureTemplate } from './picture.ts';

/** Items listed by title where a preference has a say in the score, and where it hardly has; the rest are counted. */
const LISTED = { telling: 4, faint: 2 } as const;
/** Share of the score from which a preference has a say. */
const TELLING = 0.05;

/** The items as a list of pictures with titles, greatest contribution first. */
export function evidenceTemplate(
  { evidence, contribution }: Pick<ExplainedPreference, 'evidence' | 'contribution'>,
  messages: ElementMessages,
  controls?: Pick<SteeringControls, 'act'>,
): TemplateResult | null {
  if (evidence.length === 0) return null;
  const listed = contribution >= TELLING ? LISTED.telling : LISTED.faint;
  const rest = evidence.length - listed;
  return html`<ul class="evidence" part="evidence" role="list" aria-label=${messages.evidence.label}>
    ${evidence.slice(0, listed).map((item) => itemTemplate(item, messages, controls))}
    ${rest > 0 ? html`<li class="evidence-rest">${formatCount(messages.evidence.more, rest, messages.locale)}</li>` : null}
  </ul>`;
}

function itemTemplate(
  { id, title, image, url }: ExplainedEvidence,
  messages: ElementMessages,
  controls: Pick<SteeringControls, 'act'> | undefined,
): TemplateResult {
  const address = safeLink(url);
  const content = html`${pictureTemplate(title, image)}<bdi class="evidence-title">${title}</bdi>`;
  return html`<li class="evidence-item" part="evidence-item">
    ${address === undefined ? content : html`<a part="evidence-link" href=${address}>${content}</a>`}
    ${controls ? removeButton(title, messages, () => controls.act({ type: 'remove', id })) : null}
  </li>`;
}

/** Takes an item out of the history. */
export function removeButton(
  title: string,
  { steering }: ElementMessages,
  remove: () => void,
): TemplateResult {
  return html`<button
    class="remove"
    part="remove"
    type="button"
    aria-label=${format(steering.remove, { title: isolate(title) })}
    title=${format(steering.remove, { title })}
    @click=${remove}
  >
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  </button>`;
}
