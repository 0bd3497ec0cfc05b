/** Addresses come from the page's data: only those that cannot run code are used. */

/** The address if following it is harmless (http or https), else `undefined`. */
export function safeLink(address: string | undefined): string | undefined {
  return allowed(address, ['http:', 'https:']);
}

/** The address if it can be a picture (http, https, blob or an image's data), else `undefined`. */
export function safePicture(address: string | undefined): string | undefined {
  if (address && /^data:image\//i.test(address)) return address;
  return allowed(address, ['http:', 'https:', 'blob:']);
}

function allowed(address: string | undefined, protocols: readonly string[]): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, document.baseURI);
    return protocols.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
