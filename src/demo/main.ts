/** Entry of the demo site: first the worker, then everything that is seen. */
import { startExplainer } from './start-explainer.ts';

const started = startExplainer();
void import('./page.ts').then(({ openPage }) => openPage(started));
