/** Puts an explanation element into each item's place. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';

/**
 * The element of every item that has a place in the page, by the item's id. A place is what carries
 * `data-lane-item="ID"`; its own `<lane-explanation>` is used where it has one, else one is added at its end.
 */
export function mountElements(root: ParentNode, ids: readonly string[]): Map<string, LaneExplanationElement> {
  const places = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-lane-item]')].map((place) => [
      place.dataset['laneItem'],
      place,
    ]),
  );
  const elements = new Map<string, LaneExplanationElement>();
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    const element =
      place.querySelector('lane-explanation') ??
      place.appendChild(document.createElement('lane-explanation'));
    element.state = 'loading';
    elements.set(id, element);
  }
  return elements;
}
