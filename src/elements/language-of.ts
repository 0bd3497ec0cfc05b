/** Finds the language that an element stands in. */

/** BCP 47 tag of the nearest `lang` around the element, through shadow roots; `en` where there is none. */
export function languageOf(element: Element): string {
  let place: Element | undefined = element;
  while (place) {
    const tagged: Element | null = place.closest('[lang]');
    if (tagged) return tagged.getAttribute('lang') || 'en';
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return document.documentElement.lang || 'en';
}
