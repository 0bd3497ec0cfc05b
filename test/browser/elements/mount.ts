/** Puts an element into the test page and takes it out again. */
import { afterEach } from 'vitest';
import '../../../src/elements/index.ts';
import type { LaneExplanationElement } from '../../../src/elements/index.ts';
import type { Explanation } from '../../../src/explanation/explanation.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = '';
});

/** A `<lane-explanation>` in the page, drawn; with an explanation where one is given. */
export async function mount(explanation?: Explanation): Promise<LaneExplanationElement> {
  const element = document.createElement('lane-explanation');
  document.body.append(element);
  if (explanation) element.explanation = explanation;
  await element.updateComplete;
  return element;
}

/** Something inside the element. Throws where it is not there. */
export function inside(element: LaneExplanationElement, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** Unfolds the element and waits until it is drawn. */
export async function unfold(element: LaneExplanationElement): Promise<void> {
  inside(element, 'button').click();
  await element.updateComplete;
}
