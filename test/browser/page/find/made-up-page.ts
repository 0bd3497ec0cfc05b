/** Pages that tests make up, in a document of their own. */
import { afterEach } from 'vitest';

afterEach(() => {
  document.body.replaceChildren();
});

/** A document with a window of its own, at `address` as far as links are concerned. */
export async function openPage(
  body: string,
  head = '',
  address = 'https://shop.example/list',
): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.srcdoc = `<!doctype html><html lang="en"><head><base href="${address}">${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document.');
  return frame.contentDocument;
}

/** A card as many shops write it. */
export function card(title: string, more = ''): string {
  const name = title.toLowerCase().replace(/\W+/g, '-');
  return `<li class="product"><a href="/products/${name}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" width="200" height="200"></a>
    <h3><a href="/products/${name}">${title}</a></h3><span class="price">$12.50</span><button>Add to cart</button>${more}</li>`;
}

export function list(titles: readonly string[]): string {
  return `<h1>All</h1><ul class="products">${titles.map((title) => card(title)).join('')}</ul>`;
}
