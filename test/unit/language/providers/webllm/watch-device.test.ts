/** The loss of a graphics device is learnt of; here on an adapter that is made up, for no test can break a real one. */
import { afterEach, describe, expect, test } from 'vitest';
import { watchDevices } from '../../../../../src/language/providers/webllm/watch-device.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'GPUAdapter');
});

function adapterWhoseDevices(reason: string) {
  class GPUAdapter {
    async requestDevice(options: unknown) {
      return { options, lost: Promise.resolve({ reason, message: 'the driver was reset' }) };
    }
  }
  Reflect.set(globalThis, 'GPUAdapter', GPUAdapter);
  return new GPUAdapter();
}

describe('a graphics device', () => {
  test('that is lost is told of, and is otherwise as it was', async () => {
    const adapter = adapterWhoseDevices('unknown');
    const told: string[] = [];
    watchDevices((reason) => told.push(reason));
    expect((await adapter.requestDevice({ label: 'one' })).options).toEqual({ label: 'one' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual(['the driver was reset']);
  });

  test('that its owner destroys is not', async () => {
    const adapter = adapterWhoseDevices('destroyed');
    const told: string[] = [];
    watchDevices((reason) => told.push(reason));
    await adapter.requestDevice({});
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual([]);
  });

  test('may be absent', () => {
    expect(() => watchDevices(() => undefined)).not.toThrow();
  });
});
