/**
 * A language model that writes by chance: of each line that it is asked for, a sentence of the right or of another
 * explanation, often with a number, a title or a word changed, or words of the prompt in random order. No model's text: what
 * it is for is to show that nothing untrue passes the critic, whatever is written.
 */
import type { Explanation } from '../../../src/explanation/explanation.ts';
import type { Generation, LanguageModel } from '../../../src/language/language-model.ts';
import { sample } from '../../support/random.ts';
import { sentencesOf } from './grounded-share.ts';

/** Shares of lines that are true sentences of the right step, sentences of any explanation, and changed ones; the rest are words. */
const RIGHT = 0.4;
const STRAY = 0.2;
const CHANGED = 0.25;
const LABEL = /^(WHY\d*|FIT\d+|CHANCE|REASON)\s*:/gmu;
const LONGEST_WALK = 14;

export const NOISY_WRITER = 'by chance';

export function createNoisyModel(explanations: readonly Explanation[], random: () => number): LanguageModel {
  const all = explanations.flatMap((one) => sentencesOf(one).map(({ text }) => text));
  const titles = explanations.map(({ title }) => title);
  const pick = <Member>(members: readonly Member[]) => sample(members, 1, random)[0] as Member;
  const sentence = (label: string, prompt: string): string => {
    const chance = random();
    const about = explanations.filter(({ title }) => prompt.includes(title));
    const right = (about.length > 0 ? about : explanations).flatMap(({ steps }) => stepOf(label, steps));
    if (chance < RIGHT && right.length > 0) return pick(right);
    if (chance < RIGHT + STRAY) return pick(all);
    if (chance < RIGHT + STRAY + CHANGED) return changed(pick(all), titles, random);
    return `${sample(prompt.match(/[\p{L}\p{N}’-]+/gu) ?? ['it'], LONGEST_WALK, random).join(' ')}.`;
  };
  return {
    name: NOISY_WRITER,
    provider: 'custom',
    async generate({ messages }, tell): Promise<Generation> {
      const prompt = messages.at(-1)?.content ?? '';
      const labels = [...new Set([...prompt.matchAll(LABEL)].map(([, label]) => label as string))];
      const text = labels.map((label) => `${label}: ${sentence(label, prompt)}`).join('\n');
      tell?.(text);
      return { text, ended: 'stop' };
    },
    dispose: async () => undefined,
  };
}

function stepOf(label: string, steps: Explanation['steps']): string[] {
  const step = label.startsWith('WHY')
    ? steps.preferences
    : label.startsWith('FIT')
      ? steps.fit
      : label === 'CHANCE'
        ? steps.likelihood
        : steps.recommendation;
  return step.map(({ text }) => text);
}

/** Another number, another title, or a denial turned round. */
function changed(text: string, titles: readonly string[], random: () => number): string {
  const [title = ''] = sample(titles, 1, random);
  const turns = [
    (one: string) => one.replace(/\d+/u, (digits) => String(Number(digits) + 1 + Math.floor(random() * 40))),
    (one: string) => one.replace(/“[^”]*”/u, `“${title}”`),
    (one: string) => one.replace(/\b(?:not|hardly|little)\b/u, 'very'),
    (one: string) => one.replace(/\b(?:a few|some|many|most)\b/u, 'all'),
  ];
  const [turn] = sample(turns, 1, random);
  return turn?.(text) ?? text;
}
