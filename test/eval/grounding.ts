/** Suite `grounding`: whether everything that explanations say occurs in what they were computed from. */
import type { Suite } from './suite.ts';
export const groundingSuite: Suite = {
  name: 'grounding',
  title: 'Grounding',
  usual: true,
  async run() {
    return { figures: { sentences: null, grounded: null }, table: [['', '']], leftOut: [] };
  },
};
