/** Elements as such of HTML, also those of another window, of whose classes they are no instances. */

/** The element, if it is one of HTML and not of SVG or MathML. */
export function asHtmlElement(element: Element | undefined): HTMLElement | undefined {
  const isHtml = element?.namespaceURI === 'http://www.w3.org/1999/xhtml';
  return isHtml ? (element as HTMLElement) : undefined;
}

const parentElement = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'parentElement')?.get;

/** The parent of an element. A form's own property may be one of its fields, and climbing would never end. */
export function parentOf(element: Node): Element | null {
  return (parentElement?.call(element) as Element | null | undefined) ?? null;
}

const children = Object.getOwnPropertyDescriptor(globalThis.Element?.prototype ?? {}, 'children')?.get;

/** The children of an element; the same is true of a form's. */
export function childrenOf(element: Element): readonly Element[] {
  return [...((children?.call(element) as HTMLCollection | undefined) ?? [])];
}
