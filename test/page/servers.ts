/** Starts what the page tests talk to, each on a free port, and tells where by environment variables. */
import { join } from 'node:path';
import { type RunningServer, serve } from '../../scripts/serve.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const SITE = join(ROOT, 'dist', 'site');
const LIBRARY = join(ROOT, 'dist', 'library');
const SHOP = join(ROOT, 'test', 'page', 'shop');
const TAG_SHOP = join(ROOT, 'test', 'page', 'tag');
const EXAMPLES = join(ROOT, 'dist', 'examples');

/** Path under which a shop keeps the library: not its root, and not beside its pages. */
export const LIBRARY_PATH = '/static/widgets/lane/';

/** A policy as strict as the library allows: no inline code, no eval, nothing from elsewhere, no address or markup that is not trusted. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html lane-explainer',
].join('; ');

/** The addresses of the servers, each with a slash at its end. */
export interface Addresses {
  /** The demo. */
  readonly site: string;
  /** A shop that keeps the library on its own host. */
  readonly shop: string;
  /** A shop of several pages that has only the tag. */
  readonly tag: string;
  /** The same shop under a strict Content-Security-Policy. */
  readonly strict: string;
  /** The examples, each in a folder of its name, with the library's models under `/lane/`. */
  readonly examples: string;
  /** A host for static files on another origin than the shop's. */
  readonly host: string;
}

/** Where the servers are; for tests. */
export function addresses(): Addresses {
  const text = process.env['LANE_TEST_ADDRESSES'];
  if (text === undefined)
    throw new Error('The servers of the page tests are not running; start with `npx playwright test`.');
  return JSON.parse(text) as Addresses;
}

export default async function start(): Promise<() => Promise<void>> {
  const servers: Record<keyof Addresses, RunningServer> = {
    site: await serve({ folders: { '/': SITE } }),
    shop: await serve({ folders: { '/': SHOP, [LIBRARY_PATH]: LIBRARY } }),
    tag: await serve({ folders: { '/': TAG_SHOP, [LIBRARY_PATH]: LIBRARY } }),
    strict: await serve({
      folders: { '/': SHOP, [LIBRARY_PATH]: LIBRARY },
      headers: { 'Content-Security-Policy': STRICT_POLICY },
    }),
    examples: await serve({ folders: { '/': EXAMPLES, '/lane/': LIBRARY } }),
    host: await serve({ folders: { [LIBRARY_PATH]: LIBRARY } }),
  };
  process.env['LANE_TEST_ADDRESSES'] = JSON.stringify(
    Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url])),
  );
  return async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()));
  };
}
