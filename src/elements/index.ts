/** Registers `<lane-explanation>` and `<lane-settings>`; the only module of the elements with a side effect. */
import { LaneExplanationElement } from './lane-explanation.ts';
import { LaneSettingsElement } from './lane-settings.ts';

export type { ExplanationState, ExplanationTheme, LaneToggleDetail } from './explanation-state.ts';
export type { LanePauseDetail, SettingsView } from './lane-settings.ts';
export type { LaneSteerDetail, LaneWhyNotDetail } from './steering-controls.ts';
export { LaneExplanationElement, LaneSettingsElement };

if (typeof customElements !== 'undefined') {
  for (const element of [LaneExplanationElement, LaneSettingsElement]) {
    if (!customElements.get(element.tag)) customElements.define(element.tag, element);
  }
}
