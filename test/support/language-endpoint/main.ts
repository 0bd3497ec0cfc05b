/**
 * Runs the test server by hand, for trying a page against it:
 * `npx tsx test/support/language-endpoint/main.ts [port] [file with the answer]`. The name of the model chooses how it
 * behaves, such as "slow" or "breaks-off"; see README.md.
 */
import { readFileSync } from 'node:fs';
import { DEFAULT_ANSWER, startLanguageEndpoint } from './start-endpoint.ts';

const [port = '8808', file] = process.argv.slice(2);
// Read at each request, so that the file can be edited meanwhile.
const answer = () => (file === undefined ? DEFAULT_ANSWER : readFileSync(file, 'utf8'));
const { url } = await startLanguageEndpoint({ port: Number(port), answer });
console.log(`Chat completions at ${url}`);
