import type { Need } from '../api/catalogue.js';

/** The areas of need, in the order of the taxonomy. */
export function areasOf(needs: readonly Need[]): readonly Need[] {
  return needs.filter((need) => need.level === 1);
}

export function needBySlug(needs: readonly Need[], slug: string | null): Need | null {
  return needs.find((need) => need.slug === slug) ?? null;
}

/** A choice that makes the need more precise, or wider again. */
export interface Refinement {
  readonly slug: string;
  readonly label: string;
  /** Entries one gets by choosing it; null when the answer does not count it. */
  readonly count: number | null;
  readonly current: boolean;
}

/**
 * The choices beside a need: within an area its parts, the area itself first; with no area the areas.
 * Parts with nothing in them are left out, unless chosen. `counts`: entries by slug of need.
 */
export function refinements(
  needs: readonly Need[],
  chosen: string | null,
  counts: ReadonlyMap<string, number>,
): readonly Refinement[] {
  const need = needBySlug(needs, chosen);
  const area = need === null ? null : need.parent === null ? need : needBySlug(needs, need.parent.slug);
  const choices = area === null ? areasOf(needs) : [area, ...needs.filter((one) => one.parent?.slug === area.slug)];
  return choices
    .map(({ slug, label }) => ({ slug, label, count: counts.get(slug) ?? null, current: slug === chosen }))
    .filter((choice) => choice.count !== null || choice.current || choice.slug === area?.slug);
}
