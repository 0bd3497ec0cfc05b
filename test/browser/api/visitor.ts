/** A visitor of a film shop, for the tests of the public API. */
import filmShop from '../../../src/demo/shops/films.json';
import type { ExplainUpdate, Item } from '../../../src/index.ts';

const films = (filmShop as unknown as { items: Item[] }).items;

/** Oldest first. */
export const history: readonly Item[] = films.slice(0, 12);
export const candidates: readonly Item[] = films.slice(12, 24);

/** As many items as asked, no two alike. */
export function manyItems(count: number, prefix = 'many'): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(films[index % films.length] as Item),
    id: `${prefix}-${index}`,
    title: `${films[index % films.length]?.title} ${index}`,
  }));
}

export async function collect(run: AsyncIterable<ExplainUpdate>): Promise<ExplainUpdate[]> {
  const updates: ExplainUpdate[] = [];
  for await (const update of run) updates.push(update);
  return updates;
}
