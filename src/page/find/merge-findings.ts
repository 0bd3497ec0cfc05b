/** Brings together what several sources tell about one item. */
import type { AttributeValue, Item } from '../../items/item.ts';
import type { Finding } from './finding.ts';
import type { FoundItem } from './found-page.ts';
import type { Sliced } from './slices.ts';
import { foldedTitle } from './titles/clean-title.ts';

/** All findings of one item, those of the most trusted source first. */
export type Entry = [Finding, ...Finding[]];

/**
 * Findings of one item side by side, in the order in which their first came. Joined where they share their place, a
 * number, the path of their page, or the title, unless the paths say that they are different.
 */
export function* joinFindings(findings: readonly Finding[]): Sliced<Entry[]> {
  const entries: Entry[] = [];
  const known = new Map<unknown, Entry>();
  for (const finding of findings) {
    yield;
    const keys = keysOf(finding);
    const joined = keys
      .map((key) => known.get(key))
      .find((entry) => entry !== undefined && !differ(entry, finding));
    const entry: Entry = joined ?? [finding];
    if (joined === undefined) entries.push(entry);
    else joined.push(finding);
    for (const key of keys) if (!known.has(key)) known.set(key, entry);
  }
  return entries;
}

function keysOf({ element, ids, path, title }: Finding): unknown[] {
  const keys: unknown[] = ids.map((id) => `#${id}`);
  if (element !== undefined) keys.unshift(element);
  if (path !== undefined) keys.push(path);
  if (title) keys.push(`=${foldedTitle(title)}`);
  return keys;
}

/** Two paths may differ by the category that they pass through, but not by what they end in. */
function differ(entry: Entry, { path, element }: Finding): boolean {
  const end = (text: string) => text.slice(text.lastIndexOf('/'));
  return entry.some(
    (other) =>
      (path !== undefined && other.path !== undefined && end(other.path) !== end(path)) ||
      (other.source === 'explicit' &&
        other.element !== undefined &&
        element !== undefined &&
        other.element !== element),
  );
}

/** The item of an entry; undefined where nothing gives it a title. What earlier sources tell wins. */
export function itemOf(entry: Entry): FoundItem | undefined {
  const first = <Key extends keyof Finding>(key: Key) =>
    entry.find((finding) => finding[key] !== undefined && finding[key] !== '')?.[key];
  const title = first('title');
  if (title === undefined) return undefined;
  const keys = [
    ...new Set(entry.flatMap(({ ids }) => ids)),
    ...new Set(entry.flatMap(({ path }) => path ?? [])),
  ];
  const image = first('image');
  const url = first('url');
  const element = first('element');
  const attributes = attributesOf(entry);
  const item: Item = {
    id: keys[0] ?? foldedTitle(title),
    title,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(image !== undefined && { image }),
    ...(url !== undefined && { url }),
  };
  return {
    item,
    ...(element?.isConnected && { element }),
    source: entry[0].source,
    keys: keys.length > 0 ? keys : [item.id],
  };
}

function attributesOf(entry: Entry): Record<string, AttributeValue> {
  const all = entry.toReversed().flatMap(({ attributes }) => Object.entries(attributes ?? {}));
  return Object.fromEntries(all);
}
