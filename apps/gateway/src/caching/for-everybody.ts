import { type DocumentNode, Kind, OperationTypeNode, visit, BREAK } from 'graphql';

/** Fields of the query that answer the same to everybody. A field that is added is not remembered until it stands here. */
const PUBLIC_READS: ReadonlySet<string> = new Set([
  'searchEntries',
  'suggest',
  'entry',
  'needs',
  'need',
  'municipalities',
  'municipality',
  'managingBodies',
]);

/** What a person tells of themselves: an answer to that is theirs alone. */
const PERSONAL = /profile/i;
/** What is judged by the clock. */
const BY_THE_CLOCK = /^openNow$/;

/** Whether a question is one of public reads, with nothing personal in its words or its variables. */
export function isForEverybody(document: DocumentNode, variables: unknown): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1 || operation.operation !== OperationTypeNode.QUERY) return false;
  const isPublic = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && PUBLIC_READS.has(selection.name.value),
  );
  return isPublic && !says(PERSONAL, document, variables);
}

/** Whether the answer may be another in the next minute with nothing having changed. */
export function dependsOnMinute(document: DocumentNode, variables: unknown): boolean {
  return says(BY_THE_CLOCK, document, variables);
}

/** Whether a name in the document, or of a value among the variables, is such a one. */
function says(name: RegExp, document: DocumentNode, variables: unknown): boolean {
  let found = false;
  visit(document, {
    Name({ value }) {
      if (!name.test(value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found || hasKey(name, variables);
}

function hasKey(name: RegExp, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => name.test(key) || hasKey(name, inner));
}
