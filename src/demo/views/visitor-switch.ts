/** The switch between visitors. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { YOU } from '../history-store.ts';
import type { Actions, DemoState } from '../state.ts';

const ABOUT_YOU = 'whatever you click together from the shop';

/** Radio buttons: the shop's visitors, then you. */
export function visitorSwitchView({ shop, visitor }: DemoState, actions: Actions): TemplateResult {
  const visitors = [...(shop?.visitors ?? []), { id: YOU, name: 'You', about: ABOUT_YOU }];
  const about = visitors.find(({ id }) => id === visitor)?.about;
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
    ${about ? html`<p class="about">Likes ${about}.</p>` : nothing}`;
}
