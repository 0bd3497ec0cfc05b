/** The alignment network in plain TypeScript: for pages without WebAssembly, and before the runtime is loaded. */
import { dot, normalise } from '../embedding/vector.ts';
import { throwIfAborted } from '../runtime/error.ts';
import type { Aligner, AlignmentRequest, CandidateAlignment } from './aligner.ts';
import { type AlignmentParameters, stepsBack } from './parameters.ts';

/** Keeps ratios finite where a preference has no evidence; far below any mass that occurs. The graph has the same. */
const TINY = 1e-20;

/** One head's view of the visitor, apart from any candidate. */
interface HeadView {
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
 * exp(itemScale·cos(i, c) + phraseScale·cos(k, c) + evidenceScale·cos(k, i) − fading·ln(1 + stepsBack) + offset),
 * and a score is the sum of these masses: each preference's part and each item's part are parts of one sum.
 */
export function createScriptAligner(parameters: AlignmentParameters): Aligner {
  return {
    version: parameters.config.version,
    device: 'script',
    async align(given) {
      const corrected = given.history.map((vector, item) =>
        (given.owner[item] as number) < 0 ? vector : correct(vector, parameters),
      );
      const request = { ...given, history: corrected };
      const views = headViews(request, parameters);
      return request.candidates.map((candidate, index) => {
        if (index % 256 === 0) throwIfAborted(request.signal);
        return alignCandidate(correct(candidate, parameters), request, views, parameters);
      });
    },
    async dispose() {},
  };
}

function headViews(request: AlignmentRequest, parameters: AlignmentParameters): HeadView[] {
  const { config } = parameters;
  const steps = stepsBack(request.history.length, config);
  return Array.from({ length: config.heads }, (_, head) => {
    const keys = request.history.map((vector, item) =>
      (request.owner[item] as number) < 0
        ? undefined
        : project(vector, parameters.itemProjection, head, parameters),
    );
    const phrases = request.preferences.map((vector) =>
      project(vector, parameters.phraseProjection, head, parameters),
    );
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
  candidate: Float32Array,
  request: AlignmentRequest,
  views: readonly HeadView[],
  parameters: AlignmentParameters,
): CandidateAlignment {
  const { config } = parameters;
  const contributions = new Float32Array(request.preferences.length);
  const prior = new Float64Array(request.preferences.length);
  const evidence = new Float32Array(request.history.length);
  const attention = views.map((view, head) => {
    const query = project(candidate, parameters.itemProjection, head, parameters);
    const byPreference = new Float32Array(request.preferences.length);
    const phraseFits = view.phrases.map((phrase) => at(config.phraseScale, head) * dot(phrase, query));
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

/** An item's vector moved towards what buyers find alike: x + outer · relu(inner · x). */
function correct(vector: Float32Array, { config, inner, outer }: AlignmentParameters): Float32Array {
  const { hidden, dimension } = config;
  const corrected = vector.slice();
  for (let unit = 0; unit < hidden; unit++) {
    let value = 0;
    for (let column = 0; column < dimension; column++)
      value += (inner[unit * dimension + column] as number) * (vector[column] as number);
    if (value <= 0) continue;
    for (let row = 0; row < dimension; row++)
      corrected[row] = (corrected[row] as number) + (outer[row * hidden + unit] as number) * value;
  }
  return corrected;
}

function project(
  vector: Float32Array,
  projection: Float32Array,
  head: number,
  { config }: AlignmentParameters,
): Float32Array {
  const { width, dimension } = config;
  const projected = new Float32Array(width);
  for (let row = 0; row < width; row++) {
    const start = (head * width + row) * dimension;
    let value = 0;
    for (let column = 0; column < dimension; column++) {
      value += (projection[start + column] as number) * (vector[column] as number);
    }
    projected[row] = value;
  }
  return normalise(projected);
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
