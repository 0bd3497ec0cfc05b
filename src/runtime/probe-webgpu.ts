/** Whether WebGPU can be used here. */

/** What is asked of the browser; the types of WebGPU are not in every TypeScript library. */
interface GpuNavigator {
  readonly gpu?: {
    requestAdapter(): Promise<{ readonly info?: { readonly isFallbackAdapter?: boolean } } | null>;
  };
}

/** `hardware` a real GPU; `software` an adapter that computes on the processor; `none` no adapter at all. */
export type WebGpuSupport = 'hardware' | 'software' | 'none';

/** Asks for an adapter: `navigator.gpu` alone says nothing. */
export async function probeWebGpu(): Promise<WebGpuSupport> {
  const { gpu } = (globalThis.navigator ?? {}) as GpuNavigator;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return 'none';
  return adapter.info?.isFallbackAdapter ? 'software' : 'hardware';
}
