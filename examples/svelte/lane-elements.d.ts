/** Types of the elements in components: goes into a Svelte app that is written in TypeScript. */
import type { LaneExplanationElement, LaneSettingsElement } from 'lane-explainer/element';
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'lane-explanation': HTMLAttributes<LaneExplanationElement> &
      Partial<
        Pick<
          LaneExplanationElement,
          'explanation' | 'state' | 'open' | 'theme' | 'steerable' | 'undoable' | 'whyNot'
        >
      >;
    'lane-settings': HTMLAttributes<LaneSettingsElement> &
      Partial<Pick<LaneSettingsElement, 'view' | 'theme' | 'whyNot'>>;
  }
}
