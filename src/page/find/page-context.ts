/** What every source needs to know about the page it reads. */
import type { FindOptions } from './find-options.ts';
import { productPath } from './product-address.ts';
import type { CardReading } from './structure/read-card.ts';
import { foldedTitle } from './titles/clean-title.ts';

export interface PageContext {
  readonly root: Document;
  readonly options: FindOptions;
  /** Absolute address that links are relative to. */
  readonly base: string;
  /** Paths under which the page itself is known; links to them lead nowhere else. */
  readonly ownPaths: ReadonlySet<string>;
  /** Names of the shop, folded: what titles may end with. */
  readonly shopNames: ReadonlySet<string>;
  /** Texts of metadata that described an earlier page of a client-side router. */
  readonly outdated: ReadonlySet<string>;
  /** Paths of items by the address that links to them; empty for what is no item. */
  readonly paths: Map<string, string>;
  /** The heading of the page, where it has one. */
  readonly heading: Element | undefined;
  /** Cards read before, by their element. */
  readonly readings: WeakMap<Element, CardReading>;
}

/** What is kept between two searches of one page. */
export type PageMemory = Pick<PageContext, 'outdated' | 'readings'>;

export function pageContext(root: Document, options: FindOptions, memory?: PageMemory): PageContext {
  const address = options.address ?? root.location?.href ?? '';
  const base = /^https?:/.test(root.baseURI) ? root.baseURI : address;
  const canonical = memory?.outdated.has(canonicalText(root))
    ? ''
    : canonicalText(root).slice('canonical:'.length);
  const own = [address, root.baseURI, canonical];
  const host = /^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? '';
  const names = [
    metaContent(root, 'og:site_name'),
    metaContent(root, 'application-name'),
    ...host.split('.'),
  ];
  return {
    root,
    options,
    base,
    ownPaths: new Set(own.flatMap((href) => productPath(href, base) ?? [])),
    shopNames: new Set(names.map((name) => foldedTitle(name ?? '')).filter((name) => name.length > 2)),
    paths: new Map(),
    heading: headingOf(root),
    outdated: memory?.outdated ?? new Set(),
    readings: memory?.readings ?? new WeakMap(),
  };
}

/** The only `<h1>` outside the page's header, where some themes put the logo. */
function headingOf(root: Document): Element | undefined {
  const headings = [...root.querySelectorAll('h1')].filter((heading) => !heading.closest('header,[hidden]'));
  return headings.length === 1 ? headings[0] : undefined;
}

/** By which it is told whether the canonical address is still that of an earlier page. */
export function canonicalText(root: Document): string {
  return `canonical:${root.head?.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''}`;
}

/** The content of a `<meta>` of the head by its name or property. */
export function metaContent(root: Document, name: string): string | undefined {
  // A page has far more elements than its head, and most names are not there.
  const meta = root.head?.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  return meta?.getAttribute('content')?.trim() || undefined;
}
