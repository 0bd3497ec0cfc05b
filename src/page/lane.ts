/**
 * The script-tag entry. One line is enough:
 *
 *     <script type="module" src="lane.js"></script>
 *
 * The page's items are found, and what the visitor looks at becomes the history. A page may say more, by attributes of the
 * tag or by `<script type="application/json" data-lane>`; see `PageConfig`. Once it runs, `lane:ready` is dispatched on
 * `window` with the `PageLane` as its detail; from then on a page may also dispatch events itself:
 * `lane:allow` (detail: whether the visitor agrees to storage), `lane:meet` (detail: `{ item, signal }`),
 * `lane:items` (detail: items with their elements) and `lane:forget`.
 *
 * Whatever goes wrong is logged once and shows nothing: the page stays as it was.
 */
import { LaneExplanationElement } from '../elements/lane-explanation.ts';
import { register } from '../elements/register.ts';
import { createExplainer } from '../explainer.ts';
import { LaneError } from '../runtime/error.ts';
import { readPageConfig } from './page-config.ts';
import { answerPageEvents } from './page-events.ts';
import { type PageLane, startPageLane } from './page-lane.ts';
import { SETTINGS_TAG } from './watch-settings.ts';

const STARTED = Symbol.for('lane-explainer.started');

/** The same fault is told once, however often it comes. */
const told = new Set<string>();

function report(error: unknown): void {
  const text = String(error);
  if (told.has(text)) return;
  told.add(text);
  console.warn('lane-explainer:', error);
}

/** A page that has elements of these names keeps them. @throws LaneError LANE_INVALID_OPTIONS */
function checkNames(): void {
  for (const tag of [LaneExplanationElement.tag, SETTINGS_TAG]) {
    const defined = customElements.get(tag) as { readonly tag?: unknown } | undefined;
    if (defined === undefined || defined.tag === tag) continue;
    throw new LaneError(
      'LANE_INVALID_OPTIONS',
      `expected <${tag}> to be this library's, but the page defines it itself. Give the page's element another name.`,
    );
  }
}

function start(): void {
  try {
    checkNames();
    register(LaneExplanationElement);
    const tag = [...document.scripts].find(({ src }) => src === import.meta.url);
    const lane: PageLane = startPageLane(document, readPageConfig(document, tag), report);
    answerPageEvents(lane, report);
    dispatchEvent(new CustomEvent('lane:ready', { detail: lane }));
  } catch (error) {
    report(error);
  }
}

/** A second copy of the script on the same page does nothing. */
if (!(STARTED in document)) {
  Object.defineProperty(document, STARTED, { value: true });
  start();
}

export { createExplainer };
