/** Checks what a page passes on of a visitor's steering. */
import { cleanItem } from '../items/clean-items.ts';
import { LaneError } from '../runtime/error.ts';
import type { SteeredPreference, Steering } from './steering.ts';

const STATES: readonly unknown[] = ['pinned', 'muted', 'stated', undefined];
/** Longer words than these are no phrase. In characters. */
const LONGEST_PHRASE = 80;

/** A copy with nothing but what is known, phrases in one line. @throws LaneError LANE_INVALID_STEERING, LANE_INVALID_ITEM */
export function cleanSteering(steering: unknown): Steering | undefined {
  if (steering === undefined || steering === null) return undefined;
  if (typeof steering !== 'object') throw invalid('steering', 'an object', steering);
  const { removed = [], less = [], preferences = [] } = steering as Partial<Record<keyof Steering, unknown>>;
  if (!Array.isArray(removed)) throw invalid('removed', 'a list of ids', removed);
  if (!Array.isArray(less)) throw invalid('less', 'a list of items', less);
  if (!Array.isArray(preferences)) throw invalid('preferences', 'a list', preferences);
  return {
    removed: removed.map(String),
    less: less.map((item, index) => cleanItem(item, `steering.less[${index}]`)),
    preferences: preferences.map(cleanPreference),
  };
}

function cleanPreference(preference: unknown, index: number): SteeredPreference {
  const place = `preferences[${index}]`;
  if (typeof preference !== 'object' || preference === null)
    throw invalid(place, 'a preference with key and text', preference);
  const { key, text, state, name } = preference as Partial<Record<keyof SteeredPreference, unknown>>;
  if (typeof key !== 'string' || key === '') throw invalid(`${place}.key`, 'a text', key);
  if (!STATES.includes(state)) throw invalid(`${place}.state`, "'pinned', 'muted' or 'stated'", state);
  return {
    key,
    text: cleanPhrase(text, `${place}.text`),
    ...(state !== undefined && { state: state as 'pinned' | 'muted' | 'stated' }),
    ...(name !== undefined && { name: cleanPhrase(name, `${place}.name`) }),
  };
}

function cleanPhrase(phrase: unknown, place: string): string {
  if (typeof phrase !== 'string') throw invalid(place, 'a text', phrase);
  const line = phrase.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (line === '' || [...line].length > LONGEST_PHRASE)
    throw invalid(place, `a phrase of 1 to ${LONGEST_PHRASE} characters`, phrase);
  return line;
}

function invalid(name: string, expected: string, came: unknown): LaneError {
  return new LaneError(
    'LANE_INVALID_STEERING',
    `expected steering.${name} to be ${expected}, but got ${JSON.stringify(came)}. Pass what a Steering describes, or nothing.`,
  );
}
