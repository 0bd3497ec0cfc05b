import { describe, expect, it } from 'vitest';
import type { GenerationRequest, LanguageModel } from '../../../../src/language/language-model.ts';
import { streamText } from '../../../../src/language/reasons/stream-text.ts';
import { scriptedModel } from './scripted-model.ts';

const request: GenerationRequest = { messages: [{ role: 'user', content: 'x' }], mostTokens: 50 };

async function readAll(model: LanguageModel, asked: GenerationRequest = request) {
  const stream = streamText(model, asked);
  const told: string[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { told, generation: next.value };
    told.push(next.value);
  }
}

/** Tells pieces for ever and listens to nothing. */
const endless: LanguageModel = {
  name: 'Endless',
  provider: 'custom',
  async generate(_, tell) {
    for (;;) {
      tell?.('and so on ');
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
  dispose: async () => undefined,
};

/** Never answers and listens to nothing. */
const silent: LanguageModel = { ...endless, generate: () => new Promise(() => undefined) };

describe('streaming a generation', () => {
  it('tells a text that grows, and the whole at the end', async () => {
    const { told, generation } = await readAll(scriptedModel(() => 'It fits your interest well.'));
    expect(generation.text).toBe('It fits your interest well.');
    for (const text of told) expect(generation.text.startsWith(text)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
  });

  it('cuts a text without end', async () => {
    const { generation } = await readAll(endless);
    expect(generation).toMatchObject({ ended: 'length' });
    expect(generation.text.length).toBeLessThanOrEqual(50 * 12);
  });

  it('cuts what is too long in one piece', async () => {
    expect((await readAll(scriptedModel(() => 'x'.repeat(10_000)))).generation.text.length).toBe(600);
  });

  it('ends at once when the signal fires, though the model does not listen', async () => {
    const stop = new AbortController();
    const reading = readAll(silent, { ...request, signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'LANE_ABORTED' });
    await expect(readAll(silent, { ...request, signal: stop.signal })).rejects.toMatchObject({
      code: 'LANE_ABORTED',
    });
  });

  it('stops the model when nobody reads on', async () => {
    let signal: AbortSignal | undefined;
    const model: LanguageModel = {
      ...endless,
      generate(asked, tell) {
        signal = asked.signal;
        return endless.generate(asked, tell);
      },
    };
    const stream = streamText(model, request);
    await stream.next();
    await stream.return({ text: '', ended: 'stop' });
    expect(signal?.aborted).toBe(true);
  });

  it('gives whatever a model throws as LANE_LANGUAGE_FAILED', async () => {
    const model = scriptedModel(() => ({ text: 'It', error: new TypeError('boom') }));
    await expect(readAll(model)).rejects.toMatchObject({ code: 'LANE_LANGUAGE_FAILED' });
  });

  it('does not trust a model to answer with text', async () => {
    const model = { ...endless, generate: async () => undefined } as unknown as LanguageModel;
    await expect(readAll(model)).rejects.toMatchObject({ code: 'LANE_LANGUAGE_FAILED' });
  });
});
