/** Writes manifest.json from the models that lie beside it: `npx tsx models/manifest.ts`. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ModelManifest } from '../src/runtime/manifest.ts';

const MODELS = fileURLToPath(new URL('.', import.meta.url));
const ENCODER = 'lane-titles';

/** What the manifest should say of the files as they are now. */
export async function readManifest(): Promise<ModelManifest> {
  const files = await Promise.all(
    ['tokenizer.json', 'onnx/model.onnx'].map((name) => readFile(`${MODELS}${ENCODER}/${name}`)),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  const config = JSON.parse(await readFile(`${MODELS}${ENCODER}/config.json`, 'utf8')) as {
    hidden_size: number;
  };
  return {
    encoder: {
      folder: ENCODER,
      version: `${ENCODER}@${hash.digest('hex').slice(0, 12)}`,
      dimension: config.hidden_size,
    },
    aligner: { folder: 'lane-align' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(`${MODELS}manifest.json`, `${JSON.stringify(await readManifest(), null, 2)}\n`);
}
