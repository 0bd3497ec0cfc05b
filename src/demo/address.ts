/** What the page shows is in its address, so that a view can be linked to and tested. */

/** Reads a parameter of the page's address. */
export function parameter(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** The page's address with some parameters changed; an empty one is taken out. */
export function addressWith(parameters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === '') search.delete(name);
    else search.set(name, value);
  }
  return `?${search}`;
}

/** Puts parameters into the address bar. */
export function showAddress(parameters: Readonly<Record<string, string>>): void {
  history.replaceState(null, '', addressWith(parameters));
}
