/** Faults planted in true sentences are found, each for what it is. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Fit, Sentence } from '../../../src/explanation/explanation.ts';
import { checkGrounding, type GroundingContext } from '../../../src/explanation/grounding.ts';
import { filmHistory, filmPreferences, films, item, type Meeting, preference, request } from './requests.ts';

function contextOf(meeting: Meeting): GroundingContext {
  const one = request(filmHistory, filmPreferences, [meeting]);
  const [explanation] = createRealiser().realise(one);
  if (!explanation) throw new Error('Expected an explanation.');
  return { ...one, explanation };
}

/** A heist film: 80% from crime thrillers (3 of 6 items), 20% from time travel. */
const heist = contextOf({ candidate: films.insideMan, fitness: [0.8, 0.2], contributions: [8, 2] });
const misfit = contextOf({ candidate: films.frozen, fitness: [0.1, 0.1] });

const TRUE: Sentence = {
  text: 'Picked for your interest in crime thrillers, after “Heat” and “Ronin”.',
  grounds: { items: ['heat', 'ronin'], preferences: [0], fit: 'strong' },
  writer: 'test',
};

const kindsOf = (text: string, grounds: Sentence['grounds'] = TRUE.grounds, context = heist): string[] =>
  checkGrounding({ text, grounds, writer: 'test' }, context).violations.map(({ kind }) => kind);

test('a true sentence is grounded', () => {
  expect(checkGrounding(TRUE, heist)).toEqual({ grounded: true, violations: [] });
});

describe('titles', () => {
  test('of no item', () =>
    expect(kindsOf('After “Heat” and “Ronin” and “Goodfellas”: crime thrillers.')).toEqual(['title']));
  test('of an item that the grounds do not name', () => {
    expect(kindsOf('Your interest in crime thrillers, after “Heat”, “Ronin” and “Se7en”.')).toEqual([
      'title',
    ]);
  });
  test('of an item that is nowhere', () => {
    expect(kindsOf(TRUE.text, { ...TRUE.grounds, items: ['heat', 'ronin', 'casino'] })).toEqual(['item']);
  });
  test('promised and not named', () => {
    expect(kindsOf('Picked for your interest in crime thrillers, after “Heat”.')).toEqual(['item']);
  });
  test('cut short are accepted, cut inside a word are not', () => {
    const grounds = { items: ['back to the future'] };
    expect(kindsOf('Close to “Back to the…”.', grounds)).toEqual([]);
    expect(kindsOf('Close to “Back to the Fut…”.', grounds)).toContain('title');
    expect(kindsOf('Close to “Future…”.', grounds)).toContain('title');
  });
  test('without quotation marks are accepted as the shop writes them', () => {
    expect(kindsOf('Close to Back to the Future.', { items: ['back to the future'] })).toEqual([]);
  });
});

describe('words that titles share', () => {
  const history = [item('Star Wars: Episode IV'), item('Star Wars: Episode V'), item('Alien')];
  const one = request(
    history,
    [preference('Star Wars: Episode V', [1], { kind: 'title' })],
    [{ candidate: item('Star Wars: Episode VI'), fitness: [0.9] }],
  );
  const [explanation] = createRealiser().realise(one);
  const saga: GroundingContext = { ...one, explanation: explanation as GroundingContext['explanation'] };
  const said = (text: string, grounds: Sentence['grounds']) => kindsOf(text, grounds, saga);

  test('stand in all the titles that they are said of', () => {
    expect(said('The titles have “Star Wars” in common.', { words: ['Star Wars'] })).toEqual([]);
    expect(said('The titles have “Episode V” in common.', { words: ['Episode V'] })).toEqual(['title']);
    expect(said('The titles have “Alien” in common.', { words: ['Alien'] })).toEqual(['title']);
  });
  test('are counted where titles begin with them', () => {
    const words = { words: ['Star Wars'], numbers: [2] };
    expect(said('It begins with “Star Wars”, as do two titles that you looked at.', words)).toEqual([]);
    expect(said('It begins with “Star Wars”, as do five titles that you looked at.', words)).toContain(
      'number',
    );
  });
});

describe('phrases', () => {
  test('that the grounds do not name', () => {
    expect(kindsOf('For crime thrillers and time travel, after “Heat” and “Ronin”.')).toEqual(['preference']);
  });
  test('that the text does not name', () => {
    expect(kindsOf(TRUE.text, { ...TRUE.grounds, preferences: [0, 1], fit: 'strong' })).toContain(
      'preference',
    );
  });
  test('in another order than in the grounds', () => {
    expect(kindsOf('Between time travel and crime thrillers.', { preferences: [0, 1] })).toEqual([
      'preference',
    ]);
  });
  test('that there are not', () =>
    expect(kindsOf(TRUE.text, { ...TRUE.grounds, preferences: [0, 7] })).toEqual(['preference']));
});

test('of two preferences with one phrase each has its own numbers', () => {
  const twice = [preference('stories', [0, 1]), preference('stories', [2, 3])];
  const one = request(filmHistory, twice, [
    { candidate: films.insideMan, fitness: [0.8, 0.8], contributions: [3, 1] },
  ]);
  const [explanation] = createRealiser().realise(one);
  if (!explanation) throw new Error('Expected an explanation.');
  const context = { ...one, explanation };
  const share = (index: number, percent: number) =>
    kindsOf(
      `It draws ${percent}% of its score from stories.`,
      { preferences: [index], numbers: [percent] },
      context,
    );
  expect([share(0, 75), share(1, 25)]).toEqual([[], []]);
  expect([share(0, 25), share(1, 75)]).toEqual([['number'], ['number']]);
});

describe('numbers', () => {
  const share = (text: string, numbers: number[]) => kindsOf(text, { preferences: [0], numbers });
  test('as computed', () => {
    expect(share('80% of its score comes from crime thrillers.', [80])).toEqual([]);
    expect(share('Three of the six things you looked at point to crime thrillers.', [3, 6])).toEqual([]);
  });
  test('that differ from the computed ones', () => {
    expect(share('81% of its score comes from crime thrillers.', [81])).toEqual(['number']);
    expect(share('Four of the six things you looked at point to crime thrillers.', [4, 6])).toEqual([
      'number',
    ]);
  });
  test('of another preference', () =>
    expect(share('20% of its score comes from crime thrillers.', [20])).toEqual(['number']));
  test('that are not in the grounds, in digits or in words', () => {
    expect(share('80% of its score comes from crime thrillers.', [])).toEqual(['number']);
    expect(share('You came back to crime thrillers twice.', [])).toEqual(['number']);
  });
  test('"this one" is no number, numbers in titles are not either', () => {
    expect(kindsOf('This one is close to “12 Monkeys”.', { items: ['12 monkeys'] })).toEqual([]);
  });
});

describe('attributes', () => {
  const like = { items: ['heat', 'ronin'] };
  test('that the items share', () => {
    expect(
      kindsOf('Like “Heat” and “Ronin”, it is tagged heist.', { ...like, attributes: ['heist'] }),
    ).toEqual([]);
  });
  test('that no item has', () => {
    expect(
      kindsOf('Like “Heat” and “Ronin”, it is tagged robbery.', { ...like, attributes: ['robbery'] }),
    ).toEqual(['attribute']);
  });
  test('that only one side has are not shared', () => {
    expect(
      kindsOf('Like “Heat” and “Ronin”, it is listed under action.', { ...like, attributes: ['Action'] }),
    ).toEqual(['attribute']);
    expect(
      kindsOf('Like “Heat” and “Ronin”, it is listed under drama.', { ...like, attributes: ['Drama'] }),
    ).toContain('attribute');
  });
  test('"both" speaks of the two items named, else of the candidate and another', () => {
    const mann = { attributes: ['Michael Mann'] };
    expect(kindsOf('Both are directed by Michael Mann.', mann)).toEqual(['attribute']);
    const thrillers = { items: ['heat', 'ronin'], attributes: ['Thriller'] };
    expect(kindsOf('“Heat” and “Ronin” are both listed under thriller.', thrillers)).toEqual([]);
  });
  test('that one of the items named lacks', () => {
    const grounds = { items: ['heat', 'se7en'], attributes: ['heist'] };
    expect(kindsOf('It is tagged heist, like “Heat” and “Se7en”.', grounds)).toEqual(['attribute']);
  });
  test('that the grounds do not name', () => {
    expect(kindsOf('Like “Heat” and “Ronin”, it is tagged heist.', like)).toEqual(['attribute']);
  });
  test('that the text does not name', () => {
    expect(kindsOf('Close to “Heat” and “Ronin”.', { ...like, attributes: ['heist'] })).toEqual([
      'attribute',
    ]);
  });
  test('a director is not a brand', () => {
    const grounds = { items: ['heat'], attributes: ['Michael Mann'] };
    expect(kindsOf('“Heat” is directed by Michael Mann.', grounds)).toEqual([]);
    expect(kindsOf('“Heat” is published by Michael Mann.', grounds)).toEqual(['attribute']);
  });
});

describe('claims', () => {
  test('a strong fit where there is none', () => {
    expect(
      kindsOf('Picked for your interest in crime thrillers.', { preferences: [0], fit: 'strong' }, misfit),
    ).toEqual(['polarity']);
  });
  test('no fit where there is one', () => {
    expect(
      kindsOf('No clear link to your interest in crime thrillers.', { preferences: [0], fit: 'none' }),
    ).toEqual(['polarity']);
  });
  test('strong words without the grounds for them', () => {
    expect(kindsOf('A perfect match for crime thrillers.', { preferences: [0], fit: 'partial' })).toEqual([
      'polarity',
    ]);
    expect(kindsOf('Not a close match for crime thrillers.', { preferences: [0], fit: 'partial' })).toEqual(
      [],
    );
  });
  describe('of a kind that the candidate is not known to be of', () => {
    const near = contextOf({
      candidate: films.insideMan,
      fitness: [0.9, 0.1],
      memberships: [undefined, undefined],
    });
    const meaning = contextOf({
      candidate: films.insideMan,
      fitness: [0.9, 0.1],
      memberships: ['meaning', undefined],
    });
    const said = (text: string, fit: Fit, context: GroundingContext) =>
      kindsOf(text, { preferences: [0], fit }, context);

    test('a strong or a partial fit', () => {
      expect(said('Here for crime thrillers.', 'strong', near)).toEqual(['polarity']);
      expect(said('Here for crime thrillers.', 'partial', near)).toEqual(['polarity']);
      expect(said('Here for crime thrillers.', 'strong', meaning)).toEqual(['polarity']);
      expect(said('Perhaps for crime thrillers.', 'partial', meaning)).toEqual([]);
    });
    test('whatever the explanation itself says of it', () => {
      const [first, ...rest] = near.explanation.preferences;
      if (!first) throw new Error('unreachable');
      const claimed = { ...first, fit: 'strong', membership: 'attribute' } as const;
      const lying = { ...near, explanation: { ...near.explanation, preferences: [claimed, ...rest] } };
      expect(said('Here for crime thrillers.', 'strong', lying)).toEqual(['polarity']);
    });
    test('words that say so beside modest grounds', () => {
      for (const words of ['Picked for', 'Another for', 'In line with', 'It fits', 'A match for'])
        expect(said(`${words} your interest in crime thrillers.`, 'near', near)).toEqual(['polarity']);
      expect(said('Though not clearly one for your interest in crime thrillers.', 'near', near)).toEqual([]);
    });
    test('near, where it is not close', () => {
      expect(said('Not far from crime thrillers.', 'near', near)).toEqual([]);
      expect(said('Not far from crime thrillers.', 'near', misfit)).toEqual(['polarity']);
    });
    test('near, where it is known to be one of them', () => {
      expect(said('Perhaps outside crime thrillers.', 'near', heist)).toEqual(['polarity']);
    });
    test('none, where it is close', () => {
      expect(said('No clear link to crime thrillers.', 'none', near)).toEqual(['polarity']);
    });
  });
  test('another likelihood', () => {
    expect(kindsOf('You are quite likely to want it.', {}, misfit)).toEqual(['likelihood']);
    expect(kindsOf('You are not very likely to want it.', {}, misfit)).toEqual([]);
  });
  test('"lately" of what is long ago', () => {
    expect(kindsOf('Lately you looked at “Ronin”.', { items: ['ronin'] })).toEqual([]);
    expect(kindsOf('Lately you looked at “Amélie”.', { items: ['amélie'] })).toEqual(['recency']);
  });
});

describe('names from nowhere', () => {
  test('are reported', () => {
    expect(kindsOf('After crime thrillers like those of Quentin Tarantino.', { preferences: [0] })).toEqual([
      'name',
      'name',
    ]);
  });
  test('the first word of a sentence is none', () => {
    expect(kindsOf('Nice to see crime thrillers. Really.', { preferences: [0] })).toEqual([]);
  });
});

test('tags and control characters are reported', () => {
  expect(kindsOf('Picked <b>for you</b>.', {})).toEqual(['markup']);
  expect(kindsOf('Picked\u0007 for you.', {})).toEqual(['markup']);
});
