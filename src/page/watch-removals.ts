/** Notices when a page takes something out. */

/** Calls `removed` after the page took out elements, whichever they were. @returns a function that ends it */
export function watchRemovals(root: Document, removed: () => void): () => void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) removed();
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
