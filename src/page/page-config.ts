/** What a shop asks of the one tag: by attributes of the tag, by JSON in the page, or not at all. */
import * as v from 'valibot';
import type { ExplainerOptions } from '../options.ts';
import { LaneError } from '../runtime/error.ts';

export interface PageConfig {
  /** The visitor's history from the shop itself, oldest first; instead of what the page remembers. Checked by `explain`. */
  readonly history?: readonly unknown[];
  /** The page's items; by default they are found. Their places carry `data-lane-item="ID"`. Checked by `explain`. */
  readonly candidates?: readonly unknown[];
  /** Options of `createExplainer`, as far as JSON can carry them. */
  readonly options?: Omit<ExplainerOptions, 'onProgress' | 'onLanguage' | 'consent' | 'signal'>;
  /** CSS selectors where the markup is not understood; see `CardSelectors`. */
  readonly selectors?: Readonly<Record<string, unknown>>;
  /** Where what the visitor met is kept once they agree. Default `persistent`. */
  readonly storage: 'none' | 'session' | 'persistent';
  /** Whether the visitor has agreed to storage already. Default `false`. */
  readonly allowed: boolean;
  /** Milliseconds that a product's page must be looked at before it counts as met. Default 4,000. */
  readonly dwell: number;
  /** Whose order the list has: the shop's, or the alignment's, in which the cards are then put. Default `given`. */
  readonly order: 'given' | 'alignment';
  /**
   * Which items get a reason: `fitting` those that the visitor's history speaks for; `all`, where the reason of the others
   * says that they do not fit. Default `fitting`; items whose place the page itself marked get one in any case.
   */
  readonly show: 'fitting' | 'all';
  /** Whether visitors may steer from within a reason. Default `true`. */
  readonly steer: boolean;
  /** CSS selector of the place for the reason within a card. By default one marked `data-lane-slot`, else the card's end. */
  readonly place?: string;
}

const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['', 'true', 'false']),
    v.transform((text) => text !== 'false'),
  ),
]);
const config = v.strictObject({
  history: v.optional(v.array(v.unknown())),
  candidates: v.optional(v.array(v.unknown())),
  options: v.optional(v.record(v.string(), v.unknown())),
  selectors: v.optional(v.record(v.string(), v.unknown())),
  storage: v.optional(v.picklist(['none', 'session', 'persistent']), 'persistent'),
  allowed: v.optional(flag, false),
  dwell: v.optional(
    v.pipe(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), v.number(), v.minValue(0)),
    4_000,
  ),
  order: v.optional(v.picklist(['given', 'alignment']), 'given'),
  show: v.optional(v.picklist(['fitting', 'all']), 'fitting'),
  steer: v.optional(flag, true),
  place: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

const SELECTOR = 'script[type="application/json"][data-lane]';
/** Attributes of the tag, `data-storage="session"` and so on, beside those that are options of the explainer. */
const ATTRIBUTES = ['storage', 'allowed', 'dwell', 'order', 'show', 'steer', 'place'];
const OPTION_ATTRIBUTES = ['models', 'runtime', 'locale', 'device'];

/**
 * The page's wishes: what its JSON says goes before the attributes of the tag.
 * @param tag the script's own element, where it is known
 * @throws LaneError LANE_INVALID_OPTIONS
 */
export function readPageConfig(root: ParentNode, tag: HTMLElement | undefined): PageConfig {
  const given = { ...attributesOf(tag), ...jsonOf(root) };
  const options = { ...optionsOf(tag), ...(given['options'] as object | undefined) };
  const result = v.safeParse(config, { ...given, options });
  if (result.success) return result.output as PageConfig;
  const causes = result.issues.map(
    (issue) => `${v.getDotPath(issue) ?? 'it'}: expected ${issue.expected}, got ${issue.received}`,
  );
  throw invalid(causes.join('; '));
}

function attributesOf(tag: HTMLElement | undefined): Record<string, unknown> {
  return Object.fromEntries(
    ATTRIBUTES.flatMap((name) => (tag?.dataset[name] === undefined ? [] : [[name, tag.dataset[name]]])),
  );
}

function optionsOf(tag: HTMLElement | undefined): Record<string, unknown> {
  return Object.fromEntries(
    OPTION_ATTRIBUTES.flatMap((name) => (tag?.dataset[name] ? [[name, tag.dataset[name]]] : [])),
  );
}

function jsonOf(root: ParentNode): Record<string, unknown> {
  const script = root.querySelector(SELECTOR);
  if (script === null) return {};
  try {
    const value: unknown = JSON.parse(script.textContent ?? '');
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw invalid(`it could not be read: ${String(error)}`);
  }
  throw invalid('it is no object');
}

function invalid(cause: string): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected ${SELECTOR} to hold JSON such as {"history": [], "storage": "session"}, or the script tag to carry data-storage and the like, but ${cause}.`,
  );
}
