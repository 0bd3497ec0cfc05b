/** The page in which test visitors are aligned by ONNX Runtime Web, as in a shop's page. */
import type { Aligner } from '../../../src/alignment/aligner.ts';
import { loadAlignmentParameters } from '../../../src/alignment/load-aligner.ts';
import { createOnnxAligner } from '../../../src/alignment/onnx-aligner.ts';
import type { AlignmentConfig } from '../../../src/alignment/parameters.ts';
import { createWebAssets, readJson } from '../../../src/runtime/assets.ts';
import type { ModelManifest } from '../../../src/runtime/manifest.ts';
import { compareScores } from './compare.ts';
import { openVisits, type ScoredVisits } from './visits.ts';

/** What some visitors came to, added up. */
export interface Agreement {
  readonly visitors: number;
  readonly otherRanks: number;
  /** Ranks that differ though no candidate scores as good as alike with the target. */
  readonly otherRanksWithoutTie: number;
  /** Greatest relative difference of two scores. */
  readonly difference: number;
}

let aligner: Aligner;
let visits: ScoredVisits;

const laneParity = {
  /** Opens the scored visitors in a folder of this server; gives how many there are. */
  async open(folder: string): Promise<number> {
    const address = (path: string) => new URL(path, location.origin).href;
    const assets = createWebAssets(address('/models/'));
    const { encoder, dimension } = await readJson<AlignmentConfig>(assets, 'lane-align/config.json');
    const manifest = await readJson<ModelManifest>(assets, 'manifest.json');
    const parameters = await loadAlignmentParameters(assets, manifest, encoder, async () => dimension);
    const graph = await assets.read('lane-align/align.onnx');
    aligner ??= await createOnnxAligner({
      parameters,
      graph,
      runtime: address('/runtime/'),
      device: 'wasm',
    });
    visits = await openVisits(address(folder), dimension);
    return visits.count;
  },

  /** Aligns the visitors from `first` up to but not including `end`. */
  async compare(first: number, end: number): Promise<Agreement> {
    let [otherRanks, otherRanksWithoutTie, difference] = [0, 0, 0];
    for (let index = first; index < end; index++) {
      const { request, scores } = visits.visit(index);
      const came = (await aligner.align(request)).map(({ score }) => score);
      const comparison = compareScores(came, scores);
      if (!comparison.sameRank) otherRanks++;
      if (!comparison.sameButForTies) otherRanksWithoutTie++;
      difference = Math.max(difference, comparison.difference);
    }
    return { visitors: end - first, otherRanks, otherRanksWithoutTie, difference };
  },
};

export type LaneParity = typeof laneParity;
Object.assign(globalThis, { laneParity });
