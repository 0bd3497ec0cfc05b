/** Parts of a page that show no items of its own: menus, carts, footers, trails, hidden windows. */
import { parentOf } from '../html-element.ts';
import { attempt } from '../slices.ts';

const OUTSIDE = [
  'nav,header,footer,dialog,template,noscript,lane-explanation,[hidden],[data-lane-ignore]',
  ...['navigation', 'banner', 'contentinfo', 'menu', 'menubar', 'dialog', 'alertdialog', 'search'].map(
    (role) => `[role="${role}"]`,
  ),
  // The body's classes name the page ("term-cookies"), not what is in it.
  ...'breadcrumb mega-menu megamenu mini-cart minicart mini_cart cart-drawer drawer-cart cookie-banner cookie-bar cookie-consent cookie-notice cookiebar predictive-search autocomplete'
    .split(' ')
    .flatMap((name) => [`[class*="${name}" i]:not(body,main)`, `[id*="${name}" i]:not(body,main)`]),
].join(',');

/** Tells of an element whether it is in such a part; asks once for each parent. */
export function outsideTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const parent = parentOf(element);
    if (parent === null) return Boolean(element.closest(OUTSIDE));
    const before = known.get(parent);
    if (before !== undefined) return before;
    // What cannot be asked is left alone.
    const outside = attempt(() => !parent.closest(OUTSIDE)) !== true;
    known.set(parent, outside);
    return outside;
  };
}
