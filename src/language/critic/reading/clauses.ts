/** Which mentions a place in a sentence speaks of. */
import type { EvidenceBase } from '../evidence-base.ts';
import type { MentionLetter } from './mention.ts';
import type { MentionGroup, SentenceReading } from './read-sentence.ts';

/** The clause that a place of the skeleton lies in. */
export function clauseAt(
  { clauses, skeleton }: SentenceReading,
  at: number,
): { readonly start: number; readonly end: number } {
  return clauses.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: skeleton.length };
}

/** The text of a clause, and the groups in it. */
export function clauseText(
  { skeleton }: SentenceReading,
  { start, end }: { start: number; end: number },
): string {
  return skeleton.slice(start, end);
}

/** Groups of one letter, all of them or those within a stretch of the skeleton. */
export function groupsOf(
  { groups }: SentenceReading,
  letter: MentionLetter,
  { start, end }: { readonly start: number; readonly end: number } = {
    start: 0,
    end: Number.POSITIVE_INFINITY,
  },
): MentionGroup[] {
  return groups.filter((group) => group.letter === letter && start <= group.at && group.at < end);
}

/** Ids of the items that groups name. */
export function idsOf(groups: readonly MentionGroup[]): string[] {
  return groups.flatMap(({ mentions }) => mentions.flatMap(({ item }) => item?.id ?? []));
}

/** Indices of the preferences that groups name by phrase, and those that own the items that they name by title. */
export function preferencesOf(groups: readonly MentionGroup[], base: EvidenceBase): number[] {
  const found = groups.flatMap(({ mentions }) =>
    mentions.flatMap(({ preferences, item }) => [
      ...(preferences?.slice(0, 1) ?? []),
      ...(item ? [base.ownerOf(item.id)].flatMap((owner) => owner ?? []) : []),
    ]),
  );
  return [...new Set(found)];
}

/**
 * The preferences that a claim at `at` is about: named in the same clause, else the owners of titles there, else those
 * named in the whole sentence. Empty where the sentence names none.
 */
export function targetsAt(reading: SentenceReading, at: number, base: EvidenceBase): number[] {
  const clause = clauseAt(reading, at);
  for (const stretch of [clause, undefined]) {
    for (const letter of ['P', 'H'] as const) {
      const targets = preferencesOf(groupsOf(reading, letter, stretch), base);
      if (targets.length > 0) return targets;
    }
  }
  return [];
}
