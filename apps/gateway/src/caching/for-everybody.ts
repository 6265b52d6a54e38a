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
const PERSONAL = 'profile';

/** Whether a question is one of public reads, with nothing personal in its words or its variables. */
export function isForEverybody(document: DocumentNode, variables: unknown): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1 || operation.operation !== OperationTypeNode.QUERY) return false;
  const isPublic = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && PUBLIC_READS.has(selection.name.value),
  );
  return isPublic && !namesPersonal(document) && !hasPersonal(variables);
}

function namesPersonal(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Name({ value }) {
      if (!isPersonal(value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

function hasPersonal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => isPersonal(name) || hasPersonal(inner));
}

function isPersonal(name: string): boolean {
  return name.toLowerCase().includes(PERSONAL);
}
