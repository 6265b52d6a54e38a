/** The part of an entry a slug is chosen by. */
export interface SlugClaim {
  readonly id: string;
  readonly slug: string;
}

/**
 * One slug an entry, none twice and none of `taken`. The first to claim a slug has it as it is; a later one gets the
 * start of its id at the end, which is the same on every machine. Ids in the batch must differ.
 */
export function freeSlugs(claims: readonly SlugClaim[], taken: ReadonlySet<string>): Map<string, string> {
  const used = new Set(taken);
  const chosen = new Map<string, string>();
  for (const { id, slug } of claims) {
    const free = [slug, `${slug}-${id.slice(0, 8)}`].find((candidate) => !used.has(candidate)) ?? `${slug}-${id}`;
    used.add(free);
    chosen.set(id, free);
  }
  return chosen;
}
