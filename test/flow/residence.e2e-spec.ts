import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { municipalitiesOfBody, municipalityByCode } from '@vicino/territory';
import { startSystem, type System } from '../support/start-system.js';

const SOCIAL_SERVICE_IVREA = 'Servizio sociale - sede IN.RE.TE.';

const SEARCH = `query ($input: SearchInput!) { searchEntries(input: $input, first: 100) { edges { node { title } } } }`;

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system?.stop());

async function titlesFor(input: Record<string, unknown>): Promise<string[]> {
  const { data } = await system.ask<{ searchEntries: { edges: { node: { title: string } }[] } }>(SEARCH, { input });
  return data.searchEntries.edges.map(({ node }) => node.title);
}

describe('where one lives, not where the desk is', () => {
  it('finds the social service in Ivrea from each of the 42 municipalities of IN.RE.TE.', async () => {
    const members = municipalitiesOfBody('inrete-ivrea');
    expect(members).toHaveLength(42);
    for (const municipality of members) {
      const name = municipalityByCode(municipality)?.name;
      expect({ name, titles: await titlesFor({ text: 'servizio sociale', municipality }) }).toEqual({
        name,
        titles: expect.arrayContaining([SOCIAL_SERVICE_IVREA]),
      });
    }
  });

  it('does not find it from Chivasso, by words, by need or by browsing', async () => {
    const municipality = '001082';
    expect(await titlesFor({ text: 'servizio sociale ivrea', municipality })).not.toContain(SOCIAL_SERVICE_IVREA);
    expect(await titlesFor({ needs: ['parlare-assistente-sociale'], municipality })).not.toContain(
      SOCIAL_SERVICE_IVREA,
    );
    expect(await titlesFor({ municipality })).not.toContain(SOCIAL_SERVICE_IVREA);
  });

  it('serves the residents of a merged municipality under its old code', async () => {
    expect(await titlesFor({ text: 'servizio sociale', municipality: '001005' })).toContain(SOCIAL_SERVICE_IVREA);
  });
});
