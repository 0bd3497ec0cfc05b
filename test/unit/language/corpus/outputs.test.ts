import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation, Sentence } from '../../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../../src/explanation/grounding.ts';
import { createMemoryAnswerStore } from '../../../../src/language/answer-store.ts';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import { createReasonWriter } from '../../../../src/language/reasons/chain-of-thought.ts';
import { promptOf, scriptedModel } from '../reasons/scripted-model.ts';
import { createStager, type Stager } from './demo-requests.ts';
import { GOOD, MISBEHAVING } from './outputs/all-outputs.ts';
import type { OutputCase, SceneName } from './outputs/output-case.ts';
import { fillOutput, findScenes, type Scene } from './outputs/scenes.ts';

const WRITER = 'Tiny-1B';
/** One answer is to be dealt with in this time, in milliseconds, on a machine that does other things as well. */
const LONGEST = 5_000;

let stager: Stager;
let scenes: Readonly<Record<SceneName, readonly Scene[]>>;

beforeAll(async () => {
  stager = await createStager();
  scenes = await findScenes(stager);
}, 120_000);
afterAll(() => stager.dispose());

/** The visitor that a case is played with. */
function sceneOf({ scene }: OutputCase, number: number): Scene {
  const all = scenes[scene];
  return all[number % all.length] as Scene;
}

interface Played {
  readonly told: readonly Explanation[];
  /** Sentences of the first answer. */
  readonly written: number;
}

/** The model gives the same answer to every request that it could be one to, the second time as well. */
async function play(output: OutputCase, scene: Scene): Promise<Played> {
  const text = fillOutput(output, scene);
  const about = output.scene === 'why' ? 'WHY' : 'REASON:';
  const again = output.scene === 'why' ? 'WHY' : /^(?:FIT\d|CHANCE|REASON)/mu;
  const model = scriptedModel((request) => {
    const asked = promptOf(request).split('</facts>').at(-1) ?? '';
    return asked.includes(about) || (asked.includes('last time wrong') && asked.search(again) >= 0)
      ? text
      : '';
  }, WRITER);
  let written = 0;
  const writer = createReasonWriter({
    model,
    critic: createCritic(),
    answers: createMemoryAnswerStore(),
    trace: ({ attempt, verdicts }) => {
      if (attempt === 1) written += verdicts.length;
    },
  });
  const told: Explanation[] = [];
  for await (const explanation of writer.write(scene.request)) told.push(explanation);
  return { told, written };
}

const sentencesOf = ({ steps }: Explanation): Sentence[] => Object.values(steps).flat();
const writtenIn = (explanation: Explanation): Sentence[] =>
  sentencesOf(explanation).filter(({ writer }) => writer === WRITER);

/** What must hold of every explanation, whatever the model wrote. */
function expectValid(explanation: Explanation, { request }: Scene): void {
  const [computed] = request.explanations as [Explanation];
  const { reason, steps, writer, rejected, ...numbers } = explanation;
  expect(computed).toMatchObject(numbers);
  expect(reason).toBe(steps.recommendation.map(({ text }) => text).join(' '));
  expect([WRITER, 'computed']).toContain(writer);
  expect(writer === WRITER).toBe(steps.recommendation.some((one) => one.writer === WRITER));
  for (const [step, sentences] of Object.entries(computed.steps)) {
    expect(steps[step as keyof Explanation['steps']].length).toBeGreaterThanOrEqual(
      Math.min(1, sentences.length),
    );
  }
  for (const sentence of sentencesOf(explanation)) {
    expect(sentence.text.trim()).not.toBe('');
    expect(checkGrounding(sentence, { ...request, explanation })).toEqual({ grounded: true, violations: [] });
    expect(sentence.text).not.toMatch(/[<>{}[\]|\\`*_#]|https?:|www\./u);
  }
  for (const { text, cause } of rejected) {
    expect(text.length).toBeLessThanOrEqual(600);
    expect(cause).not.toBe('');
  }
}

describe(`${MISBEHAVING.length} answers of models that misbehave`, () => {
  it('are many and of many kinds', () => {
    expect(new Set(MISBEHAVING.map(({ text }) => text)).size).toBeGreaterThanOrEqual(250);
    expect(new Set(MISBEHAVING.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
  });

  it.each(
    MISBEHAVING.map(
      (output, number) => [`${output.kind}: ${output.text.slice(0, 60)}`, output, number] as const,
    ),
  )('end in a valid explanation – %s', async (_, output, number) => {
    const scene = sceneOf(output, number);
    const start = performance.now();
    const { told } = await play(output, scene);
    expect(performance.now() - start).toBeLessThan(LONGEST);
    expect(told.length).toBeGreaterThan(0);
    for (const explanation of told) expectValid(explanation, scene);
  });
});

describe(`${GOOD.length} good answers`, () => {
  let kept = 0;
  let all = 0;

  it.each(GOOD.map((output, number) => [output.text.slice(0, 80), output, number] as const))(
    'are kept for the most part – %s',
    async (_, output, number) => {
      const scene = sceneOf(output, number);
      const { told, written } = await play(output, scene);
      for (const explanation of told) expectValid(explanation, scene);
      const last = told.at(-1) as Explanation;
      const shown = writtenIn(last).length;
      kept += shown;
      all += written;
      expect(shown / written, JSON.stringify(last.rejected, undefined, 1)).toBeGreaterThanOrEqual(0.5);
    },
  );

  it('keep nine sentences of ten', () => {
    console.log(`Sentences kept in good answers: ${kept} of ${all}.`);
    expect(kept / all).toBeGreaterThan(0.9);
  });
});
