/** Words of a phrase as stems, in their order. */
export type Phrase = readonly string[];

/** Phrases that begin alike, up to here, and how they go on. */
export interface PhraseTree {
  /** Whether a phrase ends here. */
  readonly ends: boolean;
  readonly next: ReadonlyMap<string, PhraseTree>;
}

interface GrowingTree extends PhraseTree {
  ends: boolean;
  readonly next: Map<string, GrowingTree>;
}

/** Looking a text through for phrases takes as long for a hundred of them as for one. */
export function phraseTree(phrases: readonly Phrase[]): PhraseTree {
  const root: GrowingTree = { ends: false, next: new Map() };
  for (const phrase of phrases) {
    let at = root;
    for (const stem of phrase) {
      const next = at.next.get(stem) ?? { ends: false, next: new Map() };
      at.next.set(stem, next);
      at = next;
    }
    at.ends = true;
  }
  return root;
}
