/** What all models share, on ways to write that misbehave. */
import { describe, expect, test } from 'vitest';
import type { GenerationRequest } from '../../../../src/language/language-model.ts';
import { createOneAtATimeModel, type Write } from '../../../../src/language/providers/one-at-a-time.ts';
import { codeOf } from './language-model-contract.ts';

const REQUEST: GenerationRequest = { messages: [{ role: 'user', content: 'Why?' }], mostTokens: 10 };

function modelOf(write: Write, free: () => void = () => undefined) {
  return createOneAtATimeModel({ name: 'made up', provider: 'custom', write, free });
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

describe('a way to write that', () => {
  test('tells pieces after it was given up is not heard', async () => {
    const controller = new AbortController();
    const pieces: string[] = [];
    const model = modelOf(async (_, tell) => {
      tell?.('first');
      controller.abort();
      tell?.('late');
      return { text: 'firstlate', ended: 'stop' };
    });
    const generation = model.generate({ ...REQUEST, signal: controller.signal }, (piece) =>
      pieces.push(piece),
    );
    expect(await codeOf(generation)).toBe('LANE_ABORTED');
    expect(pieces).toEqual(['first']);
  });

  test('tells empty pieces is not heard either', async () => {
    const pieces: string[] = [];
    const model = modelOf(async (_, tell) => {
      for (const piece of ['', 'a', '']) tell?.(piece);
      return { text: 'a', ended: 'stop' };
    });
    await model.generate(REQUEST, (piece) => pieces.push(piece));
    expect(pieces).toEqual(['a']);
  });

  test('fails lets the next request through', async () => {
    let calls = 0;
    const model = modelOf(async () => {
      if (calls++ === 0) throw new Error('broken');
      return { text: 'a', ended: 'stop' };
    });
    const [first, second] = await Promise.allSettled([model.generate(REQUEST), model.generate(REQUEST)]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ value: { text: 'a' } });
  });

  test('is not told of a listener where there is none', async () => {
    const model = modelOf(async (_, tell) => ({ text: String(tell), ended: 'stop' }));
    expect((await model.generate(REQUEST)).text).toBe('undefined');
  });
});

describe('a model that is disposed', () => {
  test('frees once, while a generation still runs, and ends those that wait', async () => {
    const events: string[] = [];
    const model = modelOf(
      (_, __, signal) => {
        events.push('begun');
        return untilAborted(signal);
      },
      () => void events.push('freed'),
    );
    const asked = [model.generate(REQUEST), model.generate(REQUEST)].map(codeOf);
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([model.dispose(), model.dispose()]);
    expect(await Promise.all(asked)).toEqual(['LANE_DISPOSED', 'LANE_DISPOSED']);
    expect(events).toEqual(['begun', 'freed']);
  });
});
