import { FACET_FIELDS, type FacetField, type SearchQuery } from '@vicino/contracts';
import { calendarNumber } from '../documents/calendar-number.js';

/**
 * The engine's filter for a question: every line must hold. Values of one field are alternatives.
 * The municipality and the closing date hold always; `without` leaves one field's own choice out, for counting it.
 */
export function engineFilter(query: SearchQuery, without?: FacetField): string[] {
  const chosen = FACET_FIELDS.filter((field) => field !== without && query[field].length > 0);
  return [
    `closesOn >= ${calendarNumber(query.today) ?? 0}`,
    ...(query.municipality === null ? [] : [`municipalities = ${quoted(query.municipality)}`]),
    ...chosen.map((field) => `${field} IN [${query[field].map(quoted).join(', ')}]`),
  ];
}

/** A value as the engine's filter language writes it; what is inside the quotes is never read as an expression. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
