/** What visitors do becomes steering, and every step can be undone. */
import { describe, expect, test } from 'vitest';
import { isSteered, type SteeringAction, steer } from '../../../src/steering/steer.ts';
import type { Steering } from '../../../src/steering/steering.ts';
import { createSteeringLog } from '../../../src/steering/steering-log.ts';

const preference = { key: 'interest:westerns', text: 'westerns' };
const item = { id: '1', title: 'Heat' };
const after = (...actions: SteeringAction[]) => actions.reduce<Steering>(steer, {});

describe('history', () => {
  test('an item is taken out, and back in', () => {
    expect(after({ type: 'remove', id: '1' })).toEqual({ removed: ['1'] });
    expect(after({ type: 'remove', id: '1' }, { type: 'restore', id: '1' })).toEqual({ removed: [] });
  });

  test('taking it out twice is as once', () => {
    expect(after({ type: 'remove', id: '1' }, { type: 'remove', id: '1' }).removed).toEqual(['1']);
  });

  test('less like an item, and as before', () => {
    expect(after({ type: 'less', item })).toEqual({ less: [item] });
    expect(after({ type: 'less', item }, { type: 'less-undone', id: '1' })).toEqual({ less: [] });
  });
});

describe('preferences', () => {
  test.each([
    ['pin', 'pinned'],
    ['mute', 'muted'],
  ] as const)('%s', (type, state) => {
    expect(after({ type, preference }).preferences).toEqual([{ ...preference, state }]);
    expect(after({ type, preference }, { type: 'release', preference }).preferences).toEqual([]);
  });

  test('a name stays when the pin goes, and the first phrase is remembered', () => {
    const named = { type: 'rename', preference, name: ' cowboys ' } as const;
    const shown = { ...preference, text: 'cowboys' };
    const { preferences } = after(
      named,
      { type: 'pin', preference: shown },
      { type: 'release', preference: shown },
    );
    expect(preferences).toEqual([{ ...preference, name: 'cowboys' }]);
  });

  test('one’s own words are added once', () => {
    const { preferences } = after(
      { type: 'state', text: 'Quiet films' },
      { type: 'state', text: 'quiet film' },
    );
    expect(preferences).toEqual([{ key: 'stated:quiet film', text: 'Quiet films', state: 'stated' }]);
  });

  test('nothing but spaces is no preference, and no name', () => {
    expect(after({ type: 'state', text: '  ' })).toEqual({});
    expect(after({ type: 'rename', preference, name: ' ' })).toEqual({});
  });

  test('a stated preference goes when it is released', () => {
    const stated = { key: 'stated:sea', text: 'sea' };
    expect(
      after({ type: 'state', text: 'sea' }, { type: 'release', preference: stated }).preferences,
    ).toEqual([]);
  });
});

test('whether anything was said', () => {
  expect(isSteered({})).toBe(false);
  expect(isSteered(after({ type: 'remove', id: '1' }, { type: 'restore', id: '1' }))).toBe(false);
  expect(isSteered(after({ type: 'state', text: 'sea' }))).toBe(true);
});

describe('the log', () => {
  test('undoes step by step', () => {
    const log = createSteeringLog();
    log.act({ type: 'remove', id: '1' });
    log.act({ type: 'mute', preference });
    log.undo();
    expect(log.steering).toEqual({ removed: ['1'] });
    log.undo();
    expect(log.steering).toEqual({});
    expect(log.undoable).toBe(false);
    log.undo();
    expect(log.steering).toEqual({});
  });

  test('tells each change once, until one stops listening', () => {
    const log = createSteeringLog();
    const heard: Steering[] = [];
    const stop = log.subscribe((steering) => heard.push(steering));
    log.act({ type: 'remove', id: '1' });
    log.act({ type: 'state', text: ' ' });
    stop();
    log.act({ type: 'remove', id: '2' });
    expect(heard).toEqual([{ removed: ['1'] }]);
  });

  test('takes over what was kept', () => {
    const log = createSteeringLog({ removed: ['1'] });
    log.act({ type: 'remove', id: '2' });
    log.reset();
    expect([log.steering, log.undoable]).toEqual([{}, false]);
  });
});
