/** The history items that a preference rests on. */
import { html, type TemplateResult } from 'lit';
import type { ExplainedEvidence, ExplainedPreference } from '../../explanation/explanation.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { formatCount } from '../messages/format.ts';
import { safeLink } from '../safe-address.ts';
import { pictureTemplate } from './picture.ts';

/** Items listed by title where a preference has a say in the score, and where it hardly has; the rest are counted. */
const LISTED = { telling: 4, faint: 2 } as const;
/** Share of the score from which a preference has a say. */
const TELLING = 0.05;

/** The items as a list of pictures with titles, greatest contribution first. */
export function evidenceTemplate(
  { evidence, contribution }: Pick<ExplainedPreference, 'evidence' | 'contribution'>,
  messages: ElementMessages,
): TemplateResult | null {
  if (evidence.length === 0) return null;
  const listed = contribution >= TELLING ? LISTED.telling : LISTED.faint;
  const rest = evidence.length - listed;
  return html`<ul class="evidence" part="evidence" role="list" aria-label=${messages.evidence.label}>
    ${evidence.slice(0, listed).map(itemTemplate)}
    ${rest > 0 ? html`<li class="evidence-rest">${formatCount(messages.evidence.more, rest, messages.locale)}</li>` : null}
  </ul>`;
}

function itemTemplate({ title, image, url }: ExplainedEvidence): TemplateResult {
  const address = safeLink(url);
  const content = html`${pictureTemplate(title, image)}<bdi class="evidence-title">${title}</bdi>`;
  return html`<li class="evidence-item" part="evidence-item">
    ${address === undefined ? content : html`<a part="evidence-link" href=${address}>${content}</a>`}
  </li>`;
}
