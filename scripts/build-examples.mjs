/** Builds `examples` into `dist/examples`, as a shop's own build would; their host keeps the library under `/lane/`. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { isMain, ROOT } from './set-up.mjs';

/** Examples by name, with the plugins that their framework needs. */
const EXAMPLES = {
  plain: [],
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('lane-') } } })],
  svelte: [svelte()],
};

/**
 * Where a shop's host keeps `dist/library`. The library comes from there at run time and is no part of the shop's own
 * bundle: a bundler would copy the worker's file, but not the files that it loads.
 */
const HOSTED = {
  'lane-explainer': '/lane/index.js',
  'lane-explainer/element': '/lane/element.js',
};

export async function buildExamples() {
  for (const [name, plugins] of Object.entries(EXAMPLES)) {
    await build({
      configFile: false,
      root: join(ROOT, 'examples', name),
      base: './',
      logLevel: 'warn',
      plugins,
      publicDir: false,
      build: {
        outDir: join(ROOT, 'dist', 'examples', name),
        emptyOutDir: true,
        reportCompressedSize: false,
        rolldownOptions: { external: Object.keys(HOSTED), output: { paths: HOSTED } },
      },
    });
  }
}

if (isMain(import.meta.url)) await buildExamples();
