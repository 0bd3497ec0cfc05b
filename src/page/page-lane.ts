/** LANE on one page: finds what the page shows, remembers what the visitor meets, puts a reason beside each item. */
import type { LaneSettingsElement } from '../elements/lane-settings.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import { isSteered } from '../steering/steer.ts';
import { createVisitor, type Visitor } from '../visitor/visitor.ts';
import { createCards, type Placed } from './cards.ts';
import { afterDwell } from './dwell.ts';
import { createPageExplainer, type PageSituation } from './explain-page.ts';
import type { GivenItem } from './find/find-options.ts';
import { foldedTitle } from './find/titles/clean-title.ts';
import { type FoundChange, type Watch, watchItems } from './find/watch-items.ts';
import type { PageConfig } from './page-config.ts';
import { createQuietPlacing } from './quiet-placing.ts';
import { reorderCards } from './reorder-cards.ts';
import { steeringListeners } from './steering-listeners.ts';
import { watchRemovals } from './watch-removals.ts';
import { SETTINGS_TAG, watchSettings } from './watch-settings.ts';

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

/** Most items of one page that are explained: a list of five thousand is none that anybody reads. */
const MOST_EXPLAINED = 500;

export function startPageLane(
  root: Document,
  config: PageConfig,
  report: (error: unknown) => void,
): PageLane {
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
  const visitor = createVisitor({ storage: config.storage, allowed: config.allowed });
  const placing = createQuietPlacing();
  const cards = createCards({
    place: config.place,
    placing,
    mostReserved: MOST_EXPLAINED,
    explanationOf: (placed) => {
      const found = explainer.explanations.get(placed.item.id);
      return found && (placed.reserved || config.show === 'all' || isFitting(found)) ? found : undefined;
    },
    dress: (element) => {
      element.steerable = config.steer;
      element.undoable = visitor.steering.undoable;
    },
    onNear: () => explainer.want(),
    safely,
  });
  const explainer = createPageExplainer({
    options: config.options,
    order: config.order,
    situation: () => situationOf(cards.all, config, visitor),
    tell: (candidate) => {
      if (candidate === undefined && config.order === 'alignment')
        reorderCards(cards.all, (id) => explainer.explanations.get(id)?.rank);
      cards.show(candidate);
      if (candidate === undefined) showSettings();
    },
    fail: (error) => {
      cards.fail();
      report(error);
    },
  });

  const showSettings = (): void => {
    for (const settings of root.querySelectorAll<LaneSettingsElement>(SETTINGS_TAG)) {
      settings.view = {
        preferences: explainer.preferences,
        history: givenHistory(config) ?? visitor.entries.map(({ item }) => item),
        items: distinct(cards.all.map(({ item }) => item)),
        steering: visitor.steering.steering,
        paused: visitor.paused,
        undoable: visitor.steering.undoable,
        ownOrder: config.order === 'given',
      };
    }
  };

  let given = givenItems(root, config);
  let watch: Watch | undefined;
  let endDwell = (): void => {};
  const onChange = ({ page, added, removed, navigated }: FoundChange): void => {
    removed.forEach(cards.letGo);
    added.filter((found) => found !== page.product).forEach(cards.take);
    if (navigated || page.product !== undefined) {
      endDwell();
      const { product } = page;
      if (product !== undefined && config.history === undefined)
        endDwell = afterDwell(config.dwell, () => visitor.meet(product.item, 'view', product.keys));
    }
    explainer.plan();
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
      const history = givenHistory(config) ?? visitor.history;
      const candidates = distinct(cards.all.map(({ item }) => item));
      const { steering } = visitor.steering;
      element.whyNot = await explainer.whyNot(candidate, { history, candidates, steering });
    },
    forget: async () => {
      visitor.forget();
      await explainer.forget();
    },
    report,
  }).map(([name, listener]) => [name, safely(listener)] as const);
  for (const [name, listener] of listeners) root.addEventListener(name, listener);
  const endRemovals = watchRemovals(root, safely(cards.putBackOnce));
  const endListening = visitor.subscribe(explainer.plan);
  // A page in the back-forward cache keeps no worker; it starts a new one when it is needed again.
  const pageHidden = (): void => void explainer.release();
  const pageBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    visitor.refresh();
    explainer.plan();
  };
  addEventListener('pagehide', pageHidden);
  addEventListener('pageshow', pageBack);
  find();
  showSettings();
  const endSettings = watchSettings(root, report, showSettings);

  return {
    visitor,
    setItems(items) {
      given = items;
      find();
    },
    settled: () => explainer.settled(),
    async stop() {
      watch?.stop();
      placing.stop();
      endDwell();
      endRemovals();
      endSettings();
      endListening();
      visitor.close();
      for (const [name, listener] of listeners) root.removeEventListener(name, listener);
      removeEventListener('pagehide', pageHidden);
      removeEventListener('pageshow', pageBack);
      cards.clear();
      await explainer.stop();
    },
  };
}

/** What there is to explain: what the page shows and the visitor has not met, by what they met. */
function situationOf(
  cards: readonly Placed[],
  config: PageConfig,
  visitor: Visitor,
): PageSituation | undefined {
  const history = givenHistory(config) ?? visitor.history;
  // One page tells an item's number, another its address alone.
  const met = new Set([
    ...history.map(({ id }) => id),
    ...(config.history ? [] : visitor.entries.flatMap(({ keys = [] }) => keys)),
  ]);
  const titles = new Set(history.map(({ title }) => foldedTitle(title)));
  // What has neither is called by its title.
  const isMet = ({ item, keys }: Placed) =>
    keys.some((key) => met.has(key)) || (item.url === undefined && titles.has(foldedTitle(item.title)));
  const known = new Set(cards.flatMap((card) => (isMet(card) ? [card.item.id] : [])));
  const candidates = distinct([
    ...cards.map(({ item }) => item),
    ...((config.candidates ?? []) as readonly Item[]),
  ])
    .filter(({ id }) => !met.has(id) && !known.has(id))
    .slice(0, MOST_EXPLAINED);
  const { steering } = visitor.steering;
  const nothing = visitor.paused || candidates.length === 0 || (history.length === 0 && !isSteered(steering));
  return nothing ? undefined : { history, candidates, steering };
}

/** The history that the page itself hands over. */
function givenHistory({ history }: PageConfig): readonly Item[] | undefined {
  return history as readonly Item[] | undefined;
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

function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
