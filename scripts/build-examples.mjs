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
 * Where a shop's host keeps `dist/library`, from where it comes at run time. The plain example leaves it out of the bundle
 * by name; the others load it by `lane-explainer/load`, and their bundler needs to know nothing.
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
        rolldownOptions: name === 'plain' ? { external: Object.keys(HOSTED), output: { paths: HOSTED } } : {},
      },
    });
  }
}

if (isMain(import.meta.url)) await buildExamples();
