/** Drafts of several sentences: split rightly, judged one by one, each in the light of those before. */
import { describe, expect, test } from 'vitest';
import { createCritic } from '../../../../src/language/critic/computed-critic.ts';
import type { Verdict } from '../../../../src/language/critic/critic.ts';
import { item, preference } from '../../explanation/requests.ts';
import { contextOf, contexts } from './contexts.ts';

const critic = createCritic();
const read = (
  draft: string,
  name: keyof typeof contexts = 'heist',
  step: 'recommendation' | 'preferences' | 'fit' = 'recommendation',
) => critic(draft, { ...contexts[name], step });
const accepted = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap(({ sentence }) => sentence?.text ?? []);

describe('splitting', () => {
  const context = contextOf({
    history: [
      item('Who Framed Roger Rabbit?', { genre: 'Comedy' }),
      item('Dr. Strangelove', { genre: 'Comedy' }),
      item('Guardians of the Galaxy Vol. 2', { genre: 'Comedy' }),
      item('Mother!', { genre: 'Comedy' }),
    ],
    preferences: [preference('odd comedies', [0, 1, 2, 3])],
    candidates: [item('Airplane!', { genre: 'Comedy' })],
    fitness: [0.9],
    memberships: ['attribute'],
    likelihood: 0.9,
    contributions: [1],
  });
  const texts = (draft: string) =>
    critic(draft, { ...context, step: 'recommendation' }).map(({ text }) => text);

  test('signs inside titles end no sentence', () => {
    const draft =
      'You looked at "Who Framed Roger Rabbit?" and "Dr. Strangelove". It fits odd comedies well.';
    expect(texts(draft)).toEqual([
      'You looked at "Who Framed Roger Rabbit?" and "Dr. Strangelove".',
      'It fits odd comedies well.',
    ]);
    expect(texts('After Guardians of the Galaxy Vol. 2 and Mother! it fits odd comedies well.')).toHaveLength(
      1,
    );
    expect(texts('You looked at "Mother!" It fits odd comedies well.')).toHaveLength(1);
  });
  test('a full stop within the marks ends the sentence, and is put outside them', () => {
    const verdicts = critic('It fits odd comedies well, after "Dr. Strangelove." It is a comedy.', {
      ...context,
      step: 'recommendation',
    });
    expect(accepted(verdicts)).toEqual([
      'It fits odd comedies well, after “Dr. Strangelove”.',
      'It is a comedy.',
    ]);
  });
  test('line ends divide', () => expect(texts('It fits odd comedies well\nIt is a comedy')).toHaveLength(2));
});

test('what is true stays when what stands beside it is turned down', () => {
  const verdicts = read('Sure! It fits your interest in crime thrillers well. You will love it.');
  expect(verdicts.map(({ sentence }) => sentence !== undefined)).toEqual([false, true, false]);
});

test('what is said twice is said once', () => {
  const verdicts = read(
    'It fits your interest in crime thrillers well. It fits your interest in crime thrillers very well.',
    'heist',
    'fit',
  );
  expect(verdicts[1]?.violations.map(({ kind }) => kind)).toContain('repeat');
});

test('of two sentences that contradict each other only the true one stays', () => {
  const verdicts = read(
    'It fits crime thrillers well. It has no clear link to crime thrillers.',
    'heist',
    'fit',
  );
  expect(accepted(verdicts)).toEqual(['It fits crime thrillers well.']);
});

test('a step is not told in more sentences than were asked for', () => {
  const draft =
    'It fits crime thrillers well. It is tagged heist, like "Heat". It is a crime film, like "Se7en".';
  const verdicts = read(draft);
  expect(accepted(verdicts)).toHaveLength(2);
  expect(verdicts[2]?.violations.map(({ kind }) => kind)).toEqual(['length']);
});

test('"both" speaks of titles that an accepted sentence named', () => {
  expect(accepted(read('You looked at "Heat", which points here. Both are tagged heist.'))).toHaveLength(2);
  expect(accepted(read('Both are tagged heist.'))).toEqual([]);
  expect(accepted(read('You looked at "Goodfellas". Both are tagged heist.'))).toEqual([]);
  expect(
    accepted(read('You looked at "Heat", which points here. Both are directed by Michael Mann.')),
  ).toHaveLength(1);
});

test('reasoning and code are turned down whole', () => {
  const verdicts = read('<think>It fits crime thrillers well. Maybe.</think>It fits crime thrillers well.');
  expect(verdicts.map(({ violations }) => violations.map(({ kind }) => kind))).toEqual([['leak'], []]);
  expect(accepted(read('<think>It fits crime thrillers well.'))).toEqual([]);
  expect(accepted(read('```\nIt fits crime thrillers well.\n```'))).toEqual([]);
});

test('words of the instructions are not repeated', () => {
  const instructions = 'Say only what the facts say, and name the interest that it is close to in one line.';
  const [verdict] = critic('Name the interest that it is close to in crime thrillers.', {
    ...contexts.heist,
    step: 'fit',
    instructions,
  });
  expect(verdict?.violations.map(({ kind }) => kind)).toContain('leak');
});

test('nothing in it is one verdict', () => {
  for (const draft of ['', ' \n ', '\u200b']) {
    const verdicts = read(draft);
    expect(accepted(verdicts)).toEqual([]);
    expect(verdicts).toHaveLength(1);
  }
});
