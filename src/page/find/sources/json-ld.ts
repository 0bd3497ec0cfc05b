/** Findings in JSON-LD scripts. */
import type { Finding } from '../finding.ts';
import type { PageContext } from '../page-context.ts';
import { plainAddress, productPath } from '../product-address.ts';
import { attempt, type Sliced } from '../slices.ts';
import { cleanTitle } from '../titles/clean-title.ts';
import { parseLooseJson } from './loose-json.ts';
import { isProduct, schemaFinding } from './schema-item.ts';
import { addressOf, isNode, type SchemaNode, textsOf, typesOf } from './schema-values.ts';

const SCRIPTS = 'script[type^="application/ld+json" i]';
/** Nodes beyond this many are not looked at, nor what is nested deeper than this. */
const MOST_NODES = 20_000;
const DEEPEST = 12;

/** Properties that lead away from what the page shows. */
const ELSEWHERE = new Set(
  'review reviews aggregateRating author creator brand publisher isPartOf potentialAction itemReviewed isVariantOf image logo address'.split(
    ' ',
  ),
);
/** Properties of a product that name other products. */
const RELATED = ['isRelatedTo', 'isSimilarTo', 'isAccessoryOrSparePartFor', 'isConsumableFor'];

/** What JSON-LD tells. */
export interface JsonLdFindings {
  readonly findings: readonly Finding[];
  /** Names of the breadcrumb trail, outermost first. */
  readonly crumbs: readonly string[];
}

/** The texts of the page's JSON-LD scripts. */
export function jsonLdTexts(root: Document): string[] {
  return [...root.querySelectorAll(SCRIPTS)].map((script) => script.textContent ?? '');
}

export function* readJsonLd(context: PageContext): Sliced<JsonLdFindings> {
  const reader = new JsonLdReader(context);
  for (const text of jsonLdTexts(context.root)) {
    yield;
    if (!context.outdated.has(text)) attempt(() => reader.add(parseLooseJson(text)));
  }
  yield* reader.read();
  return reader;
}

/** Walks all scripts of a page together, since nodes of one may refer to those of another. */
class JsonLdReader implements JsonLdFindings {
  readonly findings: Finding[] = [];
  crumbs: string[] = [];
  private readonly roots: unknown[] = [];
  private readonly byId = new Map<string, SchemaNode>();
  private readonly visited = new Set<SchemaNode>();

  constructor(private readonly context: PageContext) {}

  add(root: unknown): void {
    this.roots.push(root);
    this.index(root, 0);
  }

  *read(): Sliced<void> {
    for (const root of this.roots) yield* this.visit(root, 'page', 0);
  }

  private index(value: unknown, depth: number): void {
    if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
    const id = isNode(value) ? value['@id'] : undefined;
    if (typeof id === 'string' && Object.keys(value).length > 1 && this.byId.size < MOST_NODES)
      this.byId.set(id, value as SchemaNode);
    for (const part of Object.values(value)) this.index(part, depth + 1);
  }

  private *visit(value: unknown, role: Finding['role'], depth: number): Sliced<void> {
    if (depth > DEEPEST || this.visited.size > MOST_NODES) return;
    if (Array.isArray(value)) {
      for (const part of value) yield* this.visit(part, role, depth + 1);
      return;
    }
    if (!isNode(value)) return;
    const node = this.resolved(value);
    if (this.visited.has(node)) return;
    this.visited.add(node);
    yield;
    if (isProduct(node)) {
      this.found(node, role);
      for (const property of RELATED) yield* this.visit(node[property], 'list', depth + 1);
      yield* this.visit(node['breadcrumb'], role, depth + 1);
      return;
    }
    if (typesOf(node).includes('BreadcrumbList')) this.readCrumbs(node);
    else if (typesOf(node).includes('ListItem')) yield* this.visitListItem(node, depth);
    else {
      for (const [property, part] of Object.entries(node)) {
        if (ELSEWHERE.has(property) || typeof part !== 'object') continue;
        const stays = property === '@graph' || property === 'mainEntity' || property === 'mainEntityOfPage';
        yield* this.visit(part, stays ? role : 'list', depth + 1);
      }
    }
  }

  /** An entry of a list: its item, or only the address and name of something that may be one. */
  private *visitListItem(node: SchemaNode, depth: number): Sliced<void> {
    const item =
      typeof node['item'] === 'string' ? (this.byId.get(node['item']) ?? node['item']) : node['item'];
    if (isNode(item) && (typesOf(item).length > 0 || Object.keys(this.resolved(item)).length > 1)) {
      const target = this.resolved(item);
      if (isProduct(target) || typesOf(target).length > 0) yield* this.visit(target, 'list', depth + 1);
      else this.found({ ...target, url: target['url'] ?? node['url'] }, 'hint');
    } else this.found({ ...node, url: addressOf(item) ?? node['url'] }, 'hint');
  }

  private resolved(node: SchemaNode): SchemaNode {
    const id = node['@id'];
    return Object.keys(node).length === 1 && typeof id === 'string' ? (this.byId.get(id) ?? node) : node;
  }

  private found(node: SchemaNode, role: Finding['role']): void {
    const finding = attempt(() =>
      role === 'hint' ? this.hint(node) : schemaFinding(node, { source: 'json-ld', role }, this.context),
    );
    if (finding !== undefined) this.findings.push(finding);
  }

  private hint(node: SchemaNode): Finding {
    const address = addressOf(node['url']) ?? addressOf(node['@id']) ?? '';
    const [name] = textsOf(node['name']);
    return {
      source: 'json-ld',
      role: 'hint',
      ids: [],
      path: productPath(address, this.context.base),
      title: name === undefined ? undefined : cleanTitle(name, this.context.shopNames),
      url: plainAddress(address, this.context.base),
    };
  }

  private readCrumbs(node: SchemaNode): void {
    const entries = node['itemListElement'];
    const names = (Array.isArray(entries) ? entries : [entries])
      .filter(isNode)
      .sort((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0))
      .flatMap((entry) => textsOf(entry['name'] ?? entry['item']).slice(0, 1));
    if (names.length > this.crumbs.length) this.crumbs = names;
  }
}
