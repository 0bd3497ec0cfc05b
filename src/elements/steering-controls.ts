/** What the visitor can do about a recommendation; absent where the page does not let them steer. */
import type { NamedPreference, SteeringAction } from '../steering/steer.ts';
import type { WhyNot } from '../why-not/why-not.ts';

export interface ItemControls {
  /** Tells the page what the visitor did. */
  act(action: SteeringAction): void;
  /** Takes the last step back; absent where there is none. */
  readonly undo?: (() => void) | undefined;
  /** Asks the page why the item does not stand higher. */
  askWhyNot(): void;
  /** The page's answer, once it is there. */
  readonly whyNot?: WhyNot | undefined;
}

/** The same, and what can be done about preferences from within a reason. */
export interface SteeringControls extends ItemControls {
  /** Key of the preference that is being renamed. */
  readonly renaming: string | undefined;
  /** Starts to rename a preference, or stops. */
  rename(preference: NamedPreference | undefined): void;
}

/** Detail of the event `lane-steer`: the page keeps the steering and explains anew. */
export interface LaneSteerDetail {
  readonly action: SteeringAction;
}

/** Detail of the event `lane-why-not`: the page answers by setting `whyNot`. */
export interface LaneWhyNotDetail {
  /** Id of the candidate that is asked about. */
  readonly candidate: string;
}
