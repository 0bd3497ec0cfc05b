/** The page around the explainer. */
import '../elements/index.ts';
import { start } from './app.ts';
import { showReading } from './reading.ts';
import type { StartedExplainer } from './start-explainer.ts';
import { followTheme } from './theme.ts';

/** Draws the page, with an explainer that is under way. */
export function openPage(started: StartedExplainer): void {
  followTheme();
  showReading();
  void start(started);
}
