/** Tells changes of a page that can bring or take an item from those that cannot, such as a clock's. */
import { namesCurrency } from './titles/noise.ts';

const IMPORTANT = 'a[href],script[type*="json"],[data-lane-item],[data-lane-product],h1';
const LONGEST_PRICE = 200;
/** Elements that come and go without bringing an item. */
const UNIMPORTANT = /^(?:lane-.*|style|link|meta|iframe|br|svg|path|canvas)$/i;

/** Whether a change of the page can bring or take an item: a link comes or goes, a price, or data. */
export function bringsItems({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (UNIMPORTANT.test(target.nodeName)) return false;
  return (
    type === 'attributes' ||
    target.nodeName === 'SCRIPT' ||
    [...addedNodes, ...removedNodes].some(isImportant)
  );
}

function isImportant(node: Node): boolean {
  if (UNIMPORTANT.test(node.nodeName)) return false;
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (element.matches(IMPORTANT) || element.querySelector(IMPORTANT) !== null) return true;
  }
  const text = node.textContent ?? '';
  return text.length < LONGEST_PRICE && namesCurrency(text);
}
