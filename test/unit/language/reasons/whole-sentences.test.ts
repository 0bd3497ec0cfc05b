import { describe, expect, it } from 'vitest';
import { wholeSentences } from '../../../../src/language/reasons/whole-sentences.ts';

describe('whole sentences', () => {
  it.each([
    ['It fits well. And it', 'It fits well.'],
    ['It fits well and it also', ''],
    ['It fits well! Does it? It', 'It fits well! Does it?'],
    ['You looked at "Dr. Strangelove" and', ''],
    ['You looked at "Mr. Nobody." It', 'You looked at "Mr. Nobody."'],
    ['You looked at “Heat”', 'You looked at “Heat”'],
    ['You looked at "Heat" and "', ''],
    ['它很适合您。因为', '它很适合您。'],
    ['', ''],
  ])('of %j are %j', (text, whole) => {
    expect(wholeSentences(text)).toBe(whole);
  });

  it('need something after them while the text grows', () => {
    expect(wholeSentences('It is by Dr.', true)).toBe('');
    expect(wholeSentences('It fits well. ', true)).toBe('It fits well.');
  });

  it('are not all of a long text', () => {
    expect(wholeSentences('It fits well. '.repeat(500)).length).toBeLessThanOrEqual(500);
  });
});
