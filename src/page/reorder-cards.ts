/** Puts cards into the order of their ranks, for a shop that lets the alignment rank. */

/**
 * Only cards that stand side by side in one parent change places, among the places that they have; what stands between
 * them stays where it is, and so do cards without a rank.
 */
export function reorderCards(
  cards: readonly { readonly item: { readonly id: string }; readonly card: HTMLElement }[],
  rankOf: (id: string) => number | undefined,
): void {
  const ranked = cards.flatMap(({ item, card }) => {
    const rank = rankOf(item.id);
    const parent = card.parentElement;
    return rank === undefined || parent === null ? [] : [{ card, parent, rank }];
  });
  for (const parent of new Set(ranked.map((one) => one.parent))) {
    const here = ranked.filter((one) => one.parent === parent);
    const order = [...here].sort((a, b) => a.rank - b.rank);
    if (order.every((one, index) => one === here[index])) continue;
    const holders = here.map(({ card }) => {
      const holder = document.createComment('');
      card.replaceWith(holder);
      return holder;
    });
    order.forEach(({ card }, index) => {
      holders[index]?.replaceWith(card);
    });
  }
}
