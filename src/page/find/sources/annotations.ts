/** Findings in microdata and RDFa: structured data written into the markup itself. */

import type { Finding } from '../finding.ts';
import { parentOf } from '../html-element.ts';
import type { PageContext } from '../page-context.ts';
import { attempt, type Sliced } from '../slices.ts';
import { readableText } from '../structure/text-parts.ts';
import { isProduct, schemaFinding } from './schema-item.ts';
import type { SchemaNode } from './schema-values.ts';

/** The attributes that one of the two syntaxes is written with. */
export interface Syntax {
  readonly source: 'microdata' | 'rdfa';
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

export const MICRODATA: Syntax = {
  source: 'microdata',
  scope: 'itemscope',
  type: 'itemtype',
  property: 'itemprop',
};
export const RDFA: Syntax = { source: 'rdfa', scope: 'typeof', type: 'typeof', property: 'property' };

/** Nested nodes (a brand, an offer) are read to this depth. */
const DEEPEST = 3;
/** Properties of one node beyond this many elements are dropped: a scope around a whole page holds more. */
const MOST_PROPERTIES = 300;

export function* readAnnotations(context: PageContext, syntax: Syntax): Sliced<Finding[]> {
  const findings: Finding[] = [];
  for (const scope of context.root.querySelectorAll<HTMLElement>(`[${syntax.scope}][${syntax.type}]`)) {
    yield;
    const finding = attempt(() => {
      if (!isProduct({ '@type': tokens(scope, syntax.type) })) return undefined;
      const role = scope.querySelector('h1') === null ? 'list' : 'page';
      const element = scope.localName === 'meta' || scope.contains(context.root.body) ? undefined : scope;
      return schemaFinding(nodeOf(scope, syntax, 0), { source: syntax.source, role, element }, context);
    });
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function tokens(element: Element, attribute: string): string[] {
  return (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
}

function nodeOf(scope: Element, syntax: Syntax, depth: number): SchemaNode {
  const values = new Map<string, unknown[]>([['@type', tokens(scope, syntax.type)]]);
  const elements = [...scope.querySelectorAll(`[${syntax.property}]`)].slice(0, MOST_PROPERTIES);
  for (const element of [...elements, ...referredTo(scope)]) {
    if (scope.contains(element) && parentOf(element)?.closest(`[${syntax.scope}]`) !== scope) continue;
    for (const token of tokens(element, syntax.property)) {
      const name = token.replace(/^.*[/#:]/, '');
      values.set(name, [...(values.get(name) ?? []), propertyValue(element, name, syntax, depth)]);
    }
  }
  return Object.fromEntries(values);
}

/** Elements that a microdata scope takes in from elsewhere. */
function referredTo(scope: Element): Element[] {
  return tokens(scope, 'itemref').flatMap((id) => {
    const element = scope.ownerDocument.getElementById(id);
    if (element === null) return [];
    return [element, ...element.querySelectorAll('[itemprop]')].filter((one) => one.hasAttribute('itemprop'));
  });
}

function propertyValue(element: Element, name: string, syntax: Syntax, depth: number): unknown {
  if (element.hasAttribute(syntax.scope) && depth < DEEPEST) return nodeOf(element, syntax, depth + 1);
  // Shops put the name on the link itself, whose value by the letter would be its address.
  if (name === 'name') return element.getAttribute('content') ?? readableText(element);
  const given = ['content', 'href', 'src', 'data-src', 'datetime', 'value', 'resource'];
  for (const attribute of given) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') return value;
  }
  return readableText(element);
}
