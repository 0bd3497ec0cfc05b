/** Stage 5: requests to the language model, its answers, and the critic's verdicts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromptUpdate } from '../../language/language-trace.ts';

const PURPOSES = {
  preferences: 'Interests off the history',
  'why-preferences': 'Why these interests',
  reason: 'Reason',
} as const;

/** The requests about the visitor, then those about the candidate that is looked at. */
export function prompts(all: readonly PromptUpdate[], candidate: string): TemplateResult {
  const shown = all.filter((one) => one.candidate === undefined || one.candidate === candidate);
  if (shown.length === 0)
    return html`<p class="hint">No language model was asked. Choose one under “Words” above.</p>`;
  return html`<div class="prompts">${shown.map(promptView)}</div>`;
}

function promptView(prompt: PromptUpdate): TemplateResult {
  const { purpose, attempt, remembered, usage, milliseconds, messages, answer, verdicts } = prompt;
  const facts = [
    attempt > 1 ? 'asked again' : '',
    remembered ? 'kept from an earlier run' : `${Math.round(milliseconds)} ms`,
    usage ? `${usage.prompt} + ${usage.completion} tokens` : '',
  ].filter(Boolean);
  return html`<details class="prompt">
    <summary>${PURPOSES[purpose]} <span class="hint">${facts.join(', ')}</span></summary>
    <div class="prompt-parts">
      ${messages.map(({ role, content }) => html`<h4>${role}</h4><pre dir="auto">${content}</pre>`)}
      <h4>answer</h4>
      <pre dir="auto">${answer}</pre>
      ${verdicts.length === 0 ? nothing : html`<h4>critic</h4><ul class="verdicts" role="list">${verdicts.map(verdictView)}</ul>`}
    </div>
  </details>`;
}

function verdictView({ text, accepted, causes }: PromptUpdate['verdicts'][number]): TemplateResult {
  return html`<li class=${accepted ? 'accepted' : 'rejected'}>
    <span class="verdict">${accepted ? 'kept' : 'turned down'}</span>
    <span dir="auto">${text}</span>
    ${causes.length === 0 ? nothing : html`<span class="hint" dir="auto">${causes.join(' ')}</span>`}
  </li>`;
}
