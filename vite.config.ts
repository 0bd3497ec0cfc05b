/**
 * Builds from one source: `--mode site` is the demo, `--mode library` what a shop puts on its host; both run from any
 * folder. `--mode server` is what goes into others' builds: the elements for a server that renders pages, and the loader.
 * Vite's own library mode is not used: it writes workers and WebAssembly into the code as base64.
 */
import { defaultClientConditions, defineConfig, type Rolldown } from 'vite';
import { staticFolders } from './scripts/static-folders.ts';

/** Entries of the library by the name of their file. */
const ENTRIES: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  element: 'src/elements/index.ts',
  lane: 'src/page/lane.ts',
};

/** Libraries get chunks of their own, `library-*`, so that what is ours can be told from what is not. */
const output: Rolldown.OutputOptions = {
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: ({ name }) => `assets/${name.replaceAll('~', '-')}-[hash].js`,
  assetFileNames: 'assets/[name]-[hash][extname]',
  codeSplitting: {
    groups: [
      { name: 'library-transformers', test: /[\\/]node_modules[\\/]@huggingface[\\/]/, priority: 3 },
      { name: 'library-onnxruntime', test: /[\\/]node_modules[\\/]onnxruntime-/, priority: 4 },
      { name: 'library-web-llm', test: /[\\/]node_modules[\\/]@mlc-ai[\\/]/, priority: 3 },
      // By who needs them, so that a page never loads what only the worker or a lazy part uses.
      { name: 'library', test: /[\\/]node_modules[\\/]/, priority: 1, entriesAware: true },
    ],
  },
};

/** A busy machine is no fault of the build. */
const checks: Rolldown.InputOptions['checks'] = { bundlerTimings: false };

/** Page of each mode that builds one: the demo, and the page in which speed is measured. */
const PAGES: Readonly<Record<string, string>> = { bench: 'test/bench/page/index.html' };
const DEMO = ['index.html', 'gallery.html'];
/** Folder of each mode that is not the demo's. */
const OUT: Readonly<Record<string, string>> = { library: 'dist/library', server: 'dist/server' };

export default defineConfig(({ command, mode }) => ({
  base: command === 'build' ? './' : '/',
  publicDir: ['library', 'bench', 'server'].includes(mode) ? false : 'public',
  resolve: {
    // ONNX Runtime without its WebAssembly written into the code.
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
  },
  plugins: mode === 'bench' || mode === 'server' ? [] : [staticFolders()],
  worker: { format: 'es', rolldownOptions: { output, checks } },
  optimizeDeps: {
    // Found before the first request: one found later reloads the page under a running test.
    entries: ['index.html', 'src/**/*.ts', 'test/browser/**/*.ts'],
  },
  build: {
    target: 'es2022',
    outDir: OUT[mode] ?? 'dist/site',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY, // Sizes are tested: test/page/size.spec.ts.
    ...(mode === 'library' && {
      modulePreload: false,
      rolldownOptions: {
        input: ENTRIES,
        checks,
        preserveEntrySignatures: 'strict',
        output: { ...output, entryFileNames: '[name].js' },
      },
    }),
    // For what others bundle: the elements on servers, where lit brings its own stand-in for a page and is read from
    // node_modules, and the loader, whose remarks to bundlers have to stay.
    ...(mode === 'server' && {
      ssr: true,
      rolldownOptions: {
        input: { element: 'src/elements/index.ts', load: 'src/load.ts' },
        output: { entryFileNames: '[name].js' },
      },
    }),
    ...(mode !== 'library' &&
      mode !== 'server' && { rolldownOptions: { input: PAGES[mode] ?? DEMO, checks, output } }),
  },
}));
