/** Words of a prompt, a role or a reasoning that was not asked for. Needs no language, though most models leak English. */
import type { CriticViolation } from '../critic.ts';
import { cite, violation } from '../details.ts';

const PREAMBLE =
  /^\s*(?:sure|certainly|of course|okay|ok|alright|absolutely|got it|understood|great|no problem|happy to|let me|let's|let us|i(?:'m| am|'ll| will| can| have| think)|(?:here|this|that)(?: is|'s) why|here(?: is|'s| are)|below|the following|based on the (?:facts|data|information|prompt|instructions)|as (?:an?|your) (?:ai|assistant|language model|llm)|to summari[sz]e|in summary|in conclusion|first,? let|note|disclaimer|explanation|answer|reason|response|output|result|recommendation|summary|rewritten|revised|corrected|sentence|claro|por supuesto|aquí|aqui está|voici|bien sûr|natürlich|gerne|hier ist|以下|もちろん|当然|好的|بالتأكيد|بالطبع)(?:\s*[:,!.：，、！]|\s+(?:here|is|are|the|a|that|sentence|for|el|la|une?|der|die|das|ein|eine)\b|是|です)/iu;
const LABEL =
  /^\s*(?:\*{0,2}|#{0,4}\s*)(?:step|schritt|étape|etape|paso|passo|task|fit|why|chance|reason|part|option|sentence|line|ステップ|步骤|第)\s*\d+\s*[:.)：、]|^\s*(?:FIT|WHY|CHANCE|REASON|FACTS?|INPUT|OUTPUT|TASK)\d*\s*[:：]|\b(?:step|task) \d+\b/iu;
const ROLE =
  /<\|[^|>]*\|?>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:s|think|thinking|thought|reasoning|analysis|scratchpad|facts|data|system|user|assistant|start_of_turn|end_of_turn|eos|bos|pad)\b[^>]*>|^\s*(?:user|assistant|system|human|ai|bot|model)\s*[:：]|###\s*(?:instruction|response|input)/iu;
const SPEAKER =
  /\b(?:language model|ai model|ai assistant|chatbot|as an ai|my (?:instructions|training|task|knowledge|analysis)|the (?:prompt|instructions?|facts? (?:block|given|say|provided)|data (?:block|given|provides?)|json|schema|user|visitor|customer|task)|system prompt|i cannot|i can't|i'm sorry|i apologi[sz]e|i don't know|i hope|let me know|i think|i would|we (?:need|should|must|have)|(?:ignore|disregard|forget) (?:all|any|the|previous|prior|above)|previous instructions?|word count|characters?\)|n\/a|null|undefined|lorem ipsum|todo|placeholder)\b/iu;
/** Words in a row that are taken from the instructions. */
const COPIED = 6;

/** `outside`: the text without titles, phrases and values. */
export function leakViolations(outside: string, instructions: string | undefined): CriticViolation[] {
  const found = [ROLE, PREAMBLE, LABEL, SPEAKER].flatMap(
    (pattern) => pattern.exec(outside)?.[0].trim() ?? [],
  );
  const copied = instructions === undefined ? undefined : copiedFrom(outside, instructions);
  return [
    ...found
      .slice(0, 1)
      .map((text) =>
        violation('leak', `${cite(text)}: write the sentence alone, nothing about the task or yourself.`),
      ),
    ...(copied === undefined ? [] : [violation('leak', `${cite(copied)} is copied from the instructions.`)]),
  ];
}

function copiedFrom(text: string, instructions: string): string | undefined {
  const known = runsOf(instructions);
  for (const run of runsOf(text)) if (known.has(run)) return run;
  return undefined;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|\ufffc/gu) ?? [];
  const runs = new Set<string>();
  for (let start = 0; start + COPIED <= words.length; start++) {
    const run = words.slice(start, start + COPIED);
    if (!run.some((word) => word === '\ufffc')) runs.add(run.join(' '));
  }
  return runs;
}
