/** How Chromium is started for tests and measurements. */

/** Keeps the browser from asking anything of any other host. */
export const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * WebGPU on a software adapter, on machines without a graphics card. It shows that results are right, never how
 * fast they come. Without these flags headless Chromium has no adapter, which is the case to fall back from.
 */
export const SOFTWARE_WEBGPU_FLAGS = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
