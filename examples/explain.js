/**
 * What every framework's example does the same: explains the list, and again after each word of the visitor's. The
 * library is loaded at run time from the folder that the shop hosts it in, whatever bundles the app.
 */
import { loadElements, loadLibrary } from 'lane-explainer/load';
import { history, recommendations } from './shop.js';

/**
 * Calls `show` with `{ explanations, view }` whenever they change: explanations by the id of their item, and what
 * `<lane-settings>` shows.
 * @returns what the elements' events are passed on to, and a function that ends it all
 */
export function startExplaining(show) {
  let stopped = false;
  const begun = begin((now) => stopped || show(now));
  // Where there is no reason, none is shown; the page goes on.
  const when = (act) => begun.then(act).catch((error) => stopped || console.warn(error));
  when(({ again }) => again());
  return {
    steer: ({ detail }) => when(({ visitor }) => visitor.steering.act(detail.action)),
    undo: () => when(({ visitor }) => visitor.steering.undo()),
    answer: ({ target, detail }) =>
      when(async ({ whyNot }) => {
        target.whyNot = await whyNot(detail.candidate);
      }),
    pause: ({ detail }) => when(({ visitor }) => visitor.pause(detail.paused)),
    forget: () => when(({ visitor }) => visitor.forget()),
    stop() {
      stopped = true;
      when(({ stop }) => stop());
    },
  };
}

async function begin(show) {
  const [{ createExplainer, createVisitor }] = await Promise.all([loadLibrary(), loadElements()]);
  const visitor = createVisitor();
  for (const item of history) visitor.meet(item);
  const explainer = await createExplainer();
  const request = () => ({
    history: visitor.history,
    candidates: recommendations,
    steering: visitor.steering.steering,
  });

  async function explain() {
    const explanations = {};
    let preferences = [];
    for await (const update of explainer.explain(request())) {
      if (update.type === 'preferences') preferences = update.preferences;
      if (update.type === 'explanation') explanations[update.explanation.candidate] = update.explanation;
    }
    const { paused, entries, steering } = visitor;
    const view = {
      preferences,
      history: entries.map(({ item }) => item),
      items: recommendations,
      steering: steering.steering,
      paused,
      undoable: steering.undoable,
      ownOrder: true,
    };
    show({ explanations, view });
  }

  const again = () => explain().catch((error) => console.warn(error));
  visitor.subscribe(again);
  return {
    visitor,
    again,
    whyNot: (candidate) => explainer.whyNot({ ...request(), candidate }),
    stop() {
      visitor.close();
      return explainer.dispose();
    },
  };
}
