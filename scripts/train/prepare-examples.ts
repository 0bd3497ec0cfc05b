/** Turns a shop into examples to train on, with the library's own code. */
import { writeExamples } from '../../models/lane-align/recipe/write-examples.ts';
import { createEmbedder } from '../../src/embedding/embedder.ts';
import { loadInterestBank } from '../../src/preferences/computed/load-bank.ts';
import { createMemoryVectorStore } from '../../src/runtime/vector-store.ts';
import { createDiskAssets } from '../../test/support/disk-assets.ts';
import { createNodeEncoder } from '../../test/support/node-encoder.ts';
import { createProgress } from './progress.ts';
import type { Shop } from './read-shop.ts';

/** Training targets of each user, beside the last two items. */
const TARGETS = 6;
/** With fewer examples there is nothing to learn. */
const FEWEST_EXAMPLES = 50;

/**
 * Writes the examples to `folder`; gives how many there are to train on.
 * @throws Error where there are too few
 */
export async function prepareExamples(
  shop: Shop,
  domains: readonly string[] | undefined,
  folder: string,
): Promise<number> {
  const encoder = await createNodeEncoder();
  try {
    const store = createMemoryVectorStore(2 * shop.items.length + 10_000);
    const embedder = createEmbedder({ version: encoder.version, encoder: async () => encoder, store });
    const bank = await loadInterestBank(createDiskAssets(), embedder);
    const progress = createProgress('Reading preferences');
    const { train, valid, test } = await writeExamples({
      ...shop,
      domains,
      folder,
      embedder,
      bank,
      targets: TARGETS,
      onUser: (user) => progress.show((user + 1) / shop.sequences.length),
    });
    progress.end();
    if (train < FEWEST_EXAMPLES || valid === 0 || test === 0) {
      throw new Error(
        `expected at least ${FEWEST_EXAMPLES} examples with preferences, but got ${train}. Add attributes such as a ` +
          'category to the items, and longer histories.',
      );
    }
    return train;
  } finally {
    await encoder.dispose();
  }
}
