/** The form in which a model answers: preferences with the numbers of the items that show them. */
import type { JsonSchema } from '../language-model.ts';

/** Bounds of one preference. Lengths in code points. */
export const SHORTEST_PHRASE = 3;
export const LONGEST_PHRASE = 48;
export const MOST_ITEMS = 8;

/**
 * `count` preferences, no more, no fewer: a grammar that allows an end lets a small model end too soon, and one that
 * allows more lets it go on for ever.
 *
 * @param items how many items are numbered in the prompt
 */
export function preferenceSchema(count: number, items: number): JsonSchema {
  return {
    type: 'object',
    properties: {
      preferences: {
        type: 'array',
        minItems: count,
        maxItems: count,
        items: {
          type: 'object',
          properties: {
            phrase: { type: 'string', minLength: SHORTEST_PHRASE, maxLength: LONGEST_PHRASE },
            because: {
              type: 'array',
              minItems: 1,
              maxItems: Math.min(MOST_ITEMS, items),
              items: { type: 'integer', minimum: 1, maximum: items },
            },
          },
          required: ['phrase', 'because'],
          additionalProperties: false,
        },
      },
    },
    required: ['preferences'],
    additionalProperties: false,
  };
}
