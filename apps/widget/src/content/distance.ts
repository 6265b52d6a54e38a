/**
 * A distance in whole kilometres, "14 km"; null below one, where the seat of a municipality often stands for the place
 * and a figure would say more than is known.
 */
export function distanceInWords(kilometres: number, language: string): string | null {
  if (kilometres < 1) return null;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(kilometres)} km`;
}
