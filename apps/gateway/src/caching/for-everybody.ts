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

/** What the words of a question are, its variables left out. */
interface Wording {
  readonly isPublic: boolean;
  readonly isPersonal: boolean;
  readonly isByTheClock: boolean;
}

/** Of each question that was read; a server reads the same words once. */
const wordings = new WeakMap<DocumentNode, Wording>();

/** Whether a question is one of public reads, with nothing personal in its words or its variables. */
export function isForEverybody(document: DocumentNode, variables: unknown): boolean {
  const { isPublic, isPersonal } = wordingOf(document);
  return isPublic && !isPersonal && !hasKey(PERSONAL, variables);
}

/** Whether the answer may be another in the next minute with nothing having changed. */
export function dependsOnMinute(document: DocumentNode, variables: unknown): boolean {
  return wordingOf(document).isByTheClock || hasKey(BY_THE_CLOCK, variables);
}

function wordingOf(document: DocumentNode): Wording {
  const known = wordings.get(document);
  if (known !== undefined) return known;
  const wording: Wording = {
    isPublic: readsThePublic(document),
    isPersonal: says(PERSONAL, document),
    isByTheClock: says(BY_THE_CLOCK, document),
  };
  wordings.set(document, wording);
  return wording;
}

function readsThePublic(document: DocumentNode): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1 || operation.operation !== OperationTypeNode.QUERY) return false;
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && PUBLIC_READS.has(selection.name.value),
  );
}

/** Whether a name in the document is such a one. */
function says(name: RegExp, document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Name({ value }) {
      if (!name.test(value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

function hasKey(name: RegExp, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => name.test(key) || hasKey(name, inner));
}
