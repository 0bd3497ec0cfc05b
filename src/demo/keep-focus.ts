/** Keeps the keyboard's place when the button that was pressed goes away with its list entry. */

/** Call before the change; the result, called after it, focuses the entry that has taken the place. */
export function rememberFocus(): () => void {
  const button = document.activeElement;
  const entry = button?.closest('li');
  const list = entry?.parentElement;
  if (!button || !entry || !list) return () => {};
  const index = [...list.children].indexOf(entry);
  const kind = button.classList.item(0);
  return () => {
    // Whoever has moved on meanwhile is left there.
    if (document.activeElement !== document.body || !list.isConnected) return;
    const successor = list.children[Math.min(index, list.children.length - 1)];
    successor?.querySelector<HTMLElement>(`button.${kind}`)?.focus({ preventScroll: true });
  };
}
