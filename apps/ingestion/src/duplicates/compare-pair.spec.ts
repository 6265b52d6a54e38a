import { describe, expect, it } from '@jest/globals';
import type { Contact, Entry, Location } from '@vicino/domain';
import { sampleEntry } from '@vicino/store/testing';
import { comparePair } from './compare-pair.js';

const IVREA = '001125';
const CHIVASSO = '001082';
const PHONE: Contact = { kind: 'PHONE', value: '+390125410227', label: null };

function place(istatCode: string | null, address: string | null = null, different: Partial<Location> = {}): Location {
  return {
    name: null,
    address,
    postalCode: null,
    istatCode,
    latitude: null,
    longitude: null,
    precision: null,
    visibility: 'PUBLIC',
    ...different,
  };
}

let count = 0;
function service(title: string, different: Partial<Entry> = {}): Entry {
  count += 1;
  const key = `service ${String(count)}`;
  return sampleEntry(key, {
    title,
    description: '',
    provider: { name: '' },
    locations: [place(IVREA)],
    source: { sourceId: key, externalId: key, name: key, url: null },
    ...different,
  });
}

const verdict = (a: Entry, b: Entry) => comparePair(a, b).verdict;
const reason = (a: Entry, b: Entry, field: string) => comparePair(a, b).reasons.find((one) => one.field === field);

describe('comparePair', () => {
  it.each([
    ['Casa della Comunita di Ivrea', 'Casa della comunità di Ivrea'],
    ["Ambulatorio per il gioco d'azzardo patologico (SerD Ivrea)", "Ambulatorio gioco d'azzardo - Ivrea"],
    ['CPI IVREA', "Centro per l'impiego di Ivrea"],
    ['Informa giovani', 'InformaGiovani di Ivrea'],
    ['Croce Rossa: pacchi viveri', 'C.R.I. - aiuti alimentari'],
  ])('reads "%s" and "%s" as one', (first, second) => {
    const same = { locations: [place(IVREA, 'Via Roma 1')] };
    expect(verdict(service(first, same), service(second, same))).toBe('SAME');
  });

  it('holds one name in two towns apart, by place and by name', () => {
    const [here, there] = [IVREA, CHIVASSO].map((code) => service('Sportello Insieme', { locations: [place(code)] }));
    expect(here && there && verdict(here, there)).toBe('DIFFERENT');
    const none = { locations: [] };
    expect(verdict(service('Sportello Insieme di Ivrea', none), service('Sportello Insieme - Chivasso', none))).toBe(
      'DIFFERENT',
    );
  });

  it('never joins two services of one desk, whatever phone and door they share', () => {
    const desk = {
      locations: [place(IVREA, 'Piazza Vittorio Emanuele 1')],
      contacts: [PHONE],
      provider: { name: 'Comune di Ivrea' },
    };
    for (const other of ['Ufficio istruzione', 'Sportello casa', 'Assistenza domiciliare']) {
      expect(verdict(service('Sportello politiche sociali', desk), service(other, desk))).not.toBe('SAME');
    }
  });

  it('holds branches of one organization in one town apart from one service: it asks', () => {
    const branch = (address: string) => service('Emporio Mille Mani', { locations: [place(IVREA, address)] });
    expect(verdict(branch('Via Peana 4'), branch('Corso Vercelli 136'))).toBe('UNSURE');
    expect(verdict(branch('Via Peana 4'), branch('v. Peana, 4'))).toBe('SAME');
  });

  it('asks where all that two bodies share is a name that stands everywhere, or where they name other providers', () => {
    const by = (name: string, title: string) => service(title, { provider: { name } });
    expect(verdict(by('', 'Sportello'), by('', 'Sportello'))).toBe('UNSURE');
    expect(verdict(by('Caritas', 'Aiuti alimentari'), by('Auser', 'Aiuti alimentari'))).toBe('UNSURE');
    expect(verdict(by('Caritas', 'Aiuti alimentari'), by('Caritas di Ivrea', 'Pacchi viveri'))).toBe('SAME');
  });

  it('asks where only one of the names has a number, and holds two numbers apart', () => {
    expect(verdict(service('Emporio Aurora'), service('Emporio Aurora 2'))).toBe('UNSURE');
    expect(verdict(service('Emporio Aurora 1'), service('Emporio Aurora 2'))).toBe('DIFFERENT');
  });

  it('holds the calls of two years apart, and asks where only one says its year', () => {
    const call = (year: string) => service(`Contributo riscaldamento ${year} - Ivrea`, { contacts: [PHONE] });
    expect(verdict(call('2019/2020'), call('2020/21'))).toBe('DIFFERENT');
    expect(verdict(call('2019/2020'), call('2019-20'))).toBe('SAME');
    expect(verdict(call('2019/2020'), call(''))).toBe('UNSURE');
    const window = (opensOn: string, closesOn: string) => service('Bonus affitto', { window: { opensOn, closesOn } });
    expect(verdict(window('2021-01-01', '2021-02-01'), window('2022-01-01', '2022-02-01'))).toBe('DIFFERENT');
  });

  it('says why, in words, the weightiest first', () => {
    const at = { locations: [place(IVREA, 'Corso Nigra 37')] };
    const { reasons } = comparePair(
      service('Casa di Comunità', at),
      service('CdC - Casa della Comunità', { locations: [place(IVREA, 'C.so Nigra, 37')] }),
    );
    expect(reasons.map(({ text }) => text)).toEqual([
      'I nomi sono quasi uguali (in comune: Casa Comunità = CdC).',
      'Stesso indirizzo (Corso Nigra 37 / C.so Nigra, 37).',
      'Stesso comune: Ivrea.',
      'Per gli stessi residenti: Ivrea.',
    ]);
  });

  it('never writes a guarded place or its contacts into a reason', () => {
    const guarded = service('Centro antiviolenza Aurora', {
      contacts: [PHONE],
      locations: [place(IVREA, 'Via Peana 4', { visibility: 'MUNICIPALITY_ONLY' })],
    });
    const open = service('CAV Aurora', { contacts: [PHONE], locations: [place(IVREA, 'Via Peana 4')] });
    const { verdict: found, reasons } = comparePair(guarded, open);
    expect(found).toBe('SAME');
    expect(JSON.stringify(reasons)).not.toMatch(/Peana|0125410227/);
  });

  it('does not take what bodies name by default for who provides', () => {
    const by = (name: string, sourceId: string) =>
      service('Dormitorio', {
        provider: { name },
        managingBody: sourceId,
        source: { sourceId, externalId: '1', name: sourceId, url: null },
      });
    expect(reason(by('ASL TO4', 'asl-to4'), by('C.I.S.S. Chivasso', 'ciss-chivasso'), 'provider')).toBeUndefined();
    expect(reason(by('Caritas', 'asl-to4'), by('Auser', 'ciss-chivasso'), 'provider')?.weight).toBeLessThan(0);
  });

  it('counts near points for one door and far ones against', () => {
    const at = (latitude: number) =>
      service('Portineria', { locations: [place(IVREA, null, { latitude, longitude: 7.87, precision: 'ADDRESS' })] });
    expect(reason(at(45.467), at(45.4675), 'address')?.weight).toBeGreaterThan(0);
    expect(reason(at(45.467), at(45.5), 'address')?.limit).toBe('UNSURE');
  });
});
