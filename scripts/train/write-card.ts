/** Words for what was trained: its data, its figures, its limits. */
import type { Shop } from './read-shop.ts';
import type { Accuracy, TrainingFigures } from './run-training.ts';

export interface CardRequest {
  readonly version: string;
  readonly encoder: string;
  readonly shop: Shop;
  readonly figures: TrainingFigures;
  /** Training examples that were written. */
  readonly examples: number;
  readonly fromShipped: boolean;
}

/** The figures as rows: what ranked the last items, HR@10, NDCG@10. */
export function figureRows({
  figures,
  fromShipped,
}: Pick<CardRequest, 'figures' | 'fromShipped'>): string[][] {
  const row = (name: string, { hr10, ndcg10 }: Accuracy) => [name, hr10.toFixed(3), ndcg10.toFixed(3)];
  return [
    ['', 'HR@10', 'NDCG@10'],
    row('popularity', figures.popularity),
    row('mean of titles by recency, untrained', figures.mean),
    row('nearest title, untrained', figures.nearest),
    ...(figures.start && fromShipped ? [row('lane-align as it ships', figures.start)] : []),
    row('this network', figures.network),
  ];
}

/** `lane-align/CARD.md` of a network that a shop trained. */
export function writeCard(request: CardRequest): string {
  const { version, encoder, shop, figures, examples, fromShipped } = request;
  const [head, ...rows] = figureRows(request);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const { network, exchanged } = figures;
  return `# ${version}

The alignment network of one shop, trained on its own interactions for the title vectors of \`${encoder}\`. The equations are those of the library's \`lane-align\`.

## Data
${shop.items.length} items, ${shop.interactions} interactions of ${shop.sequences.length} users with four or more different items. Left out: ${shop.left.short} users with fewer, ${shop.left.broad} who met more than half of all items, ${shop.left.unknown} lines with an item that is not known. The network holds no item and no user.

## Training
${examples} examples, ${figures.epochs} epochs on ${figures.device}, ${figures.seconds} seconds. ${fromShipped ? 'It began with the network that ships, whose card names the data that it was trained on.' : 'It began from nothing: no other data had a part in it.'} Kept was ${keptEpoch(figures.epoch)}, by NDCG@10 on the last item but one of each user.

## Results
The last item of ${figures.targets} users, ranked among it and ${figures.sampled} others, drawn evenly from the items that users met and this one did not.

${line(head ?? [])}
| --- | --- | --- |
${rows.map(line).join('\n')}

With another user's phrases over one's own evidence NDCG@10 is ${exchanged.ndcg10.toFixed(3)} in place of ${network.ndcg10.toFixed(3)}.

## Limits
- One seed. ${figures.targets < 1000 ? 'With so few users the figures are rough: differences of a few hundredths may be chance.' : 'Differences of a hundredth may be chance.'}
- The likelihood is calibrated against items drawn evenly from all that users met. In a short list of good candidates it runs high; it is not the chance of a purchase.
- It works with the encoder named above alone; with another the library falls back to alignment without training.
`;
}

function keptEpoch(epoch: number): string {
  return epoch < 0
    ? 'the network to begin with, with a likelihood of its own: no epoch was better'
    : `epoch ${epoch + 1}`;
}
