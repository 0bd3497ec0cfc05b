/** Answers of small models, and the drafts that are read off them. */
import { describe, expect, test } from 'vitest';
import { readDrafts } from '../../../../src/language/preferences/read-drafts.ts';

const TWO = [
  { phrase: 'crime thrillers', because: [1, 3] },
  { phrase: 'space films', because: [2] },
];

describe('drafts are read', () => {
  test.each([
    ['as asked for', JSON.stringify({ preferences: TWO })],
    [
      'in a fence, with words around',
      `Of course!\n\`\`\`json\n${JSON.stringify({ preferences: TWO }, null, 2)}\n\`\`\`\nEnjoy!`,
    ],
    [
      'after reasoning',
      `<think>Let me see {"preferences": [{"phrase": "no"}]}</think>${JSON.stringify({ preferences: TWO })}`,
    ],
    ['from a bare list', JSON.stringify(TWO)],
    ['from a list of another name', JSON.stringify({ interests: TWO })],
    ['from a list further inside', JSON.stringify([{ preferences: TWO }][0])],
    [
      'with other names of the fields',
      JSON.stringify({
        preferences: TWO.map(({ phrase, because }) => ({ Preference: phrase, items: because })),
      }),
    ],
    [
      'with numbers as texts',
      '{"preferences":[{"phrase":"crime thrillers","because":["1","item 3"]},{"phrase":"space films","because":["#2"]}]}',
    ],
    [
      'with numbers in one text',
      '{"preferences":[{"phrase":"crime thrillers","because":"1, 3"},{"phrase":"space films","because":"item 2"}]}',
    ],
    [
      'with a single number',
      '{"preferences":[{"phrase":"crime thrillers","because":[1,3]},{"phrase":"space films","because":2}]}',
    ],
    [
      'with numbers in objects',
      '{"preferences":[{"phrase":"crime thrillers","because":[{"number":1},{"item":3}]},{"phrase":"space films","because":[{"id":"2"}]}]}',
    ],
    [
      'with single quotes and trailing commas',
      "{'preferences':[{'phrase':'crime thrillers','because':[1,3],},{'phrase':'space films','because':[2]},]}",
    ],
    [
      'without its last brackets',
      '{"preferences":[{"phrase":"crime thrillers","because":[1,3]},{"phrase":"space films","because":[2',
    ],
    [
      'with a name twice: the last counts',
      '{"preferences":[{"phrase":"x","phrase":"crime thrillers","because":[1,3]},{"phrase":"space films","because":[2]}]}',
    ],
    [
      'with more than was asked for',
      JSON.stringify({ note: 'ok', preferences: TWO.map((one) => ({ ...one, confidence: 0.9 })) }),
    ],
  ])('%s', async (_, answer) => {
    expect(await readDrafts(answer)).toEqual(TWO);
  });

  test('in the form of the paper, which names no items', async () => {
    expect(await readDrafts('{"Preference1": "crime thrillers", "Preference2": "space films"}')).toEqual(
      TWO.map(({ phrase }) => ({ phrase, because: [] })),
    );
  });

  test('cut inside a phrase: what came whole', async () => {
    const [first] = await readDrafts(
      '{"preferences":[{"phrase":"crime thrillers","because":[1,3]},{"phrase":"spa',
    );
    expect(first).toEqual(TWO[0]);
  });

  test('with fields that are no phrases and numbers that are no numbers left out', async () => {
    const answer =
      '{"preferences":[{"phrase":7,"because":[1]},{"phrase":"a","because":[null,-3.7,"x",{}]},null,[],"b"]}';
    const [only, ...rest] = await readDrafts(answer);
    expect(rest).toEqual([]);
    expect(only?.phrase).toBe('a');
    expect(only?.because.every(Number.isInteger)).toBe(true);
  });

  test('up to a bound', async () => {
    const loop = `{"preferences":[${'{"phrase":"crime","because":[1]},'.repeat(2_000)}`;
    expect((await readDrafts(loop)).length).toBeLessThanOrEqual(20);
    const long = await readDrafts(
      JSON.stringify({ preferences: [{ phrase: 'crime', because: Array(5_000).fill(1) }] }),
    );
    expect(long[0]?.because.length).toBeLessThanOrEqual(60);
  });

  test.each([
    ['nothing', ''],
    ['a refusal', 'I am sorry, but I cannot do that.'],
    ['an empty list', '{"preferences":[]}'],
    ['a schema', '{"type":"object","properties":{"preferences":{"type":"array"}}}'],
    ['endless line ends', '{"preferences":\n\n\n\n'],
    ['names of JavaScript', '{"__proto__":{"preferences":1},"constructor":2}'],
    ['unfinished reasoning', '<think>{"preferences":[{"phrase":"crime","because":[1]}]}'],
  ])('none, where there is %s', async (_, answer) => {
    expect(await readDrafts(answer)).toEqual([]);
  });
});
