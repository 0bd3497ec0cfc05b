/** Which model is chosen on which device, over many of them. */
import { describe, expect, test } from 'vitest';
import { chooseModels, objectionTo } from '../../../../../src/language/providers/webllm/choose-model.ts';
import type {
  AdapterDescription,
  DeviceDescription,
} from '../../../../../src/language/providers/webllm/describe-device.ts';
import { findKnown } from '../../../../../src/language/providers/webllm/known-models.ts';

const GRAPHICS: AdapterDescription = { software: false, f16: true, largestBuffer: 2 ** 31 - 4 };
const DESKTOP: DeviceDescription = { adapter: GRAPHICS, memory: 8, mobile: false, ios: false };

function device(
  more: Partial<DeviceDescription> = {},
  adapter: Partial<AdapterDescription> = {},
): DeviceDescription {
  return { ...DESKTOP, adapter: { ...GRAPHICS, ...adapter }, ...more };
}

function chosen(description: DeviceDescription): string[] {
  const choice = chooseModels(description);
  return 'reason' in choice ? [] : choice.candidates.map(({ id }) => id);
}

describe('the best model', () => {
  test.each([
    ['a desktop with much memory', device(), 'Qwen2.5-1.5B-Instruct-q4f16_1-MLC'],
    ['one without 16-bit numbers', device({}, { f16: false }), 'Qwen2.5-1.5B-Instruct-q4f32_1-MLC'],
    [
      'a browser that does not tell its memory',
      device({ memory: undefined }),
      'Qwen2.5-1.5B-Instruct-q4f16_1-MLC',
    ],
    ['a laptop with 4 GB', device({ memory: 4 }), 'Llama-3.2-1B-Instruct-q4f16_1-MLC'],
    [
      'the same without 16-bit numbers',
      device({ memory: 4 }, { f16: false }),
      'SmolLM2-360M-Instruct-q4f32_1-MLC',
    ],
    ['a laptop with 2 GB', device({ memory: 2 }), 'SmolLM2-360M-Instruct-q4f16_1-MLC'],
    ['a telephone with much memory', device({ mobile: true }), 'Llama-3.2-1B-Instruct-q4f16_1-MLC'],
    ['a telephone with 4 GB', device({ mobile: true, memory: 4 }), 'SmolLM2-360M-Instruct-q4f16_1-MLC'],
    [
      'a telephone that does not tell',
      device({ mobile: true, memory: undefined }),
      'SmolLM2-360M-Instruct-q4f16_1-MLC',
    ],
    [
      'the least that WebGPU promises',
      device({}, { largestBuffer: 128 * 1024 ** 2 }),
      'Qwen2.5-1.5B-Instruct-q4f16_1-MLC',
    ],
    [
      'a graphics card with small buffers',
      device({}, { largestBuffer: 64 * 1024 ** 2 }),
      'SmolLM2-360M-Instruct-q4f16_1-MLC',
    ],
  ])('of %s', (_, description, id) => {
    expect(chosen(description)[0]).toBe(id);
  });

  test.each([
    ['without WebGPU', device({ adapter: undefined }), 'no WebGPU'],
    ['on a software adapter', device({}, { software: true }), 'processor'],
    ['on an iPhone', device({ ios: true, mobile: true }), 'iPhone'],
    ['on an iPad', device({ ios: true }), 'iPad'],
    ['with next to no memory', device({ memory: 0.5 }), 'memory'],
    ['on a telephone with 2 GB', device({ mobile: true, memory: 2 }), 'memory'],
    ['with buffers that hold no model', device({}, { largestBuffer: 2 ** 20 }), 'memory'],
  ])('is none %s, and the reason says so', (_, description, words) => {
    expect(chooseModels(description)).toEqual({ reason: expect.stringContaining(words) });
  });

  test('is never one that the device cannot hold, whatever the device', () => {
    let devices = 0;
    for (const memory of [undefined, 0.25, 0.5, 1, 2, 4, 8])
      for (const mobile of [false, true])
        for (const ios of [false, true])
          for (const f16 of [false, true])
            for (const software of [false, true])
              for (const largestBuffer of [
                0,
                2 ** 20,
                2 ** 25,
                2 ** 26,
                2 ** 27,
                2 ** 28,
                2 ** 30,
                2 ** 32,
              ]) {
                devices++;
                const ids = chosen(device({ memory, mobile, ios }, { f16, software, largestBuffer }));
                if (ios || software) expect(ids).toEqual([]);
                for (const id of ids) {
                  const known = findKnown(id);
                  if (known === undefined) throw new Error(`${id} is not known`);
                  expect(known.quantisation).toBe(f16 ? 'q4f16_1' : 'q4f32_1');
                  expect(known.model.largestBuffer).toBeLessThanOrEqual(largestBuffer);
                  expect(known.model.memory[known.quantisation]).toBeLessThan((memory ?? 8) * 1024 * 0.3);
                }
                expect(new Set(ids).size).toBe(ids.length);
              }
    expect(devices).toBe(896);
  });
});

describe('a model that the page names', () => {
  test('may run on any graphics card, a software adapter and an iPhone too', () => {
    const odd = device({ ios: true, memory: 1 }, { software: true });
    expect(objectionTo('Llama-3.2-3B-Instruct-q4f16_1-MLC', odd)).toBeUndefined();
    expect(objectionTo('a model of the shop', device())).toBeUndefined();
  });

  test('needs WebGPU, and 16-bit numbers where its name says so', () => {
    expect(objectionTo('any', device({ adapter: undefined }))).toContain('no WebGPU');
    expect(objectionTo('SmolLM2-360M-Instruct-q0f16-MLC', device({}, { f16: false }))).toContain(
      'shader-f16',
    );
    expect(objectionTo('SmolLM2-360M-Instruct-q4f32_1-MLC', device({}, { f16: false }))).toBeUndefined();
  });
});
