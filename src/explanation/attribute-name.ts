/** Attribute names as the message catalogues list them. */

/** `name` in lower case, letters only and singular: "Directors" is "director", "Product Type" is "producttype". */
export function catalogueName(name: string): string {
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  return key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.replace(/s$/, '');
}
