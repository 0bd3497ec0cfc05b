/** What the computed tier says, case by case. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import type { RealisationRequest } from '../../../src/explanation/realiser.ts';
import { filmHistory, filmPreferences, films, item, type Meeting, preference, request } from './requests.ts';

function explain(one: RealisationRequest): Explanation {
  const [first] = createRealiser().realise(one);
  if (!first) throw new Error('Expected an explanation.');
  return first;
}

function explainFilm(meeting: Meeting): Explanation {
  return explain(request(filmHistory, filmPreferences, [meeting]));
}

const textsOf = (explanation: Explanation): string =>
  Object.values(explanation.steps)
    .flat()
    .map(({ text }) => text)
    .join('\n');

describe('ranks and numbers', () => {
  test('candidates come best first, equal ones in the order given', () => {
    const meetings = [
      { candidate: films.frozen, fitness: [0.1, 0.1] },
      { candidate: films.insideMan, fitness: [0.8, 0.1] },
      { candidate: films.insider, fitness: [0.1, 0.8] },
    ];
    const explanations = [...createRealiser().realise(request(filmHistory, filmPreferences, meetings))];
    expect(explanations.map(({ rank, title }) => `${rank} ${title}`)).toEqual([
      '1 Inside Man',
      '2 The Insider',
      '3 Frozen',
    ]);
  });

  test('contributions are shares of the score, greatest first, and so is the evidence within them', () => {
    const { preferences } = explainFilm({
      candidate: films.insideMan,
      fitness: [0.3, 0.9],
      contributions: [1, 3],
      evidence: [0, 0.5, 1, 0.3, 2, 0.2],
    });
    expect(preferences.map(({ text, contribution }) => [text, contribution])).toEqual([
      ['time travel', 0.75],
      ['crime thrillers', 0.25],
    ]);
    expect(preferences[0]?.evidence.map(({ title, contribution }) => [title, contribution])).toEqual([
      ['12 Monkeys', 0.5],
      ['Back to the Future', 0.25],
    ]);
  });

  test('a part that speaks against the candidate counts as nothing; all parts still sum to 1', () => {
    const { preferences } = explainFilm({
      candidate: films.insideMan,
      fitness: [0.7, 0.1],
      contributions: [2, -1],
    });
    expect(preferences.map(({ contribution }) => contribution)).toEqual([1, 0]);
  });

  test.each([
    [0.39, 'low'],
    [0.4, 'medium'],
    [0.74, 'medium'],
    [0.75, 'high'],
  ])('a probability of %d is a %s likelihood', (likelihood, word) => {
    expect(explainFilm({ candidate: films.insideMan, fitness: [0.8, 0.1], likelihood }).likelihood).toBe(
      word,
    );
  });

  test('too few alignments are refused with what to do', () => {
    const one = request(filmHistory, filmPreferences, [{ candidate: films.frozen, fitness: [0.1, 0.1] }]);
    expect(() => [...createRealiser().realise({ ...one, alignments: [] })]).toThrow(
      /one alignment for each of the 1/,
    );
  });
});

describe('the recommendation', () => {
  test('leads with the preference of greatest contribution that fits, and names what items share', () => {
    const { reason, steps } = explainFilm({ candidate: films.insideMan, fitness: [0.8, 0.1] });
    expect(reason).toContain('crime thrillers');
    expect(reason).not.toContain('time travel');
    expect(reason).toMatch(/“(Heat|Ronin|Se7en)”/);
    expect(steps.recommendation[0]?.grounds).toMatchObject({ fit: 'strong', preferences: [0] });
    expect(reason).toBe(steps.recommendation.map(({ text }) => text).join(' '));
  });

  test('passes over a greater contribution that does not fit', () => {
    const { steps } = explainFilm({ candidate: films.insideMan, fitness: [0.2, 0.7], contributions: [3, 1] });
    expect(steps.recommendation[0]?.grounds.preferences).toEqual([1]);
  });

  test('a partial fit is said to be one', () => {
    const { steps } = explainFilm({ candidate: films.insideMan, fitness: [0.5, 0.1] });
    expect(steps.recommendation[0]?.grounds.fit).toBe('partial');
    expect(steps.fit[0]?.text).toMatch(/in part|partial|partly|overlap|leans/);
  });

  test('two strong fits of like weight may be named together', () => {
    const { steps } = explainFilm({ candidate: films.insideMan, fitness: [0.8, 0.7] });
    expect(steps.recommendation[0]?.grounds.preferences).toEqual([0, 1]);
    expect(steps.recommendation[0]?.text).toMatch(/crime thrillers.*time travel/);
  });

  test('where nothing fits, it says so', () => {
    const { steps, reason } = explainFilm({ candidate: films.frozen, fitness: [0.1, 0.1] });
    expect(steps.recommendation[0]?.grounds.fit).toBe('none');
    expect(reason).toMatch(/not|no |nothing|change|outside|different|away|detour|little|weak/i);
    expect(steps.likelihood[0]?.text).toMatch(/not very likely|chances are low|less likely/i);
  });

  test('where several fit a little and the whole is not unlikely, it says that', () => {
    const { steps } = explainFilm({
      candidate: films.frozen,
      fitness: [0.3, 0.25],
      memberships: [undefined, undefined],
      likelihood: 0.6,
    });
    expect(steps.recommendation[0]?.grounds).toMatchObject({ fit: 'none', preferences: [0, 1] });
  });

  test('a low likelihood is never worded eagerly, however well one preference fits', () => {
    const { reason } = explainFilm({ candidate: films.insideMan, fitness: [0.9, 0], likelihood: 0.2 });
    expect(reason).not.toMatch(/good match|fits .*well|in line/);
  });

  test('the same director is named as one only where both pages say so', () => {
    const mann = [preference('Michael Mann', [1], { kind: 'maker' })];
    const same = explain(request(filmHistory, mann, [{ candidate: films.insider, fitness: [0.8] }]));
    expect(same.reason).toMatch(/directed by Michael Mann|from Michael Mann/);
    expect(same.steps.recommendation[0]?.grounds.attributes).toEqual(['Michael Mann']);
    const other = explain(request(filmHistory, mann, [{ candidate: films.frozen, fitness: [0.8] }]));
    expect(other.reason).toContain('not directed by Michael Mann');
    expect(other.steps.recommendation[0]?.grounds).toMatchObject({ fit: 'near' });
    expect(other.steps.recommendation[0]?.grounds.attributes).toBeUndefined();
    expect(other.steps.fit[0]?.text).toContain('directed by Michael Mann');
  });

  test('of an item whose page names no director it is not said that another made it', () => {
    const mann = [preference('Michael Mann', [1], { kind: 'maker' })];
    const { reason, steps } = explain(
      request(filmHistory, mann, [{ candidate: item('Nameless', { studio: 'A24' }), fitness: [0.8] }]),
    );
    expect(reason).not.toContain('not directed by');
    expect(steps.recommendation[0]?.grounds.fit).toBe('near');
  });

  test.each([
    ['brand', /from Acme/],
    ['author', /(?<!directed |made )by Acme/],
    ['developer', /made by Acme/],
    ['label', /from Acme/],
  ])('a maker called "%s" gets its own wording', (name, wording) => {
    const history = [item('One', { [name]: 'Acme' }), item('Other', { [name]: 'Acme' })];
    const acme = [preference('Acme', [0, 1], { kind: 'maker' })];
    const { steps } = explain(
      request(history, acme, [{ candidate: item('Third', { [name]: 'acme' }), fitness: [0.8] }]),
    );
    expect(steps.preferences[0]?.text).toMatch(wording);
  });

  test('a preference that is a single title is spoken of by that title', () => {
    const single = [preference('Amélie', [0], { kind: 'title', match: 'title' })];
    const { reason, steps } = explain(
      request(filmHistory, single, [{ candidate: films.frozen, fitness: [0.7] }]),
    );
    expect(reason).toContain('“Amélie”');
    expect(reason).not.toContain('interest in');
    expect(steps.recommendation[0]?.grounds).toMatchObject({ items: ['amélie'], preferences: [0] });
  });

  test('evidence that is only close in meaning is not stated as a fact', () => {
    const close = [preference('French comedies', [0], { match: 'meaning' })];
    const { steps } = explain(request(filmHistory, close, [{ candidate: films.frozen, fitness: [0.7] }]));
    expect(steps.preferences[0]?.text).toMatch(/may|close|spirit|signs/);
  });

  test('an attribute that nearly every item has is no reason', () => {
    const medium = (title: string) => item(title, { type: 'Film' });
    const history = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6'].map(medium);
    const liked = [preference('quiet stories', [0, 1, 2])];
    const { steps } = explain(request(history, liked, [{ candidate: medium('G7'), fitness: [0.8] }]));
    expect(JSON.stringify(steps)).not.toContain('listed under');
  });
});

describe('what is close without being of the kind', () => {
  const westerns = [
    item('Unforgiven', { genre: ['Western', 'Drama'], director: 'Clint Eastwood' }),
    item('The Magnificent Seven', { genre: ['Western', 'Action'], director: 'John Sturges' }),
    item('High Noon', { genre: 'Western', director: 'Fred Zinnemann' }),
  ];
  const gunslingers = [preference('gunslinger westerns', [0, 1, 2], { weight: 0.9 })];
  const dieHard = item('Die Hard', { genre: ['Action', 'Thriller'], director: 'John McTiernan' });
  const meeting = { candidate: dieHard, fitness: [0.9], memberships: [undefined] };

  test('“Die Hard” is no western: what it shares with one of them leads', () => {
    const { steps, reason, preferences } = explain(request(westerns, gunslingers, [meeting]));
    expect(preferences[0]).toMatchObject({ fit: 'near', index: 0, kind: 'interest' });
    expect(preferences[0]).not.toHaveProperty('membership');
    expect(steps.recommendation[0]?.grounds).toMatchObject({
      fit: 'near',
      items: ['the magnificent seven'],
      attributes: ['Action'],
    });
    expect(reason).toContain('listed under action');
    expect(textsOf(explain(request(westerns, gunslingers, [meeting])))).not.toMatch(
      /good match|in line with|fits|Picked for|another for/,
    );
    expect(steps.fit[0]?.grounds.fit).toBe('near');
    expect(steps.likelihood[0]?.text).toMatch(/close to|near/);
  });

  test('where nothing is shared it speaks of the items alone, and then of what the candidate is', () => {
    const candidate = item('Apollo 11', { genre: 'Documentary' });
    const { steps } = explain(request(westerns, gunslingers, [{ ...meeting, candidate }]));
    expect(steps.recommendation).toHaveLength(2);
    expect(steps.recommendation[1]?.grounds).toEqual({ attributes: ['Documentary'] });
    expect(steps.recommendation[1]?.text).toMatch(/documentary/i);
    expect(steps.recommendation[0]?.grounds).toMatchObject({ fit: 'near' });
    expect(steps.recommendation[0]?.grounds.items?.length).toBeGreaterThan(0);
  });

  test('an item that shares a fact but counts for less than a third of the weightiest is no example', () => {
    const evidence = [0.7, 0.1, 0.1];
    const { steps } = explain(request(westerns, gunslingers, [{ ...meeting, evidence }]));
    expect(steps.recommendation[0]?.grounds).toMatchObject({ items: ['unforgiven'] });
  });

  test('a red polish is not called a pink one', () => {
    const bubbleBath = item('OPI Nail Lacquer Bubble Bath', { brand: 'OPI', colour: 'pink' });
    const red = item('OPI Big Apple Red', { brand: 'OPI', colour: 'red' });
    const pink = [preference('pink nail polishes', [0])];
    const { reason, steps } = explain(
      request([bubbleBath], pink, [{ candidate: red, fitness: [1], memberships: [undefined] }]),
    );
    expect(reason).toContain('from OPI');
    expect(reason).toContain('“OPI Nail Lacquer Bubble Bath”');
    expect(reason).not.toMatch(/fits|good match|in line with|picked for/i);
    // Where the phrase is named at all, it is named as what this is not.
    expect(reason.replace(/(?:not clearly|outside|beside|next to|apart from) [^.;:]*/gi, '')).not.toContain(
      'pink',
    );
    expect(steps.recommendation[0]?.grounds.fit).toBe('near');
  });

  test('what only its meaning puts there is worded softly, however close', () => {
    const { steps } = explainFilm({
      candidate: films.insideMan,
      fitness: [0.9, 0],
      memberships: ['meaning', undefined],
    });
    expect(steps.recommendation[0]?.grounds.fit).toBe('partial');
    expect(steps.recommendation[0]?.text).toMatch(/spirit|may|seems/);
  });

  test('what belongs there but is far from the evidence is not said to have no link', () => {
    const { steps } = explainFilm({ candidate: films.insideMan, fitness: [0.2, 0.1] });
    expect(steps.recommendation[0]?.grounds).toMatchObject({ fit: 'none', preferences: [0] });
    expect(steps.recommendation[0]?.text).not.toMatch(/[Nn]o clear link to your|Away from|A change from/);
    expect(steps.fit[0]?.text).not.toContain('no clear link');
  });

  test.each([
    ['it counts for a third or more', [0.5, 1], 0],
    ['it counts for less', [0.2, 1], 1],
  ])('a preference that fits leads over one that is near where %s', (_, contributions, lead) => {
    const { steps } = explainFilm({
      candidate: films.insideMan,
      fitness: [0.8, 0.9],
      memberships: ['attribute', undefined],
      contributions,
    });
    expect(steps.recommendation[0]?.grounds.preferences).toEqual([lead]);
  });

  test('two are named together only where both fit strongly', () => {
    const { steps } = explainFilm({
      candidate: films.insideMan,
      fitness: [0.8, 0.8],
      memberships: ['attribute', undefined],
    });
    expect(steps.recommendation[0]?.grounds.preferences).toEqual([0]);
  });
});

describe('what hardly counts', () => {
  const history = [
    item('Heat', { genre: 'Crime' }),
    item('The Sting', { genre: 'Comedy' }),
    item('Emma', { genre: 'Romance' }),
    item('Vertigo'),
  ];
  const preferences = [
    preference('crime films', [0]),
    preference('comedies', [1]),
    preference('romances', [2]),
    preference('Vertigo', [3], { kind: 'title' }),
  ];
  const meeting = (contributions: readonly number[]): Meeting => ({
    candidate: item('Ronin', { genre: 'Crime' }),
    fitness: [0.9, 0.05, 0.05, 0.05],
    memberships: ['attribute', undefined, undefined, undefined],
    contributions,
  });

  test('is told together, a single title by its name', () => {
    const { steps } = explain(request(history, preferences, [meeting([1, 0, 0, 0])]));
    const last = steps.fit.at(-1);
    expect(last?.text).toMatch(/comedies, romances and “Vertigo”\.$/);
    expect(last?.grounds).toMatchObject({ fit: 'none', preferences: [1, 2, 3] });
    expect(steps.fit.filter(({ grounds }) => grounds.fit === 'none')).toHaveLength(1);
  });

  test('has a sentence of its own where it gives some of the score', () => {
    const { steps } = explain(request(history, preferences, [meeting([0.8, 0.1, 0.1, 0])]));
    expect(steps.fit.filter(({ grounds }) => grounds.fit === 'none')).toHaveLength(3);
  });
});

describe('titles that share words', () => {
  const history = [
    item('Star Wars: Episode IV'),
    item('Star Wars: Episode V'),
    item('Alien'),
    item('Fable II - Xbox 360'),
  ];
  const told = (title: string, index: number) =>
    explain(
      request(
        history,
        [preference(history[index]?.title ?? '', [index], { kind: 'title' })],
        [{ candidate: item(title), fitness: [0.9] }],
      ),
    ).steps.recommendation;

  test('are said to be a series where several of the history begin with them', () => {
    const [, second] = told('Star Wars: Episode VI', 1);
    expect(second?.text).toContain('“Star Wars: Episode”');
    expect(second?.text).toMatch(/\btwo\b/i);
    expect(second?.grounds).toMatchObject({ words: ['Star Wars: Episode'] });
  });

  test('are named where the title of the example has them too', () => {
    const [, second] = told('Halo 3 - Xbox 360', 3);
    expect(second?.text).toContain('“Xbox 360”');
    expect(second?.text).not.toMatch(/begin/);
  });

  test('are nothing to speak of where there are none', () => {
    expect(told('Up', 2)).toHaveLength(1);
  });
});

describe('tone', () => {
  test('a sentence opens with a word, not with digits', () => {
    const history = Array.from({ length: 15 }, (_, index) =>
      item(`Story ${String.fromCharCode(65 + index)}`),
    );
    const liked = [preference('old novels', history.map((_, index) => index).slice(0, 14))];
    const meetings = Array.from({ length: 20 }, (_, index) => ({
      candidate: item(`Tale ${index}`),
      fitness: [0.8],
    }));
    for (const explanation of createRealiser().realise(request(history, liked, meetings))) {
      for (const { text } of Object.values(explanation.steps).flat()) expect(text).not.toMatch(/^\d/);
    }
  });

  test('a share up to twelve is told in words beside a longer history', () => {
    const history = Array.from({ length: 14 }, (_, index) => item(`Story ${index}`, undefined, `${index}`));
    const liked = [preference('old novels', [0, 1])];
    const meetings = Array.from({ length: 8 }, (_, index) => ({
      candidate: item(`Tale ${index}`),
      fitness: [0.8],
    }));
    const texts = [...createRealiser().realise(request(history, liked, meetings))].map(textsOf).join('\n');
    expect(texts).toMatch(/[Tt]wo of the 14 things/);
  });

  test('a theme that is a preference is called one', () => {
    const snowy = [item('The Shining', { theme: 'snow' })];
    const snow = [preference('snow', [0], { kind: 'attribute' })];
    const { reason } = explain(
      request(snowy, snow, [{ candidate: item('Frozen', { theme: 'snow' }), fitness: [0.8] }]),
    );
    expect(reason).toContain('the theme of snow');
  });
});

describe('little to go by', () => {
  test('without preferences the reason claims nothing', () => {
    const { steps, preferences, reason } = explain(
      request(filmHistory, [], [{ candidate: films.frozen, fitness: [] }]),
    );
    expect(preferences).toEqual([]);
    expect(steps.preferences).toEqual([]);
    expect(steps.fit).toEqual([]);
    expect(steps.recommendation[0]?.grounds).toEqual({});
    expect(reason).not.toContain('Frozen');
  });

  test('a history of one item has no "one of the one things"', () => {
    const one = [preference('heist films', [0])];
    const text = textsOf(
      explain(request([films.heat], one, [{ candidate: films.insideMan, fitness: [0.8] }])),
    );
    expect(text).not.toMatch(/of the one|\b1\b|usual/);
    expect(text).toContain('the only thing you looked at');
  });

  test('an item without a title is passed over', () => {
    const history = [item('  ', { genre: 'Crime' }, 'blank'), films.heat];
    const liked = [preference('heist films', [0, 1])];
    const text = textsOf(explain(request(history, liked, [{ candidate: films.insideMan, fitness: [0.8] }])));
    expect(text).not.toContain('“”');
  });
});

describe('plurals and lists', () => {
  const stories = (count: number) =>
    ['Anna', 'Berta', 'Carla', 'Dora', 'Emma', 'Fanny', 'Gerda'].slice(0, count).map((title) => item(title));
  const firstStep = (count: number): string => {
    const history = [...stories(count), films.frozen];
    const liked = [
      preference(
        'old novels',
        stories(count).map((_, index) => index),
      ),
    ];
    return (
      explain(request(history, liked, [{ candidate: films.heat, fitness: [0.8] }])).steps.preferences[0]
        ?.text ?? ''
    );
  };

  test('one, two, three and many titles', () => {
    expect(firstStep(1)).toContain('“Anna”');
    expect(firstStep(2)).toContain('“Anna” and “Berta”');
    expect(firstStep(3)).toContain('“Anna”, “Berta” and “Carla”');
    expect(firstStep(4)).toContain('“Anna”, “Berta”, “Carla” and “Dora”');
    expect(firstStep(7)).toContain('“Anna”, “Berta”, “Carla” and four more');
  });

  test('verbs agree with what they are said of', () => {
    for (const count of [1, 2, 3, 7])
      expect(firstStep(count)).not.toMatch(count === 1 ? /(point|come|show) to/ : /which points/);
  });

  test('step 1 is built once and shared by all candidates', () => {
    const meetings = [films.insideMan, films.frozen].map((candidate) => ({ candidate, fitness: [0.5, 0.2] }));
    const [one, other] = createRealiser().realise(request(filmHistory, filmPreferences, meetings));
    expect(one?.steps.preferences).toBe(other?.steps.preferences);
  });
});
