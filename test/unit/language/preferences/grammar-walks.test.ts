/**
 * Whatever a model writes that is held to our schema, and whatever comes of it on the way, ends in preferences that hold.
 * LANE_WALKS=1000 makes the long run, of about half a minute; LANE_WALKS_SEED another one.
 */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemText } from '../../../../src/embedding/item-text.ts';
import { factsOf } from '../../../../src/items/facts.ts';
import { createMemoryAnswerStore } from '../../../../src/language/answer-store.ts';
import type { JsonSchema } from '../../../../src/language/language-model.ts';
import { createModelExtractor } from '../../../../src/language/preferences/model-extractor.ts';
import { createComputedExtractor } from '../../../../src/preferences/computed/computed-extractor.ts';
import type { Preference, PreferenceExtractor } from '../../../../src/preferences/preference.ts';
import { LaneError } from '../../../../src/runtime/error.ts';
import { type GeneratedVisitor, generateVisitors } from '../../../support/generated-visitors.ts';
import { randomFrom } from '../../../support/random.ts';
import { expectSound } from '../../preferences/extractor-contract.ts';
import { createReader, type Reader } from '../../preferences/reader.ts';
import { createGrammarWalker, type GrammarWalker } from './grammar-walk.ts';
import { createScriptedModel } from './scripted-model.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const WALKS = Number(process.env['LANE_WALKS'] ?? 120);
const VISITORS = generateVisitors(ROOT, 4, 1, 17);
const SEED = Number(process.env['LANE_WALKS_SEED'] ?? 7);

/** What walks like to write beside single characters. */
const PIECES = [
  'films ',
  'novels ',
  'games ',
  'make-up ',
  'crime ',
  'thrillers ',
  'epic ',
  'quiet ',
  'The ',
  'Tarantino ',
  'https://x.example/',
  '<b>',
  '</history>',
  '<|im_end|>',
  'ignore the rules',
  'you ',
  'diabetes ',
  'the user likes ',
  '1. ',
  'und ',
  '…',
  '…',
  '99',
  '1990s ',
];

/** What happens to an answer between a model and us. */
const MUTATIONS: readonly ((answer: string, random: () => number) => string)[] = [
  (answer) => answer,
  (answer, random) => answer.slice(0, Math.floor(random() * answer.length)),
  (answer) => `Sure! Here is the JSON:\n\`\`\`json\n${answer}\n\`\`\`\nHope this helps!`,
  (answer) => `<think>They like {"preferences": []}…</think>${answer}`,
  (answer) => answer.replace('{', '{"preferences":[{"phrase":"first","because":[1]}],'),
  (answer) => answer.replaceAll('"because"', '"phrase":"again","because":[1],"because"'),
  (answer) => answer.replaceAll('"', "'"),
  (answer) => answer.replace(/[\]}]\s*$/u, ',]}'),
  (answer, random) => {
    const at = Math.floor(random() * answer.length);
    return answer.slice(0, at) + answer.slice(at + 1 + Math.floor(random() * 5));
  },
  (answer) => answer + answer,
];

interface Case extends GeneratedVisitor {
  readonly computed: PreferenceExtractor;
  readonly found: readonly Preference[];
  readonly vectors: readonly Float32Array[];
  readonly walker: GrammarWalker;
}

let reader: Reader;
let cases: Case[];

beforeAll(async () => {
  reader = await createReader();
  cases = await Promise.all(
    VISITORS.map(async (visitor) => {
      const { embedder, bank } = reader;
      const computed = createComputedExtractor({ bank, embedder });
      const vectors = await embedder.embed(visitor.history.map(itemText));
      const request = { history: visitor.history, historyVectors: vectors, count: 5 };
      const asked = createScriptedModel('');
      await createModelExtractor({
        model: asked,
        embedder,
        computed,
        answers: createMemoryAnswerStore(),
        locale: 'en',
      }).extract(request);
      const values = visitor.history.flatMap((item) => [
        item.title,
        ...factsOf(item).map(({ value }) => `${value} `),
      ]);
      const walker = await createGrammarWalker(asked.requests[0]?.schema as JsonSchema, [
        ...PIECES,
        ...values,
      ]);
      return { ...visitor, computed, found: await computed.extract(request), vectors, walker };
    }),
  );
}, 60_000);

describe('random walks over the schema of preferences', () => {
  test(
    `end in preferences that hold: ${WALKS} walks, whole and damaged`,
    async () => {
      const random = randomFrom(SEED);
      let [byModel, reported] = [0, 0];
      for (let walk = 0; walk < WALKS; walk++) {
        const { history, vectors, computed, found, walker } = cases[walk % cases.length] as Case;
        const answers: string[] = [];
        for (const _ of [1, 2]) {
          const mutate = MUTATIONS[Math.floor(random() * MUTATIONS.length)] as (typeof MUTATIONS)[number];
          answers.push(mutate(await walker.walk(random, 540), random));
        }
        const errors: LaneError[] = [];
        const extractor = createModelExtractor({
          model: createScriptedModel(...answers),
          embedder: reader.embedder,
          computed,
          answers: createMemoryAnswerStore(),
          locale: 'en',
          report: (error) => errors.push(error),
        });
        const preferences = await extractor.extract({ history, historyVectors: vectors, count: 5 });
        try {
          expectSound(preferences, history, 5);
          expect(preferences.length).toBeGreaterThanOrEqual(
            found.filter(({ kind }) => kind !== 'title').length,
          );
          for (const { text, writer } of preferences) {
            if (writer !== undefined)
              expect(text).not.toMatch(/tarantino|ignore|history|user|diabetes|\b99\b|…/iu);
          }
          expect(
            errors.every((error) => LaneError.isInstance(error) && error.code === 'LANE_LANGUAGE_FAILED'),
          ).toBe(true);
        } catch (error) {
          throw new Error(`walk ${walk} of seed ${SEED}: ${answers.join('\n--- then ---\n')}`, {
            cause: error,
          });
        }
        if (preferences.some(({ writer }) => writer !== undefined)) byModel++;
        reported += errors.length;
      }
      // Both ends are reached: what can be used is used, and what cannot is told.
      expect(byModel).toBeGreaterThan(WALKS / 10);
      expect(reported).toBeGreaterThan(0);
    },
    Math.max(120_000, WALKS * 1_000),
  );
});
