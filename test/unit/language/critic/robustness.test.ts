/** Whatever a model writes, the critic answers, soon, and accepts only what is grounded. */
import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../../../src/explanation/grounding.ts';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import { randomFrom } from '../../../support/random.ts';
import { TRUE_SENTENCES } from './cases/true-sentences.ts';
import { type CaseContext, contexts } from './contexts.ts';

const critic = createCritic();
const STEPS = ['preferences', 'fit', 'likelihood', 'recommendation'] as const;
/** Milliseconds for a draft of 20,000 characters on a free machine, and how many times more a busy one may take. */
const BUDGET = 50;
const BUSY = 6;

/** Every accepted sentence holds against the grounding check, is one line and carries no markup. */
function expectGrounded(draft: string, context: CaseContext, step: (typeof STEPS)[number]): void {
  for (const { sentence, violations } of critic(draft, { ...context, step })) {
    expect(sentence === undefined).toBe(violations.length > 0);
    if (!sentence) continue;
    const { explanation } = context;
    const steps = { ...explanation.steps, [step]: [...explanation.steps[step], sentence] };
    expect(
      checkGrounding(sentence, { ...context, explanation: { ...explanation, steps } }).violations,
    ).toEqual([]);
    expect(sentence.text).toMatch(/^[^\n<>*_`#[\]{}|\\]+[.。]$/u);
  }
}

describe('random text', { timeout: 60_000 }, () => {
  const pieces = [
    'It',
    'fits',
    'your interest in',
    'crime thrillers',
    'well',
    '"Heat"',
    'Ronin',
    'not',
    '80%',
    'three',
    'of',
    'the',
    'six',
    'things you looked at',
    '.',
    ',',
    '"',
    '“',
    '”',
    '\n',
    '<b>',
    '</think>',
    '```',
    '*',
    '\u202e',
    '\ud800',
    '\u0000',
    '\u0001',
    'time travel',
    'directed by',
    'Michael Mann',
    'like',
    'both',
    '🙂',
    '日本',
    'مرحبا',
    '—',
    'https://x.y',
    '$',
    '\\',
    '(',
    ')',
    'quite likely',
    'to interest you',
    'because',
    'Inside Man',
    'Frozen',
    "'",
    '…',
    '\ufffd',
    'é',
    '1e9',
    '٣',
    '%',
  ];
  test('words and signs thrown together', () => {
    const random = randomFrom(11);
    const names = Object.keys(contexts) as (keyof typeof contexts)[];
    for (let round = 0; round < 600; round++) {
      const length = 1 + Math.floor(random() * 30);
      const draft = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join(
        random() < 0.7 ? ' ' : '',
      );
      const name = names[Math.floor(random() * names.length)] ?? 'heist';
      expectGrounded(draft, contexts[name], STEPS[Math.floor(random() * STEPS.length)] ?? 'fit');
    }
  });
  test('true sentences with characters lost, doubled and swapped', () => {
    const random = randomFrom(12);
    for (const { context, step, sentences } of TRUE_SENTENCES) {
      for (const text of sentences) {
        for (let round = 0; round < 4; round++) {
          const characters = [...text];
          for (let slips = 0; slips <= round; slips++) {
            const at = Math.floor(random() * characters.length);
            const instead =
              ['', characters[at] ?? '', String.fromCharCode(Math.floor(random() * 0x3000))][
                Math.floor(random() * 3)
              ] ?? '';
            characters.splice(at, random() < 0.5 ? 1 : 0, instead, instead);
          }
          expectGrounded(characters.join(''), contexts[context], step);
        }
      }
    }
  });
  test('units of any value', () => {
    const random = randomFrom(13);
    for (let round = 0; round < 100; round++) {
      const units = Array.from({ length: 200 }, () => String.fromCharCode(Math.floor(random() * 0x10000)));
      expectGrounded(units.join(''), contexts.heist, 'fit');
    }
  });
});

test('what is no text is answered too', () => {
  for (const draft of [undefined, null, 7, {}, []] as unknown as string[])
    expect(
      critic(draft, { ...contexts.heist, step: 'fit' }).every(({ sentence }) => sentence === undefined),
    ).toBe(true);
});

describe(`a draft of 20,000 characters takes less than ${BUDGET} ms on a free machine`, () => {
  const long = (unit: string): string => unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
  for (const unit of [
    'It fits your interest in crime thrillers well, after "Heat" and "Ronin". ',
    '"',
    'a',
    ' ',
    '“',
    "'",
    'Heat ',
    'A B C D E F G ',
    'crime ',
    'not ',
    '<think>',
    '```',
    '1',
    '(((',
    'x. ',
    'you looked at ',
    'the the the the ',
    '日本語',
    '\n',
    '"Heatt" ',
    'a@a.',
    'likelihood a ',
  ]) {
    test(JSON.stringify(unit), () => {
      const draft = long(unit);
      critic(draft.slice(0, 2_000), { ...contexts.heist, step: 'fit' });
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3 && best > BUDGET; round++) {
        const start = performance.now();
        critic(draft, { ...contexts.heist, step: 'fit' });
        best = Math.min(best, performance.now() - start);
      }
      expect(best).toBeLessThan(BUDGET * BUSY);
    });
  }
});
