/** A language's words made ready for matching; made once for each language. */
import type { CriticWords, FitClaim, Quantity, ShareMeaning } from './critic-words.ts';

type Unfounded = CriticWords['unfounded'][number];

export interface CompiledWords {
  readonly data: CriticWords;
  readonly isPlain: (word: string) => boolean;
  /** Words of several characters for scripts without spaces, longest first by first character. */
  readonly tiles: ReadonlyMap<string, readonly string[]>;
  readonly stopWords: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly join: RegExp;
  readonly topic: RegExp;
  readonly spokenAs: RegExp;
  readonly relative: RegExp;
  readonly clauseEnd: RegExp;
  readonly fit: readonly { readonly claim: FitClaim; readonly pattern: RegExp }[];
  readonly likelihood: readonly {
    readonly level: keyof CriticWords['likelihood'];
    readonly pattern: RegExp;
  }[];
  readonly quantities: readonly { readonly quantity: Quantity; readonly pattern: RegExp }[];
  readonly counts: readonly {
    readonly pattern: RegExp;
    readonly means: CriticWords['counts'][number]['means'];
  }[];
  readonly shares: readonly { readonly pattern: RegExp; readonly means: ShareMeaning }[];
  readonly predicates: readonly { readonly pattern: RegExp; readonly names: readonly string[] }[];
  readonly unfounded: readonly (Omit<Unfounded, 'pattern'> & { readonly pattern: RegExp })[];
  /** The single patterns, by name. */
  readonly cue: Readonly<Record<SingleCue, RegExp>>;
}

const SINGLE = [
  'candidate',
  'lookedAt',
  'candidateLookedAt',
  'interest',
  'certain',
  'unsure',
  'shared',
  'reference',
  'recent',
  'newest',
  'most',
  'next',
  'both',
  'doubleNegation',
  'counted',
  'percent',
  'comparison',
  'noDenial',
] as const;
type SingleCue = (typeof SINGLE)[number];

/** Certain words first: "almost certainly likely" is read as the stronger claim. */
const LEVELS = ['certain', 'low', 'notLow', 'medium', 'high'] as const;

const COMPILED = new WeakMap<CriticWords, CompiledWords>();

/** `data` with its patterns compiled. Throws SyntaxError where one is no regular expression: a mistake in the data. */
export function compileWords(data: CriticWords): CompiledWords {
  const kept = COMPILED.get(data);
  if (kept) return kept;
  const { spaced } = data;
  const word = (pattern: string): RegExp => wholeWords(pattern, spaced);
  const plain = new Set([...data.plain, ...Object.keys(data.attributes), ...Object.keys(data.goods)]);
  const tiles = new Map<string, string[]>();
  for (const one of data.plain) tiles.set(one[0] ?? '', [...(tiles.get(one[0] ?? '') ?? []), one]);
  for (const list of tiles.values()) list.sort((a, b) => b.length - a.length);
  const compiled: CompiledWords = {
    data,
    isPlain: (one) => plain.has(one),
    tiles,
    stopWords: new Set(data.stopWords),
    negation: new Set(data.negation),
    topic: new RegExp(`${spaced ? '(?<![\\p{L}\\p{N}])' : ''}(?:${data.topic})$`, 'u'),
    spokenAs: new RegExp(`(?:${data.spokenAs}|[“"‘'«「])\\s*$`, 'iu'),
    relative: new RegExp(`^(?:${data.relative})`, 'u'),
    join: new RegExp(`^(?:${data.join})$`, 'u'),
    clauseEnd: new RegExp(data.clauseEnd, 'gu'),
    fit: data.fit.map(({ claim, pattern }) => ({ claim, pattern: word(pattern) })),
    likelihood: LEVELS.map((level) => ({ level, pattern: word(data.likelihood[level]) })),
    quantities: data.quantities.map(({ quantity, pattern }) => ({ quantity, pattern: word(pattern) })),
    counts: data.counts.map(({ pattern, means }) => ({ pattern: word(pattern), means })),
    shares: data.shares.map(({ pattern, means }) => ({ pattern: word(pattern), means })),
    predicates: data.predicates.map(({ pattern, names }) => ({
      pattern: new RegExp(`${spaced ? '(?<![\\p{L}\\p{N}])' : ''}(?:${pattern})[\\s"“]*(?:an? |the )?$`, 'u'),
      names,
    })),
    unfounded: data.unfounded.map((one) => ({ ...one, pattern: word(one.pattern) })),
    cue: Object.fromEntries(SINGLE.map((name) => [name, word(data[name])])) as Record<SingleCue, RegExp>,
  };
  COMPILED.set(data, compiled);
  return compiled;
}

/** Matches the pattern as whole words. Its capital letters are mentions, so case matters. */
function wholeWords(pattern: string, spaced: boolean): RegExp {
  return new RegExp(spaced ? `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])` : `(?:${pattern})`, 'gu');
}
