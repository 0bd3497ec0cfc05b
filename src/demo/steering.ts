/** The visitor's word in the demo: what the elements' buttons do. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';
import type { LaneSettingsElement } from '../elements/lane-settings.ts';
import type { SteeringAction } from '../steering/steer.ts';
import type { WhyNot } from '../why-not/why-not.ts';

export interface SteeringAnswers {
  act(action: SteeringAction): void;
  undo(): void;
  forget(): void;
  whyNot(candidate: string): Promise<WhyNot | undefined>;
}

/** Answers the events of all `<lane-explanation>` and `<lane-settings>` of the page. */
export function answerSteering({ act, undo, forget, whyNot }: SteeringAnswers): void {
  document.addEventListener('lane-steer', ({ detail }) => act(detail.action));
  document.addEventListener('lane-undo', undo);
  document.addEventListener('lane-forget', forget);
  document.addEventListener('lane-why-not', (event) => {
    const element = event.composedPath()[0] as LaneExplanationElement | LaneSettingsElement;
    void whyNot(event.detail.candidate)
      .then((answer) => {
        element.whyNot = answer;
      })
      .catch(() => undefined);
  });
}

declare global {
  interface DocumentEventMap
    extends Pick<HTMLElementEventMap, 'lane-steer' | 'lane-undo' | 'lane-forget' | 'lane-why-not'> {}
}
