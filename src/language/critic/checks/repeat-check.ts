/** Whether a sentence says again what one before it said, or turns in circles. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import type { SentenceReading } from '../reading/read-sentence.ts';

/** Words of a run that must not come again and again, and how often it may. */
const RUN = 3;
const MOST_RUNS = 2;
/** Share of words in common from which two sentences with the same mentions say the same. */
const SAME = 0.8;

/** What a sentence said, for comparison with those after it. */
export interface Said {
  readonly words: ReadonlySet<string>;
  readonly mentions: string;
}

export function saidBy({ skeleton, mentions }: SentenceReading): Said {
  return {
    words: new Set(skeleton.match(/[\p{L}\p{N}]+/gu) ?? []),
    mentions: mentions
      .map(({ letter, item, preferences, values, number }) =>
        [letter, item?.id, preferences?.[0], values?.[0], number].join(':'),
      )
      .sort()
      .join('|'),
  };
}

export function repeatViolations(
  reading: SentenceReading,
  before: readonly Said[],
  spaced: boolean,
): CriticViolation[] {
  const said = saidBy(reading);
  if (before.some((one) => isSame(one, said)))
    return [violation('repeat', 'It says again what was said before.')];
  const units = spaced ? (reading.skeleton.match(/[\p{L}\p{N}'’]+/gu) ?? []) : [...reading.skeleton];
  const counts = new Map<string, number>();
  for (let start = 0; start + RUN <= units.length; start++) {
    const run = units.slice(start, start + RUN).join(' ');
    const count = (counts.get(run) ?? 0) + 1;
    counts.set(run, count);
    if (count > MOST_RUNS) return [violation('repeat', `${cite(run)} comes again and again.`)];
  }
  const doubled = /(?<![\p{L}'])(\p{L}{2,12}) \1(?![\p{L}'])/u.exec(reading.skeleton)?.[0];
  return doubled === undefined || !spaced ? [] : [violation('repeat', `${cite(doubled)}: once is enough.`)];
}

function isSame(a: Said, b: Said): boolean {
  if (a.mentions !== b.mentions) return false;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common >= SAME * Math.max(a.words.size, b.words.size);
}
