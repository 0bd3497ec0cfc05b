/** Whether nouns for what a shop sells ("film", "novel") are right for what this one sells. */
import { catalogueName } from '../../../explanation/attribute-name.ts';
import { factsOf } from '../../../items/facts.ts';
import type { Item } from '../../../items/item.ts';
import { wordsOf } from '../../../items/words.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import type { CheckInput } from './check.ts';

/** So many items tell what a shop sells. */
const LOOKED_AT = 200;

const KNOWN = new WeakMap<readonly Item[], ReadonlySet<string>>();

export function goodsViolations({ reading, base, words }: CheckInput): CriticViolation[] {
  const { goods } = words.data;
  const { history, candidates, preferences } = base.context;
  const spoken = [...reading.skeleton.matchAll(/[\p{L}\p{M}]+/gu)].filter(({ 0: word }) =>
    Object.hasOwn(goods, word),
  );
  if (spoken.length === 0) return [];
  const phrases = new Set(preferences.flatMap(({ text }) => wordsOf(text)));
  const known = [wordsIn(history), wordsIn(candidates), phrases];
  return spoken
    .filter(({ 0: word }) => !(goods[word] ?? []).some((sign) => known.some((set) => set.has(sign))))
    .map(({ 0: word }) =>
      violation('claim', `${cite(word)}: it is not known what sort of thing it is; say “title” or “item”.`),
    );
}

/** Names of the items' attributes, and the words of their values. */
function wordsIn(items: readonly Item[]): ReadonlySet<string> {
  const kept = KNOWN.get(items);
  if (kept) return kept;
  const facts = items.slice(0, LOOKED_AT).flatMap(factsOf);
  const words = new Set(
    facts.flatMap(({ name, role, value }) => [
      catalogueName(name),
      ...(role === 'kind' ? wordsOf(value) : []),
    ]),
  );
  KNOWN.set(items, words);
  return words;
}
