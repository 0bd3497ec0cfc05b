/** Covers of films, books and games: a motif and a title. */
import { escaped, letter, letteringSvg } from './lettering.ts';
import { motifFor } from './motif.ts';
import { paletteFor } from './palette.ts';
import { hashOf, seeded } from './random.ts';
import type { CoverSubject } from './subject.ts';

const SERIF = "600 16px Palatino,'Palatino Linotype',Georgia,serif";
const SANS = "800 16px 'Helvetica Neue',Helvetica,Arial,sans-serif";

/** The inner SVG of a cover of 200 by 300. */
export function posterSvg({ shop, title, genre, maker }: CoverSubject): string {
  const random = seeded(hashOf(title));
  const palette = paletteFor(genre, title);
  const capitals = shop === 'games' || (shop === 'films' && random.pick([true, false]));
  const font = shop === 'books' || (shop === 'films' && !capitals) ? SERIF : SANS;
  const text = capitals ? title.toUpperCase() : title;
  const lettering = letter(text, 168, 4, capitals ? 0.69 : 0.63);
  const block = lettering.leading * lettering.lines.length;
  const top = shop === 'books' || random.pick([true, false, false]);
  const room = 300 - block - 52;
  const motif = motifFor(genre, random)(random, palette, room);
  const picture = `<svg y="${top ? 300 - room : 0}" width="200" height="${room}" viewBox="0 0 200 ${room}">${motif}</svg>`;
  const first = (top ? 24 : room + 18) + lettering.size * 0.8;
  const words = letteringSvg(lettering, { x: 16, y: Math.round(first), fill: palette.ink, font });
  const credit = `<text x="16" y="${top ? Math.round(first + block - lettering.leading + 20) : 288}" fill="${palette.ink}" fill-opacity=".8" style="font:500 11px 'Helvetica Neue',Arial,sans-serif">${escaped(maker.slice(0, 30))}</text>`;
  const ground = `<rect width="200" height="300" fill="${palette.ground}"/>`;
  return ground + picture + words + credit + (shop === 'books' ? SPINE : '');
}

/** The fold of a bound book's cover. */
const SPINE =
  '<path d="M0 0h7v300H0z" fill="#000" fill-opacity=".1"/><path d="M7 0h2v300H7z" fill="#fff" fill-opacity=".18"/>';
