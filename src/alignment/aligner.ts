/** Contract of stage 3: preferences meet candidates, and nothing else does (LANE, section 3.4). */

export interface AlignmentRequest {
  /** Unit vectors of the history, oldest first: n × d. */
  readonly history: readonly Float32Array[];
  /** Unit vectors of the preference phrases: m × d. */
  readonly preferences: readonly Float32Array[];
  /** For each history item the index of the preference that owns it, or -1: such an item has no say. */
  readonly owner: readonly number[];
  /** Unit vectors of the candidates: c × d. */
  readonly candidates: readonly Float32Array[];
  /** How surely each candidate is of the kind that each preference's phrase names, 0 to 1: c × m. */
  readonly belonging: readonly (readonly number[])[];
  readonly signal?: AbortSignal | undefined;
}

/** All numbers of one candidate. Everything is a part of `score`; nothing else enters it. */
export interface CandidateAlignment {
  /** Greater is better; comparable within one request. Equals the sum of `contributions`. */
  readonly score: number;
  /** Each preference's part of the score: m numbers, each the sum of `evidence` over the items it owns. */
  readonly contributions: Float32Array;
  /** Each history item's part of the score: n numbers; 0 where it has no owner. */
  readonly evidence: Float32Array;
  /** Share of each preference in the score as each head sees it: heads × m, every row sums to 1. */
  readonly attention: readonly Float32Array[];
  /**
   * How well the candidate fits each preference, 0 to 1: the likelihood it would have if the history held that
   * preference's evidence alone.
   */
  readonly fitness: Float32Array;
  /**
   * 0 to 1: the chance that a visitor with this history took this item rather than one drawn at random from the
   * catalogue, as seen in training.
   */
  readonly likelihood: number;
}

export interface Aligner {
  /** Names the weights. */
  readonly version: string;
  readonly device: 'wasm' | 'webgpu' | 'script';
  /** Resolves to one result for each candidate, in the order given. */
  align(request: AlignmentRequest): Promise<CandidateAlignment[]>;
  dispose(): Promise<void>;
}
