const PLACEHOLDER =
  /^(?:[-–—_/.*?x]+|n\.?\s?[da]\.?|n\s?\/\s?[da]|non\s(?:presente|disponibile|indicat[oa]|pervenut[oa]|not[oa]|c['’]è)|nessun[oa]?|null|none|nan|#n\/[da]|assente|no)$/iu;

/** Whether a cell says that it holds nothing: "-", "n.d.", "non disponibile", "NULL". Empty says so too. */
export function saysNothing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || PLACEHOLDER.test(trimmed);
}
