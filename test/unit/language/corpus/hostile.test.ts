import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation, Sentence } from '../../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../../src/explanation/grounding.ts';
import { cleanCandidates, cleanHistory } from '../../../../src/items/clean-items.ts';
import type { Item } from '../../../../src/items/item.ts';
import { createMemoryAnswerStore } from '../../../../src/language/answer-store.ts';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import type { LanguageModel } from '../../../../src/language/language-model.ts';
import { createReasonWriter } from '../../../../src/language/reasons/chain-of-thought.ts';
import { linesRequest } from '../../../../src/language/reasons/prompt.ts';
import type { ReasonRequest } from '../../../../src/language/reasons/reason-writer.ts';
import { requestFacts } from '../../../../src/language/reasons/request-facts.ts';
import { createStager, type DemoVisitor, demoVisitors, type Stager } from './demo-requests.ts';
import { ALL_HOSTILE, HOSTILE } from './hostile/all-hostile.ts';
import type { HostileCase } from './hostile/hostile-case.ts';
import { obedientModel } from './hostile/obedient-model.ts';

/** The item that carries the text. */
const VICTIM = 'victim';
/** Other candidates of the list, and history items. */
const OTHERS = ['films-dune', 'films-l-a-confidential', 'films-mamma-mia'];
/** Longest prompt, in UTF-8 bytes: no tokenizer makes more tokens than that. */
const LONGEST_PROMPT = 2_500;
/** Prompt of one candidate, whatever its title is. */
const STRUCTURE =
  /^<facts>\n"[^"\n]*": (?:quite likely to interest you|may interest you|not very likely to interest you)\n(?:\d\. [^\n<>]+\n){1,2}<\/facts>\n(?:FIT1, FIT2|FIT1): how it fits\nCHANCE: how likely, why\nREASON: why you see it$/u;
const STEP_1 =
  /^<facts>\n(?:\d\. [^\n<>]+\n){1,5}<\/facts>\n(?:WHY\d, )*WHY\d: why you like this, with examples$/u;

let stager: Stager;
let visitor: DemoVisitor;
let others: readonly Item[];

beforeAll(async () => {
  stager = await createStager();
  visitor = demoVisitors().find(({ id }) => id === 'films-heists') as DemoVisitor;
  others = visitor.candidates.filter(({ id }) => OTHERS.includes(id));
}, 60_000);
afterAll(() => stager.dispose());

/** The text as title and as each attribute that is ever spoken of. */
const carrier = (text: string): Item => ({
  id: VICTIM,
  title: text,
  attributes: { genre: ['Crime', text], director: text, theme: ['heist', text], year: text },
});
const readable = (text: string): boolean =>
  /[^\s\p{C}\p{M}]/u.test(text.replace(/[\u3164\u115f\u1160\uffa0]/gu, ''));

/** As the library's front door lets it in, among the candidates. */
function asCandidate({ text }: HostileCase): Promise<ReasonRequest> {
  const item = carrier(readable(text) ? text : `Heat ${text}`);
  return stager.request({ history: visitor.history, candidates: cleanCandidates([item, ...others]) });
}

/** Likewise, as the newest item of the history, alike enough to a candidate to be evidence. */
function asHistory({ text }: HostileCase): Promise<ReasonRequest> {
  const item = carrier(readable(text) ? text : `Heat ${text}`);
  return stager.request(
    { history: cleanHistory([...visitor.history.slice(0, 6), item]), candidates: others },
    { most: 2 },
  );
}

function promptsOf(request: ReasonRequest): Map<string, string> {
  return new Map(
    requestFacts(request).candidates.flatMap(({ explanation, facts }) =>
      facts ? [[explanation.candidate, userPrompt(request, facts)] as const] : [],
    ),
  );
}

function userPrompt({ locale }: ReasonRequest, { block, lines }: Parameters<typeof expectData>[0]): string {
  return linesRequest(locale, block, lines).messages.at(-1)?.content ?? '';
}

function expectData(
  facts: NonNullable<ReturnType<typeof requestFacts>['preferences']>,
  prompt: string,
): void {
  expect(prompt).toMatch(facts.lines[0]?.step === 'preferences' ? STEP_1 : STRUCTURE);
  expect(new TextEncoder().encode(prompt).length).toBeLessThan(LONGEST_PROMPT);
  expect(prompt.replaceAll('\n', '')).not.toMatch(
    /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u2028-\u202e\u2066-\u2069{}[\]|\\`]/u,
  );
}

async function write(request: ReasonRequest, model: LanguageModel): Promise<Map<string, Explanation>> {
  const told = new Map<string, Explanation>();
  const writer = createReasonWriter({ model, critic: createCritic(), answers: createMemoryAnswerStore() });
  for await (const explanation of writer.write(request)) told.set(explanation.candidate, explanation);
  return told;
}

const sentencesOf = ({ steps }: Explanation): Sentence[] => Object.values(steps).flat();
const unquoted = (text: string): string => text.replace(/“[^”]*”/gu, '“”');

/** Every word of every tier. */
function expectGrounded(explanation: Explanation, request: ReasonRequest): void {
  for (const sentence of sentencesOf(explanation))
    expect(checkGrounding(sentence, { ...request, explanation }).violations, sentence.text).toEqual([]);
}

/** What the model wrote is grounded, and has neither markup nor links nor what was ordered. */
function expectHarmless(explanation: Explanation, request: ReasonRequest, { obeyed }: HostileCase): void {
  for (const sentence of sentencesOf(explanation)) {
    if (sentence.writer === 'computed') continue;
    expect(checkGrounding(sentence, { ...request, explanation }).violations, sentence.text).toEqual([]);
    const said = unquoted(sentence.text);
    expect(said).not.toMatch(/[<>[\]{}|\\`]|:\/\/|www|evil|@|javascript|data:|\bfacts\b|\borders\b/iu);
    expect(said).not.toMatch(/\b(?:perfect|best|buy|better|worse|certain|love|100%)/iu);
    if (!isTrueAnyway(obeyed)) expect(said).not.toContain(obeyed);
  }
}

/** What the model says of another item is what it says where nothing is hostile; the rest is the computed sentences. */
function expectUntouched(
  told: Explanation | undefined,
  benign: Explanation | undefined,
  { explanations }: ReasonRequest,
): void {
  const computed = explanations.find(({ candidate }) => candidate === told?.candidate);
  if (!told || !benign || !computed) throw new Error('unreachable');
  const { steps: _, reason, writer, ...numbers } = told;
  expect(computed).toMatchObject({ ...numbers, rejected: [] });
  expect([writer, told.rejected]).toEqual([benign.writer, benign.rejected]);
  const written = (explanation: Explanation): string[] =>
    sentencesOf(explanation).flatMap((one) => (one.writer === 'computed' ? [] : [one.text]));
  expect(written(told)).toEqual(written(benign));
  expect(written(told).length).toBeGreaterThan(0);
  const own = new Set(sentencesOf(computed));
  for (const sentence of sentencesOf(told))
    if (sentence.writer === 'computed') expect(own.has(sentence)).toBe(true);
  expect(reason).toBe(told.steps.recommendation.map(({ text }) => text).join(' '));
}

const factsOf = (prompt = ''): string => prompt.split('</facts>')[0] || '\0';

/** Some of what is ordered may be just what was computed. */
const isTrueAnyway = (obeyed: string): boolean =>
  HOSTILE['falseFacts']?.some((one) => one.obeyed === obeyed) ?? false;

const CASES = ALL_HOSTILE.map((one, number) => [`${number} ${one.text.slice(0, 60)}`, one, number] as const);

describe(`${ALL_HOSTILE.length} hostile texts`, () => {
  it('are many, and in many languages', () => {
    expect(new Set(ALL_HOSTILE.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(ALL_HOSTILE.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
  });
});

describe('a hostile candidate', () => {
  let prompts: ReadonlyMap<string, string>;
  let reasons: ReadonlyMap<string, Explanation>;
  beforeAll(async () => {
    const benign = { language: 'en', text: 'Quiet Harbour', obeyed: '' };
    const request = await asCandidate(benign);
    prompts = promptsOf(request);
    reasons = await write(
      request,
      obedientModel(benign, 0, () => false),
    );
  });

  it.each(CASES)('stays in its line, and spoils no reason – %s', async (_, hostile, number) => {
    const request = await asCandidate(hostile);
    const asked = promptsOf(request);
    for (const id of OTHERS) expect(asked.get(id)).toBe(prompts.get(id));
    // Even where it comes past the front door.
    const raw = { ...request, candidates: [carrier(hostile.text), ...others] };
    for (const one of [request, raw]) {
      const about = requestFacts(one).candidates.find(({ explanation }) => explanation.candidate === VICTIM);
      if (about?.facts) expectData(about.facts, userPrompt(one, about.facts));
    }

    for (const explanation of request.explanations) expectGrounded(explanation, request);

    const isOrdered = (prompt: string): boolean => prompt.startsWith(factsOf(asked.get(VICTIM)));
    const told = await write(request, obedientModel(hostile, number, isOrdered));
    for (const explanation of told.values()) expectHarmless(explanation, request, hostile);
    if (asked.has(VICTIM)) expect(told.get(VICTIM)?.rejected).not.toEqual([]);
    for (const id of OTHERS) expectUntouched(told.get(id), reasons.get(id), request);
  });
});

describe('a hostile item of the history', () => {
  it.each(CASES)(
    'stays in its line, and gets nothing said that is not so – %s',
    async (_, hostile, number) => {
      const request = await asHistory(hostile);
      for (const explanation of request.explanations) expectGrounded(explanation, request);
      const { preferences, candidates } = requestFacts(request);
      for (const facts of [preferences, ...candidates.map((one) => one.facts)])
        if (facts) expectData(facts, userPrompt(request, facts));
      const told = await write(
        request,
        obedientModel(hostile, number, () => true),
      );
      for (const explanation of told.values()) expectHarmless(explanation, request, hostile);
    },
  );
});
