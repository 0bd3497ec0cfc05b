/** Where the library's files lie. */
import { LaneError } from './error.ts';

/** The folder that the library was loaded from. Its code may lie one level down, in `assets`. */
function libraryFolder(): URL {
  const here = new URL(/* @vite-ignore */ '.', import.meta.url);
  // The development server serves source files, with the models at its root.
  if (import.meta.env?.DEV) return new URL('/', here);
  return /\/assets\/$/.test(here.pathname) ? new URL('..', here) : here;
}

/** Absolute address of a folder, with a slash at its end. A relative one is relative to the page. */
function folderAddress(folder: string): string {
  try {
    const address = new URL(folder, document.baseURI);
    if (!address.pathname.endsWith('/')) address.pathname += '/';
    return address.href;
  } catch (cause) {
    throw new LaneError(
      'LANE_INVALID_OPTIONS',
      `expected the address of a folder, but got ${JSON.stringify(folder)}.`,
      { cause },
    );
  }
}

/** Addresses of the models and of ONNX Runtime's WebAssembly. @throws LaneError LANE_INVALID_OPTIONS */
export function resolveAddresses(options: { readonly models?: string; readonly runtime?: string }): {
  models: string;
  runtime: string;
} {
  const models =
    options.models === undefined ? new URL('models/', libraryFolder()).href : folderAddress(options.models);
  const runtime =
    options.runtime === undefined ? new URL('../runtime/', models).href : folderAddress(options.runtime);
  return { models, runtime };
}
