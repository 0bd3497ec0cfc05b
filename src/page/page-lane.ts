/** LANE on one page: finds what the page shows, remembers what the visitor meets, puts a reason beside each item. */
import type { LaneExplanationElement } from '../elements/lane-explanation.ts';
import type { LaneSettingsElement } from '../elements/lane-settings.ts';
import type { Explainer } from '../explainer.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import type { ExplainRequest } from '../options.ts';
import { isSteered } from '../steering/steer.ts';
import type { PreferenceSummary } from '../updates.ts';
import { createVisitor, type Visitor } from '../visitor/visitor.ts';
import { afterDwell } from './dwell.ts';
import type { GivenItem } from './find/find-options.ts';
import type { FoundItem } from './find/found-page.ts';
import { type FoundChange, type Watch, watchItems } from './find/watch-items.ts';
import { mayLoad, whenIdle } from './may-load.ts';
import type { PageConfig } from './page-config.ts';
import { isReserved, placeReason } from './placing.ts';
import { createQuietPlacing } from './quiet-placing.ts';
import { reorderCards } from './reorder-cards.ts';
import { startExplainer } from './start-explainer.ts';
import { watchRemovals } from './watch-removals.ts';

/** What a page can do with LANE once it runs; handed over by the event `lane:ready` on `window`. */
export interface PageLane {
  readonly visitor: Visitor;
  /** The shop names its items itself from now on; without an argument they are found again. */
  setItems(items?: readonly GivenItem[]): void;
  /** Resolves when all that is known is explained and shown. */
  settled(): Promise<void>;
  /** Takes all reasons out of the page and frees everything. What is remembered stays. */
  stop(): Promise<void>;
}

/** One item that has a card. */
interface Placed {
  readonly item: Item;
  /** Everything that identifies it; see `FoundItem`. */
  readonly keys: readonly string[];
  readonly card: HTMLElement;
  /** Whether the page itself gave the reason its place. */
  readonly reserved: boolean;
  element?: LaneExplanationElement;
  /** Whether the card has come near the visible part of the page. */
  near: boolean;
  /** Whether the page took the reason out and it was put back: a page that does so again wants none. */
  returned: boolean;
}

/** Most items of one page that are explained: a list of five thousand is none that anybody reads. */
const MOST_EXPLAINED = 500;

/** On a page with more cards than this, a reason is put in only once its card comes near the visible part. */
const MOST_AT_ONCE = 100;

export function startPageLane(
  root: Document,
  config: PageConfig,
  report: (error: unknown) => void,
): PageLane {
  const visitor = createVisitor({ storage: config.storage, allowed: config.allowed });
  const placing = createQuietPlacing();
  const placed = new Map<HTMLElement, Placed>();
  let given = givenItems(root, config);
  let explainer: Promise<Explainer> | undefined;
  let explanations = new Map<string, Explanation>();
  let preferences: readonly PreferenceSummary[] = [];
  let running = new AbortController();
  let run: Promise<void> = Promise.resolve();
  let wanted = false;
  let planned = false;
  let stopped = false;
  let watch: Watch | undefined;
  let endDwell = (): void => {};

  const historyOf = (): readonly Item[] => (config.history as readonly Item[] | undefined) ?? visitor.history;

  /** Explains anew, once, however many reasons there are to. */
  const plan = (): void => {
    if (planned || stopped || !wanted) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      run = explain(signal).catch((error: unknown) => {
        if (signal.aborted) return;
        for (const { element } of placed.values()) if (element) element.state = 'error';
        report(error);
      });
    });
  };

  const explain = async (signal: AbortSignal): Promise<void> => {
    const history = historyOf();
    const items = [...placed.values()].map(({ item }) => item);
    const more = (config.candidates ?? []) as readonly Item[];
    // One page tells an item's number, another its address alone.
    const met = new Set([
      ...history.map(({ id }) => id),
      ...(config.history ? [] : visitor.entries.flatMap(({ keys = [] }) => keys)),
    ]);
    const known = new Set(
      [...placed.values()].flatMap(({ item, keys }) => (keys.some((key) => met.has(key)) ? [item.id] : [])),
    );
    const candidates = distinct([...items, ...more])
      .filter(({ id }) => !met.has(id) && !known.has(id))
      .slice(0, MOST_EXPLAINED);
    const { steering } = visitor.steering;
    const nothing =
      visitor.paused || candidates.length === 0 || (history.length === 0 && !isSteered(steering));
    if (nothing) {
      explanations = new Map();
      preferences = [];
      show();
      return;
    }
    if (explainer === undefined) {
      await whenIdle();
      if (signal.aborted) return;
      if (!(await mayLoad())) return show();
      explainer = startExplainer(config.options);
    }
    const ready = await explainer;
    const request: ExplainRequest = {
      history,
      candidates,
      steering,
      signal,
      ranking: config.order === 'given' ? 'given' : 'alignment',
    };
    const told = new Map<string, Explanation>();
    for await (const update of ready.explain(request)) {
      if (signal.aborted) return;
      if (update.type === 'preferences') preferences = update.preferences;
      if (update.type !== 'explanation') continue;
      told.set(update.explanation.candidate, update.explanation);
      explanations.set(update.explanation.candidate, update.explanation);
      show(update.explanation.candidate);
    }
    explanations = told;
    if (config.order === 'alignment') reorderCards([...placed.values()], (id) => told.get(id)?.rank);
    show();
  };

  /** Shows what is known beside the items, or beside one. */
  const show = (id?: string): void => {
    for (const one of placed.values()) {
      if (id !== undefined && one.item.id !== id) continue;
      showBeside(one);
      // All is told: what has no reason now gets none.
      if (id === undefined && one.element !== undefined && one.element.explanation === undefined)
        one.element.state = 'idle';
    }
    if (id === undefined) showSettings();
  };

  const showBeside = (one: Placed): void => {
    const found = explanations.get(one.item.id);
    const explanation =
      found && (one.reserved || config.show === 'all' || isFitting(found)) ? found : undefined;
    if (one.element !== undefined) fill(one.element, explanation);
    else if ((one.near || placed.size <= MOST_AT_ONCE) && explanation !== undefined)
      placing.whenUnnoticed(
        one.card,
        safely(() => put(one)),
      );
  };

  const fill = (element: LaneExplanationElement, explanation: Explanation | undefined): void => {
    element.steerable = config.steer;
    element.undoable = visitor.steering.undoable;
    element.explanation = explanation;
  };

  /** Puts the item's reason into its card. */
  const put = (one: Placed): void => {
    if (!one.card.isConnected || one.element) return;
    one.element = placeReason(one.card, config.place);
    if (one.reserved) one.element.state = 'loading';
    showBeside(one);
  };

  const putBackOnce = (): void => {
    for (const one of placed.values()) {
      if (one.element === undefined || one.element.isConnected || one.returned || !one.card.isConnected)
        continue;
      one.returned = true;
      delete one.element;
      showBeside(one);
    }
  };

  /** What is called by the browser: what it throws would be the page's to bear. */
  const safely =
    <Given extends unknown[]>(work: (...given: Given) => void) =>
    (...given: Given): void => {
      try {
        work(...given);
      } catch (error) {
        report(error);
      }
    };

  const showSettings = (): void => {
    for (const settings of root.querySelectorAll<LaneSettingsElement>('lane-settings')) {
      settings.view = {
        preferences,
        history: config.history
          ? (config.history as readonly Item[])
          : visitor.entries.map(({ item }) => item),
        steering: visitor.steering.steering,
        paused: visitor.paused,
        undoable: visitor.steering.undoable,
        ownOrder: config.order === 'given',
      };
    }
  };

  const take = ({ item, keys, element: card }: FoundItem): void => {
    if (card === undefined || placed.has(card)) return;
    const reserved = isReserved(card, config.place);
    const one: Placed = { item, keys, card, reserved, near: false, returned: false };
    placed.set(card, one);
    const comeNear = (): void => {
      one.near = true;
      if (!wanted && !isHidden(one)) {
        wanted = true;
        plan();
      }
      if (reserved) put(one);
      showBeside(one);
    };
    if (reserved && placed.size <= MOST_EXPLAINED) put(one);
    placing.watch(card, safely(comeNear));
  };

  const letGo = ({ element: card }: FoundItem): void => {
    if (card === undefined) return;
    placing.forget(card);
    placed.get(card)?.element?.remove();
    placed.delete(card);
  };

  const onChange = ({ page, added, removed, navigated }: FoundChange): void => {
    removed.forEach(letGo);
    added.filter((found) => found !== page.product).forEach(take);
    if (navigated || page.product !== undefined) {
      endDwell();
      const { product } = page;
      if (product !== undefined && config.history === undefined)
        endDwell = afterDwell(config.dwell, () => visitor.meet(product.item, 'view', product.keys));
    }
    plan();
  };

  const find = (): void => {
    watch?.stop();
    const items = given;
    watch = watchItems(
      root,
      {
        ...(config.selectors && { selectors: config.selectors }),
        ...(items && { items: () => items }),
      },
      onChange,
    );
  };

  const listeners = steeringListeners({
    visitor,
    whyNot: async (candidate, element) => {
      const ready = await explainer;
      if (ready === undefined) return;
      const candidates = distinct([...placed.values()].map(({ item }) => item));
      const { steering } = visitor.steering;
      element.whyNot = await ready.whyNot({
        history: historyOf(),
        candidates,
        candidate,
        steering,
        ...(config.order === 'given' && { ranking: 'given' as const }),
      });
    },
    forget: async () => {
      visitor.forget();
      await (await explainer)?.forget();
    },
    report,
  }).map(([name, listener]) => [name, safely(listener)] as const);
  for (const [name, listener] of listeners) root.addEventListener(name, listener);
  const endRemovals = watchRemovals(root, safely(putBackOnce));
  const endListening = visitor.subscribe(plan);
  const pageHidden = (): void => {
    // A page in the back-forward cache keeps no worker; it starts a new one when it is needed again.
    running.abort();
    void explainer?.then((one) => one.dispose()).catch(() => undefined);
    explainer = undefined;
  };
  addEventListener('pagehide', pageHidden);
  const pageBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    visitor.refresh();
    plan();
  };
  addEventListener('pageshow', pageBack);
  find();
  showSettings();

  return {
    visitor,
    setItems(items) {
      given = items;
      find();
    },
    async settled() {
      let last: Promise<void> | undefined;
      while (last !== run || planned) {
        last = run;
        await last;
        await Promise.resolve();
      }
    },
    async stop() {
      stopped = true;
      running.abort();
      watch?.stop();
      placing.stop();
      endDwell();
      endRemovals();
      endListening();
      visitor.close();
      for (const [name, listener] of listeners) root.removeEventListener(name, listener);
      removeEventListener('pagehide', pageHidden);
      removeEventListener('pageshow', pageBack);
      for (const { element } of placed.values()) element?.remove();
      placed.clear();
      // One that did not start holds nothing.
      await explainer?.then((one) => one.dispose()).catch(() => undefined);
    },
  };
}

/** Items of the page's own JSON, with the places that it marked for them. */
function givenItems(root: Document, { candidates }: PageConfig): readonly GivenItem[] | undefined {
  return (candidates as readonly Item[] | undefined)?.flatMap((item) => {
    const id = String((item as Partial<Item> | null)?.id);
    const element = root.querySelector<HTMLElement>(`[data-lane-item="${CSS.escape(id)}"]`);
    return element === null ? [] : [{ ...item, element }];
  });
}

/** Whether the history speaks for the item. */
function isFitting({ preferences, likelihood }: Explanation): boolean {
  return preferences.some(
    ({ fit }) => fit === 'strong' || fit === 'partial' || (fit === 'near' && likelihood !== 'low'),
  );
}

/** A page that hides our elements wants none. */
function isHidden({ card, element }: Placed): boolean {
  const shown = element ?? card;
  return shown.isConnected && getComputedStyle(shown).display === 'none' && element?.state !== 'idle';
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

interface SteeringPage {
  readonly visitor: Visitor;
  whyNot(candidate: string, element: LaneExplanationElement): Promise<void>;
  forget(): Promise<void>;
  report(error: unknown): void;
}

/** What the elements' events do. */
function steeringListeners({
  visitor,
  whyNot,
  forget,
  report,
}: SteeringPage): [string, (event: Event) => void][] {
  return [
    [
      'lane-steer',
      (event) => visitor.steering.act((event as HTMLElementEventMap['lane-steer']).detail.action),
    ],
    ['lane-undo', () => visitor.steering.undo()],
    ['lane-pause', (event) => visitor.pause((event as HTMLElementEventMap['lane-pause']).detail.paused)],
    ['lane-forget', () => void forget().catch(report)],
    [
      'lane-why-not',
      (event) => {
        const { detail } = event as HTMLElementEventMap['lane-why-not'];
        const element = event.composedPath()[0];
        whyNot(detail.candidate, element as LaneExplanationElement).catch(report);
      },
    ],
  ];
}
