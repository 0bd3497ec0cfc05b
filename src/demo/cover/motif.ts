/** Simple geometric drawings that fill a cover's picture area. */
import type { Palette } from './palette.ts';
import type { Random } from './random.ts';

/** Draws into an area 200 wide and `height` tall, as SVG text made of numbers and palette colours only. */
export type Motif = (random: Random, palette: Palette, height: number) => string;

const circle = (x: number, y: number, radius: number, fill: string, extra = '') =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}" ${extra}/>`;
const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}"/>`;
const path = (line: string, fill: string, extra = '') => `<path d="${line}" fill="${fill}" ${extra}/>`;
const outline = (colour: string, width: number) => `stroke="${colour}" stroke-width="${width}"`;

const sunset: Motif = (random, { shapes: [first, second, third] }, height) => {
  const horizon = height * random.between(0.55, 0.68);
  const radius = random.between(44, 66);
  const x = random.between(70, 130);
  let drawing = circle(x, horizon, radius, first) + box(0, horizon, 200, height - horizon, third);
  for (let line = 0; line < 5; line += 1) {
    const width = 130 - line * 20;
    drawing += box(x - width / 2, horizon + 10 + line * 13, width, 4, line % 2 ? second : first);
  }
  return drawing;
};

const arcs: Motif = (random, { shapes }, height) => {
  const x = random.pick([0, 100, 200]);
  const y = height;
  let drawing = '';
  for (let ring = 6; ring >= 1; ring -= 1) {
    drawing += circle(x, y, ring * 30, ring % 4 === 0 ? 'none' : (shapes[ring % 3] ?? shapes[0]));
  }
  return drawing;
};

const skyline: Motif = (random, { shapes: [first, second, third] }, height) => {
  let drawing = circle(random.between(40, 160), height * 0.3, random.between(18, 30), first);
  for (const [fill, reach] of [
    [third, 0.62],
    [second, 0.4],
  ] as const) {
    for (let x = 0; x < 200; ) {
      const width = random.whole(18, 36);
      const tall = height * reach * random.between(0.55, 1);
      drawing += box(x, height - tall, width, tall, fill);
      if (fill === second)
        for (let y = height - tall + 10; y < height - 8; y += 16)
          drawing += box(x + random.between(4, width - 8), y, 4, 6, first);
      x += width + (fill === third ? 2 : 5);
    }
  }
  return drawing;
};

const mountains: Motif = (random, { shapes: [first, second, third] }, height) => {
  const ridge = (base: number, fill: string) => {
    let line = `M0 ${height}V${(height * base).toFixed(0)}`;
    for (let x = 0; x <= 200; x += 50)
      line += `L${(x + random.between(-12, 12)).toFixed(0)} ${(height * (base + (x % 100 ? -0.18 : 0.08) * random.between(0.6, 1.2))).toFixed(0)}`;
    return path(`${line}L200 ${height}Z`, fill);
  };
  return (
    circle(random.between(50, 150), height * 0.26, random.between(20, 34), first) +
    ridge(0.55, third) +
    ridge(0.76, second)
  );
};

const waves: Motif = (random, { shapes }, height) => {
  let drawing = '';
  const swing = random.between(10, 20);
  for (let row = 0; row < 7; row += 1) {
    const y = height * 0.28 + row * height * 0.115;
    drawing += path(
      `M0 ${y.toFixed(0)}q25 ${(-swing).toFixed(0)} 50 0t50 0 50 0 50 0V${height}H0Z`,
      shapes[row % 3] ?? shapes[0],
    );
  }
  return drawing;
};

const dots: Motif = (random, { shapes: [first, second, third] }, height) => {
  const chosen = random.whole(6, 22);
  const rows = Math.floor(height / 34);
  let drawing = '';
  for (let index = 0; index < 5 * rows; index += 1) {
    const [x, y] = [30 + (index % 5) * 35, 24 + Math.floor(index / 5) * 34];
    drawing +=
      index === chosen
        ? circle(x, y, 15, second)
        : circle(x, y, random.pick([6, 9, 11]), index % 3 ? first : third);
  }
  return drawing;
};

const blinds: Motif = (random, { shapes: [first, second, third] }, height) => {
  let drawing = circle(random.between(70, 130), height * 0.48, random.between(48, 62), second);
  drawing += circle(random.between(80, 120), height * 0.48, 22, third);
  for (let y = random.between(4, 14); y < height; y += 24)
    drawing += box(0, y, 200, random.between(7, 12), first);
  return drawing;
};

const lenses: Motif = (random, { shapes: [first, second, third] }, height) => {
  const y = height * random.between(0.44, 0.54);
  const offset = random.between(26, 36);
  return (
    circle(100 - offset, y, 54, first) +
    circle(100 + offset, y, 54, second, 'fill-opacity=".82"') +
    circle(100, y, 15, third)
  );
};

const orbits: Motif = (random, { ink, shapes: [first, second, third] }, height) => {
  const y = height * 0.48;
  let drawing = '';
  for (let star = 0; star < 16; star += 1)
    drawing += circle(random.between(8, 192), random.between(8, height - 8), random.between(0.8, 2), ink);
  const tilt = random.whole(-35, 35);
  for (const radius of [88, 68, 48])
    drawing += `<ellipse cx="100" cy="${y.toFixed(0)}" rx="${radius}" ry="${(radius * 0.42).toFixed(0)}" transform="rotate(${tilt} 100 ${y.toFixed(0)})" fill="none" ${outline(third, 2.5)}/>`;
  return (
    drawing +
    circle(100, y, 27, first) +
    circle(random.between(30, 60), y - random.between(20, 34), 8, second)
  );
};

const tiles: Motif = (random, { shapes }, height) => {
  let drawing = '';
  for (let y = 0; y < height; y += 50)
    for (let x = 0; x < 200; x += 50) {
      const fill = random.pick([shapes[0], shapes[1], shapes[2]]);
      const quarter = random.pick([
        `M${x} ${y}h50a50 50 0 0 1-50 50z`,
        `M${x + 50} ${y}v50a50 50 0 0 1-50-50z`,
        `M${x + 50} ${y + 50}h-50a50 50 0 0 1 50-50z`,
        `M${x} ${y + 50}v-50a50 50 0 0 1 50 50z`,
        '',
      ]);
      drawing += quarter ? path(quarter, fill) : circle(x + 25, y + 25, 16, fill);
    }
  return drawing;
};

const petals: Motif = (random, { shapes: [first, second, third] }, height) => {
  const y = height * 0.48;
  const count = random.pick([6, 8, 10]);
  let drawing = '';
  for (let petal = 0; petal < count; petal += 1)
    drawing += `<ellipse cx="100" cy="${(y - 46).toFixed(0)}" rx="17" ry="42" transform="rotate(${(petal * 360) / count} 100 ${y.toFixed(0)})" fill="${petal % 2 ? first : second}" fill-opacity=".92"/>`;
  return drawing + circle(100, y, 17, third);
};

const stairs: Motif = (random, { shapes: [first, second, third] }, height) => {
  const steps = random.whole(5, 7);
  const turn = random.pick([true, false]);
  let drawing = circle(turn ? 56 : 144, height * 0.3, 26, second);
  for (let step = 0; step < steps; step += 1) {
    const width = 200 / steps;
    const tall = ((step + 1) * height * 0.72) / steps;
    const x = turn ? step * width : 200 - (step + 1) * width;
    drawing += box(x, height - tall, width + 0.5, tall, step % 2 ? third : first);
  }
  return drawing;
};

const archway: Motif = (random, { shapes: [first, second, third] }, height) => {
  let drawing = '';
  let width = 150;
  const shift = random.between(-6, 6);
  for (const fill of [third, first, second, first]) {
    const left = 100 - width / 2 + shift;
    const top = height - width * 1.12;
    drawing += path(
      `M${left.toFixed(0)} ${height}V${(top + width / 2).toFixed(0)}a${width / 2} ${width / 2} 0 0 1 ${width} 0V${height}Z`,
      fill,
    );
    width -= 38;
  }
  return drawing;
};

const moon: Motif = (random, palette, height) => {
  const {
    ground,
    shapes: [first, second],
  } = palette;
  const [x, y] = [random.between(80, 120), height * 0.38];
  let drawing = circle(x, y, 52, first) + circle(x + random.pick([-22, 22]), y - 10, 46, ground);
  for (let tree = 0; tree < 9; tree += 1) {
    const left = tree * 24 + random.between(-8, 4);
    const tall = random.between(0.2, 0.42) * height;
    drawing += path(`M${left.toFixed(0)} ${height}l14-${tall.toFixed(0)} 14 ${tall.toFixed(0)}z`, second);
  }
  return drawing;
};

const rays: Motif = (random, { shapes: [first, second, third] }, height) => {
  const y = height * random.pick([0.5, 0.75, 1]);
  let drawing = '';
  for (let ray = 0; ray < 12; ray += 1) {
    const angle = (ray * Math.PI) / 6;
    const reach = (turn: number) =>
      `${(100 + Math.cos(turn) * 320).toFixed(0)} ${(y + Math.sin(turn) * 320).toFixed(0)}`;
    drawing += path(
      `M100 ${y.toFixed(0)}L${reach(angle)}L${reach(angle + Math.PI / 12)}Z`,
      ray % 2 ? first : third,
    );
  }
  return drawing + circle(100, y, 34, second);
};

/** Motifs by words of a genre; what matches none draws from all. */
const BY_WORD: readonly (readonly [RegExp, readonly [Motif, ...Motif[]]])[] = [
  [/crime|noir|heist|detect|myster|thrill|spy|stealth/, [skyline, blinds, stairs, archway]],
  [/sci|space|future|cyber|robot/, [orbits, dots, rays, arcs]],
  [/horror|ghost|gothic|surviv/, [moon, blinds, archway]],
  [/roman|love|wedding/, [lenses, petals, sunset]],
  [/advent|western|nature|travel|survival|open world/, [mountains, sunset, rays]],
  [/fantas|myth|fairy|role/, [mountains, moon, archway, petals]],
  [/comed|famil|anim|child|party|puzzle/, [tiles, dots, rays, petals]],
  [/war|histor|strateg|politic|biograph/, [archway, rays, stairs, sunset]],
  [/music|danc|sport|rac|sea/, [waves, arcs, rays]],
];

const ALL: readonly [Motif, ...Motif[]] = [
  sunset,
  arcs,
  skyline,
  mountains,
  waves,
  dots,
  blinds,
  lenses,
  orbits,
  tiles,
  petals,
  stairs,
  archway,
  moon,
  rays,
];

/** A motif that suits the genre. */
export function motifFor(genre: string, random: Random): Motif {
  const name = genre.toLowerCase();
  return random.pick(BY_WORD.find(([words]) => words.test(name))?.[1] ?? ALL);
}
