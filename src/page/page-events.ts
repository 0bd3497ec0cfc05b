/** What a page without modules of its own tells LANE: events on `window`. */
import type { Item } from '../items/item.ts';
import type { Signal } from '../visitor/visitor-record.ts';
import type { GivenItem } from './find/find-options.ts';
import type { PageLane } from './page-lane.ts';

/** Details of the events, by name. */
export interface PageEvents {
  /** Whether the visitor agrees to storage. */
  'lane:allow': boolean;
  /** The visitor met an item, put it into the cart, bought it. */
  'lane:meet': { readonly item: Item; readonly signal?: Signal };
  /** The page's items with their elements; none: find them. */
  'lane:items': readonly GivenItem[] | undefined;
  'lane:forget': undefined;
}

/** Listens from now on. What a listener throws is reported and reaches no page. */
export function answerPageEvents(lane: PageLane, report: (error: unknown) => void): void {
  const answers: { [Name in keyof PageEvents]: (detail: PageEvents[Name]) => void } = {
    'lane:allow': (allowed) => lane.visitor.allow(allowed === true),
    'lane:meet': ({ item, signal }) => lane.visitor.meet(item, signal),
    'lane:items': (items) => lane.setItems(items),
    'lane:forget': () => lane.visitor.forget(),
  };
  for (const [name, answer] of Object.entries(answers)) {
    addEventListener(name, (event) => {
      try {
        answer((event as CustomEvent).detail as never);
      } catch (error) {
        report(error);
      }
    });
  }
}
