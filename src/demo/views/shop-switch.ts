/** The switch between shops: links, so that each shop has an address. */
import { html, nothing, type TemplateResult } from 'lit';
import { SHOPS } from '../shop.ts';
import type { Actions, DemoState } from '../state.ts';

/** A list of links; a plain click changes the shop without loading the page anew. */
export function shopSwitchView(
  { shop }: DemoState,
  actions: Actions,
  addressWith: (parameters: Record<string, string>) => string,
): TemplateResult {
  return html`<ul class="shops" role="list">
      ${SHOPS.map(({ key, label }) => {
        const follow = (event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          actions.chooseShop(key);
        };
        return html`<li>
          <a
            href=${addressWith({ shop: key, visitor: '' })}
            aria-current=${shop?.key === key ? 'page' : nothing}
            @click=${follow}
            >${label}</a
          >
        </li>`;
      })}
    </ul>
    <p class="shop-name">${shop ? html`<strong>${shop.name}</strong> ${shop.tagline}` : nothing}</p>`;
}
