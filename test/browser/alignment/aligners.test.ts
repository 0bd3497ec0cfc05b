/** Every implementation of the alignment network keeps one contract, on every device. */
import { createOnnxAligner } from '../../../src/alignment/onnx-aligner.ts';
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { describeAligner } from '../../unit/alignment/aligner-contract.ts';
import { describeParity } from '../../unit/alignment/pytorch-parity.ts';
import { readGraph, readNetworks, runtime } from './networks.ts';

const networks = await readNetworks();
const graph = await readGraph();

const DEVICES = ['webgpu', 'wasm'] as const;

for (const network of networks) {
  describeAligner('script', network, async (parameters) => createScriptAligner(parameters));
  // WebGPU first: the first device decides for a thread which build of ONNX Runtime is loaded.
  for (const device of DEVICES) {
    describeAligner(device, network, (parameters) =>
      createOnnxAligner({ parameters, graph, runtime, device }),
    );
  }
}

describeParity('script', async (parameters) => createScriptAligner(parameters));
for (const device of DEVICES)
  describeParity(device, (parameters) => createOnnxAligner({ parameters, graph, runtime, device }));
