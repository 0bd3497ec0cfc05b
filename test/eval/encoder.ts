/** Suite `encoder`: how well the shipped title encoder, full and compact, tells what things are, beside comparing words. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoder } from '../../src/embedding/encoder.ts';
import { loadEncoder } from '../../src/embedding/load-encoder.ts';
import { dot } from '../../src/embedding/vector.ts';
import { readJson } from '../../src/runtime/assets.ts';
import type { ModelManifest } from '../../src/runtime/manifest.ts';
import { createDiskAssets, MODELS } from '../support/disk-assets.ts';
import { mean } from '../support/measures/average-precision.ts';
import { figure } from '../support/table.ts';
import { byWords, type EncoderScores, LABELS, readEncoderSets } from './encoder-measures.ts';
import { PUBLISHED } from './encoder-published.ts';
import type { Suite } from './suite.ts';

/** What a page loads of each form of the encoder. */
const SHARED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json'];
const FULL_FILES = [...SHARED_FILES, 'onnx/model.onnx', 'known-answers.json'];
const COMPACT_FILES = [...SHARED_FILES, 'onnx/model_q4.onnx', 'known-answers-q4.json'];

export const encoderSuite: Suite = {
  name: 'encoder',
  title: 'Title encoder (lane-titles) beside its compact form and TF-IDF',
  usual: true,
  async run({ data, log }) {
    const sets = readEncoderSets(data);
    log('Embedding the texts of all sets …');
    const full = await embed(sets.texts, undefined);
    const compact = await embed(sets.texts, 'compact');
    log('Scoring …');
    const scores = {
      full: sets.score(() => cosineOf(full)),
      compact: sets.score(() => cosineOf(compact)),
      words: sets.score(byWords),
    };
    const [fullBytes, compactBytes] = [sizeOf(FULL_FILES), sizeOf(COMPACT_FILES)];
    const names = Object.keys(LABELS) as (keyof EncoderScores)[];
    const { byFrequency, atRandom } = sets.genreBaselines;
    return {
      figures: {
        bytes: fullBytes,
        ...scores.full,
        compact: { bytes: compactBytes, ...scores.compact },
        tfidf: scores.words,
        published: Object.fromEntries(PUBLISHED.map(({ name, ...rest }) => [name, rest])),
      },
      table: [
        ['', 'lane-titles', 'compact', 'TF-IDF'],
        ...names.map((name) => [
          LABELS[name],
          ...[scores.full, scores.compact, scores.words].map((of) => figure(of[name])),
        ]),
        ['MB, tokenizer included', megabytes(fullBytes), megabytes(compactBytes), '–'],
      ],
      notes: [
        `Genres of ${sets.filmCount} films that training did not see; in a fixed order by frequency ` +
          `${figure(byFrequency)}, in random order ${figure(atRandom)}.`,
        ...describeAgreement(full, compact),
        'Published, not measured here, STS-B test: ' +
          PUBLISHED.map(
            ({ name, weights, bytes, stsb }) =>
              `${name} ${figure(stsb)} (${weights}, ${megabytes(bytes)} MB)`,
          ).join(', ') +
          '.',
      ],
      leftOut: names.filter((name) => scores.full[name] === null),
    };
  },
};

/** Vectors by text. */
type Vectors = ReadonlyMap<string, Float32Array>;

/** Embeds each text once, with the full form of the encoder or the one that `model` names. */
async function embed(texts: readonly string[], model: string | undefined): Promise<Vectors> {
  const assets = createDiskAssets();
  const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
  const encoder: Encoder = await loadEncoder({ assets, manifest, model, runtime: '', device: 'wasm' });
  try {
    const distinct = [...new Set(texts)];
    const vectors = await encoder.encode(distinct);
    return new Map(distinct.map((text, index) => [text, vectors[index] as Float32Array]));
  } finally {
    await encoder.dispose();
  }
}

function cosineOf(vectors: Vectors) {
  return (a: string, b: string) => dot(vectors.get(a) as Float32Array, vectors.get(b) as Float32Array);
}

/** How near the compact vectors lie to the full ones. */
function describeAgreement(full: Vectors, compact: Vectors): string[] {
  const cosines = [...full].map(([text, vector]) => dot(vector, compact.get(text) as Float32Array));
  if (cosines.length === 0) return [];
  const least = cosines.reduce((low, cosine) => Math.min(low, cosine), 1);
  return [
    `Cosine of the compact vector with the full one over ${cosines.length} texts: ` +
      `mean ${figure(mean(cosines), 4)}, least ${figure(least, 4)}.`,
  ];
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, name) => sum + statSync(join(MODELS, 'lane-titles', name)).size, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
