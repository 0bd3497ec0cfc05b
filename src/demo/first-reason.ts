/** Lets measurements see when the first reason stood in the page. */

let found = false;

/** Sets the performance mark `lane-first-reason`, once, when the first card's reason is drawn. */
export function markFirstReason(): void {
  if (found) return;
  const first = document.querySelector<HTMLElementTagNameMap['lane-explanation']>(
    '.card:not(.empty) lane-explanation',
  );
  if (!first) return;
  found = true;
  void first.updateComplete.then(() => performance.mark('lane-first-reason'));
}
