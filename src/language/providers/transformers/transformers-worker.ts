/** Entry of the module worker that generates text with transformers.js. */
import { expose } from 'comlink';
import { createTransformersHost } from './transformers-host.ts';

expose(createTransformersHost());
