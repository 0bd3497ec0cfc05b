/** Shares of sentences that say only what was computed: wholly, in their numbers, in how well things fit. */
import type { Explanation, Sentence } from '../../../src/explanation/explanation.ts';
import {
  checkGrounding,
  type GroundingContext,
  type ViolationKind,
} from '../../../src/explanation/grounding.ts';

/** Sentences counted, and those at fault. */
export interface GroundedCount {
  readonly sentences: number;
  readonly ungrounded: number;
  readonly numbers: number;
  readonly polarity: number;
  /** Some sentences at fault, with what is wrong. */
  readonly examples: readonly string[];
}

const POLARITY: ReadonlySet<ViolationKind> = new Set(['polarity', 'likelihood', 'recency']);
const MOST_EXAMPLES = 3;

export function countGrounded(
  explanation: Explanation,
  context: Omit<GroundingContext, 'explanation'>,
): GroundedCount {
  const count = { sentences: 0, ungrounded: 0, numbers: 0, polarity: 0 };
  const examples: string[] = [];
  for (const sentence of sentencesOf(explanation)) {
    const { violations } = checkGrounding(sentence, { ...context, explanation });
    const has = (is: (kind: ViolationKind) => boolean) => (violations.some(({ kind }) => is(kind)) ? 1 : 0);
    count.sentences++;
    count.ungrounded += violations.length > 0 ? 1 : 0;
    count.numbers += has((kind) => kind === 'number');
    count.polarity += has((kind) => POLARITY.has(kind));
    for (const { kind, detail } of violations.slice(0, MOST_EXAMPLES))
      examples.push(`${kind}: ${detail} In: ${sentence.text}`);
  }
  return { ...count, examples };
}

export function sentencesOf({ steps }: Explanation): readonly Sentence[] {
  return [...steps.preferences, ...steps.fit, ...steps.likelihood, ...steps.recommendation];
}
