import { type FieldNode, type GraphQLResolveInfo, visit } from 'graphql';
import { type FieldsByTypeName, parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { FACET_FIELDS, type FacetField } from '@vicino/contracts';
import { CARD_AREA_FIELDS, CARD_FIELDS } from './card.model.js';

/** How much of the entries that were found: nothing, what a card shows, or all. */
export type WantedEntries = 'NONE' | 'CARDS' | 'WHOLE';

/** What of a page of results is wanted, so that nothing else is asked for. */
export interface Selection {
  /** Fields whose values are to be counted. */
  readonly facets: readonly FacetField[];
  /** Whether the hits are wanted at all, or counts alone. */
  readonly hits: boolean;
  /** Whether what helps next best is wanted where few were found. */
  readonly nextBest: boolean;
  /** What of the entries is wanted that only the store knows. */
  readonly entries: WantedEntries;
  /** Whether it is to be shown where the words stand. */
  readonly highlights: boolean;
  /** Whether it is to be judged who may have them. */
  readonly eligibility: boolean;
}

/** Of fields whose selection is the same at every request; null where variables or directives decide. */
const known = new WeakMap<FieldNode, Selection | null>();

/** Reads the selection of `searchEntries`, fragments and directives included; once of a query that is remembered. */
export function readSelection(info: GraphQLResolveInfo): Selection {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0) return read(info);
  const before = known.get(field);
  if (before != null) return before;
  const selection = read(info);
  if (before === undefined) known.set(field, isFixed(field, info) ? selection : null);
  return selection;
}

function isFixed(field: FieldNode, { fragments }: GraphQLResolveInfo): boolean {
  const directives = field.directives ?? [];
  return [field.selectionSet, ...directives, ...Object.values(fragments)].every((node) => {
    let isFixed = true;
    if (node !== undefined)
      visit(node, { Directive: () => void (isFixed = false), Variable: () => void (isFixed = false) });
    return isFixed;
  });
}

function read(info: GraphQLResolveInfo): Selection {
  const tree = parseResolveInfo(info) as ResolveTree | null | undefined;
  const page = Object.values(fieldsOf(tree?.fieldsByTypeName));
  const nextBest = page.filter(({ name }) => name === 'nextBest');
  const found = [...page.filter(({ name }) => name === 'edges'), ...nextBest];
  const ofFound = within(found);
  const highlights = ofFound.some(({ name }) => name === 'highlights');
  return {
    facets: facetFields(page.filter(({ name }) => name === 'facets')),
    hits: found.length > 0 || page.some(({ name }) => name === 'pageInfo'),
    nextBest: nextBest.length > 0,
    entries: wantedEntries(
      ofFound.filter(({ name }) => name === 'node'),
      highlights,
    ),
    highlights,
    eligibility: ofFound.some(({ name }) => name === 'eligibility'),
  };
}

function wantedEntries(nodes: readonly ResolveTree[], highlights: boolean): WantedEntries {
  const fields = within(nodes);
  const areas = within(fields.filter(({ name }) => name === 'serviceArea'));
  if (!areOnly(CARD_FIELDS, fields) || !areOnly(CARD_AREA_FIELDS, areas)) return 'WHOLE';
  return nodes.length > 0 || highlights ? 'CARDS' : 'NONE';
}

function areOnly(allowed: readonly string[], fields: readonly ResolveTree[]): boolean {
  return fields.every(({ name }) => allowed.includes(name));
}

function within(trees: readonly ResolveTree[]): readonly ResolveTree[] {
  return trees.flatMap((tree) => Object.values(fieldsOf(tree.fieldsByTypeName)));
}

function facetFields(asked: readonly ResolveTree[]): readonly FacetField[] {
  const fields = asked.map(({ args }) => args['fields'] as readonly FacetField[] | null | undefined);
  if (fields.some((some) => some == null)) return FACET_FIELDS;
  return FACET_FIELDS.filter((field) => fields.some((some) => some?.includes(field)));
}

function fieldsOf(byType: FieldsByTypeName | undefined): Record<string, ResolveTree> {
  return Object.assign({}, ...Object.values(byType ?? {})) as Record<string, ResolveTree>;
}
