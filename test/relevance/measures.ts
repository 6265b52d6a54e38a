/** What one way of searching made of one question. */
export interface Judged {
  /** Whether each hit, from the first, is right. */
  readonly right: readonly boolean[];
  /** How many right ones there were to be found. */
  readonly relevant: number;
  /** How many hits there were in all. */
  readonly total: number;
  readonly alternatives: number;
}

export interface Measures {
  /** Questions with something right to be found; the first two figures are over these. */
  readonly answerable: number;
  readonly success3: number;
  readonly ndcg10: number;
  /** Share of all questions about a real need that found nothing. */
  readonly zeroResults: number;
  /** Of all questions about a real need: those without an answer and without a way on. */
  readonly deadEnds: number;
}

/** Normalised discounted cumulative gain at ten; a hit is right or wrong. 1 when all right ones stand first. */
export function ndcg10({ right, relevant }: Pick<Judged, 'right' | 'relevant'>): number {
  const gain = (rights: readonly boolean[]) =>
    rights.slice(0, 10).reduce((sum, isRight, rank) => sum + (isRight ? 1 / Math.log2(rank + 2) : 0), 0);
  const ideal = gain(Array.from({ length: relevant }, () => true));
  return ideal === 0 ? 0 : gain(right) / ideal;
}

export function success3({ right }: Pick<Judged, 'right'>): boolean {
  return right.slice(0, 3).includes(true);
}

/** Over the questions about a real need. */
export function measure(judged: readonly Judged[]): Measures {
  const answerable = judged.filter(({ relevant }) => relevant > 0);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return {
    answerable: answerable.length,
    success3: mean(answerable.map((one) => (success3(one) ? 1 : 0))),
    ndcg10: mean(answerable.map(ndcg10)),
    zeroResults: mean(judged.map(({ total }) => (total === 0 ? 1 : 0))),
    deadEnds: judged.filter(({ total, alternatives }) => total === 0 && alternatives === 0).length,
  };
}
