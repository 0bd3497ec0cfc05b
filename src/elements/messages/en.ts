/** The elements' words in English. */
import type { ElementMessages } from './element-messages.ts';

/** English, and what every language without a file of its own falls back to. */
export const en: ElementMessages = {
  locale: 'en',
  why: 'Why this?',
  about: 'About {title}',
  loading: 'Working out why this is here',
  error: 'No reason could be worked out for this one.',
  likelihood: {
    label: 'How likely you are to want it',
    low: 'Low',
    medium: 'Medium',
    high: 'High',
  },
  preferences: {
    label: 'What speaks for it',
    note: 'Each bar is one interest’s share of this item’s score.',
    share: '{share} of this item’s score',
  },
  phrase: { maker: 'Things by {text}', title: '“{text}”, by itself' },
  fit: {
    strong: 'Good fit',
    partial: 'Partial fit',
    near: 'Close to what you looked at',
    none: 'No clear fit',
  },
  likeness: {
    strong: 'Much like it',
    partial: 'Somewhat like it',
    near: 'Near it',
    none: 'Not much like it',
  },
  evidence: {
    label: 'Read from your history',
    more: { one: 'and {count} more', other: 'and {count} more' },
  },
  steps: {
    label: 'The reasoning, step by step',
    preferences: 'Your interests',
    fit: 'How each one fits',
    likelihood: 'How likely',
    recommendation: 'The reason',
  },
  writer: {
    label: 'Written by',
    computed: 'computed from your history',
    model: '{model}, checked against your history',
    byline: 'Worded by {model}',
    sentence: 'computed',
    rejected: {
      one: '{count} sentence did not pass the check and was left out',
      other: '{count} sentences did not pass the check and were left out',
    },
  },
};
