/** Follows a page that changes: endless lists, carousels, and routers that replace the page in place. */

import { bringsItems } from './brings-items.ts';
import { findInSlices } from './find-items.ts';
import { cleanFindOptions, type FindOptions } from './find-options.ts';
import type { FoundItem, FoundPage } from './found-page.ts';
import { canonicalText, type PageMemory } from './page-context.ts';
import { productPath } from './product-address.ts';
import { attempt, runInSlices } from './slices.ts';
import { jsonLdTexts } from './sources/json-ld.ts';
import { openGraphText } from './sources/open-graph.ts';

/** What changed since the page was last read. */
export interface FoundChange {
  readonly page: FoundPage;
  /** Items that were not there before; in a new card where the same item moved into another. */
  readonly added: readonly FoundItem[];
  /** Items that left, with the element that they had. Nothing here refers to them any longer. */
  readonly removed: readonly FoundItem[];
  /** Whether a client-side router changed the page's address to that of another page. */
  readonly navigated: boolean;
}

export interface Watch {
  /** Ends it. Nothing is told after this. */
  stop(): void;
}

/** Reading waits for a quiet moment, but not longer than this. In milliseconds. */
const LONGEST_WAIT = 1_000;
/** Between two readings there is ten times the time that the last one took, within these bounds. In milliseconds. */
const SHORTEST_REST = 300;
const LONGEST_REST = 3_000;
const REST_FACTOR = 10;

/** What the page can change about its items without adding or taking away elements. */
const ATTRIBUTES = ['href', 'hidden', 'data-lane-item', 'data-product-id'];

/**
 * Tells what is found on the page at once, and again whenever that changes. It costs one observer and, after changes
 * that may matter, one reading in idle time. What `tell` throws is reported to the console and stops nothing.
 * @throws LaneError LANE_INVALID_OPTIONS
 */
export function watchItems(root: Document, options: FindOptions, tell: (change: FoundChange) => void): Watch {
  const watcher = new ItemWatcher(root, cleanFindOptions(root, options), tell);
  options.signal?.addEventListener('abort', () => watcher.stop(), { once: true });
  watcher.start();
  return watcher;
}

class ItemWatcher implements Watch {
  private readonly view: Window;
  private readonly observer = new MutationObserver((records) => {
    // Where the page's own patches fail, any change may matter.
    if ((attempt(() => records.some(bringsItems)) ?? true) || this.address() !== this.lastAddress)
      this.plan();
  });
  private readonly stopped = new AbortController();
  private readonly memory: { outdated: Set<string>; readings: PageMemory['readings'] } = {
    outdated: new Set(),
    readings: new WeakMap(),
  };
  private page: FoundPage | undefined;
  private lastAddress: string;
  private isPlanned = false;
  private isReading = false;
  private isDirty = false;
  private restUntil = 0;
  /** Texts of the metadata at the last reading. */
  private lastTexts: readonly string[] = [];

  constructor(
    private readonly root: Document,
    private readonly options: FindOptions,
    private readonly tell: (change: FoundChange) => void,
  ) {
    this.view = root.defaultView ?? window;
    this.lastAddress = this.address();
  }

  start(): void {
    this.observer.observe(this.root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    const { signal } = this.stopped;
    const moved = () => {
      if (this.address() !== this.lastAddress) this.plan();
    };
    this.view.addEventListener('popstate', moved, { signal });
    this.view.addEventListener('hashchange', moved, { signal });
    // Where the browser has it, also for what a router pushes without changing the page at once.
    const { navigation } = this.view as { navigation?: EventTarget };
    navigation?.addEventListener?.('currententrychange', moved, { signal });
    this.plan();
  }

  stop(): void {
    this.observer.disconnect();
    this.stopped.abort();
    this.page = undefined;
  }

  /** What tells one page from another: filters, variants and tracking do not. */
  private address(): string {
    const { href } = this.root.location ?? this.root;
    return productPath(href, href) ?? '/';
  }

  private plan(): void {
    this.isDirty = true;
    if (this.isPlanned || this.isReading || this.stopped.signal.aborted) return;
    this.isPlanned = true;
    const rest = Math.max(0, this.restUntil - performance.now());
    setTimeout(() => this.whenIdle(() => void this.read()), rest);
  }

  private whenIdle(work: () => void): void {
    // Not in every browser.
    const idle = this.view.requestIdleCallback as Window['requestIdleCallback'] | undefined;
    if (idle === undefined) setTimeout(work, 50);
    else idle.call(this.view, work, { timeout: LONGEST_WAIT });
  }

  private async read(): Promise<void> {
    this.isPlanned = false;
    if (this.stopped.signal.aborted) return;
    this.isReading = true;
    this.isDirty = false;
    const navigated = this.address() !== this.lastAddress;
    if (navigated) this.forgetMetadata();
    const started = performance.now();
    const page = await runInSlices(
      findInSlices(this.root, this.options, this.memory),
      this.stopped.signal,
    ).catch(() => undefined);
    this.isReading = false;
    if (page === undefined) return;
    const rest = REST_FACTOR * (performance.now() - started);
    this.restUntil = performance.now() + Math.min(Math.max(SHORTEST_REST, rest), LONGEST_REST);
    this.report(page, navigated);
    this.lastTexts = metadataTexts(this.root);
    if (this.isDirty) this.plan();
  }

  /** What the last page's metadata said holds no longer, unless the router writes it anew. */
  private forgetMetadata(): void {
    this.lastAddress = this.address();
    this.memory.outdated = new Set(this.lastTexts);
  }

  private report(page: FoundPage, navigated: boolean): void {
    const before = new Map(all(this.page).map((found) => [found.item.id, found]));
    const now = new Map(all(page).map((found) => [found.item.id, found]));
    const isSame = (found: FoundItem, other: FoundItem | undefined) =>
      other?.element === found.element && other?.item.title === found.item.title;
    const added = [...now]
      .filter(([key, found]) => !isSame(found, before.get(key)))
      .map(([, found]) => found);
    const removed = [...before]
      .filter(([key, found]) => !isSame(found, now.get(key)))
      .map(([, found]) => found);
    const isFirst = this.page === undefined;
    this.page = page;
    if (!isFirst && !navigated && added.length === 0 && removed.length === 0) return;
    try {
      this.tell({ page, added, removed, navigated });
    } catch (error) {
      console.warn('lane-explainer:', error);
    }
  }
}

function all(page: FoundPage | undefined): FoundItem[] {
  return page === undefined ? [] : [...(page.product ? [page.product] : []), ...page.items];
}

function metadataTexts(root: Document): string[] {
  return attempt(() => [...jsonLdTexts(root), openGraphText(root), canonicalText(root)]) ?? [];
}
