/** The one copy of ONNX Runtime Web that the encoder and the aligner share. */
import type * as OnnxRuntime from 'onnxruntime-web/webgpu';

export type { InferenceSession, Tensor } from 'onnxruntime-web/webgpu';

/** What ONNX Runtime computes on. */
export type ExecutionDevice = 'wasm' | 'webgpu';

let loading: Promise<typeof OnnxRuntime> | undefined;

/**
 * Loads ONNX Runtime, once. Its WebAssembly comes from `folder`, never from another host: transformers.js would take
 * it from a CDN unless told before its own first import. For the device `wasm` the plain build serves, half the size
 * of the one that WebGPU needs; the first call decides for the life of the thread.
 */
export function loadOnnxRuntime(folder: string, device: ExecutionDevice): Promise<typeof OnnxRuntime> {
  loading ??= import('onnxruntime-web/webgpu').then((runtime) => {
    if (inBrowser()) {
      const build = device === 'webgpu' ? 'ort-wasm-simd-threaded.asyncify' : 'ort-wasm-simd-threaded';
      runtime.env.wasm.wasmPaths = { mjs: `${folder}${build}.mjs`, wasm: `${folder}${build}.wasm` };
    }
    // A shop page is not cross-origin isolated; where it is, two threads gain little on graphs this small.
    runtime.env.wasm.numThreads = 1;
    return runtime;
  });
  // A failed import must not be remembered: the next call tries again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

let lastSession: Promise<unknown> = Promise.resolve();

/** Starts sessions one after another: ONNX Runtime cannot set up two devices at a time. */
export function startSession<T>(start: () => Promise<T>): Promise<T> {
  const session = lastSession.then(start, start);
  lastSession = session.catch(() => undefined);
  return session;
}

/** Whether this runs in a page or its worker, not in Node. */
export function inBrowser(): boolean {
  return typeof process === 'undefined' || process.versions?.node === undefined;
}
