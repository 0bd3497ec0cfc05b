/** What stands on the map of vectors. */
import type { Inspected, RunResult } from '../state.ts';
import { type Point, planeOf } from './principal-components.ts';

/** One vector with its name. */
export interface MapPoint {
  readonly kind: 'history' | 'preference' | 'candidate';
  readonly label: string;
  /** Index of the preference that gives the colour; -1 for none. */
  readonly preference: number;
  /** Place on the plane. */
  readonly place: Point;
}

const computed = new WeakMap<Inspected, readonly MapPoint[]>();

/** All points of a run: candidates first, so that history and preferences are drawn over them. */
export function mapPoints(inspected: Inspected, { preferences }: RunResult): readonly MapPoint[] {
  const known = computed.get(inspected);
  if (known) return known;
  const { update, history, candidates } = inspected;
  const { vectors, owner } = update;
  const places = planeOf([...vectors.candidates, ...vectors.history, ...vectors.preferences]);
  let next = 0;
  const place = (): Point => places[next++] ?? [0, 0];
  const points: MapPoint[] = [
    ...candidates.map(({ title }) => ({
      kind: 'candidate' as const,
      label: title,
      preference: -1,
      place: place(),
    })),
    ...history.map(({ title }, index) => ({
      kind: 'history' as const,
      label: title,
      preference: owner[index] ?? -1,
      place: place(),
    })),
    ...preferences.map(({ text }, index) => ({
      kind: 'preference' as const,
      label: text,
      preference: index,
      place: place(),
    })),
  ];
  computed.set(inspected, points);
  return points;
}
