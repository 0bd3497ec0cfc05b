/** The elements' words in every language: complete, with the values of English, in the plural forms of the language. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, loadMessages, messagesFor } from '../../../src/elements/messages/choose.ts';
import type { ElementMessages } from '../../../src/elements/messages/element-messages.ts';
import { en } from '../../../src/elements/messages/en.ts';
import { formatCount } from '../../../src/elements/messages/format.ts';

/** Every text by its path; the forms of a plural message stand under the path of the message. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value);
  if ('other' in value) return inside.map(([, text]) => [path, String(text)]);
  return inside.flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const english = new Map(textsOf(en));

const catalogue = await Promise.all(
  LANGUAGES.map(async (language): Promise<[string, ElementMessages]> => {
    await loadMessages(language);
    return [language, messagesFor(language)];
  }),
);

describe.each(catalogue)('%s', (language, messages) => {
  // A language may order a label and a name in its own way; English needs no words for it.
  const own = textsOf(messages).filter(([path]) => !path.startsWith('.writer.line'));

  test('is of its language', () => {
    expect(new Intl.Locale(messages.locale).language).toBe(language);
    expect(messagesFor(`${language}-XX`)).toBe(messages);
    expect(messagesFor(language.toUpperCase())).toBe(messages);
  });

  test('says all that English says, and nothing else', () => {
    expect([...new Set(own.map(([path]) => path))].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) expect(text.trim(), path).not.toBe('');
  });

  test('puts in the same values as English', () => {
    for (const [path, text] of own) {
      const put = placeholders(text);
      const known = placeholders(english.get(path) ?? '');
      // One and two may be said without their number.
      if (known.includes('{count}')) expect(known, path).toEqual(expect.arrayContaining(put));
      else expect(put, path).toEqual(known);
    }
  });

  test('has a form for every count', () => {
    const { pluralCategories } = new Intl.PluralRules(messages.locale).resolvedOptions();
    for (const message of [messages.preferences.others, messages.evidence.more, messages.writer.rejected]) {
      for (const form of Object.keys(message)) expect(pluralCategories).toContain(form);
      for (const count of [1, 2, 3, 11, 25, 100]) {
        expect(formatCount(message, count, messages.locale)).not.toMatch(/[{}]/);
      }
    }
  });

  test('is not English under another name', () => {
    if (language === 'en') return;
    const same = own.filter(
      ([path, text]) => english.get(path) === text && /\p{L}{5}/u.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});
