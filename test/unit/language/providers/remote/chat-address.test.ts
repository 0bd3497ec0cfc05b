/** Titles go over https, to this machine, or to the page's own origin, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { readChatAddress } from '../../../../../src/language/providers/remote/chat-address.ts';
import { LaneError } from '../../../../../src/runtime/error.ts';

describe('the address of a language model', () => {
  test.each([
    ['https://shop.example/v1', 'https://shop.example/v1/chat/completions'],
    ['https://shop.example/v1/', 'https://shop.example/v1/chat/completions'],
    ['https://shop.example', 'https://shop.example/chat/completions'],
    ['https://shop.example/v1/chat/completions', 'https://shop.example/v1/chat/completions'],
    ['https://shop.example/v1?api-version=3#top', 'https://shop.example/v1/chat/completions?api-version=3'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/chat/completions'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1/chat/completions'],
  ])('%s is taken', (url, address) => {
    expect(readChatAddress(url, undefined)).toEqual({ address, origin: new URL(url).origin });
  });

  test('is relative to the page, which may itself be on http', () => {
    expect(readChatAddress('/model/v1', 'http://shop.example/list/')).toEqual({
      address: 'http://shop.example/model/v1/chat/completions',
      origin: 'http://shop.example',
    });
  });

  test.each([
    'http://shop.example/v1',
    'http://localhost.evil.example/v1',
    'http://127.0.0.1.evil.example/v1',
    'ftp://shop.example/v1',
    'javascript:alert(1)',
    'data:text/plain,hello',
    'https://me:secret@shop.example/v1',
    '/v1',
    'https://',
    '',
  ])('%s is refused', (url) => {
    let error: unknown;
    try {
      readChatAddress(url, undefined);
    } catch (thrown) {
      error = thrown;
    }
    expect(LaneError.isInstance(error) && error.code).toBe('LANE_INVALID_OPTIONS');
    expect(String(error)).not.toContain('secret');
  });
});
