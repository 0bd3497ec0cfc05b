/**
 * Keys and values of the last request, kept so that what the next one has in common with it is not computed again:
 * all requests for one visitor begin with the same instructions and history.
 */
import type { DynamicCache, Tensor } from '@huggingface/transformers';

export interface KeptPrefix {
  /** The tokens that the cache holds, in order. */
  readonly tokens: readonly bigint[];
  readonly cache: DynamicCache;
}

/** Position of the tokens in a cache entry: batch × heads × tokens × width. */
const TOKEN_AXIS = 2;

/**
 * The part of the cache that serves for `tokens`: the entries of all tokens that both begin with, but for the last of
 * the new ones, from which the model goes on. Undefined where there is none, or where the model keeps what cannot be
 * cut to length, as with a state that is not attention.
 */
export function reusablePart(
  kept: KeptPrefix | undefined,
  tokens: readonly bigint[],
  Cache: new (entries: Record<string, Tensor>) => DynamicCache,
): DynamicCache | undefined {
  if (kept === undefined) return undefined;
  const most = Math.min(kept.tokens.length, tokens.length - 1);
  let length = 0;
  while (length < most && kept.tokens[length] === tokens[length]) length++;
  if (length === 0) return undefined;
  const entries: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(kept.cache) as [string, Tensor][]) {
    const fits = name.startsWith('past_key_values.') && tensor.dims.length === 4;
    if (!fits || tensor.dims[TOKEN_AXIS] !== kept.tokens.length) return undefined;
    entries[name] = tensor.slice(null, null, [0, length], null);
  }
  return new Cache(entries);
}
