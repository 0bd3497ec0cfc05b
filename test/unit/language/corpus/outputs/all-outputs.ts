/** All answers: those that go wrong, by what is wrong with them, and the good ones. */
import { good } from './good.ts';
import { oddSigns } from './odd-signs.ts';
import { shapes } from './shapes.ts';
import { untrue } from './untrue.ts';
import { voices } from './voices.ts';
import { wrapped } from './wrapped.ts';

export const MISBEHAVING = [...wrapped, ...shapes, ...untrue, ...voices, ...oddSigns];
export const GOOD = good;
