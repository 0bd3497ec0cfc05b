/** What is read off a browser, faked here by what its `navigator` says. */
import { describe, expect, test } from 'vitest';
import {
  type DeviceNavigator,
  describeDevice,
} from '../../../../../src/language/providers/webllm/describe-device.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15';

const adapter = {
  features: new Set(['shader-f16']),
  limits: { maxBufferSize: 2 ** 31, maxStorageBufferBindingSize: 2 ** 30 },
};

const described = (navigator: Partial<DeviceNavigator>) =>
  describeDevice({ userAgent: WINDOWS, ...navigator });

describe('the device', () => {
  test.each([
    ['a Windows computer', { userAgent: WINDOWS, platform: 'Win32' }, false, false],
    ['an Android telephone', { userAgent: ANDROID, platform: 'Linux armv81' }, true, false],
    ['one that says so itself', { userAgent: WINDOWS, userAgentData: { mobile: true } }, true, false],
    ['an iPhone', { userAgent: IPHONE, platform: 'iPhone' }, true, true],
    [
      'an iPad that says it is a Mac',
      { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 5 },
      false,
      true,
    ],
    ['a Mac', { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 0 }, false, false],
  ])('is %s', async (_, navigator, mobile, ios) => {
    expect(await described(navigator)).toMatchObject({ mobile, ios });
  });

  test('has the memory that the browser tells, if it does', async () => {
    expect((await described({ deviceMemory: 4 })).memory).toBe(4);
    expect((await described({})).memory).toBeUndefined();
  });
});

describe('the graphics adapter', () => {
  test('is described by what models need', async () => {
    const gpu = { requestAdapter: async () => adapter };
    expect((await described({ gpu })).adapter).toEqual({
      software: false,
      f16: true,
      largestBuffer: 2 ** 30,
    });
    const software = { ...adapter, info: { isFallbackAdapter: true }, features: new Set<string>() };
    expect((await described({ gpu: { requestAdapter: async () => software } })).adapter).toEqual({
      software: true,
      f16: false,
      largestBuffer: 2 ** 30,
    });
  });

  test.each([
    ['there is no WebGPU', {}],
    ['there is none', { gpu: { requestAdapter: async () => null } }],
    ['asking for it fails', { gpu: { requestAdapter: () => Promise.reject(new Error('crashed')) } }],
  ])('is absent where %s', async (_, navigator) => {
    expect((await described(navigator)).adapter).toBeUndefined();
  });
});
