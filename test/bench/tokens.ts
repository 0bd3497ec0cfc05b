/**
 * Tokens of a language model's prompts and answers for ten items, in our form and in the paper's, over the demo's
 * visitors and the ten best of everything else in their shop. Counted with the tokenizer `o200k_base`. Prompts are those
 * that are sent, without the few markers of a chat template. Answers are measured in both forms by the computed tier's
 * sentences for what is asked: the first one where a line is asked for in one short sentence, all of a step where a form
 * sets no bound. A second request, made where a sentence was turned down, is not counted.
 */
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import type { Explanation } from '../../src/explanation/explanation.ts';
import type { Facts } from '../../src/language/reasons/facts.ts';
import { linesRequest } from '../../src/language/reasons/prompt.ts';
import type { ReasonRequest } from '../../src/language/reasons/reason-writer.ts';
import { requestFacts } from '../../src/language/reasons/request-facts.ts';
import { alignColumns, figure } from '../support/table.ts';
import { createStager, demoVisitors } from '../unit/language/corpus/demo-requests.ts';
import { paperAnswer, paperPrompt } from './tokens-paper-form.ts';
import { answerOf, textOf } from './tokens-sentences.ts';

/** Tokens for the ten best items of one visitor. */
export interface FormTokens {
  readonly prompt: number;
  readonly answer: number;
}

export interface VisitorTokens {
  readonly visitor: string;
  /** Items in the history. */
  readonly history: number;
  readonly ours: FormTokens;
  readonly paper: FormTokens;
}

export interface TokenFigures {
  readonly ours: FormTokens;
  readonly paper: FormTokens;
  /** Ours over the paper's, prompts and answers together: over all visitors, and of the visitor where it is greatest. */
  readonly ratio: number;
  readonly greatestRatio: number;
  readonly visitors: readonly VisitorTokens[];
}

const LOCALE = 'en';
const ITEMS = 10;

/** Means over all visitors of the demo. */
export async function measureTokens(): Promise<TokenFigures> {
  const stager = await createStager();
  try {
    const visitors: VisitorTokens[] = [];
    for (const visitor of demoVisitors()) {
      const request = await stager.request(visitor, { locale: LOCALE, most: ITEMS });
      visitors.push({
        visitor: visitor.id,
        history: visitor.history.length,
        ours: ourTokens(request),
        paper: paperTokens(request),
      });
    }
    const ours = meanOf(visitors.map((one) => one.ours));
    const paper = meanOf(visitors.map((one) => one.paper));
    return {
      ours,
      paper,
      ratio: total(ours) / total(paper),
      greatestRatio: Math.max(...visitors.map((one) => total(one.ours) / total(one.paper))),
      visitors,
    };
  } finally {
    await stager.dispose();
  }
}

/** The figures for people. */
export function tokensTable({ ours, paper, ratio, greatestRatio, visitors }: TokenFigures): string {
  const row = (name: string, { prompt, answer }: FormTokens) => [
    name,
    ...[prompt, answer, prompt + answer].map((tokens) => figure(tokens, 0)),
  ];
  const table = alignColumns([
    [
      `Tokens for ${ITEMS} items, mean of ${visitors.length} visitors (o200k_base)`,
      'prompts',
      'answers',
      'all',
    ],
    row('One prompt an item, four steps each (the form of the paper)', paper),
    row('Step 1 once, steps 2 to 4 an item, numbers given (ours)', ours),
    ['Ours over the paper’s', '', '', figure(ratio)],
    ['The same of the visitor where it is greatest (one item in the history)', '', '', figure(greatestRatio)],
  ]);
  return `\n${table}`;
}

/** One request for step 1, then one an item. */
function ourTokens(request: ReasonRequest): FormTokens {
  const { preferences, candidates } = requestFacts(request);
  const [first] = candidates;
  const forms = [
    ...(preferences && first ? [tokensOf(preferences, first.explanation)] : []),
    ...candidates.flatMap(({ explanation, facts }) => (facts ? [tokensOf(facts, explanation)] : [])),
  ];
  return sumOf(forms);
}

function tokensOf(facts: Facts, explanation: Explanation): FormTokens {
  const { messages } = linesRequest(LOCALE, facts.block, facts.lines);
  const { steps } = explanation;
  const answer = facts.lines.map(({ label, step, preference = -1 }) => {
    const said = step === 'preferences' || step === 'fit' ? answerOf(steps[step], preference) : steps[step];
    return `${label}: ${textOf(said.slice(0, 1))}`;
  });
  return {
    prompt: count(messages.map(({ content }) => content).join('\n')),
    answer: count(answer.join('\n')),
  };
}

function paperTokens(request: ReasonRequest): FormTokens {
  const items = new Map(request.candidates.map((item) => [item.id, item]));
  return sumOf(
    request.explanations.slice(0, ITEMS).flatMap((explanation) => {
      const candidate = items.get(explanation.candidate);
      if (!candidate) return [];
      return [
        {
          prompt: count(paperPrompt(request, explanation, candidate)),
          answer: count(paperAnswer(request, explanation)),
        },
      ];
    }),
  );
}

function count(text: string): number {
  return encode(text).length;
}

function total({ prompt, answer }: FormTokens): number {
  return prompt + answer;
}

function sumOf(forms: readonly FormTokens[]): FormTokens {
  return {
    prompt: forms.reduce((sum, { prompt }) => sum + prompt, 0),
    answer: forms.reduce((sum, { answer }) => sum + answer, 0),
  };
}

function meanOf(forms: readonly FormTokens[]): FormTokens {
  const { prompt, answer } = sumOf(forms);
  return { prompt: prompt / forms.length, answer: answer / forms.length };
}
