/** The library's files read from disk, for what runs in Node: recipes, evaluation, tests. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Assets } from '../../src/runtime/assets.ts';
import { LaneError } from '../../src/runtime/error.ts';

/** The repository's own folder of models. */
export const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

/** Files under a path, which ends in a slash. */
export function createDiskAssets(folder: string = MODELS): Assets {
  return {
    folder,
    async read(path) {
      const bytes = await readFile(`${folder}${path}`).catch((cause: unknown) => {
        throw new LaneError(
          'LANE_MODEL_NOT_FOUND',
          `expected a file at ${folder}${path}, but there is none.`,
          { cause },
        );
      });
      return new Uint8Array(bytes);
    },
  };
}
