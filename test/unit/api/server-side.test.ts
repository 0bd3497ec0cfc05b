/** A server that renders pages may import everything: nothing happens there, and nothing throws. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What a module put on the global object while it was imported, but for lit and its stand-in for a page. */
async function globalsOf(load: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  await load();
  return Object.getOwnPropertyNames(globalThis).filter(
    (name) => !before.has(name) && !/^(lit|reactiveElement|customElements$)/.test(name),
  );
}

describe('imported in Node, where there is no page', () => {
  test('the library does nothing', async () => {
    expect(await globalsOf(() => import('../../../src/index.ts'))).toEqual([]);
  });

  test('the loader does nothing', async () => {
    expect(await globalsOf(() => import('../../../src/load.ts'))).toEqual([]);
  });

  test('the elements can be named', async () => {
    expect(await globalsOf(() => import('../../../src/elements/index.ts'))).toEqual([]);
    const { LaneExplanationElement, LaneSettingsElement } = await import('../../../src/elements/index.ts');
    expect([LaneExplanationElement.tag, LaneSettingsElement.tag]).toEqual([
      'lane-explanation',
      'lane-settings',
    ]);
  });
});

describe.each(['library/index.js', 'server/element.js', 'server/load.js'])('the built %s', (file) => {
  const path = join(ROOT, 'dist', file);

  // The suite builds first; alone, this test has nothing to look at.
  test.skipIf(!existsSync(path))('is imported by Node itself', async () => {
    const { execFile } = await import('node:child_process');
    const code = `const api = await import(${JSON.stringify(pathToFileURL(path).href)}); console.log(Object.keys(api).length);`;
    const count = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, ['--input-type=module', '--eval', code], (error, output) =>
        error ? reject(error) : resolve(output.trim()),
      );
    });
    expect(Number(count)).toBeGreaterThan(0);
  });
});

test.skipIf(!existsSync(join(ROOT, 'dist', 'server', 'load.js')))(
  'the built loader tells bundlers to leave its imports alone',
  () => {
    const code = readFileSync(join(ROOT, 'dist', 'server', 'load.js'), 'utf8');
    for (const remark of ['@vite-ignore', 'webpackIgnore: true']) expect(code.split(remark)).toHaveLength(3);
  },
);
