/** Which models WebLLM has stored, and whether there is room for another; WebLLM itself is not loaded for it. */

/** Where WebLLM keeps weights. */
const WEIGHTS_CACHE = 'webllm/model';
/** Names the files of the weights. */
const MANIFEST = 'tensor-cache.json';
/** Free bytes wanted for each byte of a download: browsers count quota generously, and want some left. */
const ROOM = 1.1;

/** The folder that WebLLM loads a published model from. */
export function publishedFolder(id: string): string {
  return `https://huggingface.co/mlc-ai/${id}/resolve/main/`;
}

/** Whether all weights of a folder are stored. @param folder Absolute, with a slash at its end. */
export async function isStored(folder: string): Promise<boolean> {
  try {
    if (!(await caches.has(WEIGHTS_CACHE))) return false;
    const cache = await caches.open(WEIGHTS_CACHE);
    const manifest = await cache.match(new URL(MANIFEST, folder).href);
    if (manifest === undefined) return false;
    const { records } = (await manifest.json()) as { records: { dataPath: string }[] };
    const found = await Promise.all(
      records.map(({ dataPath }) => cache.match(new URL(dataPath, folder).href)),
    );
    return found.every((response) => response !== undefined);
  } catch {
    // Storage that is forbidden, or a manifest that is none.
    return false;
  }
}

/** Whether a download of so many bytes can be kept; true where the browser does not say. */
export async function hasRoom(bytes: number, storage = globalThis.navigator?.storage): Promise<boolean> {
  try {
    const { quota, usage = 0 } = await storage.estimate();
    return quota === undefined || quota - usage >= bytes * ROOM;
  } catch {
    return true;
  }
}
