/** Entry of the module worker: everything heavy happens here. */
import { expose } from 'comlink';
import { createPipelineHost } from './pipeline-host.ts';

expose(createPipelineHost());
