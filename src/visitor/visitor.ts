/** What a page knows of its visitor: what they met, and what they said about it. Nothing is written before consent. */
import { cleanItem } from '../items/clean-items.ts';
import type { Item } from '../items/item.ts';
import { LaneError } from '../runtime/error.ts';
import { createSteeringLog, type SteeringLog } from '../steering/steering-log.ts';
import { openKeep, type StorageChoice } from './keep.ts';
import {
  EMPTY_RECORD,
  type HistoryEntry,
  readRecord,
  SIGNALS,
  type Signal,
  type VisitorRecord,
} from './visitor-record.ts';

export interface VisitorOptions {
  /** Default `none`. */
  readonly storage?: StorageChoice;
  /** Whether the visitor has agreed to storage already. Default `false`: nothing is written or read until `allow`. */
  readonly allowed?: boolean;
  /** Most items that are remembered; the oldest go. 1 to 1,000, default 200. */
  readonly most?: number;
  /** Name under which it is kept. Default `lane-explainer/visitor`. */
  readonly key?: string;
}

export interface Visitor {
  /** Oldest first, each item once, without what `steering` removed. */
  readonly history: readonly Item[];
  /** The same with signals and times, and with what was removed. */
  readonly entries: readonly HistoryEntry[];
  readonly steering: SteeringLog;
  readonly paused: boolean;
  /** Whether storage is allowed. */
  readonly allowed: boolean;
  /**
   * The visitor met an item; does nothing while paused. An item that is known moves to the end and keeps its strongest
   * signal. `keys` are what else identifies it on other pages. @throws LaneError LANE_INVALID_ITEM
   */
  meet(item: Item, signal?: Signal, keys?: readonly string[]): void;
  pause(paused: boolean): void;
  /** The answer of the page's consent tool: `true` writes what is known from now on, `false` erases what was written. */
  allow(allowed: boolean): void;
  /** Forgets history and steering, here and in storage. */
  forget(): void;
  /** All of it as JSON, for the visitor to take along. */
  export(): string;
  /** Takes over what `export` gave, in place of what is there. @throws LaneError LANE_INVALID_HISTORY */
  import(json: string): void;
  /** Calls `listener` after every change, also by another tab. @returns a function that ends it */
  subscribe(listener: () => void): () => void;
  /** Reads again what is kept: a page that was frozen heard nothing of what the next pages wrote. */
  refresh(): void;
  /** Stops hearing of other tabs. */
  close(): void;
}

const MOST = 200;
const KEY = 'lane-explainer/visitor';

export function createVisitor(options: VisitorOptions = {}): Visitor {
  const { storage = 'none', most = MOST, key = KEY } = options;
  const keep = openKeep(storage, key);
  const listeners = new Set<() => void>();
  const steering = createSteeringLog();
  let record: VisitorRecord = EMPTY_RECORD;
  let allowed = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const write = (): void => {
    if (!allowed) return;
    // Storage that is full takes a shorter history before it takes none.
    let { entries } = record;
    while (!keep.write(written({ ...record, entries })) && entries.length > 0)
      entries = entries.slice(Math.ceil(entries.length / 2));
  };
  const become = (changed: Partial<VisitorRecord>): void => {
    record = { ...record, ...changed, changed: Date.now() };
    write();
    tell();
  };
  const take = (other: VisitorRecord): void => {
    record = { ...other, entries: bound(other.entries, most) };
    // Not a step of this visitor's: it must not be written back.
    if (JSON.stringify(steering.steering) !== JSON.stringify(other.steering)) steering.reset(other.steering);
    tell();
  };
  steering.subscribe((said) => {
    if (JSON.stringify(said) !== JSON.stringify(record.steering)) become({ steering: said });
  });
  const hear = (text: string | null): void => {
    if (allowed) take(readRecord(text) ?? { ...EMPTY_RECORD, changed: Date.now() });
  };
  const stop = keep.watch(hear);

  const visitor: Visitor = {
    get history() {
      const removed = new Set(record.steering.removed);
      return record.entries.flatMap(({ item }) => (removed.has(item.id) ? [] : [item]));
    },
    get entries() {
      return record.entries;
    },
    steering,
    get paused() {
      return record.paused;
    },
    get allowed() {
      return allowed;
    },
    meet(item, signal = 'view', keys = []) {
      if (record.paused) return;
      const clean = cleanItem(item, 'item');
      const others = keys.filter((key) => key !== clean.id);
      const entry = { item: clean, signal, at: Date.now(), ...(others.length > 0 && { keys: others }) };
      become({ entries: bound(join(record.entries, [entry]), most) });
    },
    pause: (paused) => become({ paused }),
    allow(answer) {
      if (answer === allowed) return;
      allowed = answer;
      if (!answer) {
        keep.erase();
        return;
      }
      const kept = readRecord(keep.read());
      // What was met before the answer counts too.
      if (kept) take({ ...joined(kept, record), changed: Date.now() });
      write();
    },
    forget() {
      keep.erase();
      record = { ...EMPTY_RECORD, changed: Date.now() };
      steering.reset();
      tell();
    },
    export: () => written(record),
    import(json) {
      const imported = readRecord(json);
      if (imported === undefined) {
        throw new LaneError(
          'LANE_INVALID_HISTORY',
          `expected what export() gave, as JSON, but got ${JSON.stringify(String(json).slice(0, 60))}. Nothing was changed.`,
        );
      }
      take({ ...imported, changed: Date.now() });
      write();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh() {
      if (storage !== 'none') hear(keep.read());
    },
    close() {
      stop();
      listeners.clear();
    },
  };
  if (options.allowed) visitor.allow(true);
  return visitor;
}

/** Two histories as one: by time, each item once, at its last time and with its strongest signal. */
function join(one: readonly HistoryEntry[], other: readonly HistoryEntry[]): HistoryEntry[] {
  const byId = new Map<string, HistoryEntry>();
  for (const entry of [...one, ...other].sort((a, b) => a.at - b.at)) {
    const before = byId.get(entry.item.id);
    byId.delete(entry.item.id);
    const signal =
      before && SIGNALS.indexOf(before.signal) > SIGNALS.indexOf(entry.signal) ? before.signal : entry.signal;
    byId.set(entry.item.id, { ...entry, signal });
  }
  return [...byId.values()];
}

function joined(kept: VisitorRecord, now: VisitorRecord): VisitorRecord {
  const steering = now.changed > 0 && Object.keys(now.steering).length > 0 ? now.steering : kept.steering;
  return { ...kept, entries: join(kept.entries, now.entries), steering, paused: kept.paused || now.paused };
}

function bound(entries: readonly HistoryEntry[], most: number): readonly HistoryEntry[] {
  return entries.slice(-most);
}

/** The record as JSON; without what old libraries patch into arrays (`toJSON`). */
function written(record: VisitorRecord): string {
  return JSON.stringify(record, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}
