/** How long each stage took, and what it ran on. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { InspectionUpdate, Stage } from '../../updates.ts';

const STAGES: readonly Stage[] = ['embedding', 'preferences', 'alignment', 'explanation'];

/** Bars of milliseconds, then versions and device. */
export function timings({ timings: times, encoder, aligner }: InspectionUpdate): TemplateResult {
  const longest = Math.max(...STAGES.map((stage) => times[stage]), 1e-9);
  return html`<ul class="parts" role="list">
      ${STAGES.map(
        (stage) => html`<li>
          <span>${stage}</span>
          <span class="number">${times[stage].toFixed(1)} ms</span>
          <span class="lane" aria-hidden="true" style=${styleMap({ '--share': `${(times[stage] / longest) * 100}%` })}></span>
        </li>`,
      )}
    </ul>
    <dl class="versions">
      <div><dt>Encoder</dt><dd>${encoder.version}, ${encoder.dimension} dimensions, on ${encoder.device}</dd></div>
      <div><dt>Aligner</dt><dd>${aligner.version}, on ${aligner.device}</dd></div>
    </dl>`;
}
