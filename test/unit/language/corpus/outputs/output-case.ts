/** Answers of the kinds that small models give, with slots for what the request at hand is about. */

/**
 * The request that an answer is to: `strong` one preference that fits well, `two` that both fit well, `partial`, `near` and
 * `none` one that fits so; `low` little likelihood; `why` the visitor's preferences.
 */
export type SceneName = 'strong' | 'two' | 'partial' | 'near' | 'none' | 'low' | 'why';

export interface OutputCase {
  /** What is wrong with it, or `good`. */
  readonly kind: string;
  readonly scene: SceneName;
  /**
   * As the model writes it. Slots: `{item}` the candidate, `{topic1}`, `{title1}`, `{title1b}` the first preference told of
   * and its examples, `{percent1}`, `{shared1}` what is shared ("is directed by …"), likewise with 2 to 5; `{other}` another
   * candidate, `{stray}` a title of the history that is no evidence here.
   */
  readonly text: string;
}

/** Outputs of one kind: scene and text. */
export type OutputRows = readonly (readonly [scene: SceneName, text: string])[];

export function outputCases(kinds: Readonly<Record<string, OutputRows>>): OutputCase[] {
  return Object.entries(kinds).flatMap(([kind, rows]) =>
    rows.map(([scene, text]) => ({ kind, scene, text })),
  );
}
