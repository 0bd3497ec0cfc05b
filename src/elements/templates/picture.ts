/** The small picture of a history item. */
import { html, type TemplateResult } from 'lit';
import { safePicture } from '../safe-address.ts';
import { setProperties } from '../set-properties.ts';

/**
 * The item's picture over a drawn placeholder with the title's initial, which shows where there is no picture or it
 * does not load. Hidden from screen readers: the title stands beside it.
 */
export function pictureTemplate(title: string, image: string | undefined): TemplateResult {
  const address = safePicture(image);
  return html`<span class="picture" part="picture" aria-hidden="true" ${setProperties({ '--hue': String(hueOf(title)) })}>
    <span class="initial">${initialOf(title)}</span>
    ${
      address === undefined
        ? null
        : html`<img src=${address} alt="" width="32" height="44" loading="lazy" decoding="async" @error=${hide} />`
    }
  </span>`;
}

function hide(event: Event): void {
  if (event.target instanceof HTMLImageElement) event.target.hidden = true;
}

function initialOf(title: string): string {
  const letter = /[\p{Letter}\p{Number}]/u.exec(title)?.[0] ?? '·';
  return letter.toLocaleUpperCase();
}

/** A hue of 0 to 359 degrees, the same for the same title. */
function hueOf(title: string): number {
  let hash = 7;
  for (const character of title) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
}
