import { describe, expect, it } from '@jest/globals';
import type { RawValue } from '@vicino/domain';
import { createHarmoniser } from '../harmoniser.js';
import { checkMapping } from './mapping-file.js';

const source = { id: 'prova', name: 'Prova', managingBody: null, mapping: 'prova', keyFields: ['id'], groupBy: null };

function harmonised(mapping: object, fields: { readonly [field: string]: RawValue }) {
  const checked = checkMapping({ id: 'prova', ...mapping });
  if (checked.kind === 'FAULTY') throw new Error(checked.faults.join('\n'));
  const harmoniser = createHarmoniser(source, '2026-11-22', 10, new Map([['prova', checked.value]]));
  const [made] = [...harmoniser.add([{ position: 'line 2', fields: { id: 'A', ...fields } }]), ...harmoniser.finish()];
  return made;
}

function faultsOf(mapping: object): readonly string[] {
  const checked = checkMapping({ id: 'prova', fields: { title: 'Nome' }, ...mapping });
  return checked.kind === 'FAULTY' ? checked.faults : [];
}

describe('constants of a mapping', () => {
  const mapping = {
    fields: { title: 'Nome', cost: 'Costo' },
    constants: { kind: 'opportunità', cost: 'gratuito', areaServed: 'Unione NET', managingBody: 'unione-net' },
    places: { fields: { address: 'Via' }, constants: { municipality: 'Volpiano' } },
  };

  it('say what no column says, read by the same rules', () => {
    const made = harmonised(mapping, { Nome: 'Estate ragazzi', Via: 'Via Roma 1' });
    expect(made?.entry).toMatchObject({
      kind: 'OPPORTUNITY',
      managingBody: 'unione-net',
      cost: { type: 'gratuito' },
      serviceArea: { scope: 'MANAGING_BODY', complete: true },
      locations: [{ address: 'Via Roma 1', istatCode: '001314' }],
    });
    const cost = made?.provenance.find(({ field }) => field === 'cost');
    expect(cost).toMatchObject({ sourceField: 'constants.cost', read: 'gratuito' });
  });

  it('give way to a cell that is filled', () => {
    expect(harmonised(mapping, { Nome: 'Piscina', Costo: 'a pagamento' })?.entry?.cost.type).toBe('a-pagamento');
    expect(harmonised(mapping, { Nome: 'Piscina', Costo: ' ' })?.entry?.cost.type).toBe('gratuito');
  });

  it.each([
    [{ constants: { cost: 'boh' } }, 'constants.cost: Scrivere per esempio: gratuito'],
    [{ constants: { kind: 'cosa' } }, 'constants.kind: Scrivere: servizio oppure opportunità.'],
    [{ constants: { costo: 'gratuito' } }, 'constants.costo: Questo campo non esiste. Forse "cost".'],
    [{ constants: { cost: '' } }, 'constants.cost: Scrivere il valore che vale per tutte le righe'],
    [{ constants: { cost: 3 } }, 'constants.cost: Scrivere il valore che vale per tutte le righe'],
    [{ constants: { managingBody: 'CISS' } }, 'constants.managingBody: Scrivere uno di questi enti: '],
    [{ constants: { areaServed: 'Canavese' } }, 'constants.areaServed: '],
    [{ constants: { title: 'Servizio' } }, 'constants.title: Ogni servizio ha il suo'],
    [{ constants: { languages: 'inglesse' } }, 'constants.languages: Forse si intendeva “inglese”.'],
    [
      { places: { constants: { municipality: 'Settimo' } } },
      'places.constants.municipality: Scrivere il nome per intero',
    ],
    [{ places: { constants: { province: 'XX' } } }, 'places.constants.province: Scrivere la sigla'],
  ])('are refused where their rule does not read them for certain: %j', (wrong, fault) => {
    const faults = faultsOf(wrong);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

describe('the province of a place', () => {
  const mapping = { fields: { title: 'Nome' }, places: { fields: { municipality: 'Comune', province: 'Prov' } } };
  const placeOf = (Comune: string, Prov: string) => {
    const made = harmonised(mapping, { Nome: 'Sportello', Comune, Prov });
    return [made?.entry?.locations[0]?.istatCode ?? null, made?.problems.map(({ code }) => code)];
  };

  it('tells our Samone from the one in Trentino', () => {
    expect(placeOf('Samone', '')[0]).toBeNull();
    expect(placeOf('Samone', 'TO')[0]).toBe('001235');
    expect(placeOf('Samone', 'Trento')).toEqual([null, expect.arrayContaining(['MUNICIPALITY_UNKNOWN'])]);
  });

  it('never makes a place elsewhere ours', () => {
    expect(placeOf('Ivrea', 'Città metropolitana di Torino')[0]).toBe('001125');
    expect(placeOf('Ivrea', 'CN')[0]).toBeNull();
  });
});
