/** Entry of the module worker that generates text with WebLLM. */
import { expose } from 'comlink';
import { createWebLlmHost } from './webllm-host.ts';

expose(createWebLlmHost());
