/** Suite `grounding`: whether everything that explanations say occurs in what they were computed from. */
import type { ExplainedPreference, Explanation, Sentence } from '../../src/explanation/explanation.ts';
import { checkGrounding, type GroundingContext } from '../../src/explanation/grounding.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';
import type { Membership, Preference } from '../../src/preferences/preference.ts';
import { createMemoryVectorStore } from '../../src/runtime/vector-store.ts';
import type { PreferenceSummary } from '../../src/updates.ts';
import { createDiskAssets } from '../support/disk-assets.ts';
import { type GeneratedVisitor, generateVisitors } from '../support/generated-visitors.ts';
import type { Suite } from './suite.ts';

const VISITORS = 25;
const CANDIDATES = 20;
const SEED = 20_240_703;
const LOCALE = 'en';
/** Violations shown to people in full. */
const SHOWN = 5;

export const groundingSuite: Suite = {
  name: 'grounding',
  title: `Grounding of ${VISITORS * CANDIDATES} explanations for ${VISITORS} generated visitors`,
  usual: true,
  async run({ root, log }) {
    log('Explaining to generated visitors …');
    const pipeline = await createPipeline({
      assets: createDiskAssets(),
      runtime: '',
      device: 'auto',
      store: createMemoryVectorStore(),
      locale: LOCALE,
      preferenceCount: 5,
    });
    try {
      let [explanations, sentences, grounded] = [0, 0, 0];
      const kinds = new Map<string, number>();
      const examples: string[] = [];
      for (const visitor of generateVisitors(root, VISITORS, CANDIDATES, SEED)) {
        for (const context of await explainTo(visitor, pipeline)) {
          explanations++;
          for (const sentence of sentencesOf(context.explanation)) {
            const { violations } = checkGrounding(sentence, context);
            sentences++;
            if (violations.length === 0) grounded++;
            for (const { kind, detail } of violations) {
              kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
              if (examples.length < SHOWN) examples.push(`${kind}: ${detail}\n  in: ${sentence.text}`);
            }
          }
        }
      }
      return {
        figures: { sentences, grounded },
        table: [
          ['', 'count'],
          ['Explanations', String(explanations)],
          ['Sentences', String(sentences)],
          ['Sentences grounded', String(grounded)],
          ...[...kinds].map(([kind, count]) => [`Violations: ${kind}`, String(count)]),
        ],
        notes: examples,
        leftOut: [],
      };
    } finally {
      await pipeline.dispose();
    }
  },
};

/** One explanation each, with what its sentences are held against. */
async function explainTo(
  { history, candidates }: GeneratedVisitor,
  pipeline: Pipeline,
): Promise<GroundingContext[]> {
  let summaries: readonly PreferenceSummary[] = [];
  const explanations = await pipeline.explain({ history, candidates, inspect: false }, (update) => {
    if (update.type === 'preferences') summaries = update.preferences;
  });
  const indexOf = new Map(history.map(({ id }, index) => [id, index]));
  const kinds = new Map(explanations[0]?.preferences.map(({ index, kind }) => [index, kind]));
  const preferences = summaries.map((summary, index) =>
    preferenceOf(summary, kinds.get(index) ?? 'interest', indexOf),
  );
  const explained = new Map(explanations.map((one) => [one.candidate, one.preferences]));
  const memberships = candidates.map(({ id }) => membershipsOf(explained.get(id) ?? []));
  return explanations.map((explanation) => ({
    history,
    candidates,
    preferences,
    memberships,
    explanation,
    locale: LOCALE,
  }));
}

/** By index of the preference. */
function membershipsOf(explained: readonly ExplainedPreference[]): Membership[] {
  const memberships: Membership[] = [];
  for (const { index, membership } of explained) memberships[index] = membership;
  return memberships;
}

/** A preference as the check reads it: its phrase, kind, weight and evidence; the rest is not told and not read. */
function preferenceOf(
  { text, weight, evidence }: PreferenceSummary,
  kind: Preference['kind'],
  indexOf: ReadonlyMap<string, number>,
): Preference {
  return {
    text,
    key: text,
    kind,
    weight,
    evidence: evidence.map((id) => ({ history: indexOf.get(id) as number, strength: 1, match: 'meaning' })),
    vector: new Float32Array(),
  };
}

function sentencesOf({ steps }: Explanation): readonly Sentence[] {
  return [...steps.preferences, ...steps.fit, ...steps.likelihood, ...steps.recommendation];
}
