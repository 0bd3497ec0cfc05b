/** Asks the visitor of the demo before anything is downloaded or sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LanguageOffer } from '../../index.ts';
import type { Actions, DemoState } from '../state.ts';
import { megabytes } from '../words.ts';

/** A dialog while there is a question, else nothing. */
export function consentView({ offer }: DemoState, actions: Actions): TemplateResult | typeof nothing {
  if (offer === undefined) return nothing;
  return html`<dialog
    class="consent"
    aria-labelledby="consent-title"
    ${ref((element) => {
      // Called before the dialog is in the page.
      queueMicrotask(() => {
        if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
      });
    })}
    @cancel=${(event: Event) => {
      event.preventDefault();
      actions.agree(false);
    }}
  >
    <h2 id="consent-title">${offer.sendsTo === undefined ? 'Download a language model?' : 'Send titles to a server?'}</h2>
    ${question(offer)}
    <div class="consent-answers">
      <button class="quiet" type="button" @click=${() => actions.agree(false)}>No, keep the computed words</button>
      <button class="main" type="button" @click=${() => actions.agree(true)}>${offer.sendsTo === undefined ? 'Download' : 'Send'}</button>
    </div>
  </dialog>`;
}

function question({ model, bytes, sendsTo }: LanguageOffer): TemplateResult {
  if (sendsTo !== undefined) {
    return html`<p>
      <strong>${model}</strong> runs at <strong>${sendsTo}</strong>. The titles of this history and of the best
      recommendations would be sent there, each time they change.
    </p>`;
  }
  const size =
    bytes === undefined || bytes === 0
      ? 'Its size is not known before.'
      : `It is ${megabytes(bytes)} in size.`;
  return html`<p>
    <strong>${model}</strong> is fetched once and then runs on this device; nothing of the history leaves it. ${size}
  </p>`;
}
