import { describe, expect, it } from 'vitest';
import { createRealiser } from '../../../../src/explanation/computed-realiser.ts';
import type { Explanation, Sentence } from '../../../../src/explanation/explanation.ts';
import { type AnswerStore, createMemoryAnswerStore } from '../../../../src/language/answer-store.ts';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import type { PromptUpdate } from '../../../../src/language/language-trace.ts';
import { createReasonWriter } from '../../../../src/language/reasons/chain-of-thought.ts';
import type { ReasonRequest } from '../../../../src/language/reasons/reason-writer.ts';
import { LaneError, type LaneErrorCode } from '../../../../src/runtime/error.ts';
import { filmHistory, filmPreferences, films, request } from '../../explanation/requests.ts';
import { promptOf, type Script, type ScriptedModel, scriptedModel } from './scripted-model.ts';

/** Two that fit crime thrillers well, one that fits nothing. */
function visit(most = 10): ReasonRequest {
  const asked = request(filmHistory, filmPreferences, [
    {
      candidate: films.insideMan,
      fitness: [0.9, 0.1],
      likelihood: 0.9,
      memberships: ['attribute', undefined],
    },
    { candidate: films.insider, fitness: [0.8, 0.1], likelihood: 0.8, memberships: ['attribute', undefined] },
    { candidate: films.frozen, fitness: [0.1, 0.05], likelihood: 0.1, memberships: [undefined, undefined] },
  ]);
  return { ...asked, explanations: [...createRealiser().realise(asked)], most };
}

const GOOD = [
  'FIT1: It fits your interest in crime thrillers well.',
  'CHANCE: It is quite likely to interest you.',
  'REASON: You see it because you looked at "Heat".',
].join('\n');
const WHY = [
  'WHY1: You looked at "Heat" and "Ronin", which point to crime thrillers.',
  'WHY2: You looked at "12 Monkeys", which points to time travel.',
].join('\n');

const isWhy = (prompt: string): boolean => prompt.includes('WHY1');
const honest: Script = (asked) => (isWhy(promptOf(asked)) ? WHY : GOOD);

interface Run {
  readonly told: readonly Explanation[];
  readonly traces: readonly PromptUpdate[];
  readonly error?: unknown;
}

async function run(
  model: ScriptedModel,
  asked: ReasonRequest,
  answers: AnswerStore = createMemoryAnswerStore(),
): Promise<Run> {
  const told: Explanation[] = [];
  const traces: PromptUpdate[] = [];
  const writer = createReasonWriter({
    model,
    critic: createCritic(),
    answers,
    trace: (update) => traces.push(update),
  });
  try {
    for await (const explanation of writer.write(asked)) told.push(explanation);
    return { told, traces };
  } catch (error) {
    return { told, traces, error };
  }
}

const texts = (sentences: readonly Sentence[]): string[] => sentences.map(({ text }) => text);
const last = ({ told }: Run, candidate: string): Explanation => {
  const found = told.findLast((one) => one.candidate === candidate);
  if (!found) throw new Error(`Nothing was told of ${candidate}.`);
  return found;
};
const failing = (code: LaneErrorCode): Error => new LaneError(code, 'expected a test to fail.');

describe('what the model words', () => {
  it('is one request for step 1 and one for each candidate, the best first', async () => {
    const model = scriptedModel(honest);
    const { traces } = await run(model, visit(2));
    expect(traces.map(({ purpose, candidate }) => candidate ?? purpose)).toEqual([
      'inside man',
      'why-preferences',
      'the insider',
    ]);
    const [system] = new Set(model.requests.map(({ messages }) => messages[0]?.content));
    expect(new Set(model.requests.map(({ messages }) => messages[0]?.content)).size).toBe(1);
    expect(system).toContain('In English');
  });

  it('takes the place of the computed sentences, step by step, and says who wrote it', async () => {
    const explanation = last(await run(scriptedModel(honest), visit(1)), 'inside man');
    const [computed] = visit().explanations as [Explanation];
    expect(texts(explanation.steps.preferences)).toEqual([
      'You looked at “Heat” and “Ronin”, which point to crime thrillers.',
      'You looked at “12 Monkeys”, which points to time travel.',
    ]);
    expect(texts(explanation.steps.fit)[0]).toBe('It fits your interest in crime thrillers well.');
    expect(texts(explanation.steps.likelihood)[0]).toBe('It is quite likely to interest you.');
    expect(explanation.reason).toBe('You see it because you looked at “Heat”.');
    expect(explanation.writer).toBe('Tiny-1B');
    // Of the preference that the model was not asked about, the computed sentence tells.
    expect(explanation.steps.fit.at(-1)).toEqual(computed.steps.fit.at(-1));
    const { steps: _, reason: __, writer: ___, ...numbers } = explanation;
    expect(computed).toMatchObject(numbers);
  });

  it('comes sentence by sentence, each explanation complete', async () => {
    const { told } = await run(scriptedModel(honest), visit(1));
    const written = told.map(
      ({ steps }) =>
        Object.values(steps)
          .flat()
          .filter(({ writer }) => writer === 'Tiny-1B').length,
    );
    expect(written).toEqual([...written].sort((a, b) => a - b));
    expect(new Set(written).size).toBeGreaterThan(3);
    for (const { steps, reason } of told) {
      for (const step of Object.values(steps)) expect(step.length).toBeGreaterThan(0);
      expect(reason).not.toBe('');
    }
  });

  it('is told of the first so many alone', async () => {
    const { told } = await run(scriptedModel(honest), visit(2));
    expect(new Set(told.map(({ candidate }) => candidate))).toEqual(new Set(['inside man', 'the insider']));
    expect((await run(scriptedModel(honest), visit(0))).told).toEqual([]);
  });

  it('cannot hide that nothing fits', async () => {
    const hiding: Script = (asked) =>
      isWhy(promptOf(asked)) ? '' : 'FIT1: You looked at "Heat".\nREASON: You looked at "Heat".';
    const explanation = last(await run(scriptedModel(hiding), visit()), 'frozen');
    const computed = visit().explanations.at(-1) as Explanation;
    expect(computed.steps.recommendation[0]?.grounds.fit).toBe('none');
    expect(texts(explanation.steps.recommendation)).toContain(texts(computed.steps.recommendation)[0]);
    expect(texts(explanation.steps.fit)).toEqual(expect.arrayContaining(texts(computed.steps.fit)));
    const admitting: Script = (asked) =>
      isWhy(promptOf(asked)) ? '' : 'REASON: There is no clear link to your interest in crime thrillers.';
    expect(last(await run(scriptedModel(admitting), visit()), 'frozen').reason).toBe(
      'There is no clear link to your interest in crime thrillers.',
    );
  });
});

describe('the language', () => {
  it('is that of the computed sentences', async () => {
    const model = scriptedModel(honest);
    const { told } = await run(model, { ...visit(1), locale: 'xx' });
    expect(model.requests[0]?.messages[0]?.content).toContain('In British English');
    expect(told.at(-1)?.writer).toBe('Tiny-1B');
  });
});

describe('what the critic turns down', () => {
  const twice = (first: string, second: string): Script => {
    return (asked) => {
      const prompt = promptOf(asked);
      if (isWhy(prompt)) return WHY;
      return prompt.includes('last time wrong') ? second : first;
    };
  };
  const BAD = 'REASON: "Pulp Fiction" fans love it.';

  it('is asked for once more, that line alone, with what was wrong', async () => {
    const model = scriptedModel(twice(GOOD.replace(/REASON.*/u, BAD), 'REASON: You looked at "Heat".'));
    const explanation = last(await run(model, visit(1)), 'inside man');
    const again = model.requests.map(promptOf).filter((prompt) => prompt.includes('last time wrong'));
    expect(again).toHaveLength(1);
    expect(again[0]).toMatch(/<\/facts>\nREASON: why you see it \(last time wrong: .+\)$/u);
    expect(explanation.reason).toBe('You looked at “Heat”.');
    expect(explanation.rejected).toEqual([
      { text: '"Pulp Fiction" fans love it.', cause: expect.stringMatching(/./u) },
    ]);
  });

  it('is computed after the second time', async () => {
    const model = scriptedModel(twice(GOOD.replace(/REASON.*/u, BAD), BAD));
    const explanation = last(await run(model, visit(1)), 'inside man');
    expect(model.requests).toHaveLength(3);
    expect(explanation.writer).toBe('computed');
    expect(explanation.reason).toBe(visit().explanations[0]?.reason);
    expect(texts(explanation.steps.fit)[0]).toBe('It fits your interest in crime thrillers well.');
  });

  it('is never shown on the way', async () => {
    const { told } = await run(scriptedModel(twice(BAD, BAD)), visit(1));
    for (const { steps } of told) expect(JSON.stringify(steps)).not.toContain('Pulp Fiction');
  });
});

describe('what is remembered', () => {
  it('is asked for once, and judged again when it comes from memory', async () => {
    const answers = createMemoryAnswerStore();
    const model = scriptedModel(honest);
    const first = await run(model, visit(2), answers);
    const second = await run(model, visit(2), answers);
    expect(model.requests).toHaveLength(3);
    expect(second.traces.every(({ remembered }) => remembered)).toBe(true);
    for (const id of ['inside man', 'the insider'])
      expect(last(second, id).steps).toEqual(last(first, id).steps);
    const [key] = await keysOf(model, visit(1));
    await answers.set(key as string, 'REASON: You bought "Heat" last week.');
    expect(last(await run(model, visit(1), answers), 'inside man').writer).toBe('Tiny-1B');
    expect(model.requests).toHaveLength(4);
  });

  it('holds what was accepted alone, and what failed twice is not asked for a third time', async () => {
    const answers = createMemoryAnswerStore();
    const model = scriptedModel((asked) => {
      if (isWhy(promptOf(asked))) return WHY;
      return promptOf(asked).includes('last time') ? '' : GOOD.replace(/REASON.*/u, 'REASON: Buy it now!');
    });
    await run(model, visit(1), answers);
    expect(model.requests).toHaveLength(3);
    const { told } = await run(model, visit(1), answers);
    expect(model.requests).toHaveLength(3);
    expect(JSON.stringify(told)).not.toContain('Buy it');
  });

  it('is nothing where nothing was accepted', async () => {
    const kept: string[] = [];
    const answers: AnswerStore = {
      ...createMemoryAnswerStore(),
      set: async (_, answer) => {
        kept.push(answer);
      },
    };
    await run(
      scriptedModel(() => 'Buy it now!'),
      visit(1),
      answers,
    );
    expect(kept).toEqual([]);
  });

  it('is not needed: a store that fails costs nothing but a request', async () => {
    const answers: AnswerStore = {
      ...createMemoryAnswerStore(),
      get: () => Promise.reject(new Error('no disk')),
    };
    expect(last(await run(scriptedModel(honest), visit(1), answers), 'inside man').writer).toBe('Tiny-1B');
  });

  async function keysOf(model: ScriptedModel, asked: ReasonRequest): Promise<string[]> {
    const keys: string[] = [];
    const answers: AnswerStore = {
      ...createMemoryAnswerStore(),
      get: async (key) => {
        keys.push(key);
        return undefined;
      },
    };
    await run(scriptedModel(honest, model.name), asked, answers);
    return keys;
  }
});

describe('a model that fails', () => {
  /** Fails at the requests with these numbers, counted from 1. */
  const failsAt = (code: LaneErrorCode, ...numbers: readonly number[]): Script => {
    return (asked, count) =>
      numbers.includes(count) ? { text: GOOD.slice(0, 60), error: failing(code) } : honest(asked, count);
  };

  it.each(['LANE_LANGUAGE_TIMED_OUT', 'LANE_LANGUAGE_FAILED'] as const)(
    'once with %s leaves that one as far as it came, and goes on',
    async (code) => {
      const model = scriptedModel(failsAt(code, 1));
      const result = await run(model, visit(2));
      expect(result.error).toBeUndefined();
      expect(last(result, 'inside man').writer).toBe('computed');
      expect(texts(last(result, 'inside man').steps.fit)[0]).toBe(
        'It fits your interest in crime thrillers well.',
      );
      expect(last(result, 'the insider').writer).toBe('Tiny-1B');
    },
  );

  it('twice in a row is left alone', async () => {
    const model = scriptedModel(failsAt('LANE_LANGUAGE_TIMED_OUT', 1, 2));
    const result = await run(model, visit(3));
    expect(result.error).toMatchObject({ code: 'LANE_LANGUAGE_TIMED_OUT' });
    expect(model.requests).toHaveLength(2);
    expect(new Set(result.told.map(({ candidate }) => candidate)).size).toBe(3);
  });

  it.each(['LANE_LANGUAGE_LOST', 'LANE_LANGUAGE_REFUSED', 'LANE_LANGUAGE_BUSY'] as const)(
    'with %s is not asked again, and what was told stands',
    async (code) => {
      const model = scriptedModel(failsAt(code, 3));
      const result = await run(model, visit(3));
      expect(result.error).toMatchObject({ code });
      expect(model.requests).toHaveLength(3);
      expect(last(result, 'inside man').writer).toBe('Tiny-1B');
      expect(last(result, 'frozen').writer).toBe('computed');
    },
  );
});

describe('a call that is cancelled', () => {
  it('ends at once and asks nothing more', async () => {
    const stop = new AbortController();
    const model = scriptedModel((asked, count) => {
      if (count === 2) stop.abort();
      return honest(asked, count);
    });
    const result = await run(model, { ...visit(3), signal: stop.signal });
    expect(result.error).toMatchObject({ code: 'LANE_ABORTED' });
    expect(model.requests).toHaveLength(2);
    expect(last(result, 'inside man').writer).toBe('Tiny-1B');
  });

  it('stops the model too when nobody reads on', async () => {
    const model = scriptedModel(honest);
    const writer = createReasonWriter({ model, critic: createCritic(), answers: createMemoryAnswerStore() });
    for await (const _ of writer.write(visit(3))) break;
    expect(model.requests).toHaveLength(1);
    expect(model.requests[0]?.signal?.aborted).toBe(true);
  });
});
