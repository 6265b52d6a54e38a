import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiling takes as long as some ten executions: what is asked once or twice is not worth it. */
const ASKED_BEFORE = 2;

/** The queries asked again and again, compiled. What is compiled lives as long as the server remembers the query. */
export class CompiledQueries {
  private readonly asked = new WeakMap<DocumentNode, number>();
  private readonly compiled = new WeakMap<DocumentNode, CompiledQuery | null>();

  /** The query to execute in place of the document; null while it was asked too seldom, and where it cannot be compiled. */
  of(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
    const known = this.compiled.get(document);
    if (known !== undefined) return known;
    const times = this.asked.get(document) ?? 0;
    this.asked.set(document, times + 1);
    if (times < ASKED_BEFORE) return null;
    const made = isPlainQuery(document) ? compileQuery(schema, document) : null;
    const query = made !== null && isCompiledQuery(made) ? made : null;
    this.compiled.set(document, query);
    return query;
  }
}

/** One query without directives: where those stand in fragments, a compiled one would not go by them as it should. */
function isPlainQuery(document: DocumentNode): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  let isPlain = operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY;
  visit(document, { Directive: () => void (isPlain = false) });
  return isPlain;
}
