/** What WebLLM's errors, named as it names them, come to. */
import { describe, expect, test } from 'vitest';
import {
  generationFailure,
  isSpoilt,
  loadFailure,
} from '../../../../../src/language/providers/webllm/engine-failure.ts';
import { LaneError } from '../../../../../src/runtime/error.ts';

function named(name: string, message = 'it says why'): Error {
  return Object.assign(new Error(message), { name });
}

describe('a model that does not load', () => {
  test.each([
    ['ModelNotFoundError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['WebGPUNotAvailableError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['ShaderF16SupportError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['FeatureSupportError', 'LANE_LANGUAGE_UNAVAILABLE'],
    ['IntegrityError', 'LANE_LANGUAGE_FAILED'],
    ['DeviceLostError', 'LANE_LANGUAGE_FAILED'],
    ['QuotaExceededError', 'LANE_LANGUAGE_FAILED'],
    ['TypeError', 'LANE_LANGUAGE_FAILED'],
  ])('for %s is %s, and says which', (name, code) => {
    expect(loadFailure(named(name), 'tiny')).toMatchObject({
      code,
      message: expect.stringContaining('tiny'),
    });
  });

  test('is deleted where what was stored is wrong or half, and not otherwise', () => {
    expect(isSpoilt(named('IntegrityError'))).toBe(true);
    expect(isSpoilt(new DOMException('full', 'QuotaExceededError'))).toBe(true);
    expect(isSpoilt(named('TypeError'))).toBe(false);
  });
});

describe('a generation that fails', () => {
  test.each([
    ['DeviceLostError', 'LANE_LANGUAGE_LOST'],
    ['ModelNotLoadedError', 'LANE_LANGUAGE_LOST'],
    ['ContextWindowSizeExceededError', 'LANE_LANGUAGE_FAILED'],
    ['GrammarMatcherInitError', 'LANE_LANGUAGE_FAILED'],
  ])('with %s is %s', (name, code) => {
    expect(generationFailure(named(name), 'tiny')).toMatchObject({ code });
  });

  test('with an error of this library keeps it', () => {
    const error = new LaneError('LANE_LANGUAGE_LOST', 'the device is gone.');
    expect(generationFailure(error, 'tiny')).toBe(error);
  });

  test('with what is no error is told nevertheless', () => {
    expect(generationFailure('a string', 'tiny').message).toContain('a string');
  });
});
