/** Reasons and settings in a page without a framework. */
import { createExplainer, createVisitor } from 'lane-explainer';
import 'lane-explainer/element';
import { history, recommendations } from '../shop.js';

const visitor = createVisitor();
for (const item of history) visitor.meet(item);

const list = document.querySelector('#films');
const settings = document.querySelector('lane-settings');
const reasons = new Map();
for (const film of recommendations) {
  const row = document.createElement('li');
  const title = document.createElement('h2');
  title.textContent = film.title;
  const reason = document.createElement('lane-explanation');
  reason.state = 'loading';
  reason.steerable = true;
  reasons.set(film.id, reason);
  row.append(title, reason);
  list.append(row);
}

const explainer = createExplainer();

async function explain() {
  const { steering, undoable } = visitor.steering;
  let preferences = [];
  const ready = await explainer;
  for await (const update of ready.explain({
    history: visitor.history,
    candidates: recommendations,
    steering,
  })) {
    if (update.type === 'preferences') preferences = update.preferences;
    if (update.type === 'explanation')
      reasons.get(update.explanation.candidate).explanation = update.explanation;
  }
  settings.view = {
    preferences,
    history: visitor.entries.map(({ item }) => item),
    items: recommendations,
    steering,
    paused: visitor.paused,
    undoable,
    ownOrder: true,
  };
}

/** Where there is no reason, none is shown; the page goes on. */
function show() {
  explain().catch((error) => {
    console.warn(error);
    for (const reason of reasons.values()) reason.state = 'error';
  });
}

document.addEventListener('lane-steer', ({ detail }) => visitor.steering.act(detail.action));
document.addEventListener('lane-undo', () => visitor.steering.undo());
document.addEventListener('lane-why-not', async ({ target: element, detail: { candidate } }) => {
  const { history } = visitor;
  const { steering } = visitor.steering;
  const ready = await explainer;
  element.whyNot = await ready.whyNot({ history, candidates: recommendations, candidate, steering });
});
document.addEventListener('lane-pause', ({ detail }) => visitor.pause(detail.paused));
document.addEventListener('lane-forget', () => visitor.forget());
visitor.subscribe(show);
show();
