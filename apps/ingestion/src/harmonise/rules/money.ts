const AMOUNT = /(?<![\d.,])(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}))?(?![\d])/u;

/** Pattern of an amount in euro, for use inside other patterns; one capture group. */
export const EURO_PATTERN = '(?:€\\s*)?((?:\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?:,\\d{1,2})?)\\s*(?:euro\\b|€|eur\\b)?';

/** Euro written the Italian way: "8.500" → 8500, "13.000,50" → 13000.5, "1 200" → 1200; null when it is no amount. */
export function parseEuro(text: string): number | null {
  const match = AMOUNT.exec(text.trim());
  if (!match) return null;
  return Number(`${(match[1] ?? '').replace(/[. ]/gu, '')}.${match[2] ?? '0'}`);
}

/** Whether the text names an amount of money at all. */
export function namesMoney(text: string): boolean {
  return /(?:€\s*\d|\d\s*(?:€|euro\b))/iu.test(text);
}
