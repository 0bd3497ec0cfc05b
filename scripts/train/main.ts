/**
 * A shop trains an alignment network of its own from two files:
 *
 *     npm run train -- --items items.csv --interactions interactions.csv --out my-models
 *
 * `--help` lists the options; models/lane-align/recipe/README.md tells what the files hold.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ModelManifest } from '../../src/runtime/manifest.ts';
import { MODELS } from '../../test/support/disk-assets.ts';
import { alignColumns } from '../../test/support/table.ts';
import { findPython } from './find-python.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { prepareExamples } from './prepare-examples.ts';
import { createProgress } from './progress.ts';
import { readShop } from './read-shop.ts';
import { runTraining } from './run-training.ts';
import { figureRows, writeCard } from './write-card.ts';
import { checkOut, writeModels } from './write-models.ts';

const NAME = 'shop';
const VERSION = 'lane-align-shop';

async function train(options: Options): Promise<void> {
  await checkOut(options.out, MODELS);
  const python = findPython(options.python);
  const shop = await readShop(options);
  const { left } = shop;
  console.error(
    `${shop.items.length} items, ${shop.interactions} interactions, ${shop.sequences.length} users to learn from ` +
      `(left out: ${left.short} users with too few items, ${left.broad} with more than half of all, ${left.unknown} lines ` +
      'with unknown items).',
  );
  const work = resolve(options.work ?? (await mkdtemp(join(tmpdir(), 'lane-train-'))));
  try {
    const examples = await prepareExamples(shop, options.domains, join(work, 'align', NAME));
    const manifest = JSON.parse(await readFile(join(MODELS, 'manifest.json'), 'utf8')) as ModelManifest;
    const encoder = manifest.encoder.version;
    console.error(
      `${examples} examples; PyTorch ${python.torch} on ${python.gpu ?? 'the processor, for it sees no GPU'}.`,
    );
    const progress = createProgress('Training');
    let validation = '';
    const figures = await runTraining({
      python: options.python,
      work,
      name: NAME,
      out: work,
      encoder,
      version: VERSION,
      examples,
      met: shop.met,
      start: options.fromScratch ? undefined : join(MODELS, 'lane-align'),
      epochs: options.epochs,
      onProgress: (share, note) => progress.show(share, `${note}  ${validation}`),
      onEpoch: (epoch, { ndcg10 }) => {
        validation = `validation NDCG@10 ${ndcg10.toFixed(3)} after epoch ${epoch + 1}`;
      },
    });
    progress.end();
    const fromShipped = !options.fromScratch;
    const card = writeCard({ version: VERSION, encoder, shop, figures, examples, fromShipped });
    await writeModels({ models: MODELS, trained: work, card, out: options.out });
    console.log(
      `\nEach user's last item, ranked among it and ${figures.sampled} others:\n\n` +
        `${alignColumns(figureRows({ figures, fromShipped }))}\n` +
        `Serve ${resolve(options.out)} in place of the library's folder "models", or pass its address and that of the ` +
        "library's runtime: createExplainer({ models: '…/', runtime: '…/' }).",
    );
  } finally {
    if (options.work === undefined) await rm(work, { recursive: true, force: true });
  }
}

try {
  const options = readOptions();
  if (options === undefined) console.log(HELP);
  else await train(options);
} catch (error) {
  // What can be foreseen is said in words; a slip of ours keeps its trace.
  const foreseen = error instanceof Error && (error.constructor !== TypeError || 'code' in error);
  console.error(foreseen ? `\n${error.message}` : error);
  process.exitCode = 1;
}
