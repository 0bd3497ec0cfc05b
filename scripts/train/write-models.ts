/** Puts together a folder of models that `createExplainer({ models })` takes. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** Folders of a model that only its making needs. */
const MAKING = new Set(['recipe', 'phrases', '__pycache__']);
/** What a visitor's page reads of the trained network; its checksums are kept beside it. */
const NETWORK_FILES = ['align.onnx', 'config.json', 'parameters.bin'];

export interface ModelsRequest {
  /** The models that ship. */
  readonly models: string;
  /** Holds the trained config.json and parameters.bin. */
  readonly trained: string;
  readonly card: string;
  readonly out: string;
}

/**
 * Refuses a folder that holds something else than models written before.
 * @throws Error
 */
export async function checkOut(out: string, models: string): Promise<void> {
  if (resolve(out) === resolve(models))
    throw new Error(
      `expected --out to be a folder of your own, but got ${out}, which holds the models that ship.`,
    );
  if (!existsSync(out) || existsSync(join(out, 'manifest.json'))) return;
  const names = await readdir(out);
  if (names.length > 0) {
    throw new Error(
      `expected --out to be a new or empty folder, or one with models, but ${out} holds ${names.slice(0, 3).join(', ')}. ` +
        'Name another.',
    );
  }
}

/** Writes the trained network, and beside it copies of what it works with: encoder, interests, equations. */
export async function writeModels({ models, trained, card, out }: ModelsRequest): Promise<void> {
  await mkdir(join(out, 'lane-align'), { recursive: true });
  for (const name of ['manifest.json', 'lane-titles', 'lane-interests']) {
    await cp(join(models, name), join(out, name), {
      recursive: true,
      filter: (path) => !MAKING.has(basename(path)),
    });
  }
  // The parameters are the graph's inputs: one graph serves every network.
  await cp(join(models, 'lane-align', 'align.onnx'), join(out, 'lane-align', 'align.onnx'));
  for (const name of ['config.json', 'parameters.bin'])
    await cp(join(trained, name), join(out, 'lane-align', name));
  await writeFile(join(out, 'lane-align', 'CARD.md'), card);
  await writeFile(
    join(out, 'lane-align', 'CHECKSUMS'),
    await checksums(join(out, 'lane-align'), NETWORK_FILES),
  );
}

/** As `sha256sum -c` reads them. */
async function checksums(folder: string, names: readonly string[]): Promise<string> {
  const lines = names.map(async (name) => {
    const hash = createHash('sha256').update(await readFile(join(folder, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}
