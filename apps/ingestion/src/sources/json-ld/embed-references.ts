import type { ExpandedNode } from './offline-jsonld.js';

/** Nodes put into one record at most. A service has a handful; a graph where all points to all must not explode. */
const MAX_EMBEDDED = 200;
const MAX_LEVELS = 6;

/**
 * The node with the nodes it points to put in the place of the references, as far as the document has them.
 * Whether a provider nests an address or lists it apart then makes no difference. A node never contains itself.
 */
export function embedReferences(node: ExpandedNode, byId: ReadonlyMap<string, ExpandedNode>): ExpandedNode {
  let room = MAX_EMBEDDED;
  const within = (value: unknown, above: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => within(item, above));
    if (typeof value !== 'object' || value === null) return value;
    const members = value as ExpandedNode;
    const id = idOf(members);
    const target = id !== null && isReference(members) && !above.includes(id) ? byId.get(id) : undefined;
    if (target && room > 0 && above.length < MAX_LEVELS) {
      room -= 1;
      return membersWithin(target, [...above, id ?? '']);
    }
    return membersWithin(members, above);
  };
  const membersWithin = (members: ExpandedNode, above: readonly string[]): ExpandedNode =>
    Object.fromEntries(Object.entries(members).map(([key, value]) => [key, within(value, above)]));
  return membersWithin(node, [idOf(node) ?? '']);
}

/** The `@id` of a node, or null. */
export function idOf(node: ExpandedNode): string | null {
  const id = node['@id'];
  return typeof id === 'string' ? id : null;
}

function isReference(members: ExpandedNode): boolean {
  return Object.keys(members).length === 1;
}
