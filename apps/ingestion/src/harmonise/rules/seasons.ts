const MONTHS: Readonly<Record<string, string>> = {
  gennaio: 'Jan',
  febbraio: 'Feb',
  marzo: 'Mar',
  aprile: 'Apr',
  maggio: 'May',
  giugno: 'Jun',
  luglio: 'Jul',
  agosto: 'Aug',
  settembre: 'Sep',
  ottobre: 'Oct',
  novembre: 'Nov',
  dicembre: 'Dec',
};
/** Whole names only: "mar" is a Tuesday. */
const MONTH = `(?:${Object.keys(MONTHS).join('|')})`;
const MONTHS_SPAN = `(${MONTH})\\s*(?:-|–|ad?|fino ad?|e)\\s*(${MONTH})`;
const HOLIDAYS = '(?:giorni )?festivi|festività';

/** "da settembre a giugno:", "nei mesi di luglio e agosto", "a luglio". */
const SEASON = new RegExp(
  `^\\(?\\s*(?:(?:nei mesi |nel mese )?(?:da|di|in|a|ad)\\s+)?(?:${MONTHS_SPAN}|(${MONTH}))\\)?\\s*[:,]?\\s+`,
  'iu',
);
/** "chiuso ad agosto", "(chiuso luglio e agosto)", "chiuso nei giorni festivi". */
const CLOSED = new RegExp(
  `[\\s,;(.]*(?:chius[oaei]|escluso|esclusi)\\s+(?:(?:il|i|in|a|ad|nel|nei|le|per)\\s+)?(?:mes[ei]\\s+di\\s+)?` +
    `(?:${MONTHS_SPAN}|(${MONTH})|(${HOLIDAYS}))\\s*\\)?(?=\\s*(?:[;,.\\n]|$))\\.?`,
  'giu',
);

/** Takes closures off a text of hours, as rules of the OSM syntax: "…, chiuso ad agosto" → "Aug off". */
export function takeClosures(text: string): { readonly rest: string; readonly off: readonly string[] } {
  const off = [...text.matchAll(CLOSED)].map(([all, first, last, one, holidays]) =>
    holidays === undefined ? `${monthsOf(all, first, last, one)} off` : 'PH off',
  );
  return { rest: text.replace(CLOSED, '').trim(), off };
}

/** Takes the months off the beginning of one line of hours: "da settembre a giugno: martedì 9-12" → "Sep-Jun". */
export function takeSeason(text: string): { readonly rest: string; readonly months: string | null } {
  const match = SEASON.exec(text);
  if (match === null) return { rest: text, months: null };
  const [all, first, last, one] = match;
  return { rest: text.slice(all.length), months: monthsOf(all, first, last, one) };
}

/** Two months with "e" between them are two; with anything else, all from one to the other. */
function monthsOf(written: string, first?: string, last?: string, one?: string): string {
  if (first === undefined || last === undefined) return nameOf(one);
  const between = new RegExp(`${first}\\s+e\\s+${last}`, 'iu').test(written) ? ',' : '-';
  return `${nameOf(first)}${between}${nameOf(last)}`;
}

function nameOf(month = ''): string {
  return MONTHS[month.toLowerCase()] ?? '';
}
