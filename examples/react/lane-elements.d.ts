/** Types of the elements in JSX: goes into a React app that is written in TypeScript. */
import type {
  LaneExplanationElement,
  LanePauseDetail,
  LaneSettingsElement,
  LaneSteerDetail,
  LaneWhyNotDetail,
} from 'lane-explainer/element';
import type { HTMLAttributes, RefAttributes } from 'react';

interface Steering {
  'onlane-steer'?: (event: CustomEvent<LaneSteerDetail>) => void;
  'onlane-undo'?: (event: CustomEvent) => void;
  'onlane-why-not'?: (event: CustomEvent<LaneWhyNotDetail>) => void;
}

type ExplanationProps = HTMLAttributes<HTMLElement> &
  RefAttributes<LaneExplanationElement> &
  Partial<
    Pick<
      LaneExplanationElement,
      'explanation' | 'state' | 'open' | 'theme' | 'steerable' | 'undoable' | 'whyNot'
    >
  > &
  Steering;

type SettingsProps = HTMLAttributes<HTMLElement> &
  RefAttributes<LaneSettingsElement> &
  Partial<Pick<LaneSettingsElement, 'view' | 'theme' | 'whyNot'>> &
  Steering & {
    'onlane-pause'?: (event: CustomEvent<LanePauseDetail>) => void;
    'onlane-forget'?: (event: CustomEvent) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lane-explanation': ExplanationProps;
      'lane-settings': SettingsProps;
    }
  }
}
