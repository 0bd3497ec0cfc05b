/** What a page hands over: a history, candidates and options, as JSON in the page itself. */

import type { ExplainerOptions, ExplainRequest } from '../options.ts';
import { LaneError } from '../runtime/error.ts';

/** Options that JSON can carry. */
type JsonOptions = Omit<ExplainerOptions, 'onProgress' | 'signal'>;

/** The content of `<script type="application/json" data-lane>`. */
export interface PageRequest extends Pick<ExplainRequest, 'history' | 'candidates'> {
  readonly options?: JsonOptions;
}

const SELECTOR = 'script[type="application/json"][data-lane]';

/**
 * The page's request, or undefined where it makes none.
 * @throws LaneError LANE_INVALID_OPTIONS where it is not JSON
 */
export function readPageRequest(root: ParentNode): PageRequest | undefined {
  const script = root.querySelector(SELECTOR);
  if (script === null) return undefined;
  try {
    return JSON.parse(script.textContent ?? '') as PageRequest;
  } catch (error) {
    throw new LaneError(
      'LANE_INVALID_OPTIONS',
      `expected ${SELECTOR} to hold JSON such as {"history": [], "candidates": []}, but it could not be read: ${String(error)}.`,
      { cause: error },
    );
  }
}
