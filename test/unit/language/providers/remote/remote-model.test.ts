/** A model behind a real server on localhost keeps the contract, whether the server streams or not. */
import { afterAll, beforeAll } from 'vitest';
import type { LanguageModel } from '../../../../../src/language/language-model.ts';
import { createRemoteProvider } from '../../../../../src/language/providers/remote/remote-provider.ts';
import {
  type LanguageEndpoint,
  startLanguageEndpoint,
} from '../../../../support/language-endpoint/start-endpoint.ts';
import { describeLanguageModel } from '../language-model-contract.ts';

let endpoint: LanguageEndpoint;

beforeAll(async () => {
  endpoint = await startLanguageEndpoint();
});

afterAll(() => endpoint.close());

const open = (model: string): Promise<LanguageModel> =>
  createRemoteProvider({ provider: 'remote', url: endpoint.url, model, patience: 2_000 }).load({});

for (const name of ['slow', 'whole-json', 'takes-plain-fields'])
  describeLanguageModel(`a server that is ${name}`, { open: () => open(name), provider: 'remote', name });
