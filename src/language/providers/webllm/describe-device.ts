/** What is known of the device, as far as it decides which model may run. */

export interface DeviceDescription {
  /** Undefined where there is no WebGPU, or no adapter for it. */
  readonly adapter: AdapterDescription | undefined;
  /** Gigabytes of memory, rounded and at most 8; undefined where the browser does not say. */
  readonly memory: number | undefined;
  readonly mobile: boolean;
  /** iPhone or iPad, whatever the browser: the system ends a tab that takes much memory, without a word. */
  readonly ios: boolean;
}

export interface AdapterDescription {
  /** Computes on the processor: right, and a thousand times too slow. */
  readonly software: boolean;
  /** Whether it has 16-bit numbers. */
  readonly f16: boolean;
  /** Largest buffer that a shader can read, in bytes. */
  readonly largestBuffer: number;
}

/** The parts of `navigator` that are read; not every TypeScript library knows them. */
export interface DeviceNavigator {
  readonly userAgent: string;
  readonly platform?: string;
  readonly maxTouchPoints?: number;
  readonly deviceMemory?: number;
  readonly userAgentData?: { readonly mobile?: boolean };
  readonly gpu?: { requestAdapter(): Promise<GraphicsAdapter | null> };
}

interface GraphicsAdapter {
  readonly info?: { readonly isFallbackAdapter?: boolean };
  readonly features: { has(feature: string): boolean };
  readonly limits: { readonly maxBufferSize: number; readonly maxStorageBufferBindingSize: number };
}

/** Asks the browser; never rejects. */
export async function describeDevice(
  navigator = globalThis.navigator as unknown as DeviceNavigator,
): Promise<DeviceDescription> {
  const { userAgent, platform = '', maxTouchPoints = 0, deviceMemory, userAgentData } = navigator;
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const ios = /iPad|iPhone|iPod/.test(userAgent) || (platform.startsWith('Mac') && maxTouchPoints > 1);
  return {
    adapter: await describeAdapter(navigator),
    memory: deviceMemory,
    mobile: userAgentData?.mobile ?? /Android|Mobile/.test(userAgent),
    ios,
  };
}

async function describeAdapter({ gpu }: DeviceNavigator): Promise<AdapterDescription | undefined> {
  try {
    const adapter = await gpu?.requestAdapter();
    if (!adapter) return undefined;
    const { info, features, limits } = adapter;
    return {
      software: info?.isFallbackAdapter ?? false,
      f16: features.has('shader-f16'),
      largestBuffer: Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize),
    };
  } catch {
    return undefined;
  }
}
