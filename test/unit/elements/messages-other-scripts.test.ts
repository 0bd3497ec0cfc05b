/** The elements' words in Japanese, Chinese and Arabic are complete. */
import { describe, expect, test } from 'vitest';
import { ar } from '../../../src/elements/messages/ar.ts';
import { loadMessages, messagesFor } from '../../../src/elements/messages/choose.ts';
import type { ElementMessages, PluralMessage } from '../../../src/elements/messages/element-messages.ts';
import { en } from '../../../src/elements/messages/en.ts';
import { ja } from '../../../src/elements/messages/ja.ts';
import { zh } from '../../../src/elements/messages/zh.ts';

/** Every text by its path, plural messages as one. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value && !('strong' in value)) return [[path, (value as PluralMessage).other]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each<[string, ElementMessages]>([
  ['ja', ja],
  ['zh', zh],
  ['ar', ar],
])('%s', (_, messages) => {
  const translated = new Map(textsOf(messages));

  test.each(textsOf(en).filter(([path]) => path !== '.locale'))(
    '%s is said, with its values',
    (path, text) => {
      const own = translated.get(path);
      expect(own).toBeTruthy();
      expect(placeholders(own ?? '')).toEqual(placeholders(text));
    },
  );

  test('nothing is left in English', () => {
    const literal = [...translated]
      .filter(([path]) => path !== '.locale')
      .map(([, text]) => text.replace(/\{\w+\}/g, ''));
    expect(literal.filter((text) => /[a-z]/i.test(text))).toEqual([]);
  });
});

test('Arabic has a form for every count', () => {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  for (const message of [ar.preferences.others, ar.evidence.more, ar.writer.rejected]) {
    expect(Object.keys(message).sort()).toEqual([...forms].sort());
  }
});

test.each([
  ['ja-JP', ja],
  ['zh-CN', zh],
  ['zh-Hant-TW', zh],
  ['ar-EG', ar],
  ['AR', ar],
])('"%s" is served in its language', async (tag, messages) => {
  await loadMessages(tag);
  expect(messagesFor(tag)).toBe(messages);
});
