/** Decides which of the findings is what the page is about. */
import type { Finding } from './finding.ts';
import type { Source } from './found-page.ts';
import { metaContent, type PageContext } from './page-context.ts';
import { foldedTitle } from './titles/clean-title.ts';

/** A page that shows this many cards and sells nothing beside them is a list, whatever its data claims. */
const CARDS_OF_A_LIST = 4;

/**
 * The findings that tell of the product the page is about: one of each source at most.
 * @param isSelling whether the page has a part that sells one product
 */
export function chooseProduct(
  findings: readonly Finding[],
  isSelling: boolean,
  context: PageContext,
): Finding[] {
  const explicit = findings.find(({ source, role }) => source === 'explicit' && role === 'page');
  const cards = findings.filter(({ role, element }) => role === 'list' && element !== undefined);
  const isProductPage = isSelling || /product(?!\.group)/.test(metaContent(context.root, 'og:type') ?? '');
  if (explicit === undefined && !isProductPage && cards.length >= CARDS_OF_A_LIST) return [];
  const heading = foldedTitle(context.heading?.textContent ?? '');
  const isHeading = ({ title }: Finding) => title !== undefined && foldedTitle(title) === heading;
  const chosen = new Map<Source, Finding>();
  for (const source of new Set(findings.map((finding) => finding.source))) {
    const claims = findings.filter((finding) => finding.role === 'page' && finding.source === source);
    const product =
      claims.find(({ path }) => path !== undefined && context.ownPaths.has(path)) ??
      claims.find(isHeading) ??
      (claims.length === 1 && (claims[0]?.path === undefined || isSelling) ? claims[0] : undefined);
    if (product !== undefined) chosen.set(source, product);
  }
  return [...chosen.values()];
}
