/** Sets a title on a cover: broken into lines, as large as fits. SVG does not wrap text by itself. */

/** A block of lines set in one size. */
export interface Lettering {
  readonly lines: readonly string[];
  /** Font size in the cover's units. */
  readonly size: number;
  /** Distance of baselines in the cover's units. */
  readonly leading: number;
}

const SIZES = [34, 29, 25, 21, 18, 15] as const;

/**
 * Breaks `title` at spaces so that each line is at most `width` wide and there are at most `most` lines.
 * `breadth` is the mean width of a letter in ems.
 */
export function letter(title: string, width: number, most: number, breadth: number): Lettering {
  let lettering: Lettering = { lines: [title], size: 15, leading: 18 };
  for (const size of SIZES) {
    const lines = wrap(title, Math.floor(width / (size * breadth)));
    lettering = { lines: lines.slice(0, most), size, leading: Math.round(size * 1.12) };
    const fits = lines.every((line) => line.length * size * breadth <= width);
    if (fits && lines.length <= most) return lettering;
  }
  return lettering;
}

function wrap(title: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The lines as SVG text, the first baseline at `y`. */
export function letteringSvg(
  { lines, size, leading }: Lettering,
  place: { x: number; y: number; fill: string; font: string; anchor?: 'start' | 'middle' },
): string {
  const spans = lines.map(
    (line, index) => `<tspan x="${place.x}" y="${place.y + index * leading}">${escaped(line)}</tspan>`,
  );
  return `<text font-size="${size}" fill="${place.fill}" text-anchor="${place.anchor ?? 'start'}" style="font:${place.font};font-size:${size}px">${spans.join('')}</text>`;
}

/** Text made safe to stand in SVG. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
