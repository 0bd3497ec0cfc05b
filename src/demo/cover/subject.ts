/** What a cover is drawn from. */

/** The facts of an item that its cover shows. */
export interface CoverSubject {
  /** Kind of shop: "films", "books", "games" or "beauty". */
  readonly shop: string;
  readonly title: string;
  /** Genre or category; chooses the colours and the motif. */
  readonly genre: string;
  /** Director, author, developer or brand; may be empty. */
  readonly maker: string;
}
