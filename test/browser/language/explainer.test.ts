/** An explainer with a language model: over its worker, switched on and off, and never a reason to fail. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createExplainer,
  type Explainer,
  type ExplainUpdate,
  LaneError,
  type LanguageModel,
} from '../../../src/index.ts';

const film = (id: string, title: string, genre: string[], theme: string[] = []) => ({
  id,
  title,
  attributes: { genre, theme },
});
const history = [
  film('1', 'Heat', ['Crime', 'Thriller'], ['heist']),
  film('2', 'Rififi', ['Crime'], ['heist']),
  film('3', 'Inside Man', ['Crime', 'Thriller'], ['heist']),
];
const candidates = [
  film('4', 'The Town', ['Crime', 'Thriller'], ['heist']),
  film('5', 'Babe', ['Family', 'Comedy'], ['pigs']),
  film('6', 'Thief', ['Crime', 'Drama'], ['heist']),
];

/** Answers from the facts of the prompt: what it says of the best interest is true. */
const truthful: LanguageModel['generate'] = async ({ messages }, tell) => {
  const prompt = messages.at(-1)?.content ?? '';
  const [, topic, rest] = /^1\. ([^:]+): (.*)$/m.exec(prompt) ?? [];
  const fits = rest?.startsWith('fits well') ?? false;
  const text = prompt.includes('REASON')
    ? `REASON: ${fits ? `A good match for your interest in ${topic}.` : 'It is loved by all of Paris.'}`
    : 'No idea.';
  for (const piece of text.match(/.{1,7}/gs) ?? []) tell?.(piece);
  return { text, ended: 'stop' };
};

const modelWith = (generate: LanguageModel['generate']): LanguageModel => ({
  name: 'Tester',
  provider: 'custom',
  generate: vi.fn(generate),
  dispose: async () => undefined,
});

let explainer: Explainer;

beforeEach(async () => {
  explainer = await createExplainer({ device: 'wasm' });
});

afterEach(() => explainer.dispose());

async function updatesOf(more = {}): Promise<ExplainUpdate[]> {
  const updates: ExplainUpdate[] = [];
  for await (const update of explainer.explain({ history, candidates, ...more })) updates.push(update);
  return updates;
}

test('reasons come computed at once, then in the model’s words where they are true', async () => {
  const plain = await explainer.explain({ history, candidates });
  await explainer.language.use({ provider: 'custom', model: modelWith(truthful), preferences: false });
  const updates = await updatesOf();
  const first = updates.findIndex(({ type }) => type === 'writing');
  expect(updates.slice(0, first).filter(({ type }) => type === 'explanation')).toHaveLength(
    candidates.length,
  );
  const worded = await explainer.explain({ history, candidates });
  expect(worded.map(({ candidate, rank, score }) => ({ candidate, rank, score }))).toEqual(
    plain.map(({ candidate, rank, score }) => ({ candidate, rank, score })),
  );
  expect(worded.some(({ writer }) => writer === 'Tester')).toBe(true);
  expect(worded.map(({ reason }) => reason).join(' ')).not.toContain('Paris');
});

test('inspection tells every prompt with its verdicts', async () => {
  await explainer.language.use({ provider: 'custom', model: modelWith(truthful), preferences: false });
  const prompts = (await updatesOf({ inspect: true })).filter(({ type }) => type === 'prompt');
  expect(prompts.length).toBeGreaterThan(0);
  expect(prompts.every((one) => one.type === 'prompt' && one.messages.length > 0)).toBe(true);
});

test('what was asked once is not asked again', async () => {
  const model = modelWith(truthful);
  await explainer.language.use({ provider: 'custom', model, preferences: false, most: 1 });
  await explainer.explain({ history, candidates });
  const asked = vi.mocked(model.generate).mock.calls.length;
  await explainer.explain({ history, candidates });
  expect(vi.mocked(model.generate).mock.calls.length).toBeLessThan(asked * 2);
});

test('switched off, the words are computed again', async () => {
  const plain = await explainer.explain({ history, candidates });
  await explainer.language.use({ provider: 'custom', model: modelWith(truthful) });
  expect(explainer.language.status.state).toBe('ready');
  await explainer.language.use('none');
  expect(explainer.language.status.state).toBe('off');
  expect(await explainer.explain({ history, candidates })).toEqual(plain);
});

test('a model that fails leaves the computed reasons, and says why', async () => {
  const plain = await explainer.explain({ history, candidates });
  const failing = modelWith(() => Promise.reject(new LaneError('LANE_LANGUAGE_LOST', 'gone')));
  await explainer.language.use({ provider: 'custom', model: failing });
  const updates = await updatesOf();
  expect(updates.findLast(({ type }) => type === 'writing')).toMatchObject({
    state: 'stopped',
    code: 'LANE_LANGUAGE_LOST',
  });
  expect(await explainer.explain({ history, candidates })).toEqual(plain);
});

test('a call can be cancelled while the model writes', async () => {
  const controller = new AbortController();
  const endless = modelWith(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new LaneError('LANE_ABORTED', 'cancelled')));
      }),
  );
  await explainer.language.use({ provider: 'custom', model: endless });
  const run = explainer.explain({ history, candidates, signal: controller.signal });
  setTimeout(() => controller.abort(), 300);
  await expect(run).rejects.toMatchObject({ code: 'LANE_ABORTED' });
});

test('wrong settings are told when the explainer is created', async () => {
  await expect(createExplainer({ language: { provider: 'remote' } as never })).rejects.toMatchObject({
    code: 'LANE_INVALID_OPTIONS',
  });
});

test('a model that cannot be had does not keep an explainer from being created', async () => {
  const states: string[] = [];
  const other = await createExplainer({
    device: 'wasm',
    language: 'auto',
    onLanguage: ({ state }) => states.push(state),
  });
  expect(await other.language.settled).toMatchObject({ state: 'failed', code: 'LANE_LANGUAGE_UNAVAILABLE' });
  expect(await other.explain({ history, candidates })).toHaveLength(candidates.length);
  await other.dispose();
});
