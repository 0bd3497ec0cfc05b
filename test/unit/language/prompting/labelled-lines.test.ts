/** Answers in labelled lines, as models vary them. */
import { describe, expect, test } from 'vitest';
import { readLabelledLines } from '../../../../src/language/prompting/labelled-lines.ts';

const LABELS = {
  fit: ['FIT', 'Passung', 'Eignung'],
  why: ['WHY', 'Warum', 'Reason', 'Likelihood reason'],
};
const BOTH = { fit: 'It is a heist film.', why: 'You met two of them.' };

describe('labelled lines', () => {
  test.each([
    ['as asked for', 'FIT: It is a heist film.\nWHY: You met two of them.'],
    ['in another case', 'Fit: It is a heist film.\nwhy: You met two of them.'],
    ['in bold', '**FIT:** It is a heist film.\n**WHY**: You met two of them.'],
    ['as bullets', '- FIT: It is a heist film.\n• WHY: You met two of them.'],
    ['numbered', '1. FIT: It is a heist film.\n2) **WHY:** You met two of them.'],
    ['as headings', '## FIT\nIt is a heist film.\n\n### Why:\nYou met two of them.'],
    ['by steps', 'Step 2: FIT: It is a heist film.\nStep 3 - WHY: You met two of them.'],
    ['translated', 'Passung: It is a heist film.\nWarum: You met two of them.'],
    ['with a full-width colon', 'FIT：It is a heist film.\nWHY：You met two of them.'],
    ['with dashes', 'FIT - It is a heist film.\nWHY – You met two of them.'],
    ['with a remark', 'FIT (high): It is a heist film.\nWHY: You met two of them.'],
    ['in quotes', 'FIT: "It is a heist film."\n“WHY”: “You met two of them.”'],
    ['in a fence, after a preamble', 'Sure!\n```\nFIT: It is a heist film.\nWHY: You met two of them.\n```'],
    ['after reasoning', '<think>FIT: hm</think>FIT: It is a heist film.\nWHY: You met two of them.'],
    ['over several lines', 'FIT: It is\na heist film.\n\nWHY: You met\n- two of them.'],
    ['by a longer label', 'FIT: It is a heist film.\nLikelihood reason: You met two of them.'],
    ['with Windows line ends', 'FIT: It is a heist film.\r\nWHY: You met two of them.\r\n'],
    ['repeated in a loop', 'FIT: It is a heist film.\nWHY: You met two of them.\nFIT: Again.\nWHY: Again.'],
  ])('are read %s', (_, answer) => {
    expect(readLabelledLines(answer, LABELS)).toEqual(BOTH);
  });

  test('that are missing or empty are absent', () => {
    expect(readLabelledLines('FIT: It fits.', LABELS)).toEqual({ fit: 'It fits.' });
    expect(readLabelledLines('FIT:\nWHY: So.', LABELS)).toEqual({ why: 'So.' });
    expect(readLabelledLines('It fits, and this is why.', LABELS)).toEqual({});
  });

  test('are not mistaken for words that begin alike', () => {
    expect(readLabelledLines('FIT: It fits.\nFitting: no.\nWhyever: no.', LABELS)).toEqual({
      fit: 'It fits. Fitting: no. Whyever: no.',
    });
  });

  test('can be read while the answer grows', () => {
    expect(readLabelledLines('FIT: It is a heist film. It', LABELS).fit).toBe('It is a heist film. It');
  });

  test('are read in no time, whatever comes', () => {
    const start = performance.now();
    for (const piece of ['#', '1.', '* ', 'step 1 ', '(((', '\n', 'FIT', 'FIT: a\n'])
      readLabelledLines(piece.repeat(50_000), LABELS);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
