/** One node of the document, still as the provider wrote it, with the context that gives its keys a meaning. */
export interface GraphNode {
  /** "@graph[3]", or "[3]" where the document is a list of nodes. */
  readonly position: string;
  readonly node: unknown;
  readonly context: unknown;
}

/** The nodes of a JSON-LD document: those of its `@graph`, of the list it is, or the one node it is. */
export function graphNodes(document: unknown): GraphNode[] {
  if (Array.isArray(document)) {
    return document.flatMap((node: unknown, index) =>
      isObject(node) && Array.isArray(node['@graph'])
        ? graphNodes(node)
        : [{ position: `[${index}]`, node, context: null }],
    );
  }
  if (!isObject(document)) return [];
  const graph = document['@graph'];
  if (!Array.isArray(graph)) return [{ position: '[0]', node: document, context: null }];
  const context = document['@context'] ?? null;
  return graph.map((node: unknown, index) => ({ position: `@graph[${index}]`, node, context }));
}

/** The node with its context on it, ready to be expanded by itself: one bad node then costs no other. */
export function standalone({ node, context }: GraphNode): { [key: string]: unknown } | null {
  if (!isObject(node)) return null;
  if (context === null) return node;
  const own = node['@context'];
  return { ...node, '@context': own === undefined ? context : [context, own].flat() };
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
