/** An accepted sentence as it is shown: titles quoted as the library quotes them, spaces and quotes put right. */
import type { Fit, Grounds, Sentence } from '../../explanation/explanation.ts';
import type { Catalogue } from '../../explanation/messages/catalogue.ts';
import { capitalise } from '../../explanation/messages/format.ts';
import { quoteTitle } from '../../explanation/quote-title.ts';
import type { EvidenceBase } from './evidence-base.ts';
import type { SentenceReading } from './reading/read-sentence.ts';
import { UNSPACED_WORD } from './word-pattern.ts';

/** `fit` and `values` are what the checks found to be claimed; `catalogue` is the library's own of that language. */
export function writeSentence(
  reading: SentenceReading,
  { fit, values }: { readonly fit: Fit | undefined; readonly values: readonly string[] },
  base: EvidenceBase,
  catalogue: Pick<Catalogue, 'marks' | 'locale'>,
): Sentence {
  return {
    text: textOf(reading, catalogue),
    grounds: groundsOf(reading, fit, values, base),
    writer: base.context.writer,
  };
}

function textOf(
  { text, mentions }: SentenceReading,
  { marks, locale }: Pick<Catalogue, 'marks' | 'locale'>,
): string {
  let written = '';
  let done = 0;
  const tidy = (raw: string): string => raw.replace(/[“”"„«»‹›「」『』《》〈〉]/gu, '');
  for (const { start, end, item, tail = '', letter } of mentions) {
    written += tidy(text.slice(done, start));
    if (item) written += quoteTitle(item.title, marks) + tail;
    else if (letter === 'P' || letter === 'V') {
      // Where no spaces divide words, a phrase of another script is set apart.
      const space = (sign: string | undefined): string => (sign && UNSPACED_WORD.test(sign) ? ' ' : '');
      const bare = text.slice(start, end).replace(/^[“"‘'«「]|[”"’'»」]$/gu, '');
      written += space(text[start - 1]) + bare + space(text[end]);
    } else written += text.slice(start, end);
    done = end;
  }
  written += tidy(text.slice(done));
  const plain = written
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,])/gu, '')
    .replace(/([.。])\1+$/u, '$1')
    .trim();
  return `${capitalise(plain, locale)}${/[.。…؟।]$/u.test(plain) ? '' : '.'}`;
}

function groundsOf(
  { mentions }: SentenceReading,
  fit: Fit | undefined,
  values: readonly string[],
  base: EvidenceBase,
): Grounds {
  const items = unique(mentions.flatMap(({ item }) => item?.id ?? []));
  const preferences = unique(
    mentions.flatMap(({ preferences: named, item }) => {
      const owner = item && base.ownerOf(item.id);
      const alone = owner !== undefined && base.preference(owner)?.kind === 'title' ? [owner] : [];
      return [...(named?.slice(0, 1) ?? []), ...alone];
    }),
  );
  const numbers = unique(mentions.flatMap(({ number }) => number ?? []));
  return {
    ...(items.length > 0 ? { items } : {}),
    ...(preferences.length > 0 ? { preferences } : {}),
    ...(values.length > 0 ? { attributes: values } : {}),
    ...(numbers.length > 0 ? { numbers } : {}),
    ...(fit === undefined ? {} : { fit }),
  };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
