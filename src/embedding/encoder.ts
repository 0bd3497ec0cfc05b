/** Contract of stage 1: texts in, unit vectors out (LANE, section 3.2). */

export interface Encoder {
  /** Names the space that the vectors lie in: those of different versions must never be compared. */
  readonly version: string;
  /** Length d of every vector. */
  readonly dimension: number;
  /** What the encoder computes on. */
  readonly device: 'wasm' | 'webgpu';
  /**
   * Embeds texts, in order: n texts to n unit vectors of length d. An empty text gives the zero vector.
   * Throws `LaneError` ABORTED when the signal fires.
   */
  encode(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  /** Frees the session. */
  dispose(): Promise<void>;
}
