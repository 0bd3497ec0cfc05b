/** Whether every word that is no mention is a word that claims nothing, or was looked at by another check. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import type { CheckInput } from './check.ts';

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;
/** Words that mix alphabets are made to look like others. */
const MIXED =
  /(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])/u;
/** Most words that are reported. */
const MOST_REPORTED = 4;

export function vocabularyViolations(input: CheckInput): CriticViolation[] {
  return [...unfounded(input), ...(input.words.data.spaced ? unknownWords(input) : unknownStretches(input))];
}

/** Praise, pressure and what nobody can know, each with its reason. */
function unfounded({ reading, words }: CheckInput): CriticViolation[] {
  const violations: CriticViolation[] = [];
  for (const { kind, pattern, why } of words.unfounded) {
    for (const { 0: found } of reading.skeleton.matchAll(pattern))
      violations.push(violation(kind, `${cite(found)}: ${why}`));
  }
  return violations.slice(0, MOST_REPORTED);
}

function unknownWords({ reading, words }: CheckInput): CriticViolation[] {
  const { masked } = reading;
  const found = [...masked.matchAll(WORD)].filter(
    ({ 0: word }) => !words.isPlain(word.replace(/’/gu, "'").toLowerCase()) && !/^['’]?s$/u.test(word),
  );
  return found.slice(0, MOST_REPORTED).map(({ 0: word, index }) => {
    if (MIXED.test(word)) return violation('markup', `${cite(word)} mixes letters of two alphabets.`);
    const first = index === 0 || !/[^\s\p{P}]/u.test(masked.slice(0, index));
    const goesOn = /^\s+\p{Lu}/u.test(masked.slice(index + word.length));
    const name = /^\p{Lu}/u.test(word) && (!first || goesOn || words.data.capitalNouns);
    return name
      ? violation('name', `${cite(word)} is in none of the facts: leave it out.`)
      : violation('claim', `${cite(word)} says something that was not computed: use plainer words.`);
  });
}

/** Scripts without spaces: what plain words, laid one after the other, do not cover. */
function unknownStretches({ reading, words }: CheckInput): CriticViolation[] {
  const violations: CriticViolation[] = [];
  for (const { 0: stretch } of reading.masked.toLowerCase().matchAll(/[\p{L}\p{M}ー々]+/gu)) {
    const left = uncovered(stretch, words.tiles);
    if (left !== '')
      violations.push(violation('claim', `${cite(left)} is not what was computed: use plainer words.`));
  }
  return violations.slice(0, MOST_REPORTED);
}

/** The first piece that no words cover; empty where all is covered. Tries all ways to lay them. */
function uncovered(stretch: string, tiles: CheckInput['words']['tiles']): string {
  const reached = new Array<boolean>(stretch.length + 1).fill(false);
  reached[0] = true;
  let farthest = 0;
  for (let at = 0; at < stretch.length; at++) {
    if (!reached[at]) continue;
    farthest = at;
    for (const tile of tiles.get(stretch[at] ?? '') ?? [])
      if (stretch.startsWith(tile, at)) reached[at + tile.length] = true;
  }
  return reached[stretch.length] ? '' : stretch.slice(farthest, farthest + 8);
}
