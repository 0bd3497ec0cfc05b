import { describe, expect, it } from 'vitest';
import { LaneExplanationElement } from '../../../src/elements/index.ts';

describe('registration', () => {
  it('defines the tag', () => {
    expect(customElements.get('lane-explanation')).toBe(LaneExplanationElement);
    expect(document.createElement('lane-explanation')).toBeInstanceOf(LaneExplanationElement);
  });

  it('leaves an earlier definition alone when it is loaded again', async () => {
    const address = new URL('../../../src/elements/index.ts?again', import.meta.url).href;
    await expect(import(/* @vite-ignore */ address)).resolves.toBeDefined();
    expect(customElements.get('lane-explanation')).toBe(LaneExplanationElement);
  });
});
