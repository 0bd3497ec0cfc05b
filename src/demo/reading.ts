/** Where to read on: files that travel with the site, so that no other host is needed. */
import { html, render } from 'lit';

const README = import.meta.glob<string>('../../README.md', { query: '?url', import: 'default', eager: true });

/** Fills the foot's last column, where the site has a README to link to. */
export function showReading(): void {
  const place = document.getElementById('reading');
  const address = Object.values(README)[0];
  if (!place || address === undefined) return;
  render(
    html`<h2>Read on</h2>
      <p><a href=${address}>How it works, and how to put it on your own page</a></p>`,
    place,
  );
}
