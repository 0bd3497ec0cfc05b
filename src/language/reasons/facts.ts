/** What a prompt gives a model to say, and how titles and phrases stand in it. */
import type { WeighedPreference } from '../../explanation/explained-preferences.ts';
import type { Voice } from '../../explanation/messages/voice.ts';
import { topicPiece } from '../../explanation/wording.ts';
import type { Item } from '../../items/item.ts';
import { dataText } from '../prompting/data-text.ts';
import { estimateTokens } from '../prompting/estimate-tokens.ts';
import type { AnswerLine } from './answer-line.ts';

/** Facts and the lines that are asked for about them. */
export interface Facts {
  /** A block of data, one fact a line. */
  readonly block: string;
  readonly lines: readonly AnswerLine[];
}

/** Longest title and phrase in a prompt, in code points, and in tokens where its script costs many. */
const TITLE_LENGTH = 60;
const TITLE_TOKENS = 80;

/** `"Heat" and "Ronin"`. */
export function quoted(items: readonly Item[]): string {
  return items.map(({ title }) => `"${nameText(title)}"`).join(' and ');
}

/** What a preference is about: "heist films"; a quoted title where that is all there is. */
export function topicText(weighed: WeighedPreference, voice: Voice): string {
  const topic = topicPiece(weighed, voice);
  return topic ? nameText(topic.text) : quoted(weighed.evidence.slice(0, 1).map(({ item }) => item));
}

function nameText(text: string): string {
  let length = TITLE_LENGTH;
  let name = dataText(text, length);
  while (estimateTokens(name) > TITLE_TOKENS) {
    length = Math.floor(length * 0.8);
    name = dataText(name, length);
  }
  return name;
}
