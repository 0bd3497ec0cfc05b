/** What a `<lane-explanation>` is showing. */

/**
 * - `idle` nothing was asked for yet; nothing is shown
 * - `loading` a reason is being worked out; a quiet line holds its place
 * - `ready` the reason is shown
 * - `error` no reason could be worked out; nothing is shown unless the page styles the part `error`
 */
export type ExplanationState = 'idle' | 'loading' | 'ready' | 'error';

/** Where a `<lane-explanation>` takes its colours from. */
export type ExplanationTheme = 'auto' | 'light' | 'dark';

/** Detail of the event `lane-toggle`. */
export interface LaneToggleDetail {
  /** Whether the visitor unfolded (`true`) or folded (`false`) the explanation. */
  readonly open: boolean;
}
