/** JSON as small models write it, and what can be made of it. */
import { describe, expect, test } from 'vitest';
import { findJson } from '../../../../src/language/prompting/find-json.ts';

const hasList = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'list' in value && Array.isArray(value.list);
const find = (answer: string) => findJson(answer, hasList);
const RIGHT = { list: [1, 'two'] };

describe('JSON is found', () => {
  test.each([
    ['as it stands', '{"list": [1, "two"]}'],
    ['after a preamble, before a remark', 'Sure! Here it is:\n{"list": [1, "two"]}\nHope {this} helps!'],
    ['in a fence', '```json\n{"list": [1, "two"]}\n```'],
    ['in a fence that is not closed', '```json\n{"list": [1, "two"]}'],
    ['after reasoning that has JSON of its own', '<think>maybe {"list": [9]}</think>{"list": [1, "two"]}'],
    ['after other objects', '{"thought": "hm"} {"list": [1, "two"]}'],
    ['in single quotes', "{'list': [1, 'two']}"],
    ['with trailing commas', '{"list": [1, "two",],}'],
    ['with missing commas', '{"list": [1 "two"]}'],
    ['with names that lack quotes', '{list: [1, "two"]}'],
    ['with remarks', '{"list": [1, // one\n "two"]}'],
    ['in typographic quotes', '{“list”: [1, “two”]}'],
    ['cut after a value', '{"list": [1, "two"'],
    ['cut after a comma', '{"list": [1, "two", '],
    ['cut before its last bracket', '{"list": [1, "two"]'],
    ['with a bracket in a text', '{"note": "} ]", "list": [1, "two"]}'],
  ])('%s', async (_, answer) => {
    expect(await find(answer)).toMatchObject(RIGHT);
  });

  test('twice under one name: the last counts', async () => {
    expect(await find('{"list": [3], "list": [1, "two"]}')).toEqual(RIGHT);
  });

  test('only where it is what was asked for', async () => {
    expect(await findJson('[1] {"a": 2}', (value) => !Array.isArray(value))).toEqual({ a: 2 });
  });
});

describe('nothing is found', () => {
  test.each([
    ['in an empty answer', ''],
    ['in words', 'I am sorry, I cannot help with that.'],
    ['in another shape', '{"items": [1]}'],
    ['in unfinished reasoning', '<think>{"list": [1]}'],
    ['in endless line ends', `{"li${'\n'.repeat(50_000)}`],
    ['in a nest', '['.repeat(100_000)],
    ['in a nest of objects', '{"a":'.repeat(20_000)],
    ['among brackets', '{['.repeat(30_000)],
    ['in quotes', '{"'.repeat(30_000)],
  ])('%s', async (_, answer) => {
    const start = performance.now();
    expect(await find(answer)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
