/** What every language model promises, wherever it runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../../src/language/language-model.ts';
import { LaneError } from '../../../../src/runtime/error.ts';

export interface LanguageModelCase {
  /** Loads a new model. Each is disposed by the tests. */
  readonly open: () => Promise<LanguageModel>;
  readonly provider: LanguageModel['provider'];
  readonly name: string;
}

const SYSTEM = { role: 'system', content: 'You explain recommendations in one sentence.' } as const;
const USER = {
  role: 'user',
  content: 'Why “Heat”? The visitor liked Ronin, 七人の侍 🎬 and "Amélie".',
} as const;

/** Asks for a text that takes a model some steps. */
const REQUEST: GenerationRequest = Object.freeze({
  messages: Object.freeze([SYSTEM, USER]),
  mostTokens: 48,
  temperature: 0,
  seed: 1,
});

/** The code that a promise rejects with; fails the test where it resolves. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  return LaneError.isInstance(error) ? error.code : `no LaneError: ${String(error)}`;
}

/** Tests one kind of model. */
export function describeLanguageModel(title: string, { open, provider, name }: LanguageModelCase): void {
  describe(`${title}, as every language model,`, () => {
    let model: LanguageModel;
    const others: LanguageModel[] = [];
    const openAnother = async () => {
      const another = await open();
      others.push(another);
      return another;
    };

    beforeAll(async () => {
      model = await open();
    });

    afterAll(async () => {
      await Promise.all([model, ...others].map((one) => one?.dispose()));
    });

    test('says its name and where it runs', () => {
      expect(model.name).toBe(name);
      expect(model.provider).toBe(provider);
    });

    test('tells pieces that together are the answer', async () => {
      const pieces: string[] = [];
      const { text, ended, usage } = await model.generate(REQUEST, (piece) => pieces.push(piece));
      expect(text).not.toBe('');
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece !== '')).toBe(true);
      expect(['stop', 'length']).toContain(ended);
      if (usage !== undefined) {
        expect(usage.prompt).toBeGreaterThan(0);
        expect(usage.completion).toBeGreaterThan(0);
      }
    });

    test('answers the same with nobody listening, and again', async () => {
      const listened = await model.generate(REQUEST, () => undefined);
      expect(await model.generate(REQUEST)).toEqual(listened);
    });

    test('takes several turns, and a schema', async () => {
      const turns = [SYSTEM, USER, { role: 'assistant', content: 'Because.' } as const, USER];
      expect(typeof (await model.generate({ ...REQUEST, messages: turns })).text).toBe('string');
      const schema = { type: 'object', properties: { reason: { type: 'string', maxLength: 40 } } };
      expect(typeof (await model.generate({ ...REQUEST, schema })).text).toBe('string');
      expect(typeof (await model.generate({ ...REQUEST, messages: [USER] })).text).toBe('string');
    });

    test('answers one request after another, in the order asked', async () => {
      const events: string[] = [];
      const ask = async (label: string) => {
        await model.generate(REQUEST, () => {
          if (events.at(-1) !== label) events.push(label);
        });
      };
      await Promise.all([ask('first'), ask('second'), ask('third')]);
      expect(events).toEqual(['first', 'second', 'third']);
    });

    test('does not begin where the signal has fired', async () => {
      const pieces: string[] = [];
      const request = { ...REQUEST, signal: AbortSignal.abort() };
      expect(await codeOf(model.generate(request, (piece) => pieces.push(piece)))).toBe('LANE_ABORTED');
      expect(pieces).toEqual([]);
    });

    test('stops with the signal, tells nothing more, and may be asked again', async () => {
      const controller = new AbortController();
      let pieces = 0;
      const generation = model.generate({ ...REQUEST, signal: controller.signal }, () => {
        pieces++;
        controller.abort();
      });
      expect(await codeOf(generation)).toBe('LANE_ABORTED');
      expect(pieces).toBe(1);
      expect((await model.generate(REQUEST)).text).not.toBe('');
      expect(pieces).toBe(1);
    });

    test('lets a request be given up that waits its turn, without harm to the one before', async () => {
      const controller = new AbortController();
      const first = model.generate(REQUEST);
      const second = model.generate({ ...REQUEST, signal: controller.signal });
      controller.abort();
      expect(await codeOf(second)).toBe('LANE_ABORTED');
      expect((await first).text).not.toBe('');
    });

    test('survives a listener that throws', async () => {
      const generation = model.generate(REQUEST, () => {
        throw new Error('the listener failed');
      });
      await expect(generation).rejects.toThrow('the listener failed');
      expect((await model.generate(REQUEST)).text).not.toBe('');
    });

    test('ends what runs when it is disposed, and then answers nothing', async () => {
      const another = await openAnother();
      let disposed: Promise<void> | undefined;
      const generation = another.generate(REQUEST, () => {
        disposed ??= another.dispose();
      });
      expect(await codeOf(generation)).toBe('LANE_DISPOSED');
      await disposed;
      await another.dispose();
      expect(await codeOf(another.generate(REQUEST))).toBe('LANE_DISPOSED');
    });
  });
}
