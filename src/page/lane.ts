/**
 * The script-tag entry. The page says what to explain, and where:
 *
 *     <script type="module" src="lane.js"></script>
 *     <script type="application/json" data-lane>{"history": [...], "candidates": [...]}</script>
 *     <article data-lane-item="an id of a candidate">...</article>
 *
 * Whatever goes wrong is logged once and shows nothing: the page stays as it was.
 */
import '../elements/index.ts';
import { createExplainer } from '../explainer.ts';
import { mountElements } from './mount.ts';
import { readPageRequest } from './page-request.ts';

const STARTED = Symbol.for('lane-explainer.started');

async function explainPage(): Promise<void> {
  const request = readPageRequest(document);
  if (request === undefined) return;
  const ids = Array.isArray(request.candidates) ? request.candidates.map(({ id }) => String(id)) : [];
  const elements = mountElements(document, ids);
  try {
    const explainer = await createExplainer(request.options);
    for await (const update of explainer.explain(request)) {
      if (update.type !== 'explanation') continue;
      const element = elements.get(update.explanation.candidate);
      if (element !== undefined) element.explanation = update.explanation;
    }
    // The explanations are plain data: the worker and its memory are not needed any more.
    await explainer.dispose();
  } catch (error) {
    for (const element of elements.values()) element.state = 'error';
    throw error;
  }
}

/** A second copy of the script on the same page does nothing. */
if (!(STARTED in document)) {
  Object.defineProperty(document, STARTED, { value: true });
  explainPage().catch((error: unknown) => console.warn('lane-explainer:', error));
}

export { createExplainer };
