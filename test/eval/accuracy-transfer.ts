/** What was recorded of shops that a network was not trained on: `models/lane-align/transfer.jsonl`. */
import { existsSync, readFileSync } from 'node:fs';

/** How well one method ranks the test targets of one domain. */
export interface TransferRow {
  /** The domain that the network, where it says so, was not trained on. */
  readonly leftOut: string;
  readonly method: string;
  /** What the method has of the shop: titles alone, or its visitors' interactions too. */
  readonly knows: 'titles' | 'interactions';
  readonly hr10: number;
  readonly ndcg10: number;
}

/** In the order of the file; none where there is no file. */
export function readTransfer(path: string): TransferRow[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { leftOut, method, knows, hr10, ndcg10 } = JSON.parse(line) as TransferRow;
    return { leftOut, method, knows, hr10, ndcg10 };
  });
}
