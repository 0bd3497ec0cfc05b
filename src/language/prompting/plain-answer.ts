/** What of a model's answer is meant for the reader: without reasoning, chat markers and fences. */

/** Nobody asks for more; what is longer is a loop. In code units. */
export const MOST_READ = 20_000;

const REASONING = 'think|thinking|thought|thoughts|reason|reasoning|reflection|analysis|scratchpad';
const CLOSED = new RegExp(`<(${REASONING})\\b[^<>]*>[\\s\\S]*?</\\1\\s*>`, 'giu');
const ONLY_CLOSED = new RegExp(`^[\\s\\S]*</(?:${REASONING})\\s*>`, 'iu');
const ONLY_OPEN = new RegExp(`<(?:${REASONING})\\b[^<>]*>[\\s\\S]*$`, 'iu');
/** The final channel of models that write their reasoning in another one. */
const FINAL_CHANNEL = /^[\s\S]*<\|channel\|>\s*final\s*<\|message\|>/iu;
const OTHER_CHANNEL = /<\|channel\|>\s*(?:analysis|commentary)[\s\S]*$/iu;
const HEADER = /<\|start_header_id\|>[^<]*<\|end_header_id\|>/giu;
const START = /<(?:\|im_start\||start_of_turn|\|start\|)>\s*(?:assistant|model|system|user)?/giu;
const MARKERS =
  /<[|｜][^<>|｜]{1,40}[|｜]>|<\/?(?:s|bos|eos|pad|unk|end_of_turn|answer|response|output)>|\[\/?INST\]|<<\/?SYS>>/giu;
/** A turn that nobody asked for: the model goes on and plays the other side. */
const NEXT_TURN = /<(?:\|im_start\||start_of_turn)>\s*user[\s\S]*$/iu;

/**
 * `answer` without what was not asked for: reasoning in tags, closed or not, markers of chat templates, and turns that the
 * model makes up. At most `MOST_READ` code units are read. May be called while the answer still grows: reasoning that is
 * not yet closed gives an empty text.
 */
export function plainAnswer(answer: string): string {
  return answer
    .slice(0, MOST_READ)
    .replace(FINAL_CHANNEL, '')
    .replace(OTHER_CHANNEL, '')
    .replace(CLOSED, '')
    .replace(ONLY_CLOSED, '')
    .replace(ONLY_OPEN, '')
    .replace(NEXT_TURN, '')
    .replace(HEADER, '')
    .replace(START, '')
    .replace(MARKERS, '')
    .trim();
}

/** The contents of fenced blocks (three backticks or tildes), in order; the last one may lack its end. */
export function fencedBlocks(text: string): string[] {
  return [...text.matchAll(/(```|~~~)[^\S\n]*[\w+-]*[^\S\n]*\n?([\s\S]*?)(?:\1|$)/gu)].map(([, , content]) =>
    (content as string).trim(),
  );
}

/** `text` without the marks of fences; what stands in them stays. */
export function withoutFences(text: string): string {
  return text
    .replace(/^[^\S\n]*(?:```|~~~)[^\n]*$\n?/gmu, '')
    .replace(/```|~~~/gu, '')
    .trim();
}
