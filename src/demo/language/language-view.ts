/** Who words the reasons: the choice of a language model, and how far it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions, DemoState } from '../state.ts';
import { megabytes } from '../words.ts';
import { isComplete, type LanguageForm, PROVIDERS } from './language-form.ts';

const NAMES: Readonly<Record<LanguageForm['provider'], string>> = {
  none: 'No model: computed words',
  auto: 'What is here without a download',
  browser: 'The browser’s own model',
  webllm: 'WebLLM, on the graphics card',
  transformers: 'transformers.js',
  remote: 'A server of yours',
};

/** A field set with the choice, the fields that it needs, and a line about its state. */
export function languageView(state: DemoState, actions: Actions): TemplateResult {
  const { language } = state;
  const change = (changed: Partial<LanguageForm>) => actions.useLanguage({ ...language, ...changed });
  const { provider } = language;
  return html`<div class="section-head"><h2>Words</h2></div>
    <div class="language">
      <label>
        <span class="hint">Who words the reasons?</span>
        <select
          .value=${live(provider)}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            const chosen = PROVIDERS.find((name) => name === value) ?? 'none';
            actions.useLanguage({ provider: chosen, model: '', url: '' });
          }}
        >
          ${PROVIDERS.map((name) => html`<option value=${name} ?selected=${name === provider}>${NAMES[name]}</option>`)}
        </select>
      </label>
      ${
        provider === 'remote'
          ? field('Address', 'http://localhost:11434/v1', language.url, (url) => change({ url }))
          : nothing
      }
      ${
        provider === 'remote' || provider === 'transformers' || provider === 'webllm'
          ? field(
              provider === 'webllm' ? 'Model (left empty: one that fits)' : 'Model',
              provider === 'remote' ? 'llama3.2:3b' : 'Llama-3.2-1B-Instruct-q4f16_1-MLC',
              language.model,
              (model) => change({ model }),
            )
          : nothing
      }
      ${line(state)}
    </div>`;
}

function field(
  label: string,
  placeholder: string,
  value: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<label>
    <span class="hint">${label}</span>
    <input
      type="text"
      placeholder=${placeholder}
      spellcheck="false"
      autocomplete="off"
      .value=${live(value)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value.trim())}
    />
  </label>`;
}

/** What the model is doing, in one line. */
function line({ language, languageStatus, result }: DemoState): TemplateResult | typeof nothing {
  if (language.provider === 'none') return nothing;
  if (!isComplete(language)) return html`<p class="hint">Fill in the fields to begin.</p>`;
  const { state, offer, loaded = 0, total = 0, message } = languageStatus;
  switch (state) {
    case 'loading':
      return html`<p class="hint">
        <progress aria-label="Language model loaded" max=${total || 1} .value=${loaded}></progress>
        ${total > 1 ? `Loading ${offer?.model}, ${megabytes(loaded)} of ${megabytes(total)}` : `Loading ${offer?.model}`}
      </p>`;
    case 'ready':
      return html`<p class="hint" role="status">${writingLine(result.writing, offer?.model ?? '')}</p>`;
    case 'asking':
      return html`<p class="hint">Waiting for your answer.</p>`;
    case 'refused':
    case 'failed':
      return html`<p class="hint" role="status">${message} <code>${languageStatus.code}</code></p>`;
    default:
      return nothing;
  }
}

function writingLine(writing: DemoState['result']['writing'], model: string): string {
  switch (writing?.state) {
    case 'preferences':
      return `${model} reads the history.`;
    case 'reasons':
      return `${model} is writing; each sentence is checked before it is shown.`;
    case 'stopped':
      return `${model} stopped: ${writing.message}`;
    default:
      return `${model} is ready.`;
  }
}
