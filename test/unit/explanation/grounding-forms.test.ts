/** The grounding check reads what other writers than the computed tier may write. */
import { expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Sentence } from '../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../src/explanation/grounding.ts';
import { filmHistory, filmPreferences, films, request } from './requests.ts';

const one = request(filmHistory, filmPreferences, [
  { candidate: films.insideMan, fitness: [0.8, 0.2], contributions: [8, 2] },
]);
const kindsOf = (text: string, grounds: Sentence['grounds'], locale = 'en'): string[] => {
  const [explanation] = createRealiser().realise(one);
  if (!explanation) throw new Error('Expected an explanation.');
  return checkGrounding({ text, grounds, writer: 'test' }, { ...one, explanation, locale }).violations.map(
    ({ kind }) => kind,
  );
};

test('a phrase may stand in the singular', () => {
  expect(kindsOf('It is a crime thriller.', { preferences: [0], fit: 'strong' })).toEqual([]);
  expect(kindsOf('It is a crime thriller.', {})).toContain('preference');
});

test('a value may stand in the plural', () => {
  expect(
    kindsOf('“Heat” and “Ronin” are heists.', { items: ['heat', 'ronin'], attributes: ['heist'] }),
  ).toEqual([]);
});

test('"one of your interests" is no count, "one of the six" is', () => {
  expect(kindsOf('Crime thrillers are one of your interests.', { preferences: [0] })).toEqual([]);
  expect(
    kindsOf('One of the six things you looked at points to crime thrillers.', {
      preferences: [0],
      numbers: [6],
    }),
  ).toEqual(['number']);
});

test('where all nouns have a capital, none is a name from nowhere', () => {
  const text = 'Es passt gut zu deinem Interesse an crime thrillers.';
  expect(kindsOf(text, { preferences: [0], fit: 'strong' }, 'de')).toEqual([]);
  expect(kindsOf(text, { preferences: [0], fit: 'strong' })).toEqual(['name']);
});
