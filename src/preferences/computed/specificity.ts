/** How much a phrase says about a taste: "dramas" says little, "heist films" much. */

/** What one met group of a phrase's test says, 0 to 1, by what met it. */
export const SAID_BY = {
  /** One word that is a whole kind of the shop's own ordering, such as a genre. */
  broadKind: 0.35,
  /** A kind of several words ("nail polish"), or a word within a kind. */
  narrowKind: 0.6,
  /** A theme or a feature. */
  theme: 0.65,
  /** The decade that it was made in. */
  decade: 0.2,
  /** Words of the title. */
  title: 0.55,
} as const;

/** Several groups together say more than each: 1 − Π (1 − part). */
export function specificity(parts: readonly number[]): number {
  return 1 - parts.reduce((rest, part) => rest * (1 - part), 1);
}
