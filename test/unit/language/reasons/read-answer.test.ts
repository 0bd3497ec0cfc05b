import { describe, expect, it } from 'vitest';
import type { AnswerLine, AnswerReading } from '../../../../src/language/reasons/answer-line.ts';
import { readSoFar, readWhole } from '../../../../src/language/reasons/read-answer.ts';

const lines: AnswerLine[] = [
  { label: 'FIT1', task: 'how it fits', step: 'fit', preference: 0 },
  { label: 'CHANCE', task: 'how likely, why', step: 'likelihood' },
  { label: 'REASON', task: 'why you see it', step: 'recommendation' },
];
const texts = (reading: AnswerReading) =>
  Object.fromEntries([...reading].map(([label, { text }]) => [label, text]));

const THREE = { FIT1: 'It fits well.', CHANCE: 'It may interest you.', REASON: 'You looked at "Heat".' };

describe('reading a whole answer', () => {
  it.each([
    ['one label a line', 'FIT1: It fits well.\nCHANCE: It may interest you.\nREASON: You looked at "Heat".'],
    [
      'all labels in one line',
      'FIT1: It fits well. CHANCE: It may interest you. REASON: You looked at "Heat".',
    ],
    [
      'bold labels after a preamble',
      'Sure!\n**FIT1:** It fits well.\n**CHANCE:** It may interest you.\n**REASON:** You looked at "Heat".',
    ],
    ['another order', 'REASON: You looked at "Heat".\nFIT1: It fits well.\nCHANCE: It may interest you.'],
    [
      'translated labels',
      'PASSUNG1: It fits well.\nWAHRSCHEINLICHKEIT: It may interest you.\nGRUND: You looked at "Heat".',
    ],
    ['numbers for labels', '1. It fits well.\n2. It may interest you.\n3. You looked at "Heat".'],
    ['no labels, one a line', 'It fits well.\nIt may interest you.\nYou looked at "Heat".'],
    ['a fence', '```\nFIT1: It fits well.\nCHANCE: It may interest you.\nREASON: You looked at "Heat".\n```'],
    [
      'reasoning before it',
      '<think>FIT1: hm.</think>FIT1: It fits well.\nCHANCE: It may interest you.\nREASON: You looked at "Heat".',
    ],
    [
      'the prompt repeated first',
      '<facts>\n1. x\n</facts>\nFIT1: how it fits\nCHANCE: how likely, why\nFIT1: It fits well.\nCHANCE: It may interest you.\nREASON: You looked at "Heat".',
    ],
    ['JSON', '{"FIT1":"It fits well.","CHANCE":"It may interest you.","REASON":"You looked at \\"Heat\\"."}'],
  ])('finds the lines in %s', async (_, answer) => {
    expect(texts(await readWhole(answer, lines))).toEqual(THREE);
  });

  it('takes an answer without lines as the last line', async () => {
    expect(texts(await readWhole('You looked at "Heat".', lines))).toEqual({
      REASON: 'You looked at "Heat".',
    });
  });

  it.each(['', '\n\n', '<think>', '```'])('finds nothing in %j', async (answer) => {
    expect((await readWhole(answer, lines)).size).toBe(0);
  });
});

describe('reading an answer that still grows', () => {
  it('gives whole sentences, and lines as whole once another begins', () => {
    expect(readSoFar('FIT1: It fits well. And', lines).get('FIT1')).toEqual({
      text: 'It fits well.',
      whole: false,
    });
    expect(readSoFar('FIT1: It fits well.\nCHANCE: It', lines).get('FIT1')).toEqual({
      text: 'It fits well.',
      whole: true,
    });
  });

  it('waits for what comes after a full stop', () => {
    expect(readSoFar('FIT1: It fits things by Dr.', lines).size).toBe(0);
  });

  it('does not end a sentence inside a title', () => {
    expect(readSoFar('REASON: You looked at "Dr. Strangelove', lines).size).toBe(0);
    expect(readSoFar('REASON: You looked at "Dr. Strangelove". It', lines).get('REASON')?.text).toBe(
      'You looked at "Dr. Strangelove".',
    );
  });

  it('shows nothing of what is thought aloud', () => {
    expect(readSoFar('<think>FIT1: It is perfect. So', lines).size).toBe(0);
  });

  it('never takes back a sentence by what follows in other lines', () => {
    const answer = 'FIT1: It fits well.\nCHANCE: It may interest you.\nREASON: You looked at "Heat".\n';
    for (let end = 0; end <= answer.length; end++) {
      for (const [label, text] of Object.entries(texts(readSoFar(answer.slice(0, end), lines))))
        expect(THREE).toMatchObject({ [label]: text });
    }
  });
});
