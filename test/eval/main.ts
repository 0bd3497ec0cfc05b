/**
 * `npm run eval -- [suite …] [--quick] [--json] [--record] [--report file] [--data folder]`: runs the suites that are named, or the usual
 * ones. With --record they write down what later runs are held against.
 * With --report a suite that has one writes a page for people. With --json one line of JSON is all that goes to standard output.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { alignColumns } from '../support/table.ts';
import { accuracySuite } from './accuracy.ts';
import { encoderSuite } from './encoder.ts';
import { explanationsSuite } from './explanations.ts';
import { groundingSuite } from './grounding.ts';
import { paritySuite } from './parity.ts';
import type { Context, Report, Suite } from './suite.ts';

const SUITES: readonly Suite[] = [
  encoderSuite,
  groundingSuite,
  explanationsSuite,
  accuracySuite,
  paritySuite,
];

/** Where the data lie unless LANE_DATA or --data says otherwise. */
const USUAL_DATA = '../shared/data';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    report: { type: 'string' },
    data: { type: 'string' },
  },
});

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = resolve(root, values.data ?? process.env['LANE_DATA'] ?? USUAL_DATA);

const context: Context = {
  quick: values.quick,
  record: values.record,
  report: values.report,
  data: existsSync(folder) ? folder : undefined,
  root,
  log: (text) => process.stderr.write(`${text}\n`),
};

const unknown = positionals.find((name) => !SUITES.some((suite) => suite.name === name));
if (unknown !== undefined) {
  console.error(`There is no suite "${unknown}"; there are: ${SUITES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = SUITES.filter(({ name, usual }) =>
  positionals.length > 0 ? positionals.includes(name) : usual,
);
if (context.data === undefined)
  context.log(`No data in ${folder}: what needs them is left out. --data names another folder.`);

const reports: { readonly suite: Suite; readonly report: Report }[] = [];
for (const suite of chosen) reports.push({ suite, report: await suite.run(context) });

if (values.json) {
  const leftOut = reports.flatMap(({ report }) => report.leftOut);
  const figures = Object.fromEntries(reports.map(({ suite, report }) => [suite.name, report.figures]));
  console.log(JSON.stringify({ ...figures, ...(leftOut.length > 0 && { leftOut }) }));
} else {
  for (const { suite, report } of reports) {
    console.log(`\n${suite.title}\n`);
    console.log(alignColumns(report.table));
    for (const note of report.notes ?? []) console.log(note);
    if (report.leftOut.length > 0) console.log(`Left out for want of data: ${report.leftOut.join(', ')}.`);
  }
}

for (const { suite, report } of reports) {
  for (const failure of report.failures ?? []) {
    console.error(`${suite.name}: ${failure}`);
    process.exitCode = 1;
  }
}
