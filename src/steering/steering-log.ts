/** The visitor's steering as it changes: each step can be undone, and whoever shows it hears of it. */
import { type SteeringAction, steer } from './steer.ts';
import type { Steering } from './steering.ts';

/** Steps that can be undone. */
const MOST_STEPS = 50;

export interface SteeringLog {
  readonly steering: Steering;
  /** Whether there is a step to undo. */
  readonly undoable: boolean;
  act(action: SteeringAction): void;
  /** Takes the last step back. */
  undo(): void;
  /** Takes over what was kept, or an empty steering; nothing can be undone then. */
  reset(steering?: Steering): void;
  /** @returns a function that ends it */
  subscribe(listener: (steering: Steering) => void): () => void;
}

export function createSteeringLog(initial: Steering = {}): SteeringLog {
  let steering = initial;
  let before: Steering[] = [];
  const listeners = new Set<(steering: Steering) => void>();
  const become = (next: Steering): void => {
    if (next === steering) return;
    steering = next;
    for (const listener of listeners) listener(steering);
  };
  return {
    get steering() {
      return steering;
    },
    get undoable() {
      return before.length > 0;
    },
    act(action) {
      const next = steer(steering, action);
      if (next === steering) return;
      before = [...before, steering].slice(-MOST_STEPS);
      become(next);
    },
    undo() {
      const last = before.pop();
      if (last !== undefined) become(last);
    },
    reset(next = {}) {
      before = [];
      become(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
