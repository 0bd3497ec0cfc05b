/** What the worker with a transformers.js model is told. */
import type { ExecutionDevice } from '../../../runtime/onnx-runtime.ts';

export interface GeneratorSettings {
  /** An absolute folder address, or an id on the hub. */
  readonly source: { readonly folder: string } | { readonly hub: string };
  /** Folder with ONNX Runtime's WebAssembly files; ends in a slash. */
  readonly runtime: string;
  readonly device: ExecutionDevice;
}

/** An address or path is a folder, relative to the page; `name/name` is an id on the hub. */
export function readSource(model: string, page: string): GeneratorSettings['source'] {
  if (!/^(?:\/|\.|[a-z][a-z\d+.-]*:)/i.test(model)) return { hub: model };
  return { folder: new URL(model, page).href.replace(/\/$/, '') };
}

/** The last part of a folder's address or an id: the name under which sentences are shown. */
export function nameOf(source: GeneratorSettings['source']): string {
  const whole = 'hub' in source ? source.hub : source.folder.replace(/[?#].*$/, '');
  return whole.split('/').pop() || whole;
}
