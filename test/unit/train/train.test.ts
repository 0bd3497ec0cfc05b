import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readItems } from '../../../scripts/train/read-items.ts';
import { createPipeline } from '../../../src/pipeline.ts';
import { createMemoryVectorStore } from '../../../src/runtime/vector-store.ts';
import type { ExplainUpdate } from '../../../src/updates.ts';
import { createDiskAssets } from '../../support/disk-assets.ts';
import { findTestPython } from './find-test-python.ts';
import { USERS, writeMadeUpShop } from './made-up-shop.ts';

const COMMAND = fileURLToPath(new URL('../../../scripts/train.mjs', import.meta.url));
const MINUTES = 4;
/** Programs start slowly where tests share a processor. */
const PATIENT = { timeout: 60_000 };

const python = findTestPython();
const why = 'reason' in python ? ` (skipped: ${python.reason})` : '';

function run(args: readonly string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (text: Buffer) => {
      output += text;
    });
    child.stderr.on('data', (text: Buffer) => {
      errors += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

describe.skipIf('reason' in python)(`npm run train${why}`, () => {
  let folder = '';
  let out = '';
  let files = { items: '', interactions: '' };
  let ended = { code: null as number | null, output: '', errors: '' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lane-train-test-'));
    out = join(folder, 'my-models');
    files = await writeMadeUpShop(folder);
    const { command } = python as { command: string };
    const { items, interactions } = files;
    ended = await run([
      ...['--items', items, '--interactions', interactions, '--out', out],
      ...['--python', command, '--epochs', '3', '--from-scratch'],
    ]);
  }, MINUTES * 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('ends well, and tells how far it has come', () => {
    expect(ended.errors).toContain(`${USERS} users to learn from`);
    expect(ended.errors).toMatch(/Training\s+100 %/);
    expect(ended.code).toBe(0);
  });

  test('writes a whole folder of models', async () => {
    expect((await readdir(out)).sort()).toEqual([
      'lane-align',
      'lane-interests',
      'lane-titles',
      'manifest.json',
    ]);
    expect((await readdir(join(out, 'lane-align'))).sort()).toEqual([
      'CARD.md',
      'CHECKSUMS',
      'align.onnx',
      'config.json',
      'parameters.bin',
    ]);
  });

  test('learns the tastes, and says how well beside what needs no training', async () => {
    const card = await readFile(join(out, 'lane-align', 'CARD.md'), 'utf8');
    const hits = (name: string) => Number(new RegExp(`\\| ${name} \\| ([\\d.]+)`).exec(card)?.[1]);
    // A third of the items are of a user's two tastes: which ten of these come first is chance.
    expect(hits('this network')).toBeGreaterThan(0.2);
    expect(hits('this network')).toBeGreaterThan(hits('popularity') + 0.08);
    expect(hits('nearest title, untrained')).toBeGreaterThan(0);
    expect(ended.output).toContain('this network');
  });

  test('gives models that explain with the trained network', PATIENT, async () => {
    const pipeline = await createPipeline({
      assets: createDiskAssets(`${out}/`),
      runtime: '',
      device: 'auto',
      store: createMemoryVectorStore(),
      locale: 'en',
      preferenceCount: 5,
    });
    const items = await readItems(files.items);
    const of = (category: string) => items.filter(({ id }) => id.startsWith(category));
    const updates: ExplainUpdate[] = [];
    const request = {
      history: [...of('Coffee').slice(0, 4), ...of('Camping').slice(0, 2)],
      candidates: [...of('Coffee').slice(10, 12), ...of('Drawing').slice(10, 12)],
      inspect: true,
    };
    const explanations = await pipeline.explain(request, (update) => updates.push(update));
    await pipeline.dispose();
    const inspection = updates.find(({ type }) => type === 'inspection');
    expect(inspection).toMatchObject({ aligner: { version: 'lane-align-shop' } });
    expect(explanations.slice(0, 2).every(({ candidate }) => candidate.startsWith('Coffee'))).toBe(true);
  });
});

describe('npm run train, before it trains', () => {
  test('says which options are missing', PATIENT, async () => {
    const { code, errors } = await run(['--items', 'items.csv']);
    expect(code).toBe(1);
    expect(errors).toContain('expected --items, --interactions and --out');
  });

  test('says how to get Python', PATIENT, async () => {
    const options = [
      '--items',
      'a.csv',
      '--interactions',
      'b.csv',
      '--out',
      'no-folder',
      '--python',
      'no-python',
    ];
    const { code, errors } = await run(options);
    expect(code).toBe(1);
    expect(errors).toContain('expected Python 3 as "no-python"');
    expect(errors).toContain('--python');
  });
});
