/** Drawings of the report, as SVG in the colours of the page. */
import type { ReliabilityBin } from './calibration.ts';

const SIZE = 240;
const EDGE = 32;

/** Observed against stated likelihood; a dot's area tells how often it was stated, the diagonal what would be right. */
export function reliabilityPlot(bins: readonly ReliabilityBin[]): string {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const x = (value: number) => (EDGE + value * (SIZE - EDGE - 8)).toFixed(1);
  const y = (value: number) => (SIZE - EDGE - value * (SIZE - EDGE - 8)).toFixed(1);
  const dots = bins.map(({ stated, observed, count }) => {
    const radius = (2 + 14 * Math.sqrt(count / all)).toFixed(1);
    const told = `stated ${stated.toFixed(2)}, observed ${observed.toFixed(2)}, ${count} times`;
    return `<circle cx="${x(stated)}" cy="${y(observed)}" r="${radius}" fill="var(--accent)" fill-opacity=".7"><title>${told}</title></circle>`;
  });
  const ticks = [0, 0.5, 1].map(
    (value) =>
      `<text x="${x(value)}" y="${SIZE - 12}" text-anchor="middle">${value}</text><text x="${EDGE - 6}" y="${y(value)}" text-anchor="end" dominant-baseline="middle">${value}</text>`,
  );
  return `<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="Stated against observed likelihood" font-size="11" fill="currentColor"><path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="currentColor" stroke-opacity=".5"/><path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="currentColor" stroke-opacity=".4" stroke-dasharray="4 4"/>${ticks.join('')}${dots.join('')}</svg>`;
}
