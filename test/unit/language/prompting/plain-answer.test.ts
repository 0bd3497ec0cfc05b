/** What is left of an answer when everything is gone that nobody asked for. */
import { describe, expect, test } from 'vitest';
import {
  fencedBlocks,
  MOST_READ,
  plainAnswer,
  withoutFences,
} from '../../../../src/language/prompting/plain-answer.ts';

describe('a plain answer', () => {
  test.each([
    ['stays', 'It fits well.', 'It fits well.'],
    ['loses its reasoning', '<think>Hm. The user…</think>\n\nIt fits.', 'It fits.'],
    [
      'loses reasoning of any name and case',
      '<Thinking level="2">x</Thinking>A<reasoning>y</reasoning>B',
      'AB',
    ],
    ['loses reasoning whose start the template had', 'so I say yes.</think>It fits.', 'It fits.'],
    ['is empty while it still reasons', '<think>Let me see, the', ''],
    ['loses markers', '<|im_start|>assistant\nIt fits.<|im_end|>', 'It fits.'],
    ['loses a header', '<|start_header_id|>assistant<|end_header_id|>\n\nIt fits.<|eot_id|>', 'It fits.'],
    ['loses the turn that the model makes up', 'It fits.<|im_start|>user\nThanks!', 'It fits.'],
    [
      'loses other channels',
      '<|channel|>analysis<|message|>Hm<|end|><|start|>assistant<|channel|>final<|message|>It fits.',
      'It fits.',
    ],
    ['keeps words that only sound like tags', 'I think < that > is fine', 'I think < that > is fine'],
  ])('%s', (_, answer, expected) => {
    expect(plainAnswer(answer)).toBe(expected);
  });

  test('is read up to a bound, and in no time', () => {
    const start = performance.now();
    for (const piece of ['<think>', '</think>', '<|', 'a', '<', '[INST]'])
      expect(plainAnswer(piece.repeat(200_000)).length).toBeLessThanOrEqual(MOST_READ);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('fences', () => {
  test('give their contents, closed or not', () => {
    expect(fencedBlocks('Here:\n```json\n{"a": 1}\n```\nand\n~~~\n[2]\n~~~')).toEqual(['{"a": 1}', '[2]']);
    expect(fencedBlocks('```json\n{"a": 1')).toEqual(['{"a": 1']);
    expect(fencedBlocks('no fence')).toEqual([]);
  });

  test('go, and what stands in them stays', () => {
    expect(withoutFences('Sure:\n```text\nFIT: good\n```')).toBe('Sure:\nFIT: good');
  });
});
