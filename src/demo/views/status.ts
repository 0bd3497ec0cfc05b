/** How far the page is: models on their way, what they compute on, or what went wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, DemoState } from '../state.ts';
import { megabytes } from '../words.ts';

/** One quiet line; a message with a button after an error. */
export function statusView(state: DemoState, actions: Actions): TemplateResult {
  if (state.phase === 'error' && state.failure) {
    const { code, message } = state.failure;
    return html`<div class="failure" role="alert">
      <p><strong>No reasons can be shown right now.</strong> ${message}</p>
      <p><code>${code}</code> <button class="quiet" type="button" @click=${actions.retry}>Try again</button></p>
    </div>`;
  }
  // The bar is no live region: it would be read out at every step.
  if (isLoading(state)) return html`<p class="status">${loading(state)}</p>`;
  return html`<p class="status" role="status">${settled(state)}</p>`;
}

/** Models may still arrive while the first run waits for them. */
function isLoading({ phase, loading: parts }: DemoState): boolean {
  const arriving = [...parts.values()].some(({ loaded, total }) => loaded < total);
  return phase === 'loading' || (phase === 'explaining' && arriving);
}

function loading({ loading }: DemoState): TemplateResult {
  const parts = [...loading.values()];
  const loaded = parts.reduce((sum, part) => sum + part.loaded, 0);
  const total = parts.reduce((sum, part) => sum + Math.max(part.total, part.loaded), 0);
  const current = parts.find((part) => part.loaded < part.total) ?? parts.at(-1);
  return html`<progress aria-label="Models loaded" max=${total || 1} .value=${loaded}></progress>
    <span class="number">
      ${current ? `Loading ${current.part.split('/')[0]}, ${megabytes(loaded)} of ${megabytes(total)}` : 'Loading the models'}
    </span>`;
}

const DEVICES = { webgpu: 'WebGPU', wasm: 'WebAssembly', script: 'JavaScript' } as const;

function settled({ phase, ready, result }: DemoState): TemplateResult | typeof nothing {
  if (!ready) return nothing;
  const device = result.inspected?.update.aligner.device ?? '';
  const name = Object.entries(DEVICES).find(([key]) => key === device)?.[1];
  return html`<span class="lamp ${phase}" aria-hidden="true"></span>
    <span>
      ${phase === 'explaining' ? 'Working' : 'Computed'} on this device${name === undefined ? '' : `, by ${name}`}
    </span>`;
}
