/** Decides for each visit which network aligns it: the trained one where it knows such shops, else the equations alone. */
import type { Aligner } from './aligner.ts';
import { alignFrom, centreOf } from './centre.ts';
import { familiarityOf } from './familiarity.ts';
import { type AlignerSourceOptions, createAlignerSource } from './load-aligner.ts';
import type { AlignmentParameters } from './parameters.ts';
import { untrainedAlignment } from './untrained.ts';

export interface VisitAlignerOptions extends AlignerSourceOptions {
  /** `auto`, the default, takes the trained network where a visit's titles are like those that it was trained on. */
  readonly alignment?: 'auto' | 'trained' | 'untrained' | undefined;
}

export interface VisitAligners {
  /** Length of the vectors. */
  readonly dimension: number;
  /**
   * The aligner for one visit, told by the unit vectors of its items, history and candidates. It belongs to the source,
   * which disposes of it.
   */
  forVisit(vectors: readonly Float32Array[]): Promise<Aligner>;
  dispose(): Promise<void>;
}

export function createVisitAligners(options: VisitAlignerOptions): VisitAligners {
  const { parameters } = options;
  const { unfamiliar, dimension } = parameters.config;
  const trained = createAlignerSource(options);
  const plain = createAlignerSource({ ...options, parameters: plainOf(parameters) });
  return {
    dimension,
    async forVisit(vectors) {
      const source = isFamiliar(vectors) ? trained : plain;
      const aligner = await source.current();
      const { centring } = source.parameters.config;
      return centring ? alignFrom(centreOf(vectors, dimension, centring), aligner) : aligner;
    },
    async dispose() {
      await Promise.all([trained.dispose(), plain.dispose()]);
    },
  };

  function isFamiliar(vectors: readonly Float32Array[]): boolean {
    if (options.alignment === 'untrained') return false;
    if (options.alignment === 'trained' || unfamiliar === undefined) return true;
    return familiarityOf(vectors, unfamiliar.familiarity) >= unfamiliar.familiarity.least;
  }
}

/** The network for shops that the trained one does not know. */
function plainOf(parameters: AlignmentParameters): AlignmentParameters {
  const { dimension, encoder, unfamiliar, centring } = parameters.config;
  // For another encoder nothing was trained: there is only one.
  return centring ? parameters : untrainedAlignment(dimension, encoder, unfamiliar);
}
