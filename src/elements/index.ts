/** Registers `<lane-explanation>`; the only module of the elements with a side effect. */
import { LaneExplanationElement } from './lane-explanation.ts';

export type { ExplanationState, ExplanationTheme, LaneToggleDetail } from './explanation-state.ts';
export { LaneExplanationElement };

if (typeof customElements !== 'undefined' && !customElements.get(LaneExplanationElement.tag)) {
  customElements.define(LaneExplanationElement.tag, LaneExplanationElement);
}
