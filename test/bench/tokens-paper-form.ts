/** The form of the paper's explanation request (LANE, section 3.5), in our words: one prompt and four steps an item. */
import type { Explanation } from '../../src/explanation/explanation.ts';
import type { Item } from '../../src/items/item.ts';
import type { ReasonRequest } from '../../src/language/reasons/reason-writer.ts';
import { answerOf, statementsOnFit, textOf } from './tokens-sentences.ts';

/**
 * The same parts as the prompt that the authors published (`get_explanation` in their utils.py), and no longer: the task
 * with its four steps, the whole history, the preferences with their weights, the item, and the template of the answer.
 */
export function paperPrompt(
  { history, preferences }: ReasonRequest,
  explanation: Explanation,
  candidate: Item,
): string {
  const weights = new Map(explanation.preferences.map((one) => [one.index, one.contribution]));
  const weighed = preferences.map(({ text }, index) => `'${text}': ${(weights.get(index) ?? 0).toFixed(4)}`);
  return `Task:
Work through the following task step by step and give the result in the form of the <Standard template>.
Step 1: You are given the <Historical interaction sequence> and the <User preferences> of a user. Leave the weights aside, and explain for one preference after the other why the user has it, with fitting examples.
Step 2: Introduce the <Target item> and judge by the facts the <Fitness> between the <Target item> and each of the <User preferences>. <Fitness> lies between 0 and 1; larger values are a better fit.
Step 3: Each preference has a <Weight>, which is how much it matters to the user. From <Fitness> and <Weight>, judge how probable it is that the user interacts with the <Target item>, and give reasons.
Step 4: From what is known, write a personal and objective recommendation of the <Target item> for the user. It must suit real life.
Historical interaction sequence:
[${history.map(({ title }) => `'${title}'`).join(', ')}]
User preferences:
{${weighed.join(', ')}}
Target item:
${candidate.title}
Standard template:
Step1:
Preference 1:XXX
Analysis: XXX
...
Step2:
Target item introduction: XXX
Preference Fitness: 1.XXX(preference):XXX(fitness), XXX(reason), ...
Step3:
Interaction probability: Low/Medium/High
Reason: XXX
Step4:
Recommendation: XXX
`;
}

/**
 * An answer by that template, with the computed tier's sentences for what it states. The introduction of the item is left
 * out: nothing computed is as long as what a model would write there.
 */
export function paperAnswer(
  { preferences }: ReasonRequest,
  { steps, likelihood, preferences: told }: Explanation,
): string {
  const analyses = preferences.map(
    ({ text }, index) =>
      `Preference ${index + 1}: ${text}\nAnalysis: ${textOf(answerOf(steps.preferences, index))}`,
  );
  const fits = told.map(
    ({ index, text, fitness }, position) =>
      `${position + 1}. ${text}: ${fitness.toFixed(2)}, ${textOf(statementsOnFit(steps.fit, index))}`,
  );
  return [
    'Step1:',
    ...analyses,
    'Step2:',
    `Preference Fitness: ${fits.join('\n')}`,
    'Step3:',
    `Interaction probability: ${likelihood}`,
    `Reason: ${textOf(steps.likelihood)}`,
    'Step4:',
    `Recommendation: ${textOf(steps.recommendation)}`,
  ].join('\n');
}
