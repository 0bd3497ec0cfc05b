/** The inspector: the data of the last run, stage by stage, as it flowed. */
import { html, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Explanation } from '../../explanation/explanation.ts';
import type { DemoState, Inspected } from '../state.ts';
import { cardsToShow } from '../views/recommendations.ts';
import { attention } from './attention.ts';
import { contributions } from './contributions.ts';
import { evidenceParts } from './evidence-parts.ts';
import { owners } from './owners.ts';
import { prompts } from './prompts.ts';
import { sentences } from './sentences.ts';
import { timings } from './timings.ts';
import { vectorMap } from './vector-map.ts';

/** Id of the candidate that is looked at; the best one unless chosen. */
let chosen: string | undefined;
/** Counts drawings, so that a newer one ends an older one that is still at it. */
let drawing = 0;

/** Draws the inspector for the page's state, a stage a frame. */
export function drawInspector(state: DemoState, place: HTMLElement): void {
  drawing += 1;
  const mine = drawing;
  const { inspected, explanations } = state.result;
  const candidate = explanations.find((explanation) => explanation.candidate === chosen) ?? explanations[0];
  if (!inspected || !candidate) {
    render(
      html`<p class="hint">Nothing has been computed: the history is empty, or the models are not there yet.</p>`,
      place,
    );
    return;
  }
  const choose = (id: string) => {
    chosen = id;
    drawInspector(state, place);
  };
  let shown = place.querySelectorAll('.stage').length;
  const drawOn = () => {
    if (mine !== drawing) return;
    shown += 1;
    render(
      STAGES.slice(0, shown).map((stage) => stage({ state, inspected, candidate, choose })),
      place,
    );
    if (shown < STAGES.length) requestAnimationFrame(drawOn);
  };
  drawOn();
}

/** What a stage is drawn from. */
interface StageInput {
  readonly state: DemoState;
  readonly inspected: Inspected;
  readonly candidate: Explanation;
  readonly choose: (id: string) => void;
}

const embedding = ({ state: { result }, inspected }: StageInput): TemplateResult =>
  stageView(
    '1',
    'Titles become vectors',
    `${inspected.history.length} titles of the history, ${inspected.candidates.length} of the shop and ${result.preferences.length} phrases, each a point in ${inspected.update.encoder.dimension} dimensions, flattened to the two in which they differ most.`,
    vectorMap(inspected, result),
  );

const preferences = ({ state: { result }, inspected }: StageInput): TemplateResult =>
  stageView(
    '2',
    'The history becomes interests',
    'Each history item belongs to one interest at most. What belongs to none has no say.',
    owners(inspected, result),
  );

const alignment = ({ state, inspected, candidate, choose }: StageInput): TemplateResult => {
  const { result } = state;
  const { update, history, candidates } = inspected;
  const index = candidates.findIndex(({ id }) => id === candidate.candidate);
  const others = cardsToShow(state).filter((shown) => shown.candidate !== candidate.candidate);
  return stageView(
    '3',
    'Interests meet candidates',
    'A score is the sum of its interests’ parts, each the sum of its items’ parts. Nothing else enters it.',
    html`<label class="choose">
        Candidate
        <select
          .value=${live(candidate.candidate)}
          @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
        >
          ${result.explanations.map(
            ({ candidate: id, rank, title }) =>
              html`<option value=${id} ?selected=${id === candidate.candidate}>${rank}. ${title}</option>`,
          )}
        </select>
      </label>
      ${attention(update.attention[index] ?? [], result.preferences)}
      <div class="halves">
        <div>
          <h4>Parts of the history</h4>
          ${evidenceParts(update.evidence[index] ?? new Float32Array(), history, update.owner)}
        </div>
        <div>
          <h4>Shares of the interests</h4>
          ${contributions([candidate, ...others].slice(0, 12), result.preferences)}
        </div>
      </div>`,
  );
};

const explanation = ({ state: { shop }, candidate }: StageInput): TemplateResult =>
  stageView(
    '4',
    'Numbers become words',
    `Why “${candidate.title}” is there: each sentence with what it rests on.`,
    sentences(candidate, shop?.items ?? new Map()),
  );

const timeAndPlace = ({ inspected }: StageInput): TemplateResult =>
  stageView(
    '',
    'Time and place',
    'Milliseconds of the last run. Vectors that are kept from an earlier one are not computed again.',
    timings(inspected.update),
  );

const languageModel = ({ state: { result }, candidate }: StageInput): TemplateResult =>
  stageView(
    '5',
    'A language model words it',
    'What it was asked, what it answered, and what the critic made of each sentence. What was turned down is not shown on the page.',
    prompts(result.prompts, candidate.candidate),
  );

const STAGES = [embedding, preferences, alignment, explanation, languageModel, timeAndPlace];

function stageView(number: string, title: string, note: string, content: TemplateResult): TemplateResult {
  return html`<section class="stage">
    <h3>${number ? html`<span class="stage-number">${number}</span>` : null}${title}</h3>
    <p class="hint">${note}</p>
    ${content}
  </section>`;
}
