import { describe, expect, it } from '@jest/globals';
import { harmonise } from '../harmonise.js';

const source = {
  id: 'bandi-prova',
  name: 'Comune di prova',
  managingBody: 'ciss-chivasso',
  mapping: 'feed',
  keyFields: ['guid'],
  groupBy: null,
};

describe('feedMapping', () => {
  it('makes an opportunity of a call, with its last day and the page it is on', () => {
    const fields = {
      title: 'Bando per il contributo affitto 2026',
      guid: 'bando-12',
      'content:encoded': '<p>Contributo per famiglie in affitto. Domande <b>entro il 30/12/2026</b>.</p>',
      page: 'https://comune.example/bandi/affitto',
    };
    const [made] = harmonise(source, [{ position: 'line 5', fields }], '2026-11-22');
    expect(made?.entry).toMatchObject({
      kind: 'OPPORTUNITY',
      title: 'Bando per il contributo affitto 2026',
      description: 'Contributo per famiglie in affitto. Domande entro il 30/12/2026.',
      window: { opensOn: null, closesOn: '2026-12-30' },
      source: { externalId: 'bando-12', url: 'https://comune.example/bandi/affitto' },
    });
  });
});
