/** What the events of the elements do to what is known of the visitor. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';
import type { LaneSettingsElement } from '../elements/lane-settings.ts';
import type { Visitor } from '../visitor/visitor.ts';

export interface SteeringPage {
  readonly visitor: Visitor;
  /** Answers why a candidate is not higher, by setting the element's `whyNot`. */
  whyNot(candidate: string, element: LaneExplanationElement | LaneSettingsElement): Promise<void>;
  /** Erases all that is remembered. */
  forget(): Promise<void>;
  report(error: unknown): void;
}

/** Names of events and what each does. */
export function steeringListeners({
  visitor,
  whyNot,
  forget,
  report,
}: SteeringPage): [string, (event: Event) => void][] {
  return [
    [
      'lane-steer',
      (event) => visitor.steering.act((event as HTMLElementEventMap['lane-steer']).detail.action),
    ],
    ['lane-undo', () => visitor.steering.undo()],
    ['lane-pause', (event) => visitor.pause((event as HTMLElementEventMap['lane-pause']).detail.paused)],
    ['lane-forget', () => void forget().catch(report)],
    [
      'lane-why-not',
      (event) => {
        const { detail } = event as HTMLElementEventMap['lane-why-not'];
        const element = event.composedPath()[0] as LaneExplanationElement | LaneSettingsElement;
        whyNot(detail.candidate, element).catch(report);
      },
    ],
  ];
}
