/** Errors keep their code, over copies of the library and between threads. */
import { describe, expect, test } from 'vitest';
import { abortedError, LaneError, throwIfAborted } from '../../../src/runtime/error.ts';
import { settle, unwrap } from '../../../src/runtime/worker-protocol.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('expected an error, but there was none');
}

describe('an error', () => {
  test('carries its code, and says it first', () => {
    const cause = new Error('offline');
    const error = new LaneError('LANE_MODEL_NOT_FOUND', 'expected a file.', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('LaneError');
    expect(error.code).toBe('LANE_MODEL_NOT_FOUND');
    expect(error.message).toBe('LANE_MODEL_NOT_FOUND: expected a file.');
    expect(error.cause).toBe(cause);
    expect(error.stack).toContain('error.test.ts');
  });

  test('is known as ours by every copy of the library', async () => {
    const copy = (await import(/* @vite-ignore */ `${'../../../src/runtime/error.ts'}?copy`)) as {
      LaneError: typeof LaneError;
    };
    expect(copy.LaneError).not.toBe(LaneError);
    const theirs = new copy.LaneError('LANE_ABORTED', 'cancelled.');
    expect(theirs).not.toBeInstanceOf(LaneError);
    expect(LaneError.isInstance(theirs)).toBe(true);
    expect(copy.LaneError.isInstance(new LaneError('LANE_ABORTED', 'cancelled.'))).toBe(true);
  });

  test.each([new Error('LANE_ABORTED'), { code: 'LANE_ABORTED' }, null, undefined, 'LANE_ABORTED', 7])(
    '%o is not ours',
    (other) => {
      expect(LaneError.isInstance(other)).toBe(false);
    },
  );
});

describe('a signal', () => {
  test('that has not fired, or is not there, throws nothing', () => {
    throwIfAborted(undefined);
    throwIfAborted(new AbortController().signal);
  });

  test('that has fired gives LANE_ABORTED with its reason for cause', () => {
    const reason = new Error('the visitor left');
    const error = thrownBy(() => throwIfAborted(AbortSignal.abort(reason)));
    expect(error).toMatchObject({ code: 'LANE_ABORTED', cause: reason });
    expect(abortedError(AbortSignal.abort()).message).toContain('call again');
  });
});

describe('between threads', () => {
  /** Through the same copying that `postMessage` does. */
  const sent = async <T>(work: () => Promise<T>): Promise<T> => unwrap(structuredClone(await settle(work)));

  test('a value arrives as it is', async () => {
    expect(await sent(async () => ({ vectors: [Float32Array.of(1, 2)] }))).toEqual({
      vectors: [Float32Array.of(1, 2)],
    });
    expect(await sent(async () => undefined)).toBeUndefined();
  });

  test('an error of ours keeps its code and message', async () => {
    const error = new LaneError('LANE_MODEL_INVALID', 'expected JSON. Check the server.');
    await expect(sent(() => Promise.reject(error))).rejects.toMatchObject({
      code: 'LANE_MODEL_INVALID',
      message: error.message,
    });
    const arrived = await sent(() => Promise.reject(error)).catch((thrown: unknown) => thrown);
    expect(LaneError.isInstance(arrived)).toBe(true);
  });

  test('any other error becomes LANE_RUNTIME_FAILED and says what it was', async () => {
    await expect(sent(() => Promise.reject(new TypeError('x is not a function')))).rejects.toMatchObject({
      code: 'LANE_RUNTIME_FAILED',
      message: expect.stringContaining('x is not a function'),
    });
    await expect(sent(() => Promise.reject('just a text'))).rejects.toMatchObject({
      code: 'LANE_RUNTIME_FAILED',
    });
    const throwing = () => {
      throw new Error('before any promise');
    };
    await expect(sent(throwing)).rejects.toMatchObject({
      message: expect.stringContaining('before any promise'),
    });
  });
});
