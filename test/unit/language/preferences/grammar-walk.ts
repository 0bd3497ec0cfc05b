/** Random walks over a JSON schema: what any model at all could write whose answers are held to the schema's grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction, constants } from 'node:vm';
import type { JsonSchema } from '../../../../src/language/language-model.ts';

/** Makes walks over one schema. */
export interface GrammarWalker {
  /** One answer, cut after `mostTokens` tokens where it has not ended by then. `random` gives numbers from 0 to 1. */
  walk(random: () => number, mostTokens: number): Promise<string>;
  dispose(): void;
}

/** Single characters, so that everything the grammar allows can be written, and line ends that small models lose themselves in. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\n\téüßñ…“”и日本語अ🎬',
];
const STOP = '</s>';
/** Parts of all steps that take a whole word where one is allowed, and that end a text or list where that is allowed. */
const TAKE_WORD = 0.6;
const TAKE_END = 0.25;
const ENDS: ReadonlySet<string> = new Set(['"', ']', '}', STOP]);

/** The package is a CommonJS script that calls itself a module: Node can load it only by hand. */
function loadGrammarEngine(): typeof import('@mlc-ai/web-xgrammar') {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@mlc-ai/web-xgrammar');
  const parameters = ['exports', 'module', 'require', '__filename', '__dirname'];
  const script = compileFunction(readFileSync(path, 'utf8'), parameters, {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const exported = {} as typeof import('@mlc-ai/web-xgrammar');
  script(exported, { exports: exported }, require, path, dirname(path));
  return exported;
}

/** @param words pieces that walks prefer where they are allowed: words of titles, pieces of JSON, role tags */
export async function createGrammarWalker(
  schema: JsonSchema,
  words: readonly string[],
): Promise<GrammarWalker> {
  const { GrammarCompiler, GrammarMatcher, TokenizerInfo } = loadGrammarEngine();
  const vocabulary = [...new Set([...CHARACTERS, ...words]), STOP];
  const stop = vocabulary.length - 1;
  const info = await TokenizerInfo.createTokenizerInfo(vocabulary, 'raw', false, vocabulary.length, [stop]);
  const compiler = await GrammarCompiler.createGrammarCompiler(info);
  const grammar = await compiler.compileJSONSchema(JSON.stringify(schema));
  const matcher = await GrammarMatcher.createGrammarMatcher(grammar);
  return {
    async walk(random, mostTokens) {
      matcher.reset();
      let text = '';
      for (let step = 0; step < mostTokens && !matcher.isTerminated(); step++) {
        const mask = await matcher.getNextTokenBitmask();
        const allowed = [...vocabulary.keys()].filter(
          (token) => ((mask[token >> 5] as number) >> (token & 31)) & 1,
        );
        const token = choose(allowed, vocabulary, random);
        if (!matcher.acceptToken(token))
          throw new Error(`the grammar took back "${vocabulary[token]}" after ${text}`);
        if (token !== stop) text += vocabulary[token];
      }
      return text;
    },
    dispose() {
      for (const one of [matcher, grammar, compiler, info]) one.dispose();
    },
  };
}

function choose(allowed: readonly number[], vocabulary: readonly string[], random: () => number): number {
  const ends = allowed.filter((token) => ENDS.has(vocabulary[token] as string));
  const words = allowed.filter((token) => (vocabulary[token] as string).length > 1);
  const roll = random();
  const pool =
    roll < TAKE_END && ends.length > 0
      ? ends
      : roll < TAKE_END + TAKE_WORD && words.length > 0
        ? words
        : allowed;
  return pool[Math.floor(random() * pool.length)] as number;
}
