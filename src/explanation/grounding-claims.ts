/** Grounding check, claims: fit, likelihood and "lately" are what was computed. */
import { FIT_BOUNDS } from './fit.ts';
import type { GroundingViolation } from './grounding.ts';
import { explainedOf, type Reading } from './grounding-reading.ts';
import { isRecent } from './recency.ts';

/** How many words before a claim may take it back. */
const NEGATION_REACH = 3;

/** What is claimed and was not computed. */
export function claimViolations(reading: Reading): GroundingViolation[] {
  return [...fitViolations(reading), ...wordingViolations(reading), ...recencyViolations(reading)];
}

/** The fit in the grounds against the fitness of the preferences spoken of. */
function fitViolations({ sentence, context, preferences, items }: Reading): GroundingViolation[] {
  const { fit } = sentence.grounds;
  if (fit === undefined) return [];
  const { history, explanation } = context;
  const ids = new Set(items.map(({ id }) => id));
  const owners = context.preferences.filter(({ evidence }) =>
    evidence.some((one) => ids.has(history[one.history]?.id ?? '')),
  );
  const spokenOf = preferences.length > 0 ? preferences.map(({ preference }) => preference) : owners;
  const explained = spokenOf.flatMap((preference) => explainedOf(preference, explanation.preferences) ?? []);
  const meant = explained.length > 0 ? explained : explanation.preferences;
  return meant.flatMap(({ text, fitness }): GroundingViolation[] => {
    const right = fit === 'none' ? fitness < FIT_BOUNDS.partial : fitness >= FIT_BOUNDS[fit];
    const detail = `The fit with "${text}" is called ${fit}, but its fitness is ${fitness.toFixed(2)}.`;
    return right ? [] : [{ kind: 'polarity', detail }];
  });
}

/** Words that claim a fit or a likelihood. */
function wordingViolations({ sentence, context, catalogue, rest }: Reading): GroundingViolation[] {
  const { cues } = catalogue;
  const { explanation } = context;
  const violations: GroundingViolation[] = [];
  for (const { found, index } of cuesIn(rest, cues.strong)) {
    const before =
      rest
        .slice(0, index)
        .toLowerCase()
        .split(/[.;:,]/u)
        .at(-1) ?? '';
    const words = before.match(/[\p{L}'’]+/gu)?.slice(-NEGATION_REACH) ?? [];
    if (words.some((word) => cues.negation.includes(word))) continue;
    if (sentence.grounds.fit !== 'strong') {
      violations.push({
        kind: 'polarity',
        detail: `"${found}" claims a strong fit, which the grounds do not.`,
      });
    } else if (explanation.likelihood === 'low' && !explanation.steps.fit.includes(sentence)) {
      violations.push({ kind: 'polarity', detail: `"${found}" is too eager where the likelihood is low.` });
    }
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
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ found: match[0], index: match.index }));
}
