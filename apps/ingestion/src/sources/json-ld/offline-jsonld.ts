import jsonld from 'jsonld';
import type { ContextDefinition, JsonLdDocument, NodeObject } from 'jsonld';

/** Thrown when a document counts on a context it does not contain: nothing is fetched while a file is read. */
export class RemoteContextError extends Error {
  override readonly name = 'RemoteContextError';
  constructor(readonly url: string) {
    super(`The context ${url} is not in the document`);
  }
}

/** A node with full IRIs as keys. */
export type ExpandedNode = { readonly [property: string]: unknown };

/** JSON-LD expansion without the network. Throws `RemoteContextError`, or the library's own error. */
export async function expandOffline(document: JsonLdDocument): Promise<readonly ExpandedNode[]> {
  const nodes = await offline((documentLoader) => jsonld.expand(document, { documentLoader }));
  return nodes;
}

/** JSON-LD compaction with a context of ours, without the `@context` member. */
export async function compactOffline(node: ExpandedNode, context: ContextDefinition): Promise<ExpandedNode> {
  const compacted = await offline((documentLoader) => jsonld.compact(node as NodeObject, context, { documentLoader }));
  return Object.fromEntries(Object.entries(compacted).filter(([key]) => key !== '@context'));
}

/** The library wraps what its loader throws, so the address asked for is noted here. */
async function offline<T>(work: (loader: (url: string) => Promise<never>) => Promise<T>): Promise<T> {
  let asked: string | null = null;
  try {
    return await work((url) => {
      asked ??= url;
      return Promise.reject(new RemoteContextError(url));
    });
  } catch (error) {
    throw asked === null ? error : new RemoteContextError(asked);
  }
}
