import { describe, expect, it } from 'vitest';
import { createRealiser } from '../../../../src/explanation/computed-realiser.ts';
import type { Explanation, ExplanationSteps, Grounds } from '../../../../src/explanation/explanation.ts';
import { missingFrom } from '../../../../src/language/reasons/line-duty.ts';
import { filmHistory, filmPreferences, films, request } from '../../explanation/requests.ts';

const [explanation] = [
  ...createRealiser().realise(
    request(filmHistory, filmPreferences, [{ candidate: films.insideMan, fitness: [0.9, 0.1] }]),
  ),
] as [Explanation];

function missing(step: keyof ExplanationSteps, text: string, grounds: Grounds = {}): string | undefined {
  return missingFrom(
    { label: 'X', task: 'x', step, preference: 0 },
    [{ text, grounds, writer: 'M' }],
    explanation,
  );
}

describe('what a line must say', () => {
  it('is the interest itself in step 1', () => {
    expect(missing('preferences', 'You looked at “Heat”.', { items: ['heat'] })).toContain('crime thrillers');
    expect(missing('preferences', '“Heat” points to crime thrillers.', { preferences: [0] })).toBeUndefined();
  });

  it('is how it fits, or what is shared, in step 2', () => {
    expect(missing('fit', 'You have an interest in crime thrillers.', { preferences: [0] })).toBeDefined();
    expect(
      missing('fit', 'It fits crime thrillers well.', { preferences: [0], fit: 'strong' }),
    ).toBeUndefined();
    expect(missing('fit', 'It has heist as a theme.', { attributes: ['heist'] })).toBeUndefined();
  });

  it('is the likelihood in step 3', () => {
    expect(missing('likelihood', 'It fits crime thrillers well.', { fit: 'strong' })).toBeDefined();
    expect(missing('likelihood', 'It is quite likely to interest you.')).toBeUndefined();
  });

  it('is a reason in step 4: more than the candidate and its likelihood', () => {
    expect(missing('recommendation', 'It is quite likely to interest you.')).toBeDefined();
    expect(missing('recommendation', '“Inside Man” is shown.', { items: ['inside man'] })).toBeDefined();
    expect(missing('recommendation', 'You looked at “Heat”.', { items: ['heat'] })).toBeUndefined();
  });
});
