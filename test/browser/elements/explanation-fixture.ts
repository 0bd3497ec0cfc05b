/** An explanation with everything in it, for the tests of the element. */
import type { Explanation, Sentence } from '../../../src/explanation/explanation.ts';

/** One sentence of the computed tier. */
export function sentence(text: string): Sentence {
  return { text, grounds: {}, writer: 'computed' };
}

/** A valid explanation; `change` replaces what a test is about. */
export function explanation(change: Partial<Explanation> = {}): Explanation {
  return {
    candidate: 'heat',
    title: 'Heat',
    rank: 1,
    score: 3.2,
    likelihood: 'high',
    probability: 0.9,
    reason: '“Heat” fits your interest in heist films.',
    preferences: [
      {
        index: 0,
        key: 'interest:0',
        text: 'heist films',
        kind: 'interest',
        membership: 'attribute',
        fit: 'strong',
        weight: 0.6,
        contribution: 0.72,
        fitness: 0.9,
        attention: [0.7, 0.74],
        evidence: [
          {
            id: 'rififi',
            title: 'Rififi',
            contribution: 0.5,
            image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
          },
          { id: 'sting', title: 'The Sting', contribution: 0.22, url: 'https://shop.example/sting' },
        ],
      },
      {
        index: 1,
        key: 'interest:1',
        text: 'space films',
        kind: 'interest',
        membership: 'meaning',
        fit: 'partial',
        weight: 0.4,
        contribution: 0.28,
        fitness: 0.4,
        attention: [0.3, 0.26],
        evidence: [],
      },
      {
        index: 2,
        key: 'interest:2',
        text: 'cookery',
        kind: 'interest',
        fit: 'none',
        weight: 0.1,
        contribution: 0,
        fitness: 0.1,
        attention: [0, 0],
        evidence: [],
      },
    ],
    steps: {
      preferences: [sentence('You watched “Rififi” and “The Sting”.')],
      fit: [sentence('It is a strong match with your interest in heist films.')],
      likelihood: [sentence('You are likely to want it.')],
      recommendation: [sentence('“Heat” fits your interest in heist films.')],
    },
    writer: 'computed',
    rejected: [],
    ...change,
  };
}
