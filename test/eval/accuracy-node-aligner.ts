/** The graph that ships in ONNX Runtime for Node: the same graph and code as in a page, on the processor itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
// There as the library that transformers.js runs on in Node.
import * as runtime from 'onnxruntime-node';
import type { Aligner } from '../../src/alignment/aligner.ts';
import { alignInSession } from '../../src/alignment/onnx-aligner.ts';
import type { AlignmentParameters } from '../../src/alignment/parameters.ts';

/** Forty times as fast as WebAssembly in Node; one thread, so that it is no faster where there are more. */
export async function openNodeAligner(root: string, parameters: AlignmentParameters): Promise<Aligner> {
  const graph = await readFile(join(root, 'models', 'lane-align', 'align.onnx'));
  const session = await runtime.InferenceSession.create(graph, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return alignInSession(runtime, session, parameters, 'wasm');
}
