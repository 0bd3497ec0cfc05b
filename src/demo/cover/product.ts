/** Pictures of beauty products: a plain shape of the kind of package, on a tinted ground. */
import { escaped, letter, letteringSvg } from './lettering.ts';
import { type Palette, paletteFor } from './palette.ts';
import { hashOf, type Random, seeded } from './random.ts';
import type { CoverSubject } from './subject.ts';

type Package = (palette: Palette, random: Random) => string;

const round = (x: number, y: number, width: number, height: number, radius: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
const shine = (x: number, y: number, height: number) =>
  `<rect x="${x}" y="${y}" width="7" height="${height}" rx="3.5" fill="#fff" fill-opacity=".28"/>`;

const bottle: Package = ({ shapes: [body, cap, band] }, random) => {
  const width = random.whole(70, 88);
  const left = 100 - width / 2;
  return (
    round(84, 52, 32, 34, 4, cap) +
    round(92, 84, 16, 14, 0, band) +
    round(left, 96, width, 132, 16, body) +
    round(left, 150, width, 42, 0, band) +
    shine(left + 9, 108, 108)
  );
};

const flacon: Package = ({ shapes: [body, cap, band] }, random) =>
  round(82, 60, 36, 36, random.pick([4, 18]), cap) +
  round(90, 94, 20, 12, 0, band) +
  round(48, 104, 104, 120, random.pick([6, 26, 52]), body) +
  `<path d="M56 168h88v${random.whole(36, 46)}a10 10 0 0 1-10 10H66a10 10 0 0 1-10-10z" fill="${band}" fill-opacity=".75"/>` +
  shine(60, 122, 70);

const lipstick: Package = ({ shapes: [body, cap, band] }) =>
  `<path d="M82 112V82l36-26v56z" fill="${body}"/>` +
  round(79, 110, 42, 34, 2, band) +
  round(72, 142, 56, 86, 5, cap) +
  shine(80, 150, 70);

const tube: Package = ({ shapes: [body, cap, band] }) =>
  `<path d="M62 58h76l-9 138H71z" fill="${body}"/>` +
  round(60, 50, 80, 11, 2, band) +
  round(76, 195, 48, 34, 6, cap) +
  `<circle cx="100" cy="120" r="19" fill="${band}"/>` +
  shine(74, 70, 100);

const jar: Package = ({ shapes: [body, cap, band] }) =>
  round(44, 110, 112, 42, 8, cap) +
  round(50, 150, 100, 76, 16, body) +
  round(50, 172, 100, 28, 0, band) +
  shine(60, 160, 54);

const polish: Package = ({ shapes: [body, cap, band] }) =>
  `<path d="M86 46h28l5 84H81z" fill="${cap}"/>` +
  round(88, 128, 24, 12, 0, band) +
  round(62, 138, 76, 90, 22, body) +
  shine(72, 156, 54);

const wand: Package = ({ shapes: [body, cap, band] }) =>
  `<g transform="rotate(24 100 150)">${round(84, 40, 32, 112, 8, cap)}${round(84, 150, 32, 10, 0, band)}${round(84, 158, 32, 92, 10, body)}${shine(91, 52, 180)}</g>`;

const compact: Package = ({ shapes: [body, cap, band] }, random) => {
  const pans = [0, 1, 2, 3].map((index) => {
    const fill = index % 2 ? body : random.pick([body, band]);
    return round(62 + (index % 2) * 40, 146 + Math.floor(index / 2) * 36, 36, 32, 4, fill);
  });
  return (
    round(52, 58, 96, 76, 8, cap) +
    round(60, 66, 80, 60, 5, band) +
    round(52, 136, 96, 90, 8, cap) +
    pans.join('')
  );
};

const dropper: Package = ({ shapes: [body, cap, band] }) =>
  round(88, 44, 24, 44, 12, cap) +
  round(82, 86, 36, 16, 3, band) +
  round(66, 102, 68, 126, 12, body) +
  round(66, 150, 68, 48, 0, band) +
  shine(74, 112, 104);

const BY_WORD: readonly (readonly [RegExp, Package])[] = [
  [/fragrance|perfume/, flacon],
  [/lipstick/, lipstick],
  [/nail/, polish],
  [/mascara|eyeliner|gloss|brow|concealer/, wand],
  [/serum|foundation|treatment/, dropper],
  [/eyeshadow|blush|bronzer|highlighter|powder/, compact],
  [/moisturiser|balm|mask/, jar],
  [/cleanser|hand|curl|styling/, tube],
];

/** The inner SVG of a picture of 200 by 300. */
export function productSvg({ title, genre, maker }: CoverSubject): string {
  const random = seeded(hashOf(title));
  const palette = paletteFor(`${genre} ${maker}`, title);
  const draw = BY_WORD.find(([words]) => words.test(genre.toLowerCase()))?.[1] ?? bottle;
  const name = title.startsWith(maker) ? title.slice(maker.length).trim() : title;
  const lettering = letter(name || title, 172, 2, 0.56);
  const small = { ...lettering, size: Math.min(lettering.size, 16), leading: 18 };
  const font = "500 15px Palatino,'Palatino Linotype',Georgia,serif";
  const shadow = '<ellipse cx="100" cy="229" rx="66" ry="7" fill="#000" fill-opacity=".16"/>';
  return (
    `<rect width="200" height="300" fill="${palette.ground}"/>${shadow}<g transform="translate(0 -4)">${draw(palette, random)}</g>` +
    `<text x="100" y="31" text-anchor="middle" fill="${palette.ink}" fill-opacity=".85" style="font:600 11px 'Helvetica Neue',Arial,sans-serif;letter-spacing:1px">${escaped(maker.toUpperCase().slice(0, 22))}</text>` +
    letteringSvg(small, {
      x: 100,
      y: small.lines.length > 1 ? 262 : 270,
      fill: palette.ink,
      font,
      anchor: 'middle',
    })
  );
}
