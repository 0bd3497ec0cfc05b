/**
 * Makes the files that ship from the phrases that we wrote: `npx tsx models/lane-interests/recipe/build.ts`.
 * Run it again after a change of a phrase or of the encoder.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { meanDirection } from '../../../src/embedding/vector.ts';
import type {
  InterestDomainFile,
  InterestIndexFile,
} from '../../../src/preferences/computed/interest-bank.ts';
import {
  measureBackground,
  writeInterestVectors,
} from '../../../src/preferences/computed/interest-vectors.ts';
import { evenSample } from '../../../src/preferences/computed/load-bank.ts';
import { isSensitiveText } from '../../../src/preferences/computed/sensitive.ts';
import { createNodeEncoder } from '../../../test/support/node-encoder.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
/** Phrases of each domain that stand for "other things" where the background is measured. */
const BACKGROUND_SAMPLE = 30;

interface Domain {
  name: string;
  file: string;
  phrases: InterestDomainFile;
}

async function readDomain(file: string): Promise<Domain> {
  const lines = (await readFile(`${FOLDER}phrases/${file}.txt`, 'utf8'))
    .split('\n')
    .map((line) => line.trim());
  const name = /^# domain: (.+)$/.exec(lines[0] ?? '')?.[1];
  if (name === undefined)
    throw new Error(`${file}.txt: expected the first line to be "# domain: NAME", got "${lines[0]}"`);
  const phrases = new Map<string, string>();
  lines.forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const [text, test, ...rest] = line.split('|').map((part) => part.trim());
    if (text === undefined || test === undefined || rest.length > 0) {
      throw new Error(`${file}.txt:${index + 1}: expected "phrase | groups", got "${line}"`);
    }
    if (isSensitiveText(`${text} ${test}`))
      console.warn(`${file}.txt:${index + 1}: left out as sensitive: ${line}`);
    else phrases.set(text, test.replace(/\s*([,/])\s*/g, '$1'));
  });
  return { name, file, phrases: [...phrases] };
}

const files = (await readdir(`${FOLDER}phrases`)).filter((name) => name.endsWith('.txt')).sort();
const domains = await Promise.all(files.map((name) => readDomain(name.replace(/\.txt$/, ''))));
const encoder = await createNodeEncoder();
const vectors = await Promise.all(
  domains.map(({ phrases }) => encoder.encode(phrases.map(([text]) => text))),
);
const others = vectors.flatMap((ofDomain) => evenSample(ofDomain, BACKGROUND_SAMPLE));
const hash = createHash('sha256');
for (const [index, { file, phrases }] of domains.entries()) {
  const ofDomain = vectors[index] ?? [];
  const json = JSON.stringify(phrases);
  const bytes = writeInterestVectors({ vectors: ofDomain, background: measureBackground(ofDomain, others) });
  hash.update(json).update(bytes);
  await writeFile(`${FOLDER}${file}.json`, json);
  await writeFile(`${FOLDER}${file}.bin`, bytes);
}
const index: InterestIndexFile = {
  version: hash.digest('hex').slice(0, 12),
  encoder: encoder.version,
  dimension: encoder.dimension,
  domains: domains.map(({ name, file }, at) => ({
    name,
    file,
    vector: [...meanDirection(vectors[at] ?? [], encoder.dimension)].map((value) => Number(value.toFixed(5))),
  })),
};
await writeFile(`${FOLDER}index.json`, JSON.stringify(index));
console.log(domains.map(({ name, phrases }) => `${name}: ${phrases.length}`).join('\n'));
await encoder.dispose();
