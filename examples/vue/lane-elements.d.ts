/** Types of the elements in templates: goes into a Vue app that is written in TypeScript. */
import type { LaneExplanationElement, LaneSettingsElement } from 'lane-explainer/element';
import type { DefineComponent } from 'vue';

declare module 'vue' {
  interface GlobalComponents {
    'lane-explanation': DefineComponent<
      Partial<
        Pick<
          LaneExplanationElement,
          'explanation' | 'state' | 'open' | 'theme' | 'steerable' | 'undoable' | 'whyNot'
        >
      >
    >;
    'lane-settings': DefineComponent<Partial<Pick<LaneSettingsElement, 'view' | 'theme' | 'whyNot'>>>;
  }
}
