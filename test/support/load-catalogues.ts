/** Before the unit tests: every language is there, as in a page of that language. */
import { LANGUAGES, loadCatalogue } from '../../src/explanation/messages/select-catalogue.ts';

await Promise.all(LANGUAGES.map(loadCatalogue));
