import type { Problem } from '@vicino/domain';
import { type Draft, type DraftValue } from './draft.js';
import type { HarmoniseSource } from './harmonised.js';

/** A line of a group says something else than the one before it in a field that has one value. */
export function linesDiffer({ field, position, text }: DraftValue): Problem {
  return {
    code: 'ROW_KEY_REPEATED',
    severity: 'WARNING',
    field,
    position,
    value: text.slice(0, 500),
    suggestion: 'Le righe con lo stesso codice dicono cose diverse in questo campo: è stata tenuta la prima.',
  };
}

/** The code is that of another entry. */
export function keyRepeated(draft: Draft, { keyFields }: HarmoniseSource, key: string): Problem {
  return {
    code: 'ROW_KEY_REPEATED',
    severity: 'WARNING',
    field: keyFields.join(', ') || null,
    position: draft.positions[0] ?? null,
    value: key,
    suggestion: 'Dare a ogni servizio un codice suo: questo è già di un altro.',
  };
}

/** There is no code, and one was made up. */
export function keyMissing(draft: Draft, { keyFields }: HarmoniseSource): Problem {
  return {
    code: 'ROW_KEY_MISSING',
    severity: 'WARNING',
    field: keyFields.join(', ') || null,
    position: draft.positions[0] ?? null,
    value: null,
    suggestion: 'Dare un codice che non cambia: senza, un nuovo titolo sembra un altro servizio.',
  };
}

/** A line of a group comes long after the others, when the entry they make has been told already. */
export function linesApart(draft: Draft, { groupBy }: HarmoniseSource, key: string): Problem {
  return {
    code: 'ROW_KEY_REPEATED',
    severity: 'WARNING',
    field: groupBy,
    position: draft.positions[0] ?? null,
    value: key,
    suggestion: 'Mettere vicine le righe dello stesso servizio: questa è lontana dalle altre ed è tenuta a parte.',
  };
}
