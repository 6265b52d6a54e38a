import { describe, it, expect } from '@jest/globals';
import { joinedText, readDraft } from './draft.js';
import { cpsvApItMapping } from './mappings/cpsv-ap-it.mapping.js';
import { hsdsMapping } from './mappings/hsds.mapping.js';
import { wordpressMapping } from './mappings/wordpress.mapping.js';

describe('readDraft', () => {
  it('goes through lists on the way to a member', () => {
    const draft = readDraft(hsdsMapping, {
      position: 'contents[0]',
      fields: {
        name: 'Centro',
        attributes: [{ taxonomy_term: { name: 'Casa popolare' } }, { taxonomy_term: { name: 'Mensa gratuita' } }],
        service_at_locations: [
          { location: { latitude: 45.3, addresses: [{ city: 'Caluso' }] } },
          { location: { addresses: [{ city: 'Ivrea' }] } },
        ],
      },
    });
    expect(joinedText(draft.fields.needs)).toBe('Casa popolare; Mensa gratuita');
    expect(draft.fields.needs[1]).toEqual({
      text: 'Mensa gratuita',
      field: 'attributes.taxonomy_term.name',
      position: 'contents[0]',
    });
    expect(draft.places.map(({ municipality, latitude }) => [joinedText(municipality), joinedText(latitude)])).toEqual([
      ['Caluso', '45.3'],
      ['Ivrea', ''],
    ]);
  });

  it('takes the value of an RDF literal, one or several', () => {
    const name = { '@language': 'it', '@value': 'Ambulatorio' };
    const read = (value: typeof name | readonly (typeof name)[]) =>
      joinedText(readDraft(cpsvApItMapping, { position: '@graph[0]', fields: { 'l0:name': value } }).fields.title);
    expect(read(name)).toBe('Ambulatorio');
    expect(read([name, name])).toBe('Ambulatorio; Ambulatorio');
  });

  it('parts what a web site keeps in one HTML field', () => {
    const { fields } = readDraft(wordpressMapping, {
      position: '[0]',
      fields: {
        meta: {
          _dci_servizio_a_chi_e_rivolto: '<ul><li>famiglie</li></ul><p>ISEE fino a 13.000 euro</p>',
          _dci_servizio_descrizione_estesa: '<p>Domande.</p><p><strong>Orari:</strong> martedì 9-12</p>',
          _dci_servizio_stato: true,
        },
      },
    });
    expect(joinedText(fields.targetGroups)).toBe('famiglie');
    expect(joinedText(fields.eligibility)).toBe('ISEE fino a 13.000 euro');
    expect(joinedText(fields.description)).toBe('Domande.');
    expect(joinedText(fields.hours)).toBe('martedì 9-12');
    expect(joinedText(fields.status)).toBe('true');
  });

  it('finds nothing in a record of another shape', () => {
    const { fields, places } = readDraft(hsdsMapping, {
      position: 'x',
      fields: { name: null, attributes: 'no', service_at_locations: 3 },
    });
    expect(Object.values(fields).flat()).toEqual([]);
    expect(places.flatMap((place) => Object.values(place).flat())).toEqual([]);
  });
});
