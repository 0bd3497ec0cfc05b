/** Reads the files that ship with the library. */
import type { LoadingUpdate } from '../updates.ts';
import { abortedError, LaneError } from './error.ts';

/** Where files come from: the web server in a page, the disk in Node. */
export interface Assets {
  /** Address of the folder, with a slash at its end. */
  readonly folder: string;
  /**
   * The file's bytes. `path` is relative to the folder.
   * @throws LaneError LANE_MODEL_NOT_FOUND
   */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** Files under an address, fetched; tells progress by the names of the files. */
export function createWebAssets(folder: string, onProgress?: (update: LoadingUpdate) => void): Assets {
  return {
    folder,
    async read(path, signal) {
      // A connection can break, and a signal fire, while the answer is on its way as well as before.
      const failed: Failed = (error) => {
        throw signal?.aborted ? abortedError(signal) : notFound(`${folder}${path}`, String(error), error);
      };
      const response = await fetch(`${folder}${path}`, signal ? { signal } : {}).catch(failed);
      if (!response.ok) throw notFound(`${folder}${path}`, `status ${response.status}`);
      return receive(response, path, failed, onProgress);
    },
  };
}

/** A JSON file of the assets. */
export async function readJson<T>(assets: Assets, path: string, signal?: AbortSignal): Promise<T> {
  const bytes = await assets.read(path, signal);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch (error) {
    // A server that answers every unknown address with its home page sends HTML here.
    throw new LaneError(
      'LANE_MODEL_INVALID',
      `expected JSON at ${assets.folder}${path}, but got something else (a web page instead of the file?). ` +
        'Check that the folder "models" is served as it is.',
      { cause: error },
    );
  }
}

function notFound(address: string, came: string, cause?: unknown): LaneError {
  return new LaneError(
    'LANE_MODEL_NOT_FOUND',
    `expected a file at ${address}, but got ${came}. Copy the folder "models" beside the library, or give its address in ` +
      'the option "models".',
    { cause },
  );
}

/** Throws what an error of the network means. */
type Failed = (error: unknown) => never;

async function receive(
  response: Response,
  part: string,
  failed: Failed,
  onProgress?: (update: LoadingUpdate) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (onProgress === undefined || response.body === null) {
    return new Uint8Array(await response.arrayBuffer().catch(failed));
  }
  // With a content encoding the length told is that of the compressed bytes, not of those counted here.
  const encoded = response.headers.get('content-encoding') !== null;
  const total = encoded ? 0 : Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  const read = () => reader.read().catch(failed);
  for (let next = await read(); !next.done; next = await read()) {
    chunks.push(next.value);
    loaded += next.value.length;
    onProgress({ type: 'loading', part, loaded, total: Math.max(total, 0) });
  }
  onProgress({ type: 'loading', part, loaded, total: loaded });
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
