/** True sentences made false in one place. */
import type { CriticViolationKind } from '../../../../../src/language/critic/critic.ts';
import type { CaseContext } from '../contexts.ts';

/** A sentence that is false now, what was done to it, and what may be found in it. */
export interface Perturbed {
  readonly text: string;
  readonly change: string;
  readonly kinds: readonly CriticViolationKind[];
}

/** All ways of this list that change something in `text`. */
export function perturb(text: string, context: CaseContext): Perturbed[] {
  return [
    ...titles(text, context),
    ...phrases(text, context),
    ...numbers(text),
    ...words(text),
    ...values(text, context),
    ...additions(text),
  ].filter((one) => one.text !== text);
}

function titles(text: string, { history, candidates, explanation }: CaseContext): Perturbed[] {
  const quoted = [...text.matchAll(/"([^"]+)"/gu)];
  return quoted.flatMap(({ 0: whole, 1: title = '', index }): Perturbed[] => {
    if (!history.some((item) => item.title === title)) return [];
    const put = (instead: string): string =>
      text.slice(0, index) + instead + text.slice(index + whole.length);
    const other = candidates.find(({ id }) => id !== explanation.candidate)?.title ?? '';
    return [
      { text: put('"The Silence of the Lambs"'), change: 'title from nowhere', kinds: ['title'] },
      {
        text: put('The Silence of the Lambs'),
        change: 'bare title from nowhere',
        kinds: ['name', 'title', 'claim'],
      },
      { text: put(`"${title} 4"`), change: 'another volume', kinds: ['title'] },
      { text: put(`"${other}"`), change: 'another candidate', kinds: ['item'] },
    ];
  });
}

/** The phrase of another preference; the numbers, titles and fits of the sentence are then another's. */
function phrases(text: string, { preferences, explanation }: CaseContext): Perturbed[] {
  const named = preferences.filter((one) => one.kind !== 'title' && text.includes(one.text));
  const [first, second] = named;
  if (!first || second) return [];
  const others = preferences.filter((one) => one.kind !== 'title' && one !== first);
  const fitOf = (text: string) => explanation.preferences.find((one) => one.text === text)?.fit;
  return others.flatMap((other) =>
    // Of two that fit alike the same is true, unless their titles or numbers stand there.
    /"|\d%/u.test(text.replaceAll(`"${explanation.title}"`, '')) ||
    (/\bfit|match|link|to do with/u.test(text) && fitOf(first.text) !== fitOf(other.text))
      ? [
          {
            text: text.replace(first.text, other.text),
            change: 'another preference',
            kinds: ['evidence', 'polarity', 'number', 'attribute', 'order', 'title'] as const,
          },
        ]
      : [],
  );
}

function numbers(text: string): Perturbed[] {
  const kinds = ['number'] as const;
  const found: Perturbed[] = [...text.matchAll(/\d+(?=%)/gu)].map(({ 0: number, index }) => ({
    text: `${text.slice(0, index)}${Number(number) + 3}${text.slice(index + number.length)}`,
    change: 'another percentage',
    kinds,
  }));
  const row = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  for (const { 0: word, index } of text.matchAll(
    /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)\b(?! of your interests)/gu,
  )) {
    const next = row[row.indexOf(word.toLowerCase()) + 1] ?? 'nine';
    const same = /^[A-Z]/u.test(word) ? next.charAt(0).toUpperCase() + next.slice(1) : next;
    found.push({
      text: text.slice(0, index) + same + text.slice(index + word.length),
      change: 'another count',
      kinds,
    });
  }
  return found;
}

const SWAPS: readonly (readonly [RegExp, string, readonly CriticViolationKind[]])[] = [
  [/\bfits (your|crime|detective|puzzle|things)/u, 'does not fit $1', ['polarity']],
  [/\bno clear link\b/u, 'a clear link', ['polarity', 'attribute']],
  [/\bhas little to do with\b/u, 'has a lot to do with', ['polarity', 'claim']],
  [/\bdoes not match\b/u, 'closely matches', ['polarity']],
  [/\b(a|A) (?:good|strong|close) match\b/u, '$1 weak match', ['polarity']],
  [/\b(a|A) (?:good|strong|close) match\b/u, '$1 perfect match', ['polarity']],
  [/\bin part\b/u, 'well', ['polarity']],
  [/\bpartly fits\b/u, 'perfectly fits', ['polarity']],
  [/\bquite likely\b/u, 'not very likely', ['likelihood']],
  [/\bQuite likely\b/u, 'Certain', ['likelihood', 'claim']],
  [/\bnot very likely\b/u, 'quite likely', ['likelihood']],
  [/\bmay interest you\b/u, 'will interest you', ['likelihood']],
  [/\bmay interest you\b/u, 'is quite likely to interest you', ['likelihood']],
  [/\blooked at\b/u, 'bought', ['visitor']],
  [/\blooked at\b/u, 'loved', ['visitor', 'claim']],
  [/\bdirected by\b/u, 'written by', ['attribute']],
  [/\byour interest\b/u, 'your passion', ['visitor']],
  [/\byour interest in\b/u, 'your main interest in', ['order', 'number', 'polarity', 'claim']],
];

function words(text: string): Perturbed[] {
  return SWAPS.filter(([, instead]) => instead !== 'your main interest in').map(
    ([pattern, instead, kinds]) => ({
      text: text.replace(pattern, instead),
      change: instead,
      kinds,
    }),
  );
}

/** A value of another item of the same catalogue. */
function values(text: string, { history, candidates }: CaseContext): Perturbed[] {
  const all = [
    ...new Set(
      [...history, ...candidates].flatMap(({ attributes = {} }) =>
        [attributes['director'], attributes['author'], attributes['developer'], attributes['brand']].flat(),
      ),
    ),
  ];
  const makers = all.filter((value): value is string => typeof value === 'string');
  return makers.flatMap((maker) =>
    text.includes(`by ${maker}`)
      ? makers
          .filter((one) => one !== maker)
          .slice(0, 3)
          .map((one) => ({
            text: text.replace(maker, one),
            change: `by ${one}`,
            kinds: ['attribute', 'name'] as const,
          }))
      : [],
  );
}

function additions(text: string): Perturbed[] {
  const open = text.replace(/\.$/u, '');
  return [
    { text: `${open}, and it is very popular.`, change: 'praise', kinds: ['claim'] },
    { text: `${open}, so buy it today.`, change: 'pressure', kinds: ['claim', 'recency'] },
    { text: `${open}, and you will love it.`, change: 'promise', kinds: ['likelihood', 'visitor', 'claim'] },
    { text: `${open}, which won an Oscar.`, change: 'award', kinds: ['claim', 'name'] },
    { text: `${open}, as does Tom Hanks.`, change: 'a person', kinds: ['name'] },
    { text: `${open}, as a parent like you.`, change: 'the visitor', kinds: ['visitor', 'claim'] },
    { text: `${open}, see https://example.com.`, change: 'a link', kinds: ['markup'] },
    { text: `**${open}**.`, change: 'emphasis', kinds: ['markup'] },
    { text: `Sure, here it is: ${text}`, change: 'a preamble', kinds: ['leak'] },
    {
      text: `${open} and it is directed by Orson Welles.`,
      change: 'a maker from nowhere',
      kinds: ['name', 'attribute'],
    },
  ];
}
