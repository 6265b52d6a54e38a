import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  type Config,
  type FederatedMultiSearchParams,
  type MeilisearchErrorResponse,
  type MultiSearchParams,
  type MultiSearchResponseOrSearchResponse,
  type RecordAny,
} from 'meilisearch';
import { Pool } from 'undici';

/** As many questions as are with the engine at once; it answers no more than its threads anyway. */
const CONNECTIONS = 32;
const PATH = '/multi-search';

/**
 * The client, with its questions sent through a pool of kept-alive connections rather than `fetch`, which costs a question
 * 1.5 ms of 10.8 (median of 300 with 1,000 entries). Errors are those of the client.
 */
export class QuestionEngine extends Meilisearch {
  private readonly pool: Pool;
  private readonly headers: Record<string, string>;
  private readonly patienceMs: number;

  constructor(config: Config & { readonly timeout: number }) {
    super(config);
    this.pool = new Pool(new URL(config.host).origin, { connections: CONNECTIONS });
    this.patienceMs = config.timeout;
    this.headers = {
      'content-type': 'application/json',
      ...(config.apiKey === undefined ? {} : { authorization: `Bearer ${config.apiKey}` }),
    };
  }

  override async multiSearch<
    T1 extends MultiSearchParams | FederatedMultiSearchParams,
    T2 extends RecordAny = RecordAny,
  >(queries: T1): Promise<MultiSearchResponseOrSearchResponse<T1, T2>> {
    const { status, answer } = await this.post(JSON.stringify(queries));
    if (status === 200) return answer as MultiSearchResponseOrSearchResponse<T1, T2>;
    throw new MeilisearchApiError(new Response(null, { status }), answer as MeilisearchErrorResponse | undefined);
  }

  /** @throws MeilisearchRequestError when the engine cannot be reached, is too slow, or answers what is no JSON */
  private async post(body: string): Promise<{ readonly status: number; readonly answer: unknown }> {
    // Of the pool's own limits one is only as exact as a second.
    const giveUp = new AbortController();
    const patience = setTimeout(() => giveUp.abort(), this.patienceMs);
    try {
      const { statusCode, body: answer } = await this.pool.request({
        path: PATH,
        method: 'POST',
        headers: this.headers,
        body,
        signal: giveUp.signal,
      });
      const text = await answer.text();
      return { status: statusCode, answer: text === '' ? undefined : (JSON.parse(text) as unknown) };
    } catch (error) {
      throw new MeilisearchRequestError(PATH, error);
    } finally {
      clearTimeout(patience);
    }
  }
}
