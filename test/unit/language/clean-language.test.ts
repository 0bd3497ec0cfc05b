/** What a page asks of the language layer is checked before anything starts; keys are never repeated. */
import { expect, test } from 'vitest';
import { cleanLanguage } from '../../../src/language/clean-language.ts';

const model = { name: 'Own', provider: 'custom', generate: async () => ({}), dispose: async () => {} };
const remote = { provider: 'remote', url: 'https://shop.example/v1', model: 'm' };

test.each([
  ['none', undefined],
  ['auto', { provider: 'auto' }],
  [remote, remote],
  [
    { provider: 'browser', preferences: false, most: 3 },
    { provider: 'browser', preferences: false, most: 3 },
  ],
])('%j is taken', (choice, settings) => {
  expect(cleanLanguage(choice as never)).toEqual(settings);
});

test('a model of the page’s own is taken as it is', () => {
  expect(cleanLanguage({ provider: 'custom', model } as never)).toMatchObject({ model });
});

test.each([
  ['sometimes', /language/],
  [{}, /provider/],
  [{ provider: 'oracle' }, /provider/],
  [{ provider: 'remote', url: 'https://shop.example' }, /model/],
  [{ provider: 'remote', url: 'http://shop.example', model: 'm' }, /https/],
  [{ ...remote, most: 0 }, /most/],
  [{ ...remote, preferenceSets: 99 }, /preferenceSets/],
  [{ ...remote, colour: 'red' }, /colour/],
  [{ provider: 'custom', model: { name: 'x' } }, /LanguageModel/],
])('%j is an error that names what is wrong', (choice, message) => {
  expect(() => cleanLanguage(choice as never)).toThrow(message);
  expect(() => cleanLanguage(choice as never)).toThrow(/LANE_INVALID_OPTIONS/);
});

test('a key stands in no message', () => {
  expect(() => cleanLanguage({ ...remote, key: 'sk-secret', most: -1 } as never)).toThrow(/^(?!.*sk-secret)/);
});
