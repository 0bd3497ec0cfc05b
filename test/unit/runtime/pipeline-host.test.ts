/** The worker's side answers whatever comes, in whatever order. */
import { describe, expect, test } from 'vitest';
import { createPipelineHost } from '../../../src/runtime/pipeline-host.ts';

const call = {
  call: 1,
  history: [],
  candidates: [],
  ranking: undefined,
  steering: undefined,
  inspect: false,
};

describe('a host without a pipeline', () => {
  test('explains nothing, and says so with a code', async () => {
    const settled = await createPipelineHost().explain(call, () => undefined);
    expect(settled).toMatchObject({ ok: false, code: 'LANE_DISPOSED' });
  });

  test('takes the end of calls that it does not know', async () => {
    const host = createPipelineHost();
    host.cancel(7);
    await host.dispose();
    await host.dispose();
    expect(await host.explain(call, () => undefined)).toMatchObject({ ok: false });
  });
});
