/** Sizes as they cross the wire: compressed by Brotli at its best, as a host for static files keeps them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import known from './known-brotli-sizes.json' with { type: 'json' };

const compress = promisify(brotliCompress);

/** Compressed sizes by SHA-256: those of files that never change here, and those worked out before. */
type Sizes = Record<string, number>;

const KEPT = join('node_modules', '.cache', 'lane-explainer', 'brotli-sizes.json');

/** Bytes of each file under Brotli 11. The runtime takes half a minute, so that sizes are kept by their hash. */
export async function brotliSizes(root: string, files: readonly string[]): Promise<number[]> {
  const path = join(root, KEPT);
  const kept: Sizes = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Sizes) : {};
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      const hash = createHash('sha256').update(bytes).digest('hex');
      kept[hash] ??= (known as Sizes)[hash] ?? (await brotliSize(bytes));
      return kept[hash];
    }),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(kept));
  return sizes;
}

async function brotliSize(bytes: Buffer): Promise<number> {
  const compressed = await compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return compressed.length;
}
