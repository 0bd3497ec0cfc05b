/** How long a server asks to wait, and what of its words may be told. */
import { describe, expect, test } from 'vitest';
import { hideSecrets, retryAfter } from '../../../../../src/language/providers/remote/server-failure.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  test.each([
    ['3', 3_000],
    ['0', 0],
    ['1.5', 1_500],
    ['-4', 0],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
    ['Thu, 01 Jan 2025 00:00:10 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});

test('a server’s words are told without secrets, on one line, and not at length', () => {
  expect(hideSecrets('no key\n  "abcd-1"  here', ['abcd-1', ''])).toBe('no key "…" here');
  expect(hideSecrets('word '.repeat(1_000), [])).toHaveLength(200);
});
