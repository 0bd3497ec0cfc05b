/** A tab that died runs no code: it is told by a mark that nobody took away. */
import { describe, expect, test } from 'vitest';
import {
  createCrashGuard,
  type MarkStorage,
  resetCrashGuard,
} from '../../../../../src/language/providers/webllm/crash-guard.ts';

function memory(): MarkStorage & { readonly marks: Map<string, string> } {
  const marks = new Map<string, string>();
  return {
    marks,
    getItem: (key) => marks.get(key) ?? null,
    setItem: (key, value) => void marks.set(key, value),
    removeItem: (key) => void marks.delete(key),
  };
}

/** One visit of a page: a guard and the page it is on. */
function visit(storage: MarkStorage) {
  const page = new EventTarget();
  return {
    guard: createCrashGuard(() => storage, page),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  };
}

describe('a crash guard', () => {
  test('trips after two crashes in a row, and not before', () => {
    const storage = memory();
    for (const expected of [false, false]) {
      const { guard } = visit(storage);
      expect(guard.isTripped()).toBe(expected);
      guard.arm(); // The tab dies.
    }
    expect(visit(storage).guard.isTripped()).toBe(true);
  });

  test('forgets a crash that a success followed, and keeps no mark', () => {
    const storage = memory();
    visit(storage).guard.arm();
    const { guard } = visit(storage);
    guard.arm();
    guard.succeed();
    expect(storage.marks.size).toBe(0);
    visit(storage).guard.arm();
    expect(visit(storage).guard.isTripped()).toBe(false);
  });

  test('takes an orderly failure, or a page that is left, for no crash, and forgets none over it', () => {
    const storage = memory();
    visit(storage).guard.arm(); // The tab dies.
    const failing = visit(storage);
    failing.guard.arm();
    failing.guard.disarm();
    const leaving = visit(storage);
    leaving.guard.arm();
    leaving.leave();
    expect(visit(storage).guard.isTripped()).toBe(false);
    visit(storage).guard.arm(); // It dies again.
    expect(visit(storage).guard.isTripped()).toBe(true);
  });

  test('counts one load once, however often it is armed', () => {
    const storage = memory();
    const { guard } = visit(storage);
    guard.arm();
    guard.arm();
    expect(visit(storage).guard.isTripped()).toBe(false);
  });

  test('is reset by the page', () => {
    const storage = memory();
    visit(storage).guard.arm();
    visit(storage).guard.arm();
    resetCrashGuard(() => storage);
    expect(visit(storage).guard.isTripped()).toBe(false);
  });

  test.each([
    [
      'forbids everything',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
    [
      'is full',
      () => ({
        ...memory(),
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
    ['holds what is no number', () => ({ ...memory(), getItem: () => '{"a":1}' })],
  ])('does no harm where storage %s', (_, storage: () => MarkStorage) => {
    const guard = createCrashGuard(storage, new EventTarget());
    guard.arm();
    guard.disarm();
    guard.arm();
    guard.succeed();
    resetCrashGuard(storage);
    expect(guard.isTripped()).toBe(false);
  });
});
