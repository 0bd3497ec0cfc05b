/** Made-up explanations for the gallery, one change each away from a plain one. */
import type { SettingsView } from '../../elements/lane-settings.ts';
import type { ExplainedPreference, Explanation, Fit, Sentence } from '../../explanation/explanation.ts';
import type { WhyNot } from '../../why-not/why-not.ts';

const sentence = (text: string, writer = 'computed'): Sentence => ({ text, grounds: {}, writer });

function preference(index: number, text: string, fit: Fit, contribution: number): ExplainedPreference {
  return {
    index,
    key: `interest:${text}`,
    text,
    kind: 'interest',
    weight: 0.5,
    contribution,
    fitness: contribution,
    fit,
    attention: [contribution],
    evidence: [
      { id: `${index}-1`, title: 'Rififi', contribution: contribution * 0.7 },
      { id: `${index}-2`, title: 'The Sting', contribution: contribution * 0.3, url: '#sting' },
    ],
  };
}

/** An explanation whose first preference fits the item in the way given. */
export function explanationOf(fit: Fit, change: Partial<Explanation> = {}): Explanation {
  const reasons: Readonly<Record<Fit, string>> = {
    strong: '“Rififi” points to an interest in heist films, and this fits it well.',
    partial: 'In part this fits your interest in heist films.',
    near: 'This is close to your interest in heist films, without being one.',
    none: 'More of a detour from your interest in heist films than a match.',
  };
  const likelihood = fit === 'strong' ? 'high' : fit === 'none' ? 'low' : 'medium';
  return {
    candidate: 'ocean',
    title: 'Ocean’s Eleven',
    rank: 2,
    score: 1.4,
    likelihood,
    probability: 0.7,
    reason: reasons[fit],
    preferences: [
      preference(0, 'heist films', fit, 0.72),
      preference(1, 'films by Michael Mann', 'partial', 0.28),
      preference(2, 'comedies of the seventies', 'none', 0),
    ],
    steps: {
      preferences: [sentence('You looked at “Rififi” and “The Sting”: heist films.')],
      fit: [sentence(reasons[fit])],
      likelihood: [sentence(`How likely you are to want it is ${likelihood}.`)],
      recommendation: [sentence(reasons[fit])],
    },
    writer: 'computed',
    rejected: [],
    ...change,
  };
}

const MODEL = 'Qwen2.5-1.5B';

/** Worded by a language model; two of its sentences did not pass. */
export const WORDED: Explanation = explanationOf('strong', {
  reason: 'After “Rififi”, here is another careful theft with a crew worth watching.',
  writer: MODEL,
  steps: {
    ...explanationOf('strong').steps,
    recommendation: [sentence('After “Rififi”, here is another careful theft.', MODEL)],
  },
  rejected: [
    { text: 'You will love it.', cause: 'claims more than was computed' },
    { text: 'It won five awards.', cause: 'a number that was not computed' },
  ],
});

/** Words that do not break, and scripts of both directions. */
export const LONG: Explanation = explanationOf('partial', {
  title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsbescheinigung',
  reason:
    '“Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsbescheinigung” und ‏«ألف ليلة وليلة» fit.',
});

export const WHY_NOT: WhyNot = {
  candidate: 'ocean',
  title: 'Ocean’s Eleven',
  rank: 2,
  of: 12,
  first: 'collateral',
  lacks: [{ key: 'interest:crime', text: 'crime thrillers', first: 0.6, here: 0.2 }],
  changes: [{ change: 'remove', items: ['heat'], rank: 1 }],
  sentences: [
    sentence('“Ocean’s Eleven” stands 2nd of 12.'),
    sentence('Without “Heat” in your history it would stand 1st.'),
  ],
};

export const SETTINGS: SettingsView = {
  preferences: [
    { key: 'interest:heist films', text: 'heist films', weight: 0.6, evidence: ['rififi', 'sting'] },
    { key: 'interest:noir', text: 'film noir', weight: 0.3, evidence: ['heat'] },
    { key: 'stated:sea', text: 'the sea', weight: 0, evidence: [], stated: true },
  ],
  history: [
    { id: 'heat', title: 'Heat' },
    { id: 'rififi', title: 'Rififi' },
    { id: 'sting', title: 'The Sting' },
  ],
  items: [
    { id: 'ocean', title: 'Ocean’s Eleven' },
    { id: 'up', title: 'Up' },
  ],
  steering: {
    removed: ['heat'],
    less: [{ id: 'cats', title: 'Cats' }],
    preferences: [
      { key: 'interest:noir', text: 'film noir', state: 'pinned' },
      { key: 'stated:sea', text: 'the sea', state: 'stated' },
      { key: 'interest:musicals', text: 'musicals', state: 'muted' },
    ],
  },
  paused: false,
  undoable: true,
  ownOrder: true,
};

export const NO_SETTINGS: SettingsView = {
  preferences: [],
  history: [],
  steering: {},
  paused: false,
  undoable: false,
  ownOrder: false,
};
