/** What the critic says of a fault: plain, short, fit for the model that is asked again and for the inspector. */
import type { CriticViolation, CriticViolationKind } from './critic.ts';

/** Longest piece of a draft that is quoted in a detail, in code points. */
const QUOTED = 40;

/** A violation with its cause. */
export function violation(kind: CriticViolationKind, detail: string): CriticViolation {
  return { kind, detail };
}

/** A piece of a draft, cut short and without what could break out of the quotation. */
export function cite(text: string): string {
  const plain = text
    .replace(/[\p{C}"“”„«»<>`{}[\]|\\]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const points = [...plain];
  return `“${points.length > QUOTED ? `${points.slice(0, QUOTED - 1).join('')}…` : plain}”`;
}
