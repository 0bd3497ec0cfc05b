/** Answers whose lines are not those that were asked for: cut, repeated, in another order, under other labels. */
import { outputCases } from './output-case.ts';

export const shapes = outputCases({
  empty: [
    ['strong', ''],
    ['strong', ' \n \n '],
    ['two', 'FIT1:\nFIT2:\nCHANCE:\nREASON:'],
    ['why', 'WHY1: \nWHY2: \nWHY3: '],
    ['strong', '.'],
    ['near', '…'],
    ['strong', 'FIT1: N/A\nCHANCE: N/A\nREASON: N/A'],
    ['none', 'None'],
    ['strong', '""'],
    ['strong', 'FIT1: -\nCHANCE: -\nREASON: -'],
  ],
  'half sentences': [
    ['strong', 'FIT1: It fits your interest in {topic1} well and it also'],
    ['strong', 'FIT1: It fits your interest in'],
    ['two', 'FIT1: It fits {topic1} well. It has the same'],
    ['why', 'WHY1: You looked at "{title1}" and "'],
    ['strong', 'FIT1: It fits your interest in {topic1} well.\nCHANCE: It is quite likely to\nREA'],
    ['near', 'FIT1: Not clearly of that kind, but'],
    ['strong', 'REASON: Because you looked at "{title1}", you'],
    ['strong', 'FIT1: Fits well'],
  ],
  'wrong counts': [
    [
      'strong',
      'FIT1: It fits your interest in {topic1} well.\nFIT2: It fits everything.\nFIT3: It fits.\nFIT4: It fits.\nCHANCE: It is quite likely to interest you.',
    ],
    ['two', 'FIT1: It fits {topic1} well.'],
    ['two', 'FIT7: It fits {topic1} well.\nFIT8: It fits {topic2} well.'],
    [
      'why',
      'WHY1: You looked at "{title1}".\nWHY6: You looked at "{title2}".\nWHY99: You looked at "{title3}".',
    ],
    ['strong', 'FIT0: It fits.\nFIT-1: It fits.'],
    ['strong', 'REASON: a.\nREASON: b.\nREASON: c.\nREASON: You looked at "{title1}".'],
    ['why', 'WHY1, WHY2, WHY3, WHY4, WHY5: You looked at "{title1}".'],
  ],
  'one line': [
    [
      'two',
      'FIT1: It fits {topic1} well. FIT2: It fits {topic2} well. CHANCE: certain. REASON: You looked at "{title1}".',
    ],
    ['strong', 'FIT1 fits well, CHANCE high, REASON {title1}'],
    ['strong', 'FIT1: It fits your interest in {topic1} well; CHANCE: likely; REASON: match.'],
    ['why', 'WHY1: "{title1}" WHY2: "{title2}" WHY3: "{title3}" WHY4: "{title4}" WHY5: "{title5}"'],
    [
      'near',
      'It is close to {topic1} and it is quite likely and you see it because you looked at "{title1}" and so on and so forth',
    ],
  ],
  'another order': [
    [
      'strong',
      'REASON: You looked at "{title1}".\nCHANCE: It is quite likely to interest you.\nFIT1: It fits your interest in {topic1} well.',
    ],
    [
      'two',
      'FIT2: It fits your interest in {topic2} well.\nREASON: After "{title2}".\nFIT1: It fits your interest in {topic1} well.\nCHANCE: high',
    ],
    ['two', 'FIT1: It fits your interest in {topic2} well.\nFIT2: It fits your interest in {topic1} well.'],
    [
      'why',
      'WHY5: You looked at "{title1}".\nWHY4: You looked at "{title2}".\nWHY3: You looked at "{title3}".',
    ],
    [
      'why',
      'WHY1: Your interest in {topic2} comes from "{title1}".\nWHY2: Your interest in {topic1} comes from "{title2}".',
    ],
  ],
  'other labels': [
    [
      'strong',
      'Step 1: It fits your interest in {topic1} well.\nStep 2: It is quite likely to interest you.\nStep 3: You looked at "{title1}".',
    ],
    [
      'strong',
      'Preference Fitness: 1. {topic1}: 0.97, fits\nInteraction probability: High\nRecommendation: Buy it.',
    ],
    ['two', 'a) It fits {topic1} well.\nb) It fits {topic2} well.\nc) High.\nd) Buy.'],
    [
      'strong',
      'PASSUNG1: It fits your interest in {topic1} well.\nWAHRSCHEINLICHKEIT: It is quite likely to interest you.\nGRUND: You looked at "{title1}".',
    ],
    [
      'strong',
      '适合1：It fits your interest in {topic1} well.\n可能性：It is quite likely to interest you.\n理由：You looked at "{title1}".',
    ],
    ['why', 'Interest #1 – {topic1}\nInterest #2 – {topic2}\nInterest #3 – {topic3}'],
    ['why', 'I. You looked at "{title1}".\nII. You looked at "{title2}".\nIII. You looked at "{title3}".'],
    ['near', 'Q: how it fits?\nA: It is close to {topic1}, but not clearly of that kind.'],
    ['strong', 'FIT 1 - fits well\nCHANCES - likely\nREASONS - many'],
  ],
  repeats: [
    [
      'strong',
      'FIT1: It fits your interest in {topic1} well.\nCHANCE: It fits your interest in {topic1} well.\nREASON: It fits your interest in {topic1} well.',
    ],
    [
      'two',
      'FIT1: It fits {topic1} well. It fits {topic1} well. It fits {topic1} well.\nFIT2: It fits {topic2} well. It fits {topic2} well.',
    ],
    [
      'why',
      'WHY1: You looked at "{title1}".\nWHY2: You looked at "{title1}".\nWHY3: You looked at "{title1}".\nWHY4: You looked at "{title1}".',
    ],
    ['strong', 'FIT1: well well well well well well well well well well well well.'],
    ['near', 'REASON: You looked at "{title1}". You looked at "{title1}". You looked at "{title1}".'],
    ['strong', 'REASON: "{title1}" "{title1}" "{title1}" "{title1}" "{title1}"'],
  ],
  loops: [
    ['strong', 'FIT1: It fits. '.repeat(400)],
    ['strong', '\n'.repeat(3000)],
    ['two', `FIT1: It fits ${'very '.repeat(800)}well.`],
    ['why', 'WHY1: You looked at "{title1}" and '.repeat(300)],
    ['strong', 'ha'.repeat(4000)],
    ['none', '- \n'.repeat(1500)],
    ['strong', `FIT1: ${'0'.repeat(5000)}`],
    ['strong', '<think>'.repeat(900)],
    ['near', '{"FIT1":'.repeat(700)],
    ['strong', `REASON: ${'“'.repeat(3000)}`],
    ['strong', `CHANCE: ${'(((('.repeat(1200)}`],
  ],
  'over-long': [
    [
      'strong',
      `FIT1: It fits your interest in {topic1} well, ${'which is to say that it goes together with what you have been looking at in this shop, '.repeat(12)}as it seems.`,
    ],
    [
      'two',
      `REASON: ${'You looked at "{title1}" and at "{title2}" and then again at "{title1}", and '.repeat(15)}so on.`,
    ],
    ['why', `WHY1: ${'You looked at "{title1}". '.repeat(40)}`],
    ['near', `REASON: ${'It is close to {topic1}. There is more to it. '.repeat(30)}`],
    [
      'strong',
      `${'Dear visitor, thank you for your interest in our shop. '.repeat(25)}FIT1: It fits your interest in {topic1} well.`,
    ],
  ],
});
