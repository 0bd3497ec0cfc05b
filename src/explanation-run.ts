/** One call of `explain`: to be awaited for its result, or read update by update. */
import type { Explanation } from './explanation/explanation.ts';
import type { ExplainUpdate } from './updates.ts';

/**
 * The work starts at once. Awaiting gives all explanations, best first; iterating gives every update from the first
 * on, however late one starts, and ends with the work. Both throw the same LaneError.
 */
export class ExplanationRun implements PromiseLike<readonly Explanation[]>, AsyncIterable<ExplainUpdate> {
  readonly #updates: ExplainUpdate[] = [];
  readonly #result: Promise<readonly Explanation[]>;
  #ended = false;
  #wake: (() => void)[] = [];

  /** @param work does the work, telling updates as they come */
  constructor(work: (tell: (update: ExplainUpdate) => void) => Promise<readonly Explanation[]>) {
    this.#result = work((update) => {
      this.#updates.push(update);
      this.#notify();
    }).finally(() => {
      this.#ended = true;
      this.#notify();
    });
    // Whoever only iterates learns of a failure there; it must not count as unhandled.
    this.#result.catch(() => undefined);
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is the contract
  then<A = readonly Explanation[], B = never>(
    onFulfilled?: ((explanations: readonly Explanation[]) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#result.then(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncIterator<ExplainUpdate> {
    let next = 0;
    while (true) {
      while (next < this.#updates.length) yield this.#updates[next++] as ExplainUpdate;
      if (this.#ended) break;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    await this.#result;
  }

  #notify(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
