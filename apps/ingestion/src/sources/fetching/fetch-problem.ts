import type { Problem, ProblemCode } from '@vicino/domain';
import { tooLarge } from '../file-problems.js';
import { problemItem } from '../source-item.js';
import { InputTooLargeError } from '../source-input.js';
import { errorCode } from './error-code.js';
import { HttpStatusError } from './http-exchange.js';
import { RefusedError } from './refused-error.js';
import { causeOf } from './turns-and-attempts.js';

/** Why there is nothing to read, for the publisher. */
export function fetchProblem(error: unknown, url: URL, maxBytes: number): Problem {
  const refused = error instanceof RefusedError ? error : causeOf(error);
  if (refused instanceof RefusedError) return unreadable(refused.address, refused.cure);
  if (error instanceof InputTooLargeError) return tooLarge(maxBytes, null).problem;
  const shown = shownAddress(url);
  if (error instanceof HttpStatusError) return unreadable(`${shown}: ${error.message}`, cureOf(error));
  return unreadable(
    `${shown}: ${errorCode(error) ?? 'guasto sconosciuto'}`,
    'Il server non risponde o interrompe la risposta. Si riproverà alla prossima lettura; se continua, controllare l’indirizzo.',
  );
}

/** An address as it may be shown: the query may hold a key. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

export function unreadable(value: string, suggestion: string, code: ProblemCode = 'FILE_UNREADABLE'): Problem {
  return problemItem(code, 'ERROR', { value, suggestion }).problem;
}

function cureOf({ status, retryAfter }: HttpStatusError): string {
  if (status === 401 || status === 403)
    return 'Il server nega l’accesso. Chiedere all’ente di aprire l’indirizzo al catalogo.';
  if (status === 404 || status === 410) return 'A questo indirizzo non c’è più nulla. Chiedere all’ente quello nuovo.';
  if (status === 429 || status >= 500) {
    const minutes = Math.ceil((retryAfter ?? 0) / 60_000);
    const asked = minutes > 0 ? ` e chiede di aspettare ${minutes} ${minutes === 1 ? 'minuto' : 'minuti'}` : '';
    return `Il server ha un guasto o troppe richieste${asked}. Si riproverà alla prossima lettura.`;
  }
  return 'Il server non dà il file. Chiedere all’ente di controllare l’indirizzo.';
}
