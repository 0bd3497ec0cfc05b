/** The visitor's interests: those read off the history, those muted, and one's own words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsView } from '../lane-settings.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, isolate } from '../messages/format.ts';
import type { SteeringControls } from '../steering-controls.ts';
import { preferenceControls } from './preference-controls.ts';

/** Longest phrase, in characters; what `cleanSteering` takes. */
const LONGEST_PHRASE = 80;

type Controls = Pick<SteeringControls, 'act' | 'rename' | 'renaming'>;

export function settingsInterests(
  { preferences, steering: { preferences: steered = [] } }: SettingsView,
  controls: Controls,
  messages: ElementMessages,
): TemplateResult {
  const { settings, steering } = messages;
  const stateOf = (key: string) => steered.find((one) => one.key === key)?.state;
  const muted = steered.filter(({ state }) => state === 'muted');
  return html`<div class="section">
    <p class="label" part="label" id="interests-label">${settings.interests}</p>
    ${preferences.length + muted.length === 0 ? html`<p class="note">${settings.noInterests}</p>` : nothing}
    <ul class="rows" role="list" aria-labelledby="interests-label">
      ${preferences.map(({ key, text }) => {
        const state = stateOf(key);
        const note = state === 'pinned' ? settings.pinned : state === 'stated' ? settings.stated : undefined;
        return html`<li class="row">
          <span><bdi class="phrase">${text}</bdi>${note ? html` <small class="note">${note}</small>` : nothing}</span>
          ${
            state === 'stated'
              ? html`<div class="acts">
                  ${button(settings.unstate, text, () => controls.act({ type: 'release', preference: { key, text } }))}
                </div>`
              : preferenceControls({ key, text, pinned: state === 'pinned' }, controls, messages)
          }
        </li>`;
      })}
      ${muted.map(
        ({ key, text, name = text }) => html`<li class="row">
          <span><bdi class="phrase">${name}</bdi> <small class="note">${settings.muted}</small></span>
          <div class="acts">
            ${button(settings.unmute, name, () => controls.act({ type: 'release', preference: { key, text } }))}
          </div>
        </li>`,
      )}
    </ul>
    <form class="acts state" @submit=${stating}>
      <label for="state">${settings.state}</label>
      <input class="field" part="field" id="state" name="text" autocomplete="off" maxlength=${LONGEST_PHRASE} />
      <button class="act" part="act" type="submit">${settings.add}</button>
    </form>
  </div>`;

  function button(label: string, text: string, act: () => void): TemplateResult {
    return html`<button class="act" part="act" type="button" @click=${act}>
      ${label}<span class="visually-hidden"> ${format(steering.of, { text: isolate(text) })}</span>
    </button>`;
  }

  function stating(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('text');
    const text = field instanceof HTMLInputElement ? field.value.trim() : '';
    if (text === '') return;
    form.reset();
    controls.act({ type: 'state', text });
  }
}
