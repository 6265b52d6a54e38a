import type { TypedDocumentString } from './catalogue.generated.js';

/** `OFFLINE`: no answer came. `TIMEOUT`: none came in time. `REFUSED`: the question is wrong. `SERVER`: it could not answer. */
export type FailureKind = 'OFFLINE' | 'TIMEOUT' | 'REFUSED' | 'SERVER';

/** A question that got no usable answer. `code` is the one of the GraphQL error, where there was one. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  constructor(
    readonly kind: FailureKind,
    readonly code: string | null,
    options?: ErrorOptions,
  ) {
    super(`The catalogue did not answer: ${kind}${code === null ? '' : ` (${code})`}`, options);
  }
}

/** A slow phone line takes seconds; past this a person should be offered to try again. */
const TIMEOUT_MS = 10_000;

interface GraphqlAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks one GraphQL question.
 * @throws RequestFailure when there is no usable answer; the signal's reason when the caller gave up.
 */
export async function ask<Answer, Variables>(
  endpoint: string,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await post<Answer>(endpoint, JSON.stringify({ query: document.toString(), variables }), signal);
  const failure = answer.errors?.[0];
  if (failure !== undefined) {
    const code = failure.extensions?.code ?? null;
    throw new RequestFailure(code === 'BAD_USER_INPUT' ? 'REFUSED' : 'SERVER', code);
  }
  if (answer.data === undefined || answer.data === null) throw new RequestFailure('SERVER', null);
  return answer.data;
}

async function post<Answer>(endpoint: string, body: string, signal: AbortSignal): Promise<GraphqlAnswer<Answer>> {
  const request = new AbortController();
  const giveUp = (): void => request.abort();
  signal.addEventListener('abort', giveUp);
  let timedOut = false;
  let answered = false;
  const timer = setTimeout(() => {
    timedOut = true;
    request.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      credentials: 'omit',
      signal: request.signal,
    });
    answered = true;
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new RequestFailure('SERVER', `HTTP_${response.status}`);
    }
    return (await response.json()) as GraphqlAnswer<Answer>;
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof RequestFailure) throw cause;
    if (timedOut) throw new RequestFailure('TIMEOUT', null, { cause });
    throw new RequestFailure(answered ? 'SERVER' : 'OFFLINE', null, { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
