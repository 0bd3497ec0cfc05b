/** Colours that go together; covers of one genre share a family. */
import { hashOf } from './random.ts';

/** The colours of one cover. */
export interface Palette {
  /** The whole cover's colour. */
  readonly ground: string;
  /** Text on the ground. */
  readonly ink: string;
  /** Shapes, most prominent first. */
  readonly shapes: readonly [string, string, string];
}

const FAMILIES: readonly (readonly [Palette, ...Palette[]])[] = [
  [
    { ground: '#1d2b3a', ink: '#f3e9d7', shapes: ['#e0a13c', '#c8553d', '#3f6c88'] },
    { ground: '#142126', ink: '#e9efe8', shapes: ['#d8d0b4', '#4f8a8b', '#a63d2f'] },
    { ground: '#e6dcc6', ink: '#1d2b3a', shapes: ['#1d2b3a', '#c8553d', '#8aa2a9'] },
  ],
  [
    { ground: '#b3382c', ink: '#fff3e2', shapes: ['#2a1a1f', '#f0b24a', '#e8ddc8'] },
    { ground: '#2a1a1f', ink: '#f6e7d4', shapes: ['#b3382c', '#e8c9a0', '#6d4a52'] },
    { ground: '#f1e3cb', ink: '#3a1c1a', shapes: ['#b3382c', '#2a1a1f', '#d99a4e'] },
  ],
  [
    { ground: '#245c4e', ink: '#f5efdc', shapes: ['#e7c46a', '#133a33', '#8fb9a2'] },
    { ground: '#dfe6d3', ink: '#173c33', shapes: ['#245c4e', '#d0733f', '#8aa77b'] },
    { ground: '#12312d', ink: '#ecf1e4', shapes: ['#79b39a', '#e2d3a1', '#2d6a5d'] },
  ],
  [
    { ground: '#2b2d62', ink: '#f1eefb', shapes: ['#f0c6a0', '#7d7fd0', '#d8577a'] },
    { ground: '#131433', ink: '#edebff', shapes: ['#8f9cf0', '#e9e3c8', '#4a3f8f'] },
    { ground: '#e5e2f1', ink: '#26275a', shapes: ['#5759b5', '#d8577a', '#a9abdf'] },
  ],
  [
    { ground: '#e3a93f', ink: '#2b1d0c', shapes: ['#8a3b1c', '#f6e6bd', '#2f5d62'] },
    { ground: '#f4e7c5', ink: '#3b2a10', shapes: ['#d58a24', '#2f5d62', '#b8502f'] },
    { ground: '#7d3a1d', ink: '#fbeed3', shapes: ['#e3a93f', '#34180c', '#d9b48a'] },
  ],
  [
    { ground: '#e9b8b0', ink: '#43172a', shapes: ['#a5304f', '#f7e6dc', '#5b2a45'] },
    { ground: '#6a2242', ink: '#fdeae6', shapes: ['#e58f8a', '#2f0f22', '#f1cdb6'] },
    { ground: '#f5e4de', ink: '#4c1b31', shapes: ['#c75b72', '#e8b04e', '#8e3e63'] },
  ],
  [
    { ground: '#2f7fa8', ink: '#f4fafc', shapes: ['#f4e3b5', '#174a66', '#e8704a'] },
    { ground: '#d3e5ea', ink: '#15394c', shapes: ['#2f7fa8', '#f0a35e', '#15394c'] },
    { ground: '#123447', ink: '#eaf4f6', shapes: ['#69b1c9', '#e8704a', '#f0e2bd'] },
  ],
  [
    { ground: '#d9d5cb', ink: '#23241f', shapes: ['#23241f', '#b7472a', '#8f8b7e'] },
    { ground: '#2a2b27', ink: '#f0ede3', shapes: ['#cfc9b8', '#b7472a', '#6b6a60'] },
    { ground: '#efece4', ink: '#2a2b27', shapes: ['#6f7d5c', '#23241f', '#c9a24b'] },
  ],
];

/** The palette of an item: the family by genre, the member by title. */
export function paletteFor(genre: string, title: string): Palette {
  const family = FAMILIES[hashOf(genre.toLowerCase()) % FAMILIES.length] ?? FAMILIES[0];
  const members = family ?? [];
  const palette = members[hashOf(title) % members.length];
  return palette ?? { ground: '#d9d5cb', ink: '#23241f', shapes: ['#23241f', '#b7472a', '#8f8b7e'] };
}
