/** Whether what a model wrote is a phrase that may complete "your interest in …", and its right spelling. */
import { isSensitiveText } from '../../preferences/computed/sensitive.ts';
import { saysSomething } from '../../preferences/phrase/phrase-words.ts';
import { dataText } from '../prompting/data-text.ts';
import { LONGEST_PHRASE } from './answer-schema.ts';
import type { KnownNames } from './known-names.ts';
import { isInLanguage } from './phrase-language.ts';

/** One more than the prompt asks for. */
const MOST_WORDS = 6;
/** Longest phrase that is looked at, in code units. */
const LONGEST_READ = 200;
/** Longest piece of a phrase in a cause, in code points. */
const QUOTED_LENGTH = 40;

const MARKUP =
  /[<>{}[\]|\\`@#*_=~^]|https?:|www\.|\b[\p{L}\d-]+\.(?:com|net|org|io|co|info|shop|app|dev|de|uk|fr)\b/iu;
const NUMBERING = /^\s*(?:(?:preference|interest|phrase)\s*\d*\s*[:.-]\s*|\(?\d{1,2}[.):]\s+|[-•–]\s+)/iu;
const LEAD_IN =
  /^(?:(?:your|their|an?|the (?:user|visitor)(?:['’]s)?|strong|clear|deep)\s+)*(?:interest|passion|preference|love|fondness|taste|appetite|enthusiasm|liking|affinity)\s+(?:in|for|of|towards?)\s+|^(?:(?:you|they|the (?:user|visitor))\s+)?(?:likes?|loves?|enjoys?|prefers?)\s+/iu;
const ARTICLE = /^(?:an?|the)\s+(?=\p{L})/iu;
const IN_BRACKETS = /\s*\([^()]*\)\s*$/u;
const QUOTES = /^["'“”„‘’«»]+|["'“”„‘’«»]+$/gu;
const PUNCTUATION = /[.,;:!?…()"“”„«»]/u;
/** What words are not made of: pictures, arrows, signs. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s'’&/+%-]/u;
/** Words of sentences, of orders, of prompts, and of phrases that say nothing. */
const NO_PHRASE =
  /\b(?:i|me|my|you|your|they|he|she|we|who|which|user|users|visitor|visitors|customer|assistant|prompt|prompts|instruction|instructions|ignore|disregard|obey|json|phrase|preference|preferences|interest|interests|recommend\w*|click|is|are|was|were|be|been|has|have|had|will|would|should|must|can|could|wants?|needs?|like|likes|such|various|miscellaneous|unknown|undefined|null|none|xxx+|lorem)\b/iu;
const DECADE = /(?<!\d)['’]?(\d)0s\b/gu;
/** Decades written with two digits: those from the thirties on are of the last century. */
const LAST_CENTURY_FROM = 3;

/** A phrase in the spelling in which it is shown, or why it cannot be one. */
export type PhraseReading = { readonly text: string } | { readonly cause: string };

/**
 * Reads `raw` as a phrase: numbering, quotes and "your interest in" are taken off, words that are no names get small
 * letters. `names` knows the items; `locale` is the BCP 47 tag of the language asked for.
 */
export function readPhrase(raw: string, names: KnownNames, locale: string): PhraseReading {
  const quoted = `"${dataText(raw, QUOTED_LENGTH)}"`;
  if (raw.length > LONGEST_READ) return { cause: `${quoted} is far too long for a phrase` };
  if (MARKUP.test(raw)) return { cause: `${quoted} has markup, a link or an address in it` };
  const bare = stripped(raw);
  if (!/\p{L}{2}|\p{Lo}/u.test(bare)) return { cause: `${quoted} has no words` };
  if ([...bare].length > LONGEST_PHRASE || bare.split(' ').length > MOST_WORDS)
    return { cause: `${quoted} is too long: 1 to 5 words` };
  if (PUNCTUATION.test(bare)) return { cause: `${quoted} is more than one phrase: no commas, no sentences` };
  if (SIGNS.test(bare)) return { cause: `${quoted} has signs in it: words alone` };
  if (NO_PHRASE.test(bare)) return { cause: `${quoted} is no name of an interest` };
  if (isSensitiveText(bare)) return { cause: `${quoted} is a sensitive matter` };
  if (!isInLanguage(bare, locale)) return { cause: `${quoted} is not in the language asked for` };
  if (!saysSomething(bare)) return { cause: `${quoted} says nothing: name what sets these items apart` };
  const title = names.titleIn(bare);
  if (title !== undefined) return { cause: `${quoted} is a title: name what the items share` };
  const spelling = names.spell(bare, locale);
  if ('unknown' in spelling)
    return {
      cause: `"${dataText(spelling.unknown, QUOTED_LENGTH)}" is a name or number that no item gives; write other words small`,
    };
  return spelling;
}

function stripped(raw: string): string {
  let text = dataText(raw, LONGEST_READ).replace(/\s+/gu, ' ').trim();
  // Each of them may uncover the next.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(QUOTES, '')
      .replace(NUMBERING, '')
      .replace(LEAD_IN, '')
      .replace(ARTICLE, '')
      .replace(IN_BRACKETS, '')
      .replace(/[\s.,;:!…-]+$/u, '')
      .trim();
  }
  return text.replace(
    DECADE,
    (_, digit: string) => `${Number(digit) >= LAST_CENTURY_FROM ? '19' : '20'}${digit}0s`,
  );
}
