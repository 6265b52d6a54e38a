import type { IngestionStatus, SearchStatus } from '@vicino/contracts';

/** What the gateway can see of the parts it stands on; null where a part does not answer. */
export interface Checks {
  readonly store: 'up' | 'down';
  readonly search: SearchStatus | null;
  readonly ingestion: IngestionStatus | null;
}

export interface ReadyState {
  readonly httpStatus: 200 | 503;
  readonly status: 'ready' | 'starting' | 'degraded' | 'down';
  readonly checks: Checks;
}

/**
 * Whether the gateway can serve. The store is required. On the first way up it also waits for the feeds to be
 * searchable; once it was ready, an engine or a search service that is away makes it degraded, and traffic keeps
 * coming: questions and sheets are still served, and a load balancer that took every replica out would leave nothing.
 */
export function readyState(checks: Checks, wasReady: boolean): ReadyState {
  if (checks.store === 'down') return { httpStatus: 503, status: 'down', checks };
  const searchable = checks.search?.engine === 'up' && checks.search.documents !== null;
  if (wasReady) return { httpStatus: 200, status: searchable ? 'ready' : 'degraded', checks };
  const complete = searchable && checks.search?.pending === 0 && checks.ingestion?.firstRunDone === true;
  return complete ? { httpStatus: 200, status: 'ready', checks } : { httpStatus: 503, status: 'starting', checks };
}
