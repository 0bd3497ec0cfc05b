/** What the critic's cases consist of. */
import type { ExplanationSteps } from '../../../../../src/explanation/explanation.ts';
import type { CriticViolationKind } from '../../../../../src/language/critic/critic.ts';
import type { ContextName } from '../contexts.ts';

/** True sentences about one visit, for one step. */
export interface TrueCases {
  readonly context: ContextName;
  readonly step: keyof ExplanationSteps;
  readonly sentences: readonly string[];
}

/** False ones, and what must be found in each. */
export interface FalseCases extends TrueCases {
  readonly kind: CriticViolationKind;
}
