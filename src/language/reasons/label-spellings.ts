/** Other words under which models write the labels that they were asked for. */
import type { AnswerLine } from './answer-line.ts';

/** By label without its number. Translations of the languages that small models write in. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  WHY: [
    'why',
    'preference',
    'interest',
    'warum',
    'pourquoi',
    'por qué',
    'por que',
    'почему',
    '为什么',
    '理由',
    'لماذا',
  ],
  FIT: [
    'fit',
    'match',
    'fitness',
    'passung',
    'adéquation',
    'ajuste',
    'encaje',
    'соответствие',
    '匹配',
    '適合',
    'ملاءمة',
  ],
  CHANCE: [
    'chance',
    'likelihood',
    'probability',
    'interaction probability',
    'wahrscheinlichkeit',
    'probabilité',
    'probabilidad',
    'probabilidade',
    'вероятность',
    '可能性',
    'احتمال',
  ],
  REASON: [
    'reason',
    'recommendation',
    'grund',
    'empfehlung',
    'raison',
    'recommandation',
    'razón',
    'recomendación',
    'razão',
    'recomendação',
    'причина',
    '理由',
    '推荐',
    'سبب',
  ],
};

/** All spellings of one of `lines`' labels; those of a numbered label carry its number. */
export function spellingsOf(label: string, lines: readonly AnswerLine[]): string[] {
  const [, word = label, number = ''] = /^(\D+)(\d*)$/u.exec(label) ?? [];
  const others = SPELLINGS[word] ?? [];
  if (number === '') return [label, ...others];
  const alone = lines.filter((line) => line.label.startsWith(word)).length === 1;
  const numbered = [word, ...others].flatMap((one) => [
    `${one}${number}`,
    `${one} ${number}`,
    `${one}_${number}`,
    `${one} #${number}`,
  ]);
  return [...numbered, ...(alone ? [word, ...others] : [])];
}
