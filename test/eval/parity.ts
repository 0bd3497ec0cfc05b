/** Suite `parity`: whether a page ranks what test visitors really took as the training code does. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATASETS } from '../../models/lane-align/recipe/datasets.ts';
import { findTestPython } from '../unit/train/find-test-python.ts';
import { openParityPage } from './parity/browser.ts';
import type { Agreement } from './parity/page.ts';
import { scoreVisitors } from './parity/score-visitors.ts';
import type { Context, Report, Suite } from './suite.ts';

/** Visitors of each data set in a quick run. */
const QUICK_VISITORS = 100;
/** How far two scores may lie apart, relative to the training code's. */
const PRECISION = 1e-4;

export const paritySuite: Suite = {
  name: 'parity',
  title: 'ONNX Runtime Web (WebAssembly, Chromium) beside the training code (PyTorch), on test visitors',
  usual: false,
  async run(context) {
    const { data } = context;
    const names = DATASETS.filter((name) => data !== undefined && existsSync(join(data, name)));
    const leftOut = DATASETS.filter((name) => !names.includes(name));
    const python = findTestPython();
    if (data === undefined || names.length === 0) return reportOf([], leftOut);
    if ('reason' in python) return reportOf([], DATASETS, [`Nothing was compared: ${python.reason}`]);
    return reportOf(await compareAll(context, data, names, python.command), leftOut);
  },
};

async function compareAll(
  { root, quick, log }: Context,
  data: string,
  names: readonly string[],
  python: string,
): Promise<[string, Agreement][]> {
  const work = mkdtempSync(join(tmpdir(), 'lane-parity-'));
  try {
    const most = quick ? QUICK_VISITORS : undefined;
    await scoreVisitors({ root, data, work, names, most, python, log });
    const page = await openParityPage(root, work);
    try {
      const agreements: [string, Agreement][] = [];
      for (const name of names) {
        const onProgress = (done: number, all: number) => log(`Aligned ${done} of ${all} of ${name}`);
        agreements.push([name, await page.compare(name, onProgress)]);
      }
      return agreements;
    } finally {
      await page.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function reportOf(
  agreements: readonly [string, Agreement][],
  leftOut: readonly string[],
  notes: readonly string[] = [],
): Report {
  return {
    figures: Object.fromEntries(agreements.map(([name, agreement]) => [name, { ...agreement }])),
    table: [
      ['', 'visitors', 'other ranks', 'of these without a tie', 'greatest difference of scores'],
      ...agreements.map(([name, { visitors, otherRanks, otherRanksWithoutTie, difference }]) => [
        name,
        ...[visitors, otherRanks, otherRanksWithoutTie].map(String),
        difference.toExponential(1),
      ]),
    ],
    notes: [
      ...notes,
      'Differences are relative. Where a candidate scores within 1e-5 of the target, rounding decides the rank.',
    ],
    failures: agreements.flatMap(([name, { otherRanksWithoutTie, difference }]) => [
      ...(otherRanksWithoutTie > 0
        ? [`${name}: ${otherRanksWithoutTie} visitors have another rank in the page.`]
        : []),
      ...(difference > PRECISION
        ? [`${name}: scores differ by up to ${difference.toExponential(1)} of the training code's.`]
        : []),
    ]),
    leftOut,
  };
}
