/** What crosses the wire until the first reason, by part. */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliSizes } from '../support/brotli-size.ts';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type Part = 'own' | 'libraries' | 'runtime' | 'models';

/** Bytes by part; `own` is the page, its styles and our JavaScript. */
export type Wire = Record<Part | 'total', number>;

/** Whose file it is, told by where the build puts it. */
export function partOf(path: string): Part {
  if (path.startsWith('/models/')) return 'models';
  if (path.startsWith('/runtime/')) return 'runtime';
  return basename(path).startsWith('library') ? 'libraries' : 'own';
}

/** Brotli-11 sizes of the files asked for before a moment, each once. */
export async function wireUntil(
  root: string,
  site: string,
  seen: readonly SeenRequest[],
  moment: number,
): Promise<Wire> {
  const paths = [
    ...new Set(
      seen.filter(({ at }) => at <= moment).map(({ path }) => (path === '/' ? '/index.html' : path)),
    ),
  ];
  const present = paths.filter((path) => statSync(join(site, path), { throwIfNoEntry: false })?.isFile());
  const sizes = await brotliSizes(
    root,
    present.map((path) => join(site, path)),
  );
  const wire: Wire = { own: 0, libraries: 0, runtime: 0, models: 0, total: 0 };
  present.forEach((path, index) => {
    wire[partOf(path)] += sizes[index] as number;
    wire.total += sizes[index] as number;
  });
  return wire;
}
