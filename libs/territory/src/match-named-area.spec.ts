import { describe, expect, it } from '@jest/globals';
import { matchNamedArea } from './match-named-area.js';
import { municipalities, municipalityByCode } from './municipalities.js';

describe('matchNamedArea', () => {
  it('knows the eight comuni of Valchiusella', () => {
    const area = matchNamedArea('Valchiusella');
    expect(area).toMatchObject({ kind: 'CERTAIN', id: 'valchiusella', scope: 'MUNICIPALITIES' });
    const names = area.kind === 'CERTAIN' ? area.municipalities.map((code) => municipalityByCode(code)?.name) : [];
    expect(names.toSorted()).toEqual([
      'Brosso',
      'Issiglio',
      'Rueglio',
      'Traversella',
      'Val di Chy',
      'Valchiusa',
      'Vidracco',
      'Vistrorio',
    ]);
    expect(matchNamedArea('VAL CHIUSELLA')).toEqual(area);
  });

  it.each([
    ['Valli Orco e Soana', 'valli-orco-soana', 11],
    ['Distretto di Ivrea', 'asl-ivrea', 63],
    ['distretto di Cuorgnè', 'asl-cuorgne', 41],
    ['Distretto Ivrea-Cuorgnè', 'ivrea-cuorgne', 104],
    ['Distretto della Coesione Sociale Chivasso-San Mauro', 'chivasso-san-mauro', 26],
    ['distretto di Settimo T.se', 'settimo', 4],
    ['Distretto sanitario di Settimo Torinese', 'asl-settimo-torinese', 4],
    ['Distretto ASL di Ciriè-Lanzo', 'asl-cirie-lanzo', 39],
    ['Città metropolitana di Torino', 'provincia-torino', 171],
    ['Provincia di Vercelli', 'provincia-vercelli', 4],
    ['Piemonte', 'piemonte', 175],
    ['Italia', 'italia', 175],
  ])('knows %p', (text, id, count) => {
    const area = matchNamedArea(text);
    expect(area).toMatchObject({ kind: 'CERTAIN', id });
    expect(area.kind === 'CERTAIN' ? area.municipalities.length : 0).toBe(count);
  });

  it.each([
    ['Canavese', null],
    ['Alto Canavese', null],
    ['bassa valle', null],
    ['Eporediese', null],
    ['bacino del Ciriacese', null],
    ["57 comuni storici dell'ambito di Ivrea", null],
    ['26 comuni montani del CISS 38', null],
    ['Valli di Lanzo', null],
    ['Ciriè e dintorni', '001086'],
    ['Valperga e dintorni', '001287'],
    ['Cuorgnè e comuni vicini', '001098'],
    ['Pont-Canavese e valli', '001199'],
    ['Ivrea e zone limitrofe', '001125'],
    ['Settimo e dintorni', null],
  ])('leads nowhere from %p, at most to what it is described from', (text, anchor) => {
    expect(matchNamedArea(text)).toEqual({ kind: 'VAGUE', suggestion: 'NAME_THE_MUNICIPALITIES', anchor });
  });

  it('lets the hint settle what it is described from', () => {
    expect(matchNamedArea('Settimo e dintorni', { managingBody: 'unione-net' })).toMatchObject({ anchor: '001265' });
  });

  it.each(['distretto', 'Distretto sanitario', 'nel distretto'])('asks which district is meant by %p', (text) => {
    expect(matchNamedArea(text)).toEqual({ kind: 'VAGUE', suggestion: 'NAME_THE_DISTRICT', anchor: null });
  });

  it.each(['', 'Ivrea', 'CISS 38', 'Lombardia', 'distretto di Pinerolo', 'tutti'])('is no area: %p', (text) => {
    expect(matchNamedArea(text)).toEqual({ kind: 'UNKNOWN' });
  });

  it('is never vague about a municipality', () => {
    for (const { name } of municipalities()) expect([name, matchNamedArea(name)]).toEqual([name, { kind: 'UNKNOWN' }]);
  });
});

it('reads hostile texts in good time', () => {
  const started = performance.now();
  matchNamedArea('a e '.repeat(50_000));
  matchNamedArea('distretto ' + 'di '.repeat(50_000));
  matchNamedArea(`${' '.repeat(100_000)}distretto`);
  expect(performance.now() - started).toBeLessThan(5000);
});
