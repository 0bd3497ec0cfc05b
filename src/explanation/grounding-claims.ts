/** Grounding check, claims: fit, likelihood and "lately" are what was computed. */
import type { Membership, Preference } from '../preferences/preference.ts';
import type { Fit } from './explanation.ts';
import { FIT_BOUNDS } from './fit.ts';
import type { GroundingViolation } from './grounding.ts';
import { preferenceAt, type Reading } from './grounding-reading.ts';
import { isRecent } from './recency.ts';
import { isUnspaced, WORD_BEGINS, WORD_ENDS } from './unspaced-scripts.ts';

/** How many words before a claim may take it back. */
const NEGATION_REACH = 3;
/** The same in letters, where no space parts words. */
const UNSPACED_REACH = 4;

/** What is claimed and was not computed. */
export function claimViolations(reading: Reading): GroundingViolation[] {
  return [...fitViolations(reading), ...wordingViolations(reading), ...recencyViolations(reading)];
}

/** The fit in the grounds against fitness and membership of the preferences spoken of. */
function fitViolations({ sentence, context, preferences, items }: Reading): GroundingViolation[] {
  const { fit } = sentence.grounds;
  if (fit === undefined) return [];
  const ids = new Set(items.map(({ id }) => id));
  const all = context.preferences.flatMap((_, index) => preferenceAt(index, context));
  const owners = all.filter(({ preference }) =>
    preference.evidence.some((one) => ids.has(context.history[one.history]?.id ?? '')),
  );
  const meant = [preferences, owners, all].find(({ length }) => length > 0) ?? [];
  return meant.flatMap(({ preference, explained, membership }): GroundingViolation[] => {
    const fitness = explained?.fitness ?? 0;
    if (isTrue(fit, fitness, membership, preference.kind)) return [];
    const known =
      membership === undefined ? 'it is not known to belong there' : `it belongs by ${membership}`;
    const detail = `The fit with "${preference.text}" is called ${fit}, but its fitness is ${fitness.toFixed(2)} and ${known}.`;
    return [{ kind: 'polarity', detail }];
  });
}

/** Whether a claim holds. A claim may say less than it could, but not deny what is known. */
function isTrue(claim: Fit, fitness: number, membership: Membership, kind: Preference['kind']): boolean {
  const title = kind === 'title';
  switch (claim) {
    case 'strong':
      return fitness >= FIT_BOUNDS.strong && (title || membership === 'attribute' || membership === 'title');
    case 'partial':
      return fitness >= FIT_BOUNDS.partial && (title || membership !== undefined);
    case 'near':
      return fitness >= FIT_BOUNDS.near && !title && membership === undefined;
    case 'none':
      return fitness < (title || membership ? FIT_BOUNDS.partial : FIT_BOUNDS.near);
  }
}

/** Words that claim a fit or a likelihood. */
function wordingViolations({ sentence, context, catalogue, rest }: Reading): GroundingViolation[] {
  const { cues } = catalogue;
  const { explanation } = context;
  const violations: GroundingViolation[] = [];
  const { fit } = sentence.grounds;
  const claimed = (patterns: readonly string[]) =>
    cuesIn(rest, patterns).filter(({ index }) => !isTakenBack(rest.slice(0, index), cues.negation));
  for (const { found } of claimed(cues.strong)) {
    if (fit !== 'strong') {
      violations.push({
        kind: 'polarity',
        detail: `"${found}" claims a strong fit, which the grounds do not.`,
      });
    } else if (explanation.likelihood === 'low' && !explanation.steps.fit.includes(sentence)) {
      violations.push({ kind: 'polarity', detail: `"${found}" is too eager where the likelihood is low.` });
    }
  }
  for (const { found } of claimed(cues.belonging)) {
    if (fit === 'strong' || fit === 'partial') continue;
    const detail = `"${found}" says that it belongs there, which the grounds do not.`;
    violations.push({ kind: 'polarity', detail });
  }
  for (const level of ['low', 'medium', 'high'] as const) {
    const [first] = level === explanation.likelihood ? [] : cuesIn(rest, cues.likelihood[level]);
    if (first) {
      const detail = `"${first.found}" says ${level}, but the likelihood is ${explanation.likelihood}.`;
      violations.push({ kind: 'likelihood', detail });
    }
  }
  return violations;
}

/** Whether one of the last words of the clause takes back what follows. */
function isTakenBack(before: string, negation: readonly string[]): boolean {
  const clause =
    before
      .toLowerCase()
      .split(/[.;:,。；：，、؛،]/u)
      .at(-1) ?? '';
  const words = clause.match(/[\p{L}'’]+/gu)?.slice(-NEGATION_REACH) ?? [];
  if (words.some((word) => negation.includes(word))) return true;
  const last = [...clause].slice(-UNSPACED_REACH).join('');
  return negation.some((word) => isUnspaced(word) && last.includes(word));
}

function recencyViolations({ context, catalogue, rest, items }: Reading): GroundingViolation[] {
  const [cue] = cuesIn(rest, catalogue.cues.recent);
  if (!cue) return [];
  const { history } = context;
  return items.flatMap(({ id, title }): GroundingViolation[] => {
    const index = history.findIndex((item) => item.id === id);
    if (index < 0 || isRecent(index, history.length)) return [];
    return [
      {
        kind: 'recency',
        detail: `"${cue.found}" is said of "${title}", number ${index + 1} of ${history.length}.`,
      },
    ];
  });
}

function cuesIn(text: string, cues: readonly string[]): { readonly found: string; readonly index: number }[] {
  if (cues.length === 0) return [];
  const pattern = new RegExp(`${WORD_BEGINS}(?:${cues.join('|')})${WORD_ENDS}`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ found: match[0], index: match.index }));
}
