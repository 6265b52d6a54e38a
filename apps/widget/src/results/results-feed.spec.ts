import { describe, expect, it } from '@jest/globals';
import type { ReactiveControllerHost } from 'lit';
import type { Catalogue, Results } from '../api/catalogue.js';
import { EMPTY_STATE, NO_FILTERS, type PageState, toggleFilter } from '../state/page-state.js';
import { ResultsFeed } from './results-feed.js';

const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;
const casa: PageState = { ...EMPTY_STATE, needs: ['casa'] };

interface Asked {
  readonly state: PageState;
  readonly after: string | null;
  readonly answer: (page: Results) => void;
  readonly fail: () => void;
}

/** A feed whose questions wait to be answered by the test. */
function feed(): { readonly results: ResultsFeed; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const search = (state: PageState, _told: unknown, after: string | null): Promise<Results> =>
    new Promise((resolve, reject) =>
      asked.push({ state, after, answer: resolve, fail: () => reject(new Error('away')) }),
    );
  return {
    results: new ResultsFeed(
      host,
      () => ({ search }) as unknown as Catalogue,
      () => null,
    ),
    asked,
  };
}

const page = (slugs: string[], totalCount: number, endCursor: string | null): Results =>
  ({
    totalCount,
    degraded: false,
    edges: slugs.map((slug) => ({ highlights: [], node: { slug } })),
    facets: [],
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  }) as unknown as Results;
const slugs = (results: ResultsFeed): string[] => results.current.value?.hits.map(({ node }) => node.slug) ?? [];

describe('ResultsFeed', () => {
  it('adds the next page to those in hand, and knows when there is none', async () => {
    const { results, asked } = feed();
    const first = results.ask(casa);
    asked[0]?.answer(page(['a', 'b'], 3, 'after-b'));
    await first;
    const more = results.more();
    expect(asked[1]?.after).toBe('after-b');
    asked[1]?.answer(page(['c'], 3, null));
    await expect(more).resolves.toBe(1);
    expect(slugs(results)).toEqual(['a', 'b', 'c']);
    await expect(results.more()).resolves.toBe(0);
    expect(asked).toHaveLength(2);
  });

  it('lets the newest question win, whichever is answered last', async () => {
    const { results, asked } = feed();
    const older = results.ask(casa);
    const newer = results.ask({ ...casa, needs: ['lavoro'] });
    asked[1]?.answer(page(['lavoro'], 1, null));
    asked[0]?.answer(page(['casa'], 1, null));
    await expect(older).resolves.toBe(false);
    await expect(newer).resolves.toBe(true);
    expect(slugs(results)).toEqual(['lavoro']);
  });

  it('keeps the list in view while a filter is tried, and drops it for another need', async () => {
    const { results, asked } = feed();
    const first = results.ask(casa);
    asked[0]?.answer(page(['a'], 1, null));
    await first;
    void results.ask({ ...casa, filters: toggleFilter(NO_FILTERS, 'kinds', 'SERVICE') });
    expect(slugs(results)).toEqual(['a']);
    void results.ask({ ...casa, needs: ['lavoro'] });
    expect(slugs(results)).toEqual([]);
  });

  it('asks again after a failure, not for what it has', async () => {
    const { results, asked } = feed();
    const first = results.ask(casa);
    asked[0]?.fail();
    await first;
    expect(results.current.state).toBe('FAILED');
    expect(results.answers(casa)).toBe(false);
    const again = results.ask(casa);
    asked[1]?.answer(page(['a'], 1, null));
    await again;
    expect(results.answers({ ...casa, sheet: 'a' })).toBe(true);
    expect(results.answers({ ...casa, text: 'x' })).toBe(false);
  });
});
