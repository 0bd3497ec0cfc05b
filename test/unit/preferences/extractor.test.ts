/** One contract, two tiers: preferences computed, and preferences that a language model words, well or badly. */
import { createMemoryAnswerStore } from '../../../src/language/answer-store.ts';
import { createModelExtractor } from '../../../src/language/preferences/model-extractor.ts';
import { createComputedExtractor } from '../../../src/preferences/computed/computed-extractor.ts';
import { LaneError } from '../../../src/runtime/error.ts';
import {
  countIn,
  createScriptedModel,
  goodAnswer,
  type Script,
} from '../language/preferences/scripted-model.ts';
import { describeExtractor } from './extractor-contract.ts';
import type { Reader } from './reader.ts';

const computedBy = ({ bank, embedder }: Reader) => createComputedExtractor({ bank, embedder });

function modelBy(...scripts: readonly Script[]) {
  return (reader: Reader) =>
    createModelExtractor({
      model: createScriptedModel(...scripts),
      embedder: reader.embedder,
      computed: computedBy(reader),
      answers: createMemoryAnswerStore(),
      locale: 'en',
    });
}

describeExtractor('computed', computedBy);
describeExtractor('a model that answers well', modelBy(goodAnswer));
describeExtractor(
  'a model that finds half of what was asked for',
  modelBy((request) => {
    const { preferences } = JSON.parse(goodAnswer(request)) as { preferences: unknown[] };
    return JSON.stringify({ preferences: preferences.slice(0, Math.ceil(countIn(request) / 2)) });
  }),
);
describeExtractor(
  'a model that says anything',
  modelBy('Sure! The visitor likes <b>everything</b>: {"preferences": ['),
);
describeExtractor(
  'a model that fails',
  modelBy(new LaneError('LANE_LANGUAGE_TIMED_OUT', 'expected an answer within 20 s. Try again.')),
);
