/** Whether values of attributes are had by those who are said to have them, and under the attribute named. */
import { catalogueName } from '../../../explanation/attribute-name.ts';
import { attributeRole } from '../../../items/attribute-role.ts';
import { type Fact, factsOf } from '../../../items/facts.ts';
import type { Item } from '../../../items/item.ts';
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';
import { clauseAt, clauseText, groupsOf, idsOf, preferencesOf } from '../reading/clauses.ts';
import type { MentionGroup } from '../reading/read-sentence.ts';
import { type CheckInput, type CheckResult, has, isNegated } from './check.ts';

/** How many words before a value may deny it: "without being directed by". */
const NEGATION_REACH = 5;

/** `values` are those said of items, for the grounds. */
export function checkAttributes(input: CheckInput): CheckResult & { readonly values: readonly string[] } {
  const { reading, words } = input;
  const violations: CriticViolation[] = [];
  const values: string[] = [];
  let verified = false;
  for (const group of reading.groups) {
    if (group.letter !== 'V' && group.letter !== 'P') continue;
    const before = reading.skeleton.slice(0, group.at);
    const predicate = words.predicates.find(({ pattern }) => pattern.test(before));
    if (group.letter === 'P' && !isSaidOfItems(group, input)) continue;
    const holders = holdersOf(group, input);
    verified = true;
    if (holders.length === 0) {
      violations.push(violation('attribute', `${written(group, input)}: say which item that is said of.`));
      continue;
    }
    const negated = isNegated(input, group.at, NEGATION_REACH);
    for (const mention of group.mentions) {
      const spellings = mention.values ?? [];
      const said = cite(reading.text.slice(mention.start, mention.end));
      const wrong = holders.find((item) => hasValue(item, spellings, predicate?.names, input) === negated);
      if (wrong) {
        violations.push(
          violation(
            'attribute',
            negated
              ? `${said} is denied of ${cite(wrong.title)}, which has it.`
              : `${said} is not a fact of ${cite(wrong.title)}.`,
          ),
        );
      } else if (negated && group.letter === 'V') {
        violations.push(violation('attribute', `${said}: say what it has, not what it lacks.`));
      } else if (!negated) {
        const value = spellings.find((one) =>
          holders.some((item) => input.base.factsWith(item, one).length > 0),
        );
        if (value !== undefined) values.push(value);
      }
    }
  }
  const same = sameAttribute(input);
  return {
    violations: [...violations, ...same.violations],
    verified: verified || same.verified,
    values: [...new Set(values)],
  };
}

function written({ mentions: [mention] }: MentionGroup, { reading }: CheckInput): string {
  return cite(mention ? reading.text.slice(mention.start, mention.end) : '');
}

/** "has island as a theme", "an island theme": in the prompt's own words, of a phrase that is a value too. */
function isNamedAsTheme({ letter, mentions }: MentionGroup, before: string, after: string): boolean {
  if (letter !== 'P' || mentions.every(({ values }) => values === undefined)) return false;
  return (
    /(?:has|have|its|an?|share[sd]?|because) (?:an? )?$/u.test(before) &&
    /^ (?:as (?:an? )?)?(?:themes?|topics?)(?![a-z])/u.test(after)
  );
}

/** Whether a preference's phrase is said of items, as a fact: "directed by Michael Mann", but not "your interest in …". */
export function isSaidOfItems(group: MentionGroup, input: CheckInput): boolean {
  const before = input.reading.skeleton.slice(0, group.at);
  if (isNamedAsTheme(group, before, input.reading.skeleton.slice(group.at + 1))) return true;
  const predicate = input.words.predicates.find(({ pattern }) => pattern.test(before));
  if (!predicate || input.words.topic.test(before)) return false;
  if (isMaker(group, input)) return true;
  return !predicate.names.includes('maker') && group.mentions.some(({ values }) => values !== undefined);
}

function isMaker({ mentions }: MentionGroup, { base }: CheckInput): boolean {
  return mentions.some(({ preferences = [] }) =>
    preferences.some((index) => base.preference(index)?.kind === 'maker'),
  );
}

/** The items that a value is said of. */
function holdersOf(group: MentionGroup, { reading, base, words, before }: CheckInput): Item[] {
  const { skeleton, clauses } = reading;
  const clause = clauseAt(reading, group.at);
  const text = clauseText(reading, clause);
  const items = (ids: readonly string[]): Item[] => base.context.history.filter(({ id }) => ids.includes(id));
  const all = idsOf(groupsOf(reading, 'H'));
  const here = idsOf(groupsOf(reading, 'H', clause));
  const own = base.step === 'preferences' || !base.candidate ? [] : [base.candidate];
  const ofCandidate = own.length > 0 && has(words.cue.candidate, text);
  const shared = has(words.cue.shared, skeleton);
  const reference = has(words.cue.reference, skeleton);
  if (reference && all.length === 0) {
    // "Both" of a sentence before: without the candidate where two were named there.
    const two = has(words.cue.both, skeleton) && before.length === 2;
    return before.length === 0 ? [] : [...items(before), ...(two && !ofCandidate ? [] : own)];
  }
  if (shared) {
    const both = has(words.cue.both, skeleton) && all.length === 2 && !has(words.cue.candidate, skeleton);
    return [...items(all), ...(both ? [] : own)];
  }
  if (here.length > 0) return [...items(here), ...(ofCandidate ? own : [])];
  if (ofCandidate) return own;
  const index = clauses.findIndex(({ start }) => start === clause.start);
  const previous = clauses[index - 1];
  if (words.relative.test(text) && previous) {
    const named = idsOf(groupsOf(reading, 'H', previous));
    if (named.length > 0) return items(named);
  }
  if (all.length > 0 && own.length === 0) return items(all);
  if (own.length > 0) return [...own, ...(reference ? items(all) : [])];
  const owned = preferencesOf(groupsOf(reading, 'P'), base).flatMap((preference) => base.owned(preference));
  return items(owned);
}

/** `names` are those of the words before the value: "directed by"; roles stand for all attributes of that role. */
function hasValue(
  item: Item,
  spellings: readonly string[],
  names: readonly string[] | undefined,
  { base }: CheckInput,
): boolean {
  const facts: readonly Fact[] = spellings.flatMap((value) => base.factsWith(item, value));
  if (!names) return facts.length > 0;
  return facts.some(({ name, role }) => names.some((one) => one === catalogueName(name) || one === role));
}

/** Whether names of attributes are spoken of as shared: "the same director". */
export function sharesAttribute({ reading: { skeleton }, words }: CheckInput): boolean {
  const spoken = skeleton.match(/[\p{L}\p{M}]+/gu) ?? [];
  return has(words.cue.shared, skeleton) && spoken.some((word) => Object.hasOwn(words.data.attributes, word));
}

/** "the same director": the items named have a value in common there. An attribute's name alone says nothing. */
function sameAttribute(input: CheckInput): CheckResult {
  const { reading, base, words } = input;
  const { attributes } = words.data;
  const spoken = [...reading.skeleton.matchAll(/[\p{L}\p{M}]+/gu)].filter(
    // "the theme of snow", "the brand OPI": what stands there says which.
    ({ index, 0: word }) =>
      Object.hasOwn(attributes, word) &&
      !/^ (?:\p{L}{1,6} )?P/u.test(reading.skeleton.slice(index + word.length)) &&
      !/P (?:(?:as|is) (?:an? |one of (?:its|their) )?)?$/u.test(reading.skeleton.slice(0, index)),
  );
  if (spoken.length === 0 || reading.groups.some(({ letter }) => letter === 'V'))
    return { violations: [], verified: false };
  if (!has(words.cue.shared, reading.skeleton)) {
    return {
      violations: spoken.map(({ 0: word }) =>
        violation('attribute', `${cite(word)}: say which, or leave it out.`),
      ),
      verified: false,
    };
  }
  const named = base.context.history.filter(({ id }) => idsOf(groupsOf(reading, 'H')).includes(id));
  const items = base.step === 'preferences' || !base.candidate ? named : [...named, base.candidate];
  const violations = spoken.flatMap(({ 0: word }) => {
    const names = attributes[word] ?? [];
    const valuesOf = (item: Item): string[] =>
      factsOf(item)
        .filter(({ name }) => names.includes(catalogueName(name)) || names.includes(attributeRole(name)))
        .map(({ value }) => value.toLowerCase());
    const [first, ...others] = items.map(valuesOf);
    const common = (first ?? []).some((value) => others.every((values) => values.includes(value)));
    return common && others.length > 0
      ? []
      : [violation('attribute', `They do not have the same ${cite(word)}.`)];
  });
  return { violations, verified: true };
}
