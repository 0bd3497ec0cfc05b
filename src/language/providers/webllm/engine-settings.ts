/** What the worker with WebLLM is told: an id of its list, or a mirror. */
import { LaneError } from '../../../runtime/error.ts';
import type { WebLlmLanguage, WebLlmMirror } from '../../language-options.ts';

export interface EngineSettings {
  /** An id of WebLLM's list, or the name of the mirrored model. */
  readonly id: string;
  readonly mirror: WebLlmMirror | undefined;
  /** Bytes of the download, 0 where unknown: WebLLM tells its progress as a share only. */
  readonly bytes: number;
}

const HASH = /^sha(?:256|384|512)-[A-Za-z\d+/]+={0,2}$/;

/** The mirror with absolute addresses, checked. @throws LaneError LANE_INVALID_OPTIONS */
export function readMirror({ mirror }: WebLlmLanguage, page: string): WebLlmMirror | undefined {
  if (mirror === undefined) return undefined;
  const hashes = {
    ...mirror.integrity,
    ...(mirror.libraryIntegrity && { library: mirror.libraryIntegrity }),
  };
  for (const [name, hash] of Object.entries(hashes)) {
    if (!HASH.test(hash))
      throw invalid(`a hash such as "sha256-…" for ${JSON.stringify(name)}`, JSON.stringify(hash));
  }
  const weights = absolute(mirror.weights, page);
  return {
    ...mirror,
    weights: weights.endsWith('/') ? weights : `${weights}/`,
    library: absolute(mirror.library, page),
  };
}

/** The model that is meant: the page's own id, or the mirrored folder's name. */
export function mirroredId({ model }: WebLlmLanguage, { weights }: WebLlmMirror): string {
  const folder = weights.replace(/\/resolve\/[^/]+\/$|\/$/, '');
  return model ?? (folder.split('/').pop() || 'mirror');
}

function absolute(address: string, page: string): string {
  try {
    return new URL(address, page).href;
  } catch {
    throw invalid('an address', JSON.stringify(address));
  }
}

function invalid(expected: string, came: string): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected the mirror of the language model to have ${expected}, but got ${came}.`,
  );
}
