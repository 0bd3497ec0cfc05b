/** What a visitor may do about a reason, and what it makes of their steering. Every step can be taken back. */
import type { Item } from '../items/item.ts';
import { foldedPhrase } from '../items/words.ts';
import type { SteeredPreference, Steering } from './steering.ts';

/** A preference as it is named to the visitor. */
export interface NamedPreference {
  readonly key: string;
  readonly text: string;
}

/** One thing that the visitor does. */
export type SteeringAction =
  /** Take an item out of the history, or back into it. */
  | { readonly type: 'remove' | 'restore'; readonly id: string }
  /** See less of what is like the item. */
  | { readonly type: 'less'; readonly item: Item }
  | { readonly type: 'less-undone'; readonly id: string }
  | { readonly type: 'pin' | 'mute' | 'release'; readonly preference: NamedPreference }
  | { readonly type: 'rename'; readonly preference: NamedPreference; readonly name: string }
  /** Add a preference in one's own words. */
  | { readonly type: 'state'; readonly text: string };

/** At most so many items and preferences are kept, newest last: more than anybody sets by hand. */
const MOST = 200;

/** The steering after `action`. What is there already stays as it is. */
export function steer(steering: Steering, action: SteeringAction): Steering {
  const { removed = [], less = [], preferences = [] } = steering;
  switch (action.type) {
    case 'remove':
      return { ...steering, removed: last([...removed.filter((id) => id !== action.id), action.id]) };
    case 'restore':
      return { ...steering, removed: removed.filter((id) => id !== action.id) };
    case 'less':
      return { ...steering, less: last([...less.filter(({ id }) => id !== action.item.id), action.item]) };
    case 'less-undone':
      return { ...steering, less: less.filter(({ id }) => id !== action.id) };
    case 'pin':
      return { ...steering, preferences: change(preferences, action.preference, { state: 'pinned' }) };
    case 'mute':
      return { ...steering, preferences: change(preferences, action.preference, { state: 'muted' }) };
    case 'release': {
      const { key } = action.preference;
      return {
        ...steering,
        preferences: preferences.flatMap((one) => (one.key === key ? released(one) : [one])),
      };
    }
    case 'rename': {
      const name = action.name.trim();
      return name === ''
        ? steering
        : { ...steering, preferences: change(preferences, action.preference, { name }) };
    }
    case 'state': {
      const text = action.text.trim();
      const key = `stated:${foldedPhrase(text)}`;
      if (foldedPhrase(text) === '' || preferences.some((one) => one.key === key)) return steering;
      return { ...steering, preferences: last([...preferences, { key, text, state: 'stated' }]) };
    }
  }
}

/** Whether a visitor has said anything at all. */
export function isSteered({ removed = [], less = [], preferences = [] }: Steering): boolean {
  return removed.length + less.length + preferences.length > 0;
}

function change(
  preferences: readonly SteeredPreference[],
  { key, text }: NamedPreference,
  changed: Partial<Pick<SteeredPreference, 'state' | 'name'>>,
): SteeredPreference[] {
  const before = preferences.find((one) => one.key === key);
  // Shown under its own name, a preference is known by the phrase that it had before.
  const kept = before ?? { key, text };
  const state = before?.state === 'stated' && changed.state === 'pinned' ? {} : changed;
  return last([...preferences.filter((one) => one !== before), { ...kept, ...state }]);
}

/** A preference that is neither pinned nor muted any more; one that was only stated, or has no name, is gone. */
function released({ state: _, ...rest }: SteeredPreference): SteeredPreference[] {
  return rest.name === undefined || rest.key.startsWith('stated:') ? [] : [rest];
}

function last<T>(list: readonly T[]): T[] {
  return list.slice(-MOST);
}
