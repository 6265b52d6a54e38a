import { Catch, Logger, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';
import { toSearchError } from './search-error.js';

/** The one place where an error becomes an answer on the wire. Faults of ours are logged here, with their cause. */
@Catch()
export class SearchErrorFilter implements RpcExceptionFilter {
  private readonly log = new Logger(SearchErrorFilter.name);

  catch(error: unknown): Observable<never> {
    const told = toSearchError(error);
    if (told.code === 'INTERNAL') this.log.error(error instanceof Error ? error : new Error(String(error)));
    return throwError(() => told);
  }
}
