/** One generation with a loaded transformers.js model. */
import type { DynamicCache, Tensor } from '@huggingface/transformers';
import { LaneError } from '../../../runtime/error.ts';
import type { Generation } from '../../language-model.ts';
import type { WorkerRequest } from '../worker/generator-host.ts';
import { reusablePart } from './kept-prefix.ts';
import type { LoadedGenerator } from './load-generator.ts';

/** Writes with the model's own chat template. @throws LaneError LANE_LANGUAGE_FAILED */
export async function generateText(
  loaded: LoadedGenerator,
  request: WorkerRequest,
  tell: (piece: string) => void,
): Promise<Generation> {
  const { library, tokenizer, model, stopping } = loaded;
  const { messages, mostTokens, temperature = 0, seed } = request;
  const inputs = prompt(loaded, messages);
  const tokens = inputs.input_ids.tolist()[0] as bigint[];
  checkLength(loaded, tokens.length + mostTokens);
  let text = '';
  let completion = 0;
  const streamer = new library.TextStreamer(tokenizer, {
    skip_prompt: true,
    skip_special_tokens: true,
    callback_function(piece: string) {
      text += piece;
      if (piece !== '') tell(piece);
    },
    token_callback_function: () => completion++,
  });
  const cache = cacheFor(loaded, tokens);
  if (seed !== undefined) library.random.seed(seed);
  stopping.reset();
  try {
    const sequence = (await model.generate({
      ...inputs,
      ...(cache && { past_key_values: cache }),
      max_new_tokens: mostTokens,
      ...(temperature > 0 ? { do_sample: true, temperature } : { do_sample: false }),
      streamer,
      stopping_criteria: stopping,
    } as Parameters<typeof model.generate>[0])) as Tensor;
    const [written = []] = sequence.tolist() as bigint[][];
    // The last token was chosen, but never given to the model.
    if (cache) loaded.prefix = { tokens: written.slice(0, cache.get_seq_length()), cache };
    return {
      text,
      ended: completion >= mostTokens && !isEnd(loaded, written.at(-1)) ? 'length' : 'stop',
      usage: { prompt: tokens.length, completion },
    };
  } catch (error) {
    loaded.prefix = undefined;
    throw new LaneError('LANE_LANGUAGE_FAILED', `the language model failed: ${String(error)}.`, {
      cause: error,
    });
  }
}

interface Prompt {
  readonly input_ids: Tensor;
  readonly attention_mask: Tensor;
}

function prompt({ tokenizer }: LoadedGenerator, messages: WorkerRequest['messages']): Prompt {
  try {
    const conversation = messages.map(({ role, content }) => ({ role, content }));
    return tokenizer.apply_chat_template(conversation, { add_generation_prompt: true }) as Prompt;
  } catch (error) {
    // Templates reject what they do not know, such as a system message, and some models have none.
    throw new LaneError(
      'LANE_LANGUAGE_FAILED',
      `expected a chat template that takes these messages, but: ${String(error)}. Use an instruction-tuned model.`,
      { cause: error },
    );
  }
}

function checkLength({ model }: LoadedGenerator, length: number): void {
  const { max_position_embeddings: most } = model.config as { max_position_embeddings?: number };
  if (most === undefined || length <= most) return;
  throw new LaneError(
    'LANE_LANGUAGE_FAILED',
    `expected a prompt and answer of at most ${most} tokens, but they come to ${length}. Give a shorter history.`,
  );
}

/** A cache to begin with: what is left of the last one, or an empty one to be filled and kept. */
function cacheFor(loaded: LoadedGenerator, tokens: readonly bigint[]): DynamicCache | undefined {
  const { keepsPrefix, library, prefix } = loaded;
  loaded.prefix = undefined; // Freed while the next one grows.
  return keepsPrefix
    ? (reusablePart(prefix, tokens, library.DynamicCache) ?? new library.DynamicCache())
    : undefined;
}

function isEnd({ model }: LoadedGenerator, token: bigint | undefined): boolean {
  const { eos_token_id: ends } = { ...model.config, ...model.generation_config } as {
    eos_token_id?: number | number[] | null;
  };
  return token !== undefined && [ends ?? []].flat().includes(Number(token));
}
