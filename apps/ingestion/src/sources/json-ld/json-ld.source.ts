import type { RawValue } from '@vicino/domain';
import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { allBytes } from '../source-input.js';
import { checkDepth, TooDeepError } from '../storable.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { CPSV_CONTEXT, PUBLIC_SERVICE_TYPES } from './cpsv-context.js';
import { embedReferences, idOf } from './embed-references.js';
import { type GraphNode, graphNodes, standalone } from './graph-nodes.js';
import { compactOffline, type ExpandedNode, expandOffline, RemoteContextError } from './offline-jsonld.js';

interface PlacedNode {
  readonly position: string;
  readonly node: ExpandedNode;
}

/**
 * Public services of a CPSV-AP_IT document in JSON-LD, at "@graph[3]", with the prefixes of `CPSV_CONTEXT` whatever
 * the provider's. Contexts have to be in the document. Held in memory while read.
 */
export async function* readJsonLd(_source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const document = await parsed(input);
  if ('problem' in document) {
    yield document.problem;
    return;
  }
  const placed: PlacedNode[] = [];
  for (const graphNode of graphNodes(document.value)) {
    const outcome = await expanded(graphNode);
    if ('problem' in outcome) {
      yield outcome.problem;
      if (outcome.fatal) return;
    } else placed.push(...outcome.nodes);
  }
  const byId = new Map(
    placed.flatMap(({ node }): [string, ExpandedNode][] => {
      const id = idOf(node);
      return id === null ? [] : [[id, node]];
    }),
  );
  const services = placed.filter(({ node }) => isPublicService(node));
  for (const { position, node } of services) {
    const compacted = await compactOffline(embedReferences(node, byId), CPSV_CONTEXT);
    yield recordItem(position, compacted as { readonly [field: string]: RawValue });
  }
  if (services.length > 0) return;
  yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
    field: '@type',
    suggestion: `Nessun nodo è un servizio pubblico. Dare a ciascuno il tipo ${PUBLIC_SERVICE_TYPES[0]}.`,
  });
}

type Parsed = { readonly value: unknown } | { readonly problem: SourceItem };

async function parsed(input: SourceInput): Promise<Parsed> {
  const bytes = await allBytes(input);
  const whole: SourceInput = {
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
  const { encoding } = await detectEncoding(whole, 'detect');
  let text = '';
  for await (const chunk of decode(whole, encoding)) text += chunk;
  try {
    const value: unknown = JSON.parse(text);
    checkDepth(value);
    return { value };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TooDeepError)) throw error;
    return {
      problem: problemItem('FILE_UNREADABLE', 'ERROR', {
        value: error.message,
        suggestion: 'Il file non è JSON valido. Esportarlo di nuovo, intero.',
      }),
    };
  }
}

type Expanded = { readonly nodes: readonly PlacedNode[] } | { readonly problem: SourceItem; readonly fatal: boolean };

async function expanded(graphNode: GraphNode): Promise<Expanded> {
  const { position } = graphNode;
  const node = standalone(graphNode);
  if (!node) return { problem: malformed(position, JSON.stringify(graphNode.node)), fatal: false };
  try {
    const nodes = await expandOffline(node);
    return { nodes: nodes.map((one) => ({ position, node: one })) };
  } catch (error) {
    if (error instanceof RemoteContextError) {
      return {
        fatal: true,
        problem: problemItem('FILE_UNREADABLE', 'ERROR', {
          field: '@context',
          position,
          value: error.url,
          suggestion: 'I contesti esterni non si scaricano. Scrivere i prefissi nel "@context" del documento.',
        }),
      };
    }
    return { problem: malformed(position, error instanceof Error ? error.message : String(error)), fatal: false };
  }
}

function malformed(position: string, value: string): SourceItem {
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position,
    value,
    suggestion: 'Il nodo non è JSON-LD valido ed è stato escluso.',
  });
}

function isPublicService(node: ExpandedNode): boolean {
  const types = node['@type'];
  return Array.isArray(types) && types.some((type) => PUBLIC_SERVICE_TYPES.includes(String(type)));
}
