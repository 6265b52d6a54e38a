import { randomUUID } from 'node:crypto';
import type { Entry, Location } from '@vicino/domain';
import { sampleEntry } from '@vicino/store/testing';

/** Ivrea, Cuorgnè, Chivasso: one municipality in each of three managing bodies. */
export const IVREA = '001125';
export const CUORGNE = '001098';
export const CHIVASSO = '001082';

/** The day on which the tests search. */
export const TODAY = '2026-11-22';

/** An entry of Ivrea's social secretariat, with an id of its own, but for what is given. */
export function entryWith(given: Partial<Entry> = {}): Entry {
  return sampleEntry(randomUUID(), {
    title: 'Segretariato sociale',
    summary: 'Il primo colloquio con il servizio sociale.',
    description: 'Si parla con un assistente sociale, che ascolta e indica a chi rivolgersi.',
    needs: needsOf('parlare-assistente-sociale'),
    targetGroups: ['tutti'],
    serviceType: 'segretariato-sociale',
    managingBody: 'inrete-ivrea',
    ...given,
  });
}

export function locationWith(given: Partial<Location> = {}): Location {
  return {
    name: 'Sede',
    address: 'Via di Prova 1',
    postalCode: '10015',
    istatCode: IVREA,
    latitude: 45.4612,
    longitude: 7.87,
    precision: 'ADDRESS',
    visibility: 'PUBLIC',
    ...given,
  };
}

export function needsOf(...slugs: string[]): Entry['needs'] {
  return slugs.map((slug) => ({ slug, origin: 'STATED', evidence: [] }));
}

export function areaOf(...municipalities: string[]): Entry['serviceArea'] {
  return {
    label: 'Area di prova',
    scope: 'MUNICIPALITIES',
    municipalities: [...municipalities].sort(),
    complete: true,
  };
}
