/** The two folders that are served as they are beside the code: `runtime` (ONNX Runtime) and `models`. */
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODELS = join(ROOT, 'models');
const RUNTIME = join(ROOT, 'node_modules', 'onnxruntime-web', 'dist');

/** The plain build for WebAssembly alone, and `asyncify`, which WebGPU needs. */
const RUNTIME_FILES = [
  'ort-wasm-simd-threaded.mjs',
  'ort-wasm-simd-threaded.wasm',
  'ort-wasm-simd-threaded.asyncify.mjs',
  'ort-wasm-simd-threaded.asyncify.wasm',
];

/** Types of what a model is made of; its card goes along, because it names the data and their terms. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.onnx': 'application/octet-stream',
  '.bin': 'application/octet-stream',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Folders of a model that only its making needs. */
const MAKING = new Set(['recipe', 'phrases', '__pycache__']);

/** Files of all models, relative to the folder `models`, with forward slashes. */
function modelFiles(folder = MODELS): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MAKING.has(entry.name) ? [] : modelFiles(path);
    return extname(entry.name) in TYPES ? [relative(MODELS, path).split(sep).join('/')] : [];
  });
}

/** The file on disk behind an address, wherever the folder stands in it: sources and pages lie at several depths. */
function fileBehind(path: string): string | undefined {
  const runtime = /\/runtime\/(ort-wasm[\w.-]+)$/.exec(path)?.[1];
  if (runtime) return join(RUNTIME, runtime);
  const model = /\/models\/(manifest\.json|lane-[\w./-]+)$/.exec(path)?.[1];
  return model && !model.includes('..') ? join(MODELS, model) : undefined;
}

/** Answers for both folders in the dev server, before Vite does: it would send a page where a file is missing. */
const answer: Connect.NextHandleFunction = (request, response, next) => {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  // A module of a model (`import phrases from '…json'`) is Vite's; ORT's own import of its loader is not.
  const file = /^import\b/.test(query) && path.endsWith('.json') ? undefined : fileBehind(path);
  if (file === undefined) {
    next();
    return;
  }
  const stats = statSync(file, { throwIfNoEntry: false });
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (!stats?.isFile()) {
    response.statusCode = 404;
    response.end('Not found\n');
    return;
  }
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', stats.size);
  response.setHeader('Cache-Control', 'no-cache');
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
};

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

/** Copies `runtime` and `models` into the output, unhashed, and answers for them in development. */
export function staticFolders(): Plugin {
  return {
    name: 'lane-static-folders',
    configureServer(server) {
      server.middlewares.use(answer);
    },
    writeBundle({ dir = 'dist' }) {
      for (const name of RUNTIME_FILES) copy(join(RUNTIME, name), join(dir, 'runtime', name));
      for (const name of modelFiles()) copy(join(MODELS, name), join(dir, 'models', name));
    },
  };
}
