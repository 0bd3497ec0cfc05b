/** What the visitor can do with one preference: pin, mute, rename. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { NamedPreference } from '../../steering/steer.ts';
import type { ElementMessages } from '../messages/element-messages.ts';
import { format, isolate } from '../messages/format.ts';
import type { SteeringControls } from '../steering-controls.ts';

/** Longest name, in characters; what `cleanSteering` takes. */
const LONGEST_NAME = 80;

export interface SteeredView extends NamedPreference {
  /** Whether it is pinned already, or stated. */
  readonly pinned: boolean;
}

/** A row of buttons, or the field for a new name. */
export function preferenceControls(
  { key, text, pinned }: SteeredView,
  controls: Pick<SteeringControls, 'act' | 'rename' | 'renaming'>,
  { steering }: ElementMessages,
): TemplateResult {
  const preference = { key, text };
  if (controls.renaming === key) return renameForm(preference, controls, steering);
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button class="act" part="act" type="button" @click=${act}>
      ${label}<span class="visually-hidden"> ${format(steering.of, { text: isolate(text) })}</span>
    </button>`;
  return html`<div class="acts" part="acts">
    ${
      pinned
        ? button(steering.unpin, () => controls.act({ type: 'release', preference }))
        : button(steering.pin, () => controls.act({ type: 'pin', preference }))
    }
    ${button(steering.mute, () => controls.act({ type: 'mute', preference }))}
    ${button(steering.rename, () => controls.rename(preference))}
  </div>`;
}

function renameForm(
  preference: NamedPreference,
  { act, rename }: Pick<SteeringControls, 'act' | 'rename'>,
  steering: ElementMessages['steering'],
): TemplateResult {
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('name');
    const name = field instanceof HTMLInputElement ? field.value : '';
    rename(undefined);
    if (name.trim() !== preference.text) act({ type: 'rename', preference, name });
  };
  return html`<form class="acts" @submit=${save}>
    <input
      class="field"
      part="field"
      name="name"
      autocomplete="off"
      maxlength=${LONGEST_NAME}
      aria-label=${steering.newName}
      .value=${preference.text}
      ${ref((field) => {
        if (field instanceof HTMLInputElement && !field.matches(':focus')) field.select();
      })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Only the field is given up; the panel stays open.
        event.stopPropagation();
        rename(undefined);
      }}
    />
    <button class="act" part="act" type="submit">${steering.save}</button>
    <button class="act" part="act" type="button" @click=${() => rename(undefined)}>${steering.cancel}</button>
  </form>`;
}
