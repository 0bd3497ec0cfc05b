/** The recommendations, ranked by the alignment. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Explanation } from '../../explanation/explanation.ts';
import { YOU } from '../history-store.ts';
import type { Actions, DemoState } from '../state.ts';
import { cardView, emptyCardView } from './card.ts';

/** Best items shown. */
export const BEST = 12;
/** Worst items shown on demand. */
const LEAST = 4;

/** The explanations that get a card: the best, then, where asked for, the least fitting. */
export function cardsToShow({ result: { explanations }, least, phase }: DemoState): readonly Explanation[] {
  const best = explanations.slice(0, BEST);
  // The last ones are known only when all are.
  if (!least || phase !== 'ready') return best;
  return [...best, ...explanations.slice(Math.max(BEST, explanations.length - LEAST))];
}

/** Heading, cards, and the switch for the least fitting. */
export function recommendationsView(state: DemoState, actions: Actions): TemplateResult | typeof nothing {
  const { history, shop, visitor, phase, least, drawn } = state;
  if (!shop || history.length === 0) return nothing;
  const cards = cardsToShow(state).slice(0, drawn.cards);
  if (phase === 'error' && cards.length === 0) return nothing;
  const name = visitor === YOU ? 'you' : shop.visitors.find(({ id }) => id === visitor)?.name;
  const waiting = cards.length === 0;
  return html`<div class="section-head">
      <h2>Picked for ${name}</h2>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          .checked=${least}
          @change=${(event: Event) => actions.showLeast((event.target as HTMLInputElement).checked)}
        />
        <span>Also show the four that fit least</span>
      </label>
    </div>
    <ol class="cards" role="list" aria-busy=${phase !== 'ready'} ?data-worded=${state.language.provider !== 'none'}>
      ${waiting ? [1, 2, 3, 4].map(emptyCardView) : nothing}
      ${repeat(
        cards,
        ({ candidate }) => candidate,
        (explanation, index) => {
          const item = shop.items.get(explanation.candidate);
          if (!item) return nothing;
          const divider =
            index === BEST ? html`<li class="divider">At the other end of the shop</li>` : nothing;
          return [divider, cardView(explanation, item, state.undoable, actions.add)];
        },
      )}
    </ol>`;
}
