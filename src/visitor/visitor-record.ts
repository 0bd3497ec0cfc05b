/** What is remembered of a visitor, as it is written: read back with care, since anybody may have changed it. */
import * as v from 'valibot';
import type { Item } from '../items/item.ts';
import type { Steering } from '../steering/steering.ts';

/** How the visitor met an item, weakest first. */
export const SIGNALS = ['view', 'cart', 'purchase'] as const;
export type Signal = (typeof SIGNALS)[number];

export interface HistoryEntry {
  readonly item: Item;
  /** Everything else that identifies the item on other pages, such as the path of its own; see `FoundItem.keys`. */
  readonly keys?: readonly string[];
  /** The strongest so far. */
  readonly signal: Signal;
  /** When it was met last, in milliseconds since 1970. */
  readonly at: number;
}

export interface VisitorRecord {
  readonly version: 1;
  /** Oldest first, each item once. */
  readonly entries: readonly HistoryEntry[];
  readonly steering: Steering;
  /** The visitor wants no reasons, and nothing remembered, for now. */
  readonly paused: boolean;
  /** When it was changed last, in milliseconds since 1970: of two tabs the later one holds. */
  readonly changed: number;
}

export const EMPTY_RECORD: VisitorRecord = {
  version: 1,
  entries: [],
  steering: {},
  paused: false,
  changed: 0,
};

const attribute = v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))]);
const item = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.string(),
  attributes: v.optional(v.record(v.string(), attribute)),
  image: v.optional(v.string()),
  url: v.optional(v.string()),
});
const record = v.object({
  version: v.literal(1),
  entries: v.array(
    v.object({ item, keys: v.optional(v.array(v.string())), signal: v.picklist(SIGNALS), at: v.number() }),
  ),
  steering: v.object({
    removed: v.optional(v.array(v.string())),
    less: v.optional(v.array(item)),
    preferences: v.optional(
      v.array(
        v.object({
          key: v.string(),
          text: v.string(),
          state: v.optional(v.picklist(['pinned', 'muted', 'stated'])),
          name: v.optional(v.string()),
        }),
      ),
    ),
  }),
  paused: v.boolean(),
  changed: v.number(),
});

/** The record in a text, or undefined where it is none. */
export function readRecord(text: string | null): VisitorRecord | undefined {
  if (text === null) return undefined;
  try {
    const result = v.safeParse(record, JSON.parse(text));
    return result.success ? (result.output as VisitorRecord) : undefined;
  } catch {
    return undefined;
  }
}
