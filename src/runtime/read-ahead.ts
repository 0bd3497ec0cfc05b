/** Begins to read files before they are asked for, so that they come side by side instead of one after another. */
import type { Assets } from './assets.ts';

/** The same assets, with the files of `paths` already under way; each is handed over once. */
export function readAhead(assets: Assets, paths: readonly string[]): Assets {
  const underWay = new Map(paths.map((path) => [path, assets.read(path)]));
  // A file that fails and is never asked for must not count as unhandled.
  for (const reading of underWay.values()) reading.catch(() => undefined);
  return {
    folder: assets.folder,
    read(path, signal) {
      const reading = underWay.get(path);
      underWay.delete(path);
      return reading ?? assets.read(path, signal);
    },
  };
}
