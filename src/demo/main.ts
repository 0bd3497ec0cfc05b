/** Entry of the demo site. */
import '../elements/index.ts';
import { start } from './app.ts';
import { showReading } from './reading.ts';
import { followTheme } from './theme.ts';

followTheme();
showReading();
void start();
