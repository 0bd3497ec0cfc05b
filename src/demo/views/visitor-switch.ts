/** The switch between visitors. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { YOU } from '../history-store.ts';
import type { Actions, DemoState } from '../state.ts';

const ABOUT_YOU = 'Your own history, kept in this tab only.';

/** Radio buttons: the shop's visitors, then you. */
export function visitorSwitchView({ shop, visitor }: DemoState, actions: Actions): TemplateResult {
  const visitors = [...(shop?.visitors ?? []), { id: YOU, name: 'You', about: ABOUT_YOU }];
  const about = visitors.find(({ id }) => id === visitor)?.about;
  const sentence = visitor === YOU ? about : `Likes ${about}.`;
  return html`<fieldset class="visitors">
      <legend>Who is visiting?</legend>
      ${visitors.map(
        ({ id, name }) => html`<label class="visitor">
          <input
            type="radio"
            name="visitor"
            .checked=${live(id === visitor)}
            @change=${() => actions.chooseVisitor(id)}
          />
          <span>${name}</span>
        </label>`,
      )}
    </fieldset>
    ${about ? html`<p class="about">${sentence}</p>` : nothing}`;
}
