import type { GraphQLResolveInfo } from 'graphql';
import { type FieldsByTypeName, parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { FACET_FIELDS, type FacetField } from '@vicino/contracts';

/** What of a page of results is wanted, so that nothing else is asked for. */
export interface Selection {
  /** Fields whose values are to be counted. */
  readonly facets: readonly FacetField[];
  /** Whether the hits are wanted at all, or counts alone. */
  readonly hits: boolean;
  /** Whether anything of the entries is wanted that only the store knows. */
  readonly nodes: boolean;
  /** Whether it is to be shown where the words stand. */
  readonly highlights: boolean;
}

/** Reads the selection of `searchEntries`, fragments and directives included. */
export function readSelection(info: GraphQLResolveInfo): Selection {
  const tree = parseResolveInfo(info) as ResolveTree | null | undefined;
  const page = Object.values(fieldsOf(tree?.fieldsByTypeName));
  const edges = page.filter(({ name }) => name === 'edges');
  const ofEdges = new Set(
    edges.flatMap((edge) => Object.values(fieldsOf(edge.fieldsByTypeName)).map(({ name }) => name)),
  );
  return {
    facets: facetFields(page.filter(({ name }) => name === 'facets')),
    hits: edges.length > 0 || page.some(({ name }) => name === 'pageInfo'),
    nodes: ofEdges.has('node'),
    highlights: ofEdges.has('highlights'),
  };
}

function facetFields(asked: readonly ResolveTree[]): readonly FacetField[] {
  const fields = asked.map(({ args }) => args['fields'] as readonly FacetField[] | null | undefined);
  if (fields.some((some) => some == null)) return FACET_FIELDS;
  return FACET_FIELDS.filter((field) => fields.some((some) => some?.includes(field)));
}

function fieldsOf(byType: FieldsByTypeName | undefined): Record<string, ResolveTree> {
  return Object.assign({}, ...Object.values(byType ?? {})) as Record<string, ResolveTree>;
}
