/** The plain TypeScript implementation of the alignment network keeps the contract. */
import { createScriptAligner } from '../../../src/alignment/script-aligner.ts';
import { untrainedAlignment } from '../../../src/alignment/untrained.ts';
import { describeAligner } from './aligner-contract.ts';
import { describeParity } from './pytorch-parity.ts';
import { randomNetwork } from './random-network.ts';
import { readShippedNetwork } from './shipped-network.ts';

const shipped = readShippedNetwork();
const networks = [randomNetwork(1), untrainedAlignment(17, 'another encoder'), ...(shipped ? [shipped] : [])];

for (const network of networks)
  describeAligner('script', network, async (parameters) => createScriptAligner(parameters));

describeParity('script', async (parameters) => createScriptAligner(parameters));
