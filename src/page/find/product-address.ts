/** Addresses of products: one spelling for each, and which ones cannot be a product's. */

/** Query parameters that say which product is meant, where the path does not. */
const IDENTITY =
  /^(?:id|pid|product|product_?id|id_product|prod(?:uct)?_?(?:no|number|code)|item|item_?id|goods_?id|asin|isbn)$/i;

/** Query parameters that only say how the visitor came here or how the page is shown. */
const TRACKING =
  /^(?:utm_.*|[a-z]*clid|mc_.*|_.*|pr_.*|ref.*|srsltid|dib.*|qid|sr|crid|sprefix|currency|lang|language|locale|gad_.*|spm|scm|trk.*|source|campaign)$/i;

/** First segments of a path that only choose a language or a country, such as "en-gb" or "us". */
const LOCALE = new RegExp(
  `^(?:${'en de fr es pt it nl pl cs sk sv da nb no fi el hu ro bg hr sl uk ru tr ar he ja zh ko th vi id ms hi et lv lt us gb ca au ie at ch be mx br in jp cn eu'.replaceAll(' ', '|')})(?:[-_][a-z]{2,4})?$`,
);

/** Paths of pages that every shop has and that sell nothing by themselves. */
const NOT_FOR_SALE =
  /^\/(?:(?:shopping-?)?(?:cart|basket|bag)|checkouts?|(?:my-?)?account|customer|log-?in|sign-?(?:in|up)|register|wish-?list|favou?rites|compare|search|blogs?|news|stories|magazine|journal|articles?|posts?|pages?|policies|about(?:-us)?|contact(?:-us)?|help|faqs?|terms|privacy|categor(?:y|ies)|c|cat|product-category|product-tag|collections?|tags?|brands?|vendors?|manufacturers?|authors?|sellers?|departments?|gift-guides?|campaigns?|pricing|plans|warenkorb|kasse|kategorien?|marken?|panier|categorie|carrito|carrinho|categoria)(?:[/.]|$)/;

/** Paths that only products have. */
const FOR_SALE =
  /\/(?:products?|produkte?|produits?|productos?|produtos?|items?|listings?|dp|p|pd|pr|goods|artikel|itm)\/.|[?&](?:product_?id|id_product|goods_id|asin)=|[-/]p-?\d{3,}|\/\d+-[a-z][^/]*\.html$/;

/**
 * The path that stands for a product wherever it is linked from: without the host, language, collection, tracking,
 * currency or variant; in lower case. Undefined for what is no page of its own, such as the home page, a part of a
 * page, an e-mail address or another site.
 */
export function productPath(href: string, base: string): string | undefined {
  const url = href.trim().startsWith('#') ? undefined : webAddress(href, base);
  if (url === undefined) return undefined;
  const home = webAddress(base, base);
  if (home !== undefined && site(url.hostname) !== site(home.hostname)) return undefined;
  let segments = decoded(url.pathname)
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && !segment.startsWith('ref='));
  while (segments.length > 1 && LOCALE.test(segments[0] as string)) segments = segments.slice(1);
  // The same product in a collection, or after a title that may change.
  const product = segments.findIndex((segment) => segment === 'products' || segment === 'dp');
  if (product > 0 && product < segments.length - 1) segments = segments.slice(product);
  const identity = [...url.searchParams].find(
    ([name, value]) => value !== '' && (IDENTITY.test(name) || (name === 'p' && segments.length === 0)),
  );
  const script = /^index\.\w+$|^$/.test(segments.at(-1) ?? '');
  if (script && identity === undefined)
    return segments.length > 1 ? `/${segments.slice(0, -1).join('/')}` : undefined;
  return `/${segments.join('/')}${identity ? `?${identity[0].toLowerCase()}=${identity[1]}` : ''}`;
}

/** Whether a path is one that only products have. */
export function isForSale(path: string): boolean {
  return FOR_SALE.test(path);
}

/** Whether a path can be that of a product. */
export function canBeForSale(path: string): boolean {
  return isForSale(path) || !NOT_FOR_SALE.test(path);
}

/** The absolute address without what tells how the visitor came; undefined where it is none of the web's. */
export function plainAddress(href: string, base: string): string | undefined {
  const url = webAddress(href, base);
  if (url === undefined) return undefined;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** The absolute address of a picture; query and all, since picture hosts need it. */
export function imageAddress(address: string, base: string): string | undefined {
  return webAddress(address, base)?.href;
}

/** The words of a path's last segment, which most shops make of the title. */
export function slugOf(path: string): string {
  const [segments = '', query = ''] = path.split('?');
  const slug = segments.split('/').findLast((segment) => /\p{L}{3}/u.test(segment)) ?? query;
  return slug.replace(/\.\w{3,5}$/, '').replace(/[-_+.]+/g, ' ');
}

function webAddress(href: string, base: string): URL | undefined {
  if (href.trim() === '') return undefined;
  try {
    const url = new URL(href, base || undefined);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The part of a host's name that shops of one company share, roughly: its last two labels. */
function site(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
