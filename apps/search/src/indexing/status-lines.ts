import type { SearchStatus } from '@vicino/contracts';

/** How the service stands, for a person at a terminal; a line a matter. */
export function statusLines({ engine, documents, pending, index }: SearchStatus): string[] {
  const lines = [`engine ${engine}, ${documents ?? 'unknown'} documents, ${pending} changes pending`];
  if (index === undefined) return lines;
  const { state, rebuild, setAside } = index;
  lines.push(`index ${state.toLowerCase()}, ${setAside} entries set aside`);
  if (rebuild !== null) lines.push(`being rebuilt: ${rebuild.documents} of about ${rebuild.entries} documents`);
  return lines;
}
