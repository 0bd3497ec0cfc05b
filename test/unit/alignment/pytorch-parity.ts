/** Every implementation computes what the training code computes: its numbers for made-up visitors are kept in a file. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aligner, AlignmentRequest } from '../../../src/alignment/aligner.ts';
import type { AlignmentConfig, AlignmentParameters } from '../../../src/alignment/parameters.ts';
import { expectSameAlignment } from './aligner-contract.ts';
// Written by models/lane-align/recipe/fixture.py.
import fixture from './pytorch-fixture.json';

const vectorsOf = (rows: readonly (readonly number[])[]) => rows.map((row) => Float32Array.from(row));

/** The made-up network of the file. */
const network: AlignmentParameters = {
  config: fixture.config satisfies AlignmentConfig,
  inner: Float32Array.from(fixture.inner),
  outer: Float32Array.from(fixture.outer),
  itemProjection: Float32Array.from(fixture.itemProjection),
  phraseProjection: Float32Array.from(fixture.phraseProjection),
};

/** Tests one implementation. */
export function describeParity(
  name: string,
  create: (parameters: AlignmentParameters) => Promise<Aligner>,
): void {
  describe(`${name} beside network.py`, () => {
    let aligner: Aligner;

    beforeAll(async () => {
      aligner = await create(network);
    });

    afterAll(() => aligner?.dispose());

    test.each(
      fixture.visitors.map(({ request, expected }) => [request.history.length, request, expected] as const),
    )('gives its numbers for a history of %i', async (_, request, expected) => {
      const asked: AlignmentRequest = {
        history: vectorsOf(request.history),
        preferences: vectorsOf(request.preferences),
        owner: request.owner,
        candidates: vectorsOf(request.candidates),
        belonging: request.belonging,
      };
      const results = await aligner.align(asked);
      expect(results).toHaveLength(expected.score.length);
      results.forEach((result, candidate) => {
        expectSameAlignment(result, {
          score: expected.score[candidate] as number,
          likelihood: expected.likelihood[candidate] as number,
          contributions: Float32Array.from(expected.contributions[candidate] as number[]),
          fitness: Float32Array.from(expected.fitness[candidate] as number[]),
          evidence: Float32Array.from(expected.evidence[candidate] as number[]),
          attention: expected.attention.map((head) => Float32Array.from(head[candidate] as number[])),
        });
      });
    });
  });
}
