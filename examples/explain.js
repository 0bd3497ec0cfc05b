/** What every framework's example does the same: explains the list, and again after each word of the visitor's. */
import { createExplainer, createVisitor } from 'lane-explainer';
import { history, recommendations } from './shop.js';

/**
 * Calls `show` with `{ explanations, view }` whenever they change: explanations by the id of their item, and what
 * `<lane-settings>` shows.
 * @returns what the elements' events are passed on to, and a function that ends it all
 */
export function startExplaining(show) {
  const visitor = createVisitor();
  for (const item of history) visitor.meet(item);
  const explainer = createExplainer();
  let stopped = false;

  async function explain() {
    const { steering, undoable } = visitor.steering;
    const explanations = {};
    let preferences = [];
    const ready = await explainer;
    const request = { history: visitor.history, candidates: recommendations, steering };
    for await (const update of ready.explain(request)) {
      if (update.type === 'preferences') preferences = update.preferences;
      if (update.type === 'explanation') explanations[update.explanation.candidate] = update.explanation;
    }
    const { paused, entries } = visitor;
    const view = {
      preferences,
      history: entries.map(({ item }) => item),
      items: recommendations,
      steering,
      paused,
      undoable,
      ownOrder: true,
    };
    if (!stopped) show({ explanations, view });
  }

  // Where there is no reason, none is shown; the page goes on.
  const again = () => explain().catch((error) => stopped || console.warn(error));
  visitor.subscribe(again);
  again();
  return {
    steer: ({ detail }) => visitor.steering.act(detail.action),
    undo: () => visitor.steering.undo(),
    async answer({ target: element, detail: { candidate } }) {
      const { history } = visitor;
      const { steering } = visitor.steering;
      const ready = await explainer;
      element.whyNot = await ready.whyNot({ history, candidates: recommendations, candidate, steering });
    },
    pause: ({ detail }) => visitor.pause(detail.paused),
    forget: () => visitor.forget(),
    stop() {
      stopped = true;
      visitor.close();
      explainer.then((ready) => ready.dispose()).catch(() => undefined);
    },
  };
}
