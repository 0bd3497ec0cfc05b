/** The critic: reads each sentence of a draft and accepts it only where all that it says was computed. */
import { checkGrounding } from '../../explanation/grounding.ts';
import { selectCatalogue } from '../../explanation/messages/select-catalogue.ts';
import { checkSentence } from './check-sentence.ts';
import { mostSentences } from './checks/length-check.ts';
import type { Said } from './checks/repeat-check.ts';
import { saidBy } from './checks/repeat-check.ts';
import type { Critic, CriticContext, CriticViolation, Verdict } from './critic.ts';
import { violation } from './details.ts';
import { type EvidenceBase, evidenceBase } from './evidence-base.ts';
import { phraseIndexOf } from './reading/phrase-index.ts';
import { readSentence } from './reading/read-sentence.ts';
import { type Piece, splitDraft } from './reading/split-draft.ts';
import { findTitles, type TitleMention } from './titles/find-titles.ts';
import { titleIndexOf } from './titles/title-index.ts';
import { type CompiledWords, compileWords } from './words/compiled-words.ts';
import { en } from './words/en.ts';
import { type LanguageSigns, languageSigns, selectWords } from './words/select-words.ts';
import { writeSentence } from './write-sentence.ts';

/** So much of a draft is read, in UTF-16 units, and so many sentences of it; no step asks for nearly as much. */
const READ = 6_000;
const MOST_PIECES = 40;
/** Longest sentence that is read at all, titles included, in UTF-16 units. */
const LONGEST_PIECE = 1_500;

/** A critic that holds drafts against the computed explanation; keeps nothing between drafts but indexes of titles. */
export function createCritic(): Critic {
  return (draft, context) => {
    try {
      return judge(draft, context);
    } catch (cause) {
      // A critic that fails must not let anything through, nor break the page.
      const detail = `It could not be checked: ${cause instanceof Error ? cause.message : String(cause)}`;
      return [
        {
          text: typeof draft === 'string' ? draft : '',
          sentence: undefined,
          violations: [violation('claim', detail)],
        },
      ];
    }
  };
}

function judge(draft: string, context: CriticContext): Verdict[] {
  const { history, candidates, preferences, locale = 'en' } = context;
  const text = draft.slice(0, READ);
  const known = selectWords(locale);
  const words = known ?? compileWords(en);
  const { mentions } = findTitles(text, titleIndexOf(history, candidates), words.isPlain);
  const pieces = splitDraft(text, mentions, locale);
  const tools: Tools = {
    base: evidenceBase(context),
    phrases: phraseIndexOf(history, candidates, preferences),
    words,
    languages: languageSigns(),
    known: known !== undefined,
    before: [],
    named: [],
    accepted: 0,
  };
  // A sentence that is cut off here may go on to say the contrary.
  const read = pieces.slice(0, MOST_PIECES).filter(({ end }) => draft.length <= READ || end < text.length);
  const verdicts = read.map((piece) => judgePiece(text, piece, mentions, tools));
  const unread = [
    ...pieces.slice(read.length).map(({ start, end }) => text.slice(start, end)),
    draft.slice(READ),
  ];
  if (unread.some((rest) => rest.trim() !== ''))
    verdicts.push(turnedDown(unread.join(' ').trim(), [violation('length', 'The answer is far too long.')]));
  if (verdicts.length === 0) return [turnedDown(draft, [violation('length', 'There is no sentence.')])];
  return verdicts;
}

interface Tools {
  readonly base: EvidenceBase;
  readonly phrases: ReturnType<typeof phraseIndexOf>;
  readonly words: CompiledWords;
  readonly languages: readonly LanguageSigns[];
  /** Whether the language asked for is one that is read. */
  readonly known: boolean;
  /** What sentences before said. */
  before: Said[];
  /** History items that the last accepted sentence named. */
  named: string[];
  accepted: number;
}

function judgePiece(
  draft: string,
  { start, end, block }: Piece,
  titles: readonly TitleMention[],
  tools: Tools,
): Verdict {
  const text = draft.slice(start, end);
  if (block === 'reasoning')
    return turnedDown(text, [violation('leak', 'No reasoning: write the sentence alone.')]);
  if (block === 'code') return turnedDown(text, [violation('markup', 'Plain text only, no code.')]);
  if (text.length > LONGEST_PIECE)
    return turnedDown(text, [violation('length', 'The sentence is far too long.')]);
  if (!tools.known) {
    const detail = 'Nothing written in this language can be checked, so the computed sentence stays.';
    return turnedDown(text, [violation('language', detail)]);
  }
  const { base, words, phrases } = tools;
  const own = titles
    .filter((one) => start <= one.start && one.end <= end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const reading = readSentence(text, own, base.roleOf, phrases, words);
  const checked = checkSentence({ reading, base, words, before: tools.named }, tools.before, tools.languages);
  const violations: CriticViolation[] = [...checked.violations];
  tools.before.push(saidBy(reading));
  const { preferences } = base.context;
  const most = mostSentences(base.step, preferences.length);
  if (violations.length === 0 && tools.accepted >= most)
    violations.push(violation('length', `At most ${most} sentences are asked for.`));
  if (violations.length > 0) return turnedDown(text, violations);

  const sentence = writeSentence(reading, checked, base, selectCatalogue(base.context.locale ?? 'en'));
  // It is judged as a sentence of its step, where a match may be told however low the likelihood.
  const { explanation } = base.context;
  const steps = { ...explanation.steps, [base.step]: [...explanation.steps[base.step], sentence] };
  const { violations: ungrounded } = checkGrounding(sentence, {
    ...base.context,
    explanation: { ...explanation, steps },
  });
  if (ungrounded.length > 0) return turnedDown(text, ungrounded);
  tools.accepted += 1;
  const named = reading.mentions.flatMap(({ letter, item }) => (letter === 'H' && item ? [item.id] : []));
  if (named.length > 0) tools.named = named;
  return { text, sentence, violations: [] };
}

function turnedDown(text: string, violations: readonly CriticViolation[]): Verdict {
  return { text, sentence: undefined, violations: mostTelling(violations) };
}

/** Each cause once. */
function mostTelling(violations: readonly CriticViolation[]): CriticViolation[] {
  const seen = new Set<string>();
  return violations.filter(({ kind, detail }) => {
    const key = `${kind}\u0000${detail}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
