/** Answers in wrappers that nobody asked for: fences, preambles, thinking, JSON, tables. */
import { outputCases } from './output-case.ts';

export const wrapped = outputCases({
  fences: [
    [
      'strong',
      '```text\nFIT1: It fits well.\nCHANCE: likely\nREASON: "{title1}"\n```\nLet me know if you need more!',
    ],
    ['strong', '```json\n{"FIT1": "It fits your interest in {topic1} well."}\n```'],
    ['two', '```\nFIT1: It fits {topic1} well.\n```\n```\nFIT2: It fits {topic2} well.\n```'],
    ['why', '```markdown\n# Your interests\nWHY1: You looked at "{title1}".\n```'],
    ['near', '~~~\nFIT1: It is one of {topic1}.\n~~~'],
    ['strong', '```python\nprint("FIT1: It fits {topic1} well.")\n```'],
    ['strong', '``````\n```\n'],
    ['none', '```FIT1: It fits {topic1} perfectly.```'],
  ],
  preambles: [
    [
      'strong',
      'Sure! Here is the answer you asked for:\nFIT1: It fits your interest in {topic1} well.\nI hope this helps!',
    ],
    [
      'two',
      'Certainly. Based on the facts provided, here is my analysis of "{item}".\n\nFIT1: It fits {topic1} well.',
    ],
    [
      'near',
      'Okay, let me explain step by step.\nFirst, the item is close to {topic1}.\nSecond, it is a perfect match.',
    ],
    ['why', 'Of course! I would be happy to help you understand your interests.\nWHY1: You love {topic1}!'],
    ['strong', 'Great question! As an AI language model, I analysed "{item}" for you.'],
    [
      'strong',
      'Answer:\nFIT1: It fits your interest in {topic1} well.\n\nExplanation: I used the facts only.',
    ],
    ['none', 'Hi there! 😊 Here is why "{item}" is right for you: it fits {topic1}.'],
    [
      'strong',
      'The following lines explain the recommendation in English, in one short sentence a line, with titles in quotes.',
    ],
    ['low', 'Here you go: CHANCE: It is quite likely to interest you!'],
  ],
  thinking: [
    [
      'strong',
      '<think>The user wants FIT1. "{item}" fits {topic1}. Likelihood high.</think>\nFIT1: It fits your interest in {topic1} well.\nCHANCE: It is quite likely to interest you.\nREASON: You looked at "{title1}".',
    ],
    ['strong', '<think>\nOkay, so I need to write FIT1: It is perfect.\nREASON: It is the best.'],
    [
      'near',
      'The facts say close. I should not say that it fits.\n</think>\nFIT1: It is close to {topic1}, but not clearly of that kind.',
    ],
    ['none', '<thinking>weak match, but I will be positive</thinking>FIT1: It fits {topic1} well.'],
    [
      'why',
      '<reasoning>WHY1 is about {topic1}</reasoning>\nWHY1: Your interest in {topic1} comes from "{title1}".',
    ],
    [
      'strong',
      '<|channel|>analysis<|message|>We need FIT1.<|end|><|start|>assistant<|channel|>final<|message|>FIT1: It fits your interest in {topic1} well.',
    ],
    ['strong', 'Thought: the item is good.\nAction: write.\nFIT1: Thought: it fits.'],
    ['two', '<think></think><think></think><think></think>'],
    ['strong', '[THINK]It fits[/THINK] FIT1: [THINK]'],
    [
      'strong',
      "Let's think step by step. The share is {percent1}. Therefore FIT1 is strong. Therefore the answer is strong.",
    ],
  ],
  'cut or broken JSON': [
    ['strong', '{"FIT1": "It fits your interest in {topic1} well.", "CHANCE": "It is quite li'],
    ['strong', '{"FIT1": "It fits your interest in {topic1} well."'],
    ['strong', "{'FIT1': 'It fits your interest in {topic1} well.', 'REASON': 'You looked at it.',}"],
    [
      'two',
      '{"fit": [{"preference": 1, "sentence": "It fits"}, {"preference": 2, "sentence": "It fits"}], "chance": "high"',
    ],
    ['why', '[{"WHY1": "You like {topic1}"}, {"WHY2": '],
    ['strong', '{"FIT1": {"text": "It fits", "score": 0.97}, "CHANCE": 0.99, "REASON": null}'],
    ['near', '{"FIT1": true, "CHANCE": false}'],
    ['strong', '{"FIT1": "It fits "{item}" well", "REASON": "after "{title1}""}'],
    ['strong', '{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{'],
    ['none', '{"FIT1":"\\u0049\\u0074 fits {topic1} well."}'],
  ],
  tables: [
    [
      'strong',
      '| Line | Text |\n|---|---|\n| FIT1 | It fits your interest in {topic1} well. |\n| CHANCE | It is quite likely to interest you. |',
    ],
    ['two', '| | {topic1} | {topic2} |\n|-|-|-|\n| fit | ★★★★★ | ★★★★☆ |'],
    ['why', '| Interest | Example |\n|---|---|\n| {topic1} | {title1} |\n| {topic2} | {title2} |'],
    ['strong', 'FIT1\tstrong\nCHANCE\thigh\nREASON\t{title1}'],
    ['strong', '+------+\n| FIT1 |\n+------+'],
    ['none', '# FIT1\n## It fits {topic1}\n### 10/10'],
  ],
});
