/** The alignment network in plain TypeScript: for pages without WebAssembly, and before the runtime is loaded. */
import { dot } from '../embedding/vector.ts';
import { throwIfAborted } from '../runtime/error.ts';
import type { Aligner, AlignmentRequest, CandidateAlignment } from './aligner.ts';
import { createHeadViews, type HeadVectors, type HeadViews } from './head-views.ts';
import { type AlignmentParameters, stepsBack } from './parameters.ts';

/** Keeps ratios finite where a preference has no evidence; far below any mass that occurs. The graph has the same. */
const TINY = 1e-20;

/** The visitor as one head sees them, apart from any candidate. */
interface Visitor {
  /** Projected history items that have an owner, or undefined. */
  readonly keys: readonly (Float32Array | undefined)[];
  /** Projected phrases. */
  readonly phrases: readonly Float32Array[];
  /** For each history item what its mass is before a candidate comes in; 0 without an owner. */
  readonly mass: Float64Array;
}

/**
 * Computes what `lane-align/align.onnx` computes, by the same equations (see the model's card): within each head a
 * history item i of preference k gives a candidate c, both corrected, the mass
 * exp(itemScale·cos(i, c) + phraseScale·cos(k, c) + belongingScale·belonging(k, c) + evidenceScale·cos(k, i)
 * − fading·ln(1 + stepsBack) + offset),
 * and a score is the sum of these masses: each preference's part and each item's part are parts of one sum.
 */
export function createScriptAligner(parameters: AlignmentParameters): Aligner {
  const views = createHeadViews(parameters);
  return {
    version: parameters.config.version,
    device: 'script',
    async align(request) {
      const visitor = seeVisitor(request, views, parameters);
      return request.candidates.map((candidate, index) => {
        if (index % 256 === 0) throwIfAborted(request.signal);
        return alignCandidate(
          views.ofItem(candidate),
          request.belonging[index] ?? [],
          request,
          visitor,
          parameters,
        );
      });
    },
    async dispose() {},
  };
}

function seeVisitor(request: AlignmentRequest, views: HeadViews, { config }: AlignmentParameters): Visitor[] {
  const steps = stepsBack(request.history.length, config);
  const items = request.history.map((vector, item) =>
    (request.owner[item] as number) < 0 ? undefined : views.ofItem(vector),
  );
  const ofPhrases = request.preferences.map((vector) => views.ofPhrase(vector));
  return Array.from({ length: config.heads }, (_, head) => {
    const keys = items.map((item) => item?.[head]);
    const phrases = ofPhrases.map((phrase) => phrase[head] as Float32Array);
    const mass = Float64Array.from(keys, (key, item) => {
      if (key === undefined) return 0;
      const closeness = dot(phrases[request.owner[item] as number] as Float32Array, key);
      const faded = at(config.fading, head) * Math.log(1 + (steps[item] as number));
      return Math.exp(at(config.evidenceScale, head) * closeness - faded + at(config.offset, head));
    });
    return { keys, phrases, mass };
  });
}

function alignCandidate(
  candidate: HeadVectors,
  belonging: readonly number[],
  request: AlignmentRequest,
  visitor: readonly Visitor[],
  parameters: AlignmentParameters,
): CandidateAlignment {
  const { config } = parameters;
  const contributions = new Float32Array(request.preferences.length);
  const prior = new Float64Array(request.preferences.length);
  const evidence = new Float32Array(request.history.length);
  const attention = visitor.map((view, head) => {
    const query = candidate[head] as Float32Array;
    const byPreference = new Float32Array(request.preferences.length);
    const phraseFits = view.phrases.map(
      (phrase, index) =>
        at(config.phraseScale, head) * dot(phrase, query) +
        at(config.belongingScale, head) * (belonging[index] ?? 0),
    );
    view.keys.forEach((key, item) => {
      if (key === undefined) return;
      const owner = request.owner[item] as number;
      const before = view.mass[item] as number;
      const mass =
        before * Math.exp(at(config.itemScale, head) * dot(key, query) + (phraseFits[owner] as number));
      evidence[item] = (evidence[item] as number) + mass;
      byPreference[owner] = (byPreference[owner] as number) + mass;
      prior[owner] = (prior[owner] as number) + before;
    });
    byPreference.forEach((mass, owner) => {
      contributions[owner] = (contributions[owner] as number) + mass;
    });
    return shares(byPreference);
  });
  const score = sum(contributions);
  return {
    score,
    contributions,
    evidence,
    attention,
    fitness: contributions.map((mass, index) =>
      mass > 0 ? likelihood(mass, prior[index] as number, parameters) : 0,
    ),
    likelihood: score > 0 ? likelihood(score, sum(prior), parameters) : 0,
  };
}

function likelihood(mass: number, prior: number, { config }: AlignmentParameters): number {
  const { slope, intercept } = config.calibration;
  return 1 / (1 + Math.exp(-(slope * Math.log((mass + TINY) / (prior + TINY)) + intercept)));
}

function shares(masses: Float32Array): Float32Array {
  const total = sum(masses);
  return total > 0 ? masses.map((mass) => mass / total) : masses;
}

function sum(values: Float32Array | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
