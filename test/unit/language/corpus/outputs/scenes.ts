/** Real requests of the demo's visitors for each scene, and what fills the slots of an answer there. */
import type { Explanation } from '../../../../../src/explanation/explanation.ts';
import type { Facts } from '../../../../../src/language/reasons/facts.ts';
import type { ReasonRequest } from '../../../../../src/language/reasons/reason-writer.ts';
import { requestFacts } from '../../../../../src/language/reasons/request-facts.ts';
import { demoVisitors, type Stager } from '../demo-requests.ts';
import type { OutputCase, SceneName } from './output-case.ts';

/** One explanation to be worded, and the values of the slots. */
export interface Scene {
  readonly visitor: string;
  readonly request: ReasonRequest;
  readonly slots: Readonly<Record<string, string>>;
}

/** So many visitors' requests for each scene, in turn. */
const EACH = 5;

/** Scenes of all names. @throws Error where no visitor gives one of them */
export async function findScenes(stager: Stager): Promise<Readonly<Record<SceneName, readonly Scene[]>>> {
  const found: Record<SceneName, Scene[]> = {
    strong: [],
    two: [],
    partial: [],
    near: [],
    none: [],
    low: [],
    why: [],
  };
  for (const visitor of demoVisitors()) {
    const request = await stager.request(visitor, { most: visitor.candidates.length });
    const { preferences, candidates } = requestFacts(request);
    const taken = new Set<SceneName>();
    for (const { explanation, facts } of candidates) {
      if (!facts || !preferences) continue;
      const name = sceneOf(explanation, facts, preferences);
      for (const one of [
        name,
        explanation.rank === 1 && preferences.lines.length === 5 ? ('why' as const) : undefined,
      ]) {
        if (!one || taken.has(one) || found[one].length >= EACH) continue;
        const about = one === 'why' ? preferences : facts;
        const slots = slotsOf(about, explanation, request);
        if (!slots || !serves(one, slots, about.block)) continue;
        taken.add(one);
        found[one].push({
          visitor: visitor.id,
          request: { ...request, explanations: [explanation], most: 1 },
          slots,
        });
      }
    }
  }
  for (const [name, scenes] of Object.entries(found))
    if (scenes.length === 0) throw new Error(`No visitor of the demo gives the scene "${name}".`);
  return found;
}

/** The answer with its slots filled; a slot that the scene has nothing for takes another of the same sort. */
export function fillOutput({ text }: Pick<OutputCase, 'text'>, { slots }: Scene): string {
  return text.replace(
    /\{(item|other|stray|topic\d|title\d|title1b|percent\d|shared\d|share\d)\}/gu,
    (_, slot: string) => slots[slot] ?? slots[slot.replace(/\d.*$/u, '1')] ?? '',
  );
}

function sceneOf(explanation: Explanation, facts: Facts, why: Facts): SceneName | undefined {
  const fits = facts.lines.flatMap(({ preference }) => {
    const told = explanation.preferences.find(({ index }) => index === preference);
    return told && told.kind === 'interest' ? [told.fit] : told ? ['other' as const] : [];
  });
  const [first] = fits;
  if (why.lines.length < 2 || fits.includes('other')) return undefined;
  if (explanation.likelihood === 'low') return first === 'none' ? 'none' : 'low';
  if (explanation.likelihood === 'high' && fits.every((fit) => fit === 'strong'))
    return fits.length > 1 ? 'two' : 'strong';
  if (fits.length > 1) return undefined;
  return first === 'partial' || first === 'near' || first === 'none' ? first : undefined;
}

/** Two examples are named where answers name two; what is of a kind without being close is told apart from no link. */
function serves(name: SceneName, slots: Readonly<Record<string, string>>, block: string): boolean {
  if (name === 'none') return block.includes('no clear link');
  return !['strong', 'partial', 'near', 'why'].includes(name) || slots['title1b'] !== undefined;
}

/** Read off the facts, which are all that a model is given. Undefined where the scene lacks examples. */
function slotsOf(
  { block }: Facts,
  explanation: Explanation,
  { history, candidates }: ReasonRequest,
): Record<string, string> | undefined {
  const slots: Record<string, string> = { item: explanation.title };
  for (const line of block.split('\n')) {
    const [, number, topic, rest = ''] = /^(\d)\. ([^:]+): (.*)$/u.exec(line) ?? [];
    if (number === undefined || topic === undefined) continue;
    const [title, second] = [.../"([^"]*)"/gu[Symbol.matchAll](rest)].map((match) => match[1]);
    if (title === undefined) return undefined;
    slots[`topic${number}`] = topic;
    slots[`title${number}`] = title;
    if (second !== undefined) slots[`title${number}b`] = second;
    slots[`percent${number}`] = /(\d+%) of score/u.exec(rest)?.[1] ?? '';
    const shared = /shared: (.*)$/u.exec(rest)?.[1];
    if (shared !== undefined) slots[`shared${number}`] = shared;
    slots[`share${number}`] = capitalised(/^([^,"]*),/u.exec(rest)?.[1] ?? '');
  }
  const told = new Set(Object.values(slots));
  const behind = new Set(explanation.preferences.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  slots['other'] = candidates.find(({ id }) => id !== explanation.candidate)?.title ?? '';
  const stray = history.find(({ id, title }) => !behind.has(id) && !told.has(title));
  slots['stray'] = (stray ?? history.find(({ title }) => !told.has(title)) ?? history[0])?.title ?? '';
  return slots;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
