/** Makes the browser know an element, once: a page that defines the name itself keeps its own. */

interface TaggedElement extends CustomElementConstructor {
  readonly tag: string;
}

/** Nothing happens on a server. */
export function register(element: TaggedElement): void {
  if (typeof customElements === 'undefined' || customElements.get(element.tag)) return;
  customElements.define(element.tag, element);
}
