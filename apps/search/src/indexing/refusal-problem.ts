import type { RefusedDocument } from '@vicino/store';
import type { Refusal } from './indexed-document.js';

const SUGGESTION =
  'La scheda non entra nell’indice: chi cerca non la trova. Controllare i suoi campi e pubblicarla di nuovo; ' +
  'se è in ordine, avvisare chi gestisce il catalogo.';

/** The problem an operator sees of an entry that cannot be indexed. */
export function refusalProblem({ id, reason }: Refusal): RefusedDocument {
  return { entryId: id, value: reason.slice(0, 500), suggestion: SUGGESTION };
}
