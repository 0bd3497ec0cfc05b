/** Learns of the loss of a graphics device in this worker: WebLLM only writes it to the console. */

interface LosableDevice {
  readonly lost: Promise<{ readonly reason?: string; readonly message?: string }>;
}

interface DeviceSource {
  requestDevice(...rest: unknown[]): Promise<LosableDevice>;
}

/** Calls `onLost` when a device that is made from now on is lost without having been destroyed by its owner. */
export function watchDevices(onLost: (reason: string) => void): void {
  const { GPUAdapter } = globalThis as unknown as { GPUAdapter?: { prototype: DeviceSource } };
  if (GPUAdapter === undefined) return;
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...rest) {
    const device = await requestDevice.apply(this, rest);
    void device.lost.then(({ reason, message }) => {
      if (reason !== 'destroyed') onLost(message || 'for no known reason');
    });
    return device;
  };
}
