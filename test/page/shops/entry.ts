/** What the page tests load into a shop's page. */
export { findItems } from '../../../src/page/find/find-items.ts';
export { watchItems } from '../../../src/page/find/watch-items.ts';
