/** What the visitor can say about it: all of it in one place, folded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DemoState } from '../state.ts';

export function settingsView({
  result,
  history,
  steering,
  undoable,
  shop,
}: DemoState): TemplateResult | typeof nothing {
  if (!shop) return nothing;
  const { preferences } = result;
  const met = new Set(history.map(({ id }) => id));
  const items = [...shop.items.values()].filter(({ id }) => !met.has(id));
  const view = { preferences, history, items, steering, paused: false, undoable, ownOrder: false };
  return html`<details class="say">
    <summary><h2>Your say</h2></summary>
    <lane-settings .view=${view}></lane-settings>
  </details>`;
}
