/** A generation as a stream of what was written so far. */
import { abortedError, LaneError } from '../../runtime/error.ts';
import type { Generation, GenerationRequest, LanguageModel } from '../language-model.ts';

/** Characters that a token may take on the average; what is longer than all tokens allowed is a loop. */
const CHARACTERS_PER_TOKEN = 12;

/**
 * Yields the answer so far whenever it has grown, at last the whole one; returns the generation. Ends at once when the
 * request's signal fires, whether or not the model listens, and when the reader stops. What is too long is cut.
 * @throws LaneError as `LanguageModel.generate`; LANE_LANGUAGE_FAILED for whatever else the model throws
 */
export async function* streamText(
  model: LanguageModel,
  request: GenerationRequest,
): AsyncGenerator<string, Generation> {
  const { signal } = request;
  if (signal?.aborted) throw abortedError(signal);
  const longest = request.mostTokens * CHARACTERS_PER_TOKEN;
  const ending = new AbortController();
  let wake: () => void = () => undefined;
  let written = '';
  let outcome: { readonly generation: Generation } | { readonly error: unknown } | undefined;
  const onAbort = (): void => {
    ending.abort(signal?.reason);
    wake();
  };
  signal?.addEventListener('abort', onAbort);
  try {
    generate(model, { ...request, signal: ending.signal }, (piece) => {
      written += piece;
      wake();
    }).then(
      (generation) => {
        outcome = { generation };
        wake();
      },
      (error: unknown) => {
        outcome = { error };
        wake();
      },
    );
    let told = '';
    while (!outcome && written.length < longest) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (outcome || written !== told || signal?.aborted) resolve();
      });
      if (signal?.aborted) throw abortedError(signal);
      if (!outcome && written !== told) {
        told = written;
        yield told.slice(0, longest);
      }
    }
    if (signal?.aborted) throw abortedError(signal);
    if (!outcome) return { text: written.slice(0, longest), ended: 'length' };
    if ('error' in outcome) {
      // What came before it failed may still be of use.
      if (written !== told) yield written.slice(0, longest);
      throw asLaneError(outcome.error);
    }
    return { ...outcome.generation, text: outcome.generation.text.slice(0, longest) };
  } finally {
    signal?.removeEventListener('abort', onAbort);
    ending.abort();
  }
}

/** A model that a page brings may do anything: only what keeps the contract comes through. */
async function generate(
  model: LanguageModel,
  request: GenerationRequest,
  tell: (piece: string) => void,
): Promise<Generation> {
  const generation: Generation | undefined = await model.generate(request, (piece) => {
    if (typeof piece === 'string' && piece !== '') tell(piece);
  });
  if (typeof generation?.text === 'string') return generation;
  throw new LaneError(
    'LANE_LANGUAGE_FAILED',
    `expected ${model.name} to resolve to { text, ended }, but it gave no text. Correct the model's generate().`,
  );
}

function asLaneError(error: unknown): LaneError {
  if (LaneError.isInstance(error)) return error;
  const came = error instanceof Error ? error.message : String(error);
  return new LaneError('LANE_LANGUAGE_FAILED', `the language model failed: ${came}`, { cause: error });
}
