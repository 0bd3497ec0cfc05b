/** What a page and the worker that holds a language model say to each other. */
import type { Settled } from '../../../runtime/worker-protocol.ts';
import type { LoadingUpdate } from '../../../updates.ts';
import type { Generation, GenerationRequest } from '../../language-model.ts';

/** A request without its signal, which no message can carry. */
export type WorkerRequest = Omit<GenerationRequest, 'signal'>;

/** The worker's side. One call at a time but for `stop`. */
export interface GeneratorHost<Settings> {
  /** Makes the model ready; comes first. */
  load(settings: Settings, onProgress: (update: LoadingUpdate) => void): Promise<Settled<void>>;
  /** All pieces have arrived before the result does. LANE_LANGUAGE_LOST: a new worker is needed. */
  generate(
    request: WorkerRequest,
    tell: (piece: string) => void | Promise<void>,
  ): Promise<Settled<Generation>>;
  /** Ends the running generation at its next token. */
  stop(): void;
}
