/** Unit tests in Node, and tests of what only a browser has in Chromium with WebGPU on a software adapter. */
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { QUIET_FLAGS, SOFTWARE_WEBGPU_FLAGS } from './scripts/browser-flags.mjs';
import { presentBrowser } from './scripts/find-browser.mjs';
import viteConfig from './vite.config.ts';

const executablePath = presentBrowser();

export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    // Named, since the scan for them fails while any source file has an error, and a late find reloads running tests.
    optimizeDeps: {
      include: [
        '@huggingface/transformers',
        'onnxruntime-web/webgpu',
        '@mlc-ai/web-llm',
        'eventsource-parser',
        'comlink',
        'idb',
        'lit',
        'axe-core',
        'valibot',
        'jsonrepair',
      ],
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/unit/**/*.test.ts'],
            setupFiles: ['test/support/load-catalogues.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            // A software adapter compiles shaders slowly, and two files at once would share the processor.
            testTimeout: 60_000,
            fileParallelism: false,
            globalSetup: ['test/support/language-endpoint/global-setup.ts'],
            attachmentsDir: 'test-results/attachments',
            browser: {
              enabled: true,
              headless: true,
              ui: false,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  ...(executablePath && { executablePath }),
                  args: [...QUIET_FLAGS, ...SOFTWARE_WEBGPU_FLAGS],
                },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
