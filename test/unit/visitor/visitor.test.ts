/** What is remembered of a visitor: only what they allowed, bounded, each item once, shared by tabs. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createVisitor, type Visitor } from '../../../src/visitor/visitor.ts';

const KEY = 'lane-explainer/visitor';
const heat = { id: '1', title: 'Heat' };
const ronin = { id: '2', title: 'Ronin' };

/** The interface of the browser's storage, over a map; `full` characters and no more. */
function createStorage(full = Number.POSITIVE_INFINITY) {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > full) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
  };
}

const hearers = new Set<(event: { key: string | null; newValue: string | null }) => void>();
const persistent = (options = {}): Visitor => createVisitor({ storage: 'persistent', ...options });
const titles = ({ history }: Visitor) => history.map(({ title }) => title);

beforeEach(() => {
  vi.stubGlobal('localStorage', createStorage());
  vi.stubGlobal('sessionStorage', createStorage());
  vi.stubGlobal('addEventListener', (_: string, hear: never) => hearers.add(hear));
  vi.stubGlobal('removeEventListener', (_: string, hear: never) => hearers.delete(hear));
  vi.useFakeTimers({ now: 1_000 });
});

afterEach(() => {
  hearers.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function meet(visitor: Visitor, ...items: { id: string; title: string }[]): void {
  for (const item of items) {
    vi.advanceTimersByTime(1);
    visitor.meet(item);
  }
}

describe('history', () => {
  test('is oldest first, each item once, at its last time', () => {
    const visitor = createVisitor();
    meet(visitor, heat, ronin, heat);
    expect(titles(visitor)).toEqual(['Ronin', 'Heat']);
  });

  test('an item keeps its strongest signal', () => {
    const visitor = createVisitor();
    visitor.meet(heat, 'purchase');
    visitor.meet(heat, 'view');
    expect(visitor.entries.map(({ signal }) => signal)).toEqual(['purchase']);
  });

  test('is bounded: the oldest go', () => {
    const visitor = createVisitor({ most: 2 });
    meet(visitor, heat, ronin, { id: '3', title: 'Drive' });
    expect(titles(visitor)).toEqual(['Ronin', 'Drive']);
  });

  test('what was removed is out of it, and back when that is undone', () => {
    const visitor = createVisitor();
    meet(visitor, heat, ronin);
    visitor.steering.act({ type: 'remove', id: '1' });
    expect(titles(visitor)).toEqual(['Ronin']);
    visitor.steering.undo();
    expect(titles(visitor)).toEqual(['Heat', 'Ronin']);
  });

  test('nothing is added while paused', () => {
    const visitor = createVisitor();
    visitor.pause(true);
    meet(visitor, heat);
    expect(titles(visitor)).toEqual([]);
  });

  test('a wrong item is an error, and nothing is lost', () => {
    const visitor = createVisitor();
    meet(visitor, heat);
    expect(() => visitor.meet({ id: '2' } as never)).toThrow(/LANE_INVALID_ITEM/);
    expect(titles(visitor)).toEqual(['Heat']);
  });
});

describe('consent', () => {
  test('nothing is written, or read, before it', () => {
    persistent({ allowed: true }).meet(heat);
    const kept = localStorage.getItem(KEY);
    const visitor = persistent();
    expect(titles(visitor)).toEqual([]);
    meet(visitor, ronin);
    expect(localStorage.getItem(KEY)).toBe(kept);
  });

  test('with it, what was met before counts too', () => {
    const visitor = persistent();
    meet(visitor, heat);
    visitor.allow(true);
    expect(titles(persistent({ allowed: true }))).toEqual(['Heat']);
  });

  test('taken back, it erases what was written; the page goes on without', () => {
    const visitor = persistent({ allowed: true });
    meet(visitor, heat);
    visitor.allow(false);
    meet(visitor, ronin);
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(titles(visitor)).toEqual(['Heat', 'Ronin']);
  });

  test('with storage "none" nothing is ever written', () => {
    const visitor = createVisitor({ allowed: true });
    meet(visitor, heat);
    expect([localStorage.getItem(KEY), sessionStorage.getItem(KEY)]).toEqual([null, null]);
  });

  test('with storage "session" it is the tab’s alone', () => {
    meet(createVisitor({ storage: 'session', allowed: true }), heat);
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(titles(createVisitor({ storage: 'session', allowed: true }))).toEqual(['Heat']);
  });
});

describe('between visits', () => {
  test('history, steering and pause are there again', () => {
    const visitor = persistent({ allowed: true });
    meet(visitor, heat, ronin);
    visitor.steering.act({ type: 'state', text: 'westerns' });
    visitor.pause(true);
    const again = persistent({ allowed: true });
    expect([titles(again), again.steering.steering.preferences?.[0]?.text, again.paused]).toEqual([
      ['Heat', 'Ronin'],
      'westerns',
      true,
    ]);
  });

  test('forget() forgets all of it', () => {
    const visitor = persistent({ allowed: true });
    meet(visitor, heat);
    visitor.steering.act({ type: 'state', text: 'westerns' });
    visitor.forget();
    expect([titles(visitor), visitor.steering.steering, localStorage.getItem(KEY)]).toEqual([[], {}, null]);
  });

  test('it can be taken along', () => {
    const visitor = createVisitor();
    meet(visitor, heat, ronin);
    const other = createVisitor();
    other.import(visitor.export());
    expect(titles(other)).toEqual(['Heat', 'Ronin']);
  });

  test('what is no export changes nothing, and says so', () => {
    const visitor = createVisitor();
    meet(visitor, heat);
    expect(() => visitor.import('{"entries": 3}')).toThrow(/LANE_INVALID_HISTORY/);
    expect(titles(visitor)).toEqual(['Heat']);
  });
});

describe('another tab', () => {
  const fromOtherTab = (text: string | null) => {
    for (const hear of hearers) hear({ key: KEY, newValue: text });
  };

  test('is heard', () => {
    const visitor = persistent({ allowed: true });
    const told = vi.fn();
    visitor.subscribe(told);
    const other = createVisitor();
    meet(other, ronin);
    fromOtherTab(other.export());
    expect(titles(visitor)).toEqual(['Ronin']);
    expect(told).toHaveBeenCalledOnce();
  });

  test('that forgets makes this one forget', () => {
    const visitor = persistent({ allowed: true });
    meet(visitor, heat);
    fromOtherTab(null);
    expect(titles(visitor)).toEqual([]);
  });

  test('is not heard after close()', () => {
    const visitor = persistent({ allowed: true });
    visitor.close();
    expect(hearers.size).toBe(0);
  });
});

describe('storage that does not work', () => {
  test.each(['undefined', 'not JSON', '{"version":2}', '[]'])('%s is read as nothing', (text) => {
    localStorage.setItem(KEY, text);
    expect(titles(persistent({ allowed: true }))).toEqual([]);
  });

  test('that throws at every touch leaves the memory', () => {
    vi.stubGlobal('localStorage', undefined);
    const visitor = persistent({ allowed: true });
    meet(visitor, heat);
    visitor.forget();
    meet(visitor, ronin);
    expect(titles(visitor)).toEqual(['Ronin']);
  });

  test('that is full keeps the newest', () => {
    vi.stubGlobal('localStorage', createStorage(600));
    const visitor = persistent({ allowed: true });
    for (let id = 0; id < 20; id++) meet(visitor, { id: String(id), title: `Film ${id}` });
    expect(titles(visitor)).toHaveLength(20);
    const kept = titles(persistent({ allowed: true }));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.at(-1)).toBe('Film 19');
  });
});

test('what else identifies an item is remembered with it', () => {
  const visitor = persistent({ allowed: true });
  visitor.meet(heat, 'view', ['1', '/products/heat']);
  expect(persistent({ allowed: true }).entries[0]?.keys).toEqual(['/products/heat']);
});
