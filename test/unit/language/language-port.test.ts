/** The worker uses the page's model as if it were its own: text, pieces, errors and cancelling come through. */
import { expect, test, vi } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../src/language/language-model.ts';
import { modelBehind, portOf } from '../../../src/language/language-port.ts';
import { LaneError } from '../../../src/runtime/error.ts';

const request: GenerationRequest = { messages: [{ role: 'user', content: 'Hello' }], mostTokens: 9 };

/** A model behind the port, as the worker has it. */
function behind(generate: LanguageModel['generate']): LanguageModel {
  const model: LanguageModel = { name: 'Own', provider: 'custom', generate, dispose: async () => undefined };
  return modelBehind(portOf(model), model);
}

test('the request arrives whole, pieces in order before the result', async () => {
  const generate = vi.fn<LanguageModel['generate']>(async (_, tell) => {
    for (const piece of ['To ', 'you ', 'too.']) tell?.(piece);
    return { text: 'To you too.', ended: 'stop', usage: { prompt: 3, completion: 4 } };
  });
  const pieces: string[] = [];
  const generation = await behind(generate).generate({ ...request, temperature: 0.5 }, (piece) =>
    pieces.push(piece),
  );
  expect(generate.mock.calls[0]?.[0]).toMatchObject({ ...request, temperature: 0.5 });
  expect(pieces.join('|')).toBe('To |you |too.');
  expect(generation).toEqual({ text: 'To you too.', ended: 'stop', usage: { prompt: 3, completion: 4 } });
});

test('errors keep their code', async () => {
  const model = behind(() => Promise.reject(new LaneError('LANE_LANGUAGE_BUSY', 'try later')));
  await expect(model.generate(request)).rejects.toMatchObject({ code: 'LANE_LANGUAGE_BUSY' });
});

test('cancelling reaches the model, and nothing is told afterwards', async () => {
  const controller = new AbortController();
  const told: string[] = [];
  const model = behind(
    ({ signal }, tell) =>
      new Promise((_, reject) => {
        tell?.('one');
        signal?.addEventListener('abort', () => {
          tell?.('two');
          reject(new LaneError('LANE_ABORTED', 'cancelled'));
        });
      }),
  );
  const work = model.generate({ ...request, signal: controller.signal }, (piece) => told.push(piece));
  controller.abort();
  await expect(work).rejects.toMatchObject({ code: 'LANE_ABORTED' });
  expect(told).toEqual(['one']);
});

test('what is cancelled before it begins is not begun', async () => {
  const generate = vi.fn<LanguageModel['generate']>();
  await expect(behind(generate).generate({ ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'LANE_ABORTED',
  });
  expect(generate).not.toHaveBeenCalled();
});
