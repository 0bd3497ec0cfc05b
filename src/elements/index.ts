/** Registers `<lane-explanation>` and `<lane-settings>`; the only module of the elements with a side effect. */
import { LaneExplanationElement } from './lane-explanation.ts';
import { LaneSettingsElement } from './lane-settings.ts';
import { register } from './register.ts';

export type { ExplanationState, ExplanationTheme, LaneToggleDetail } from './explanation-state.ts';
export type { LanePauseDetail, SettingsView } from './lane-settings.ts';
export type { LaneSteerDetail, LaneWhyNotDetail } from './steering-controls.ts';
export { LaneExplanationElement, LaneSettingsElement };

register(LaneExplanationElement);
register(LaneSettingsElement);
