/** Both stores of answers keep the same contract; the persistent one also between visits. */
import { describe, expect, test } from 'vitest';
import {
  type AnswerStore,
  answerKey,
  createMemoryAnswerStore,
  MOST_ANSWERS,
} from '../../../src/language/answer-store.ts';
import { createIndexedAnswerStore } from '../../../src/language/indexed-answer-store.ts';
import type { LanguageModel } from '../../../src/language/language-model.ts';

const model = { name: 'Own', provider: 'custom' } as LanguageModel;
const ask = (content: string) => answerKey(model, { messages: [{ role: 'user', content }], mostTokens: 9 });
let names = 0;

const STORES: [string, () => Promise<AnswerStore>][] = [
  ['memory', async () => createMemoryAnswerStore()],
  ['indexed', () => createIndexedAnswerStore(`answers-${++names}`)],
];

describe.each(STORES)('%s', (_, create) => {
  test('gives back what was kept, by its key', async () => {
    const store = await create();
    await store.set(await ask('a'), 'one');
    expect([await store.get(await ask('a')), await store.get(await ask('b'))]).toEqual(['one', undefined]);
    store.close();
  });

  test('forgets all', async () => {
    const store = await create();
    await store.set(await ask('a'), 'one');
    await store.clear();
    expect(await store.get(await ask('a'))).toBeUndefined();
    store.close();
  });

  test('is bounded: the oldest go', async () => {
    const store = await create();
    for (let count = 0; count <= MOST_ANSWERS; count++) await store.set(await ask(`${count}`), `${count}`);
    expect([await store.get(await ask('0')), await store.get(await ask(`${MOST_ANSWERS}`))]).toEqual([
      undefined,
      `${MOST_ANSWERS}`,
    ]);
    store.close();
  });
});

test('between visits', async () => {
  const first = await createIndexedAnswerStore('answers-kept');
  await first.set(await ask('a'), 'one');
  first.close();
  const second = await createIndexedAnswerStore('answers-kept');
  expect(await second.get(await ask('a'))).toBe('one');
  await second.clear();
  second.close();
});

test('a key that tells what was asked is kept in memory only', async () => {
  const first = await createIndexedAnswerStore('answers-plain');
  await first.set('what Heat is like', 'one');
  expect(await first.get('what Heat is like')).toBe('one');
  first.close();
  const second = await createIndexedAnswerStore('answers-plain');
  expect(await second.get('what Heat is like')).toBeUndefined();
  second.close();
});

describe('a key', () => {
  const request = { messages: [{ role: 'user', content: 'Heat' }], mostTokens: 9 } as const;

  test('shows no title', async () => {
    expect(await answerKey(model, request)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['model', { ...model, name: 'Other' }, request],
    ['prompt', model, { ...request, messages: [{ role: 'user', content: 'Ronin' }] }],
    ['bound', model, { ...request, mostTokens: 8 }],
    ['seed', model, { ...request, seed: 2 }],
    ['schema', model, { ...request, schema: { type: 'object' } }],
  ] as const)('is another for another %s', async (_, otherModel, otherRequest) => {
    expect(await answerKey(otherModel as LanguageModel, otherRequest)).not.toBe(
      await answerKey(model, request),
    );
  });
});
