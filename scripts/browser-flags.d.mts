/** Keeps the browser from asking anything of any other host. */
export const QUIET_FLAGS: string[];
/** WebGPU on a software adapter, on machines without a graphics card. */
export const SOFTWARE_WEBGPU_FLAGS: string[];
