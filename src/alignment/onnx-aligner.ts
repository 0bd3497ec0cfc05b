/** The alignment network as an ONNX graph in ONNX Runtime Web, on WebAssembly or WebGPU. */
import { abortedError, LaneError, throwIfAborted } from '../runtime/error.ts';
import {
  type ExecutionDevice,
  type InferenceSession,
  loadOnnxRuntime,
  startSession,
} from '../runtime/onnx-runtime.ts';
import type { Aligner, AlignmentRequest, CandidateAlignment } from './aligner.ts';
import { type AlignmentParameters, stepsBack } from './parameters.ts';

/** Candidates in one run: bounds the memory of a run, and lets a cancelled call stop between runs. */
const CANDIDATES_PER_RUN = 512;

export interface OnnxAlignerOptions {
  readonly parameters: AlignmentParameters;
  /** Bytes of `lane-align/align.onnx`: the equations. The parameters are inputs, so one graph serves every network. */
  readonly graph: Uint8Array;
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. */
  readonly runtime: string;
  readonly device: ExecutionDevice;
}

/** What is needed of ONNX Runtime; its build for Node, which evaluation runs on, has the same. */
type Runtime = Pick<Awaited<ReturnType<typeof loadOnnxRuntime>>, 'Tensor'>;
type Feeds = Record<string, InstanceType<Runtime['Tensor']>>;

/** Starts a session. @throws LaneError LANE_RUNTIME_FAILED */
export async function createOnnxAligner(options: OnnxAlignerOptions): Promise<Aligner> {
  const { parameters, device } = options;
  const runtime = await loadOnnxRuntime(options.runtime, device);
  const create = () => runtime.InferenceSession.create(options.graph, { executionProviders: [device] });
  const session = await startSession(create).catch((error: unknown) => {
    throw failed(device, error);
  });
  return alignInSession(runtime, session, parameters, device);
}

/** An aligner on a session of the graph that has been started. */
export function alignInSession(
  runtime: Runtime,
  session: Pick<InferenceSession, 'run' | 'release'>,
  parameters: AlignmentParameters,
  device: ExecutionDevice,
): Aligner {
  const fixed = parameterFeeds(runtime, parameters);
  return {
    version: parameters.config.version,
    device,
    async align(request) {
      if (request.candidates.length === 0) return [];
      if (request.history.length === 0 || request.preferences.length === 0)
        return request.candidates.map(() => empty(request, parameters));
      const feeds = { ...fixed, ...visitorFeeds(runtime, request, parameters) };
      const results: CandidateAlignment[] = [];
      for (let first = 0; first < request.candidates.length; first += CANDIDATES_PER_RUN) {
        throwIfAborted(request.signal);
        const candidates = request.candidates.slice(first, first + CANDIDATES_PER_RUN);
        const outputs = await session
          .run({ ...feeds, ...candidateFeeds(runtime, request, first, candidates) })
          .catch((error: unknown) => {
            throw request.signal?.aborted ? abortedError(request.signal) : failed(device, error);
          });
        results.push(...readOutputs(outputs as unknown as Outputs, candidates.length, request, parameters));
      }
      return results;
    },
    async dispose() {
      await session.release();
    },
  };
}

function parameterFeeds(runtime: Runtime, parameters: AlignmentParameters): Feeds {
  const { config, inner, outer, itemProjection, phraseProjection } = parameters;
  const shape = [config.heads, config.width, config.dimension];
  const perHead = (values: readonly number[]) =>
    new runtime.Tensor('float32', Float32Array.from(values), [config.heads, 1, 1]);
  return {
    inner: new runtime.Tensor('float32', inner, [config.hidden, config.dimension]),
    outer: new runtime.Tensor('float32', outer, [config.dimension, config.hidden]),
    item_projection: new runtime.Tensor('float32', itemProjection, shape),
    phrase_projection: new runtime.Tensor('float32', phraseProjection, shape),
    item_scale: perHead(config.itemScale),
    phrase_scale: perHead(config.phraseScale),
    belonging_scale: perHead(config.belongingScale),
    evidence_scale: perHead(config.evidenceScale),
    fading: perHead(config.fading),
    offset: perHead(config.offset),
    calibration: new runtime.Tensor(
      'float32',
      Float32Array.of(config.calibration.slope, config.calibration.intercept),
      [2],
    ),
  };
}

function visitorFeeds(runtime: Runtime, request: AlignmentRequest, { config }: AlignmentParameters): Feeds {
  const [items, preferences] = [request.history.length, request.preferences.length];
  const ownership = new Float32Array(preferences * items);
  request.owner.forEach((owner, item) => {
    if (owner >= 0) ownership[owner * items + item] = 1;
  });
  return {
    history: matrix(runtime, request.history, config.dimension),
    history_mask: new runtime.Tensor('float32', new Float32Array(items).fill(1), [items]),
    steps_back: new runtime.Tensor('float32', stepsBack(items, config), [items]),
    preferences: matrix(runtime, request.preferences, config.dimension),
    preference_mask: new runtime.Tensor('float32', new Float32Array(preferences).fill(1), [preferences]),
    ownership: new runtime.Tensor('float32', ownership, [preferences, items]),
  };
}

function candidateFeeds(
  runtime: Runtime,
  request: AlignmentRequest,
  first: number,
  candidates: readonly Float32Array[],
): Feeds {
  const preferences = request.preferences.length;
  const belonging = new Float32Array(candidates.length * preferences);
  candidates.forEach((_, index) => {
    belonging.set(request.belonging[first + index] ?? [], index * preferences);
  });
  return {
    belonging: new runtime.Tensor('float32', belonging, [candidates.length, preferences]),
    candidates: matrix(runtime, candidates, candidates[0]?.length ?? 0),
    candidate_mask: new runtime.Tensor('float32', new Float32Array(candidates.length).fill(1), [
      candidates.length,
    ]),
  };
}

function matrix(
  runtime: Runtime,
  rows: readonly Float32Array[],
  dimension: number,
): InstanceType<Runtime['Tensor']> {
  const data = new Float32Array(rows.length * dimension);
  rows.forEach((row, index) => {
    data.set(row, index * dimension);
  });
  return new runtime.Tensor('float32', data, [rows.length, dimension]);
}

type Outputs = Record<
  'score' | 'contributions' | 'evidence' | 'attention' | 'fitness' | 'likelihood',
  { data: Float32Array }
>;

function readOutputs(
  outputs: Outputs,
  count: number,
  request: AlignmentRequest,
  { config }: AlignmentParameters,
): CandidateAlignment[] {
  const [items, preferences] = [request.history.length, request.preferences.length];
  const row = (output: { data: Float32Array }, index: number, length: number) =>
    output.data.slice(index * length, (index + 1) * length);
  return Array.from({ length: count }, (_, candidate) => {
    const score = outputs.score.data[candidate] as number;
    const contributions = row(outputs.contributions, candidate, preferences);
    return {
      score,
      contributions,
      evidence: row(outputs.evidence, candidate, items),
      attention: Array.from({ length: config.heads }, (_, head) =>
        row(outputs.attention, head * count + candidate, preferences),
      ),
      // Where nothing was given, the graph's ratio is that of nothing to nothing.
      fitness: row(outputs.fitness, candidate, preferences).map((fit, index) =>
        (contributions[index] as number) > 0 ? fit : 0,
      ),
      likelihood: score > 0 ? (outputs.likelihood.data[candidate] as number) : 0,
    };
  });
}

/** Without history or preferences nothing can be said for any candidate. */
function empty(request: AlignmentRequest, { config }: AlignmentParameters): CandidateAlignment {
  const none = new Float32Array(request.preferences.length);
  return {
    score: 0,
    contributions: none,
    evidence: new Float32Array(request.history.length),
    attention: Array.from({ length: config.heads }, () => none),
    fitness: none,
    likelihood: 0,
  };
}

function failed(device: ExecutionDevice, cause: unknown): LaneError {
  return new LaneError(
    'LANE_RUNTIME_FAILED',
    `the alignment network did not run on ${device}: ${String(cause)}. A page with a Content-Security-Policy needs ` +
      "script-src 'wasm-unsafe-eval'.",
    { cause },
  );
}
