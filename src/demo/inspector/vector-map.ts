/** Stage 1: titles have become vectors; here they lie on a plane. */
import { html, svg, type TemplateResult } from 'lit';
import type { Inspected, RunResult } from '../state.ts';
import { pathColour } from '../words.ts';
import { type MapPoint, mapPoints } from './map-points.ts';

const WIDTH = 720;
const HEIGHT = 400;
const MARGIN = 28;
const KINDS = { history: 'History', preference: 'Interest', candidate: 'Candidate' } as const;

/** The map, and the same as a table. */
export function vectorMap(inspected: Inspected, result: RunResult): TemplateResult {
  const points = mapPoints(inspected, result);
  const across = scale(points, 0, WIDTH);
  const down = scale(points, 1, HEIGHT);
  return html`<div class="map-frame">
      <svg
        class="map"
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        role="group"
        aria-label="Map of the vectors. Arrow keys walk from point to point."
        @keydown=${walk}
      >
        ${points.map((point, index) => pointMark(point, across(point), down(point), index === points.length - 1))}
      </svg>
    </div>
    <ul class="legend" role="list">
      <li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="currentColor" /></svg> history</li>
      <li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 0l6 6-6 6-6-6z" fill="currentColor" /></svg> interest</li>
      <li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" /></svg> candidate</li>
      <li>colour: the interest that owns it</li>
    </ul>
    <details class="fold">
      <summary>The map as a table</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="Points of the map">
        <table>
          <thead><tr><th scope="col">Title or phrase</th><th scope="col">What</th><th scope="col">Across</th><th scope="col">Up</th></tr></thead>
          <tbody>
            ${[...points].reverse().map(
              ({ label, kind, place }) => html`<tr>
                <th scope="row">${label}</th><td>${KINDS[kind]}</td>
                <td class="number">${place[0].toFixed(3)}</td><td class="number">${place[1].toFixed(3)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function pointMark(point: MapPoint, x: number, y: number, reachable: boolean): TemplateResult {
  const { kind, label, preference } = point;
  const colour = preference < 0 ? 'var(--muted)' : pathColour(preference);
  const shapes = {
    candidate: svg`<circle r="4" fill="var(--surface)" fill-opacity=".6" stroke=${colour} />`,
    history: svg`<circle r="6" fill=${colour} stroke="var(--surface)" stroke-width="1.5" />`,
    preference: svg`<path d="M0-9l9 9-9 9-9-9z" fill=${colour} stroke="var(--surface)" stroke-width="1.5" />`,
  };
  const anchor = x > WIDTH * 0.66 ? 'end' : x < WIDTH * 0.33 ? 'start' : 'middle';
  return svg`<g
    class="point ${kind}"
    transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
    role="img"
    aria-label="${KINDS[kind]}: ${label}"
    tabindex=${reachable ? 0 : -1}
  ><circle r="11" fill="transparent" />${shapes[kind]}<text y=${y < 40 ? 22 : -14} text-anchor=${anchor}>${label}</text></g>`;
}

function scale(points: readonly MapPoint[], axis: 0 | 1, size: number): (point: MapPoint) => number {
  const values = points.map(({ place }) => place[axis]);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const along = ({ place }: MapPoint) => (place[axis] - low) / span;
  // Up is greater: SVG counts downwards.
  return (point) => MARGIN + (axis === 0 ? along(point) : 1 - along(point)) * (size - 2 * MARGIN);
}

/** One stop for the Tab key; the arrow keys go on from there. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const map = event.currentTarget;
  if (step === undefined || !(map instanceof SVGElement)) return;
  event.preventDefault();
  const points = [...map.querySelectorAll<SVGGElement>('.point')];
  const from = points.indexOf(event.target as SVGGElement);
  const next = points[(from + step + points.length) % points.length];
  for (const point of points) point.setAttribute('tabindex', point === next ? '0' : '-1');
  next?.focus();
}
