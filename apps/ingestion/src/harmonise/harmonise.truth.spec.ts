import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry, EntryStatus, Problem } from '@vicino/domain';
import {
  allMunicipalityCodes,
  municipalities,
  municipalitiesOfBody,
  municipalitiesOfDistrict,
  municipalityByCode,
} from '@vicino/territory';
import { collect, fileInput, read, TABLE_OF_SOURCES } from '../sources/index.js';
import type { Harmonised } from './harmonised.js';
import { harmonise } from './harmonise.js';

/** The nine sample feeds against what is known of the same services: see the note in the fixture. */
interface Truth {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly istatCode: string | null;
  readonly areaServed: string;
  readonly needs: readonly string[];
  readonly targetGroups: readonly string[];
  readonly cost: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly sourceDate: string;
  readonly sourceUrl: string;
}

const TODAY = '2026-11-22';
const FEEDS = resolve(import.meta.dirname, '../../feeds');
const { offers } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'fixtures/offers-truth.json'), 'utf8')) as {
  readonly offers: readonly Truth[];
};

/** Sent by two bodies under two names: both entries are kept, and only the other one is in the truth. */
const SENT_TWICE = ["Ambulatorio per il gioco d'azzardo patologico (SerD Chivasso)", 'Casa della Comunita di Chivasso'];

const STATUS: Readonly<Record<string, EntryStatus>> = {
  attivo: 'ACTIVE',
  'da-verificare': 'TO_VERIFY',
  'in-apertura': 'OPENING',
  scaduto: 'CLOSED',
};

/** Feeds that say how a service stands; a web site's and an HSDS page's "active" only says that it is published. */
const STATES_STATUS = new Set(['asl-to4', 'cis-cirie', 'ciss38-cuorgne', 'unione-net']);
const STATES_NEEDS = new Set(
  TABLE_OF_SOURCES.map(({ id }) => id).filter((id) => !['cis-cirie', 'ciss-chivasso'].includes(id)),
);
const STATES_TARGET_GROUPS = new Set(['cis-cirie', 'ciss-chivasso', 'ciss38-cuorgne', 'inrete-ivrea']);

type Found = Harmonised & { readonly entry: Entry };
let results: readonly Harmonised[] = [];
let found: readonly Found[] = [];
let pairs: readonly { readonly entry: Entry; readonly problems: readonly Problem[]; readonly truth: Truth }[] = [];

beforeAll(async () => {
  const all: Harmonised[] = [];
  for (const source of TABLE_OF_SOURCES) {
    if (source.location.kind !== 'file') continue;
    const { records } = await collect(read(source, fileInput(resolve(FEEDS, source.location.path))));
    all.push(...harmonise(source, records, TODAY));
  }
  results = all;
  found = all.flatMap((result) => (result.entry === null ? [] : [{ ...result, entry: result.entry }]));
  pairs = offers.flatMap((truth) =>
    found.filter(({ entry }) => entry.title === truth.title).map(({ entry, problems }) => ({ entry, problems, truth })),
  );
}, 60_000);

const byTitle = (title: string): Found | undefined => found.find(({ entry }) => entry.title === title);
const withCode = (...codes: readonly string[]) =>
  found
    .filter(({ problems }) => problems.some(({ code }) => codes.includes(code)))
    .map(({ entry }) => entry.serviceArea.label)
    .toSorted();

describe('the nine feeds', () => {
  it('give an entry for each of the 93 offers, and for the two that are sent twice', () => {
    expect(results).toHaveLength(95);
    expect(found.map(({ entry }) => entry.title).toSorted()).toEqual(
      [...offers.map(({ title }) => title), ...SENT_TWICE].toSorted(),
    );
    expect(pairs).toHaveLength(93);
  });

  it('give every entry an id and an address of its own', () => {
    expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(95);
    expect(new Set(found.map(({ entry }) => entry.slug)).size).toBe(95);
  });

  it('give the right municipality, every one', () => {
    expect(pairs.filter(({ entry, truth }) => (entry.locations[0]?.istatCode ?? null) !== truth.istatCode)).toEqual([]);
  });

  it('give the right needs, wherever the feed states them', () => {
    const stated = pairs.filter(({ entry }) => STATES_NEEDS.has(entry.source.sourceId));
    expect(stated).toHaveLength(72);
    for (const { entry, truth } of stated) {
      expect([entry.title, entry.needs.map(({ slug }) => slug).toSorted()]).toEqual([
        entry.title,
        truth.needs.toSorted(),
      ]);
      expect(entry.needs.every(({ origin }) => origin === 'STATED')).toBe(true);
    }
  });

  it('derive needs for the feeds that state none, with their evidence', () => {
    const derived = found.filter(({ entry }) => !STATES_NEEDS.has(entry.source.sourceId));
    const needs = derived.flatMap(({ entry }) => entry.needs);
    expect(needs.length).toBeGreaterThan(derived.length);
    expect(needs.every(({ origin, evidence }) => origin === 'DERIVED' && evidence.length > 0)).toBe(true);
  });

  it('give the right target groups, wherever the feed states them', () => {
    for (const { entry, truth } of pairs.filter(({ entry }) => STATES_TARGET_GROUPS.has(entry.source.sourceId))) {
      expect([entry.title, entry.targetGroups]).toEqual([entry.title, truth.targetGroups]);
    }
  });

  it('give the right cost, every one', () => {
    expect(pairs.map(({ entry }) => [entry.title, entry.cost.type])).toEqual(
      pairs.map(({ truth }) => [truth.title, truth.cost]),
    );
  });

  it('tell services from opportunities, every one', () => {
    expect(pairs.map(({ entry }) => [entry.title, entry.kind])).toEqual(
      pairs.map(({ truth }) => [truth.title, truth.kind === 'servizio' ? 'SERVICE' : 'OPPORTUNITY']),
    );
  });

  it('give the right status, wherever the feed states it, and close the four calls that are over', () => {
    const stated = pairs.filter(({ entry }) => STATES_STATUS.has(entry.source.sourceId));
    expect(stated.map(({ entry }) => [entry.title, entry.status])).toEqual(
      stated.map(({ truth }) => [truth.title, STATUS[truth.status]]),
    );
    const closed = (list: typeof pairs) => list.map(({ entry }) => entry.title).toSorted();
    expect(closed(pairs.filter(({ entry }) => entry.status === 'CLOSED'))).toEqual(
      closed(pairs.filter(({ truth }) => truth.status === 'scaduto')),
    );
    expect(
      pairs.filter(({ entry }) => entry.status === 'CLOSED').every(({ entry }) => entry.statusReason !== null),
    ).toBe(true);
  });

  it('give the right date of confirmation, no more precise than it was written', () => {
    for (const { entry, truth } of pairs) {
      const lastYear = /^\d{4}-(\d{4})$/u.exec(truth.sourceDate)?.[1];
      const expected = lastYear ?? (/^\d{4}(?:-\d\d){0,2}$/u.test(truth.sourceDate) ? truth.sourceDate : null);
      expect([entry.title, entry.verifiedAt]).toEqual([entry.title, expected]);
    }
  });

  it('give every phone the feeds carry, in the form one dials', () => {
    const phones = (entry: Entry) => entry.contacts.flatMap(({ kind, value }) => (kind === 'PHONE' ? [value] : []));
    expect(pairs.filter(({ truth }) => truth.phone !== null).map(({ entry }) => [entry.title, phones(entry)])).toEqual([
      ['Servizio sociale - sede centrale CIS Ciriè', ['+390119212896']],
      ['Servizio sociale - sede CISS 38', ['+390124657931']],
      ['Servizio sociale - sede IN.RE.TE.', ['+390125646111']],
      ['Sportello Politiche Sociali del Comune di Ivrea', ['+390125410227']],
      ['Contributo riscaldamento 2018/2019 - Ivrea', ['+390125410227']],
      ['Scelta sociale - buono domiciliarità', ['+39800333444', '+390110824222']],
      ['1522 - numero antiviolenza e stalking', ['1522']],
    ]);
    expect(pairs.filter(({ truth }) => truth.phone === null).flatMap(({ entry }) => phones(entry))).toEqual([]);
    expect(withCode('PHONE_REPAIRED')).toEqual(['CIS (39 comuni)', 'CISS 38 (41 comuni)']);
  });

  it('give the document each record was taken from', () => {
    expect(pairs.map(({ entry }) => entry.source.url)).toEqual(pairs.map(({ truth }) => new URL(truth.sourceUrl).href));
  });
});

/** Municipalities of an area as the truth writes it, read here by exact names only; null for what has no border. */
function expectedArea({ areaServed, istatCode }: Truth): readonly string[] | null {
  const name = areaServed.replace(/ \(\d+ comuni\)$/u, '');
  const body = BODIES[name];
  if (body !== undefined) return municipalitiesOfBody(body);
  const district = istatCode === null ? null : municipalityByCode(istatCode)?.healthDistrict;
  if (name === 'distretto') return municipalitiesOfDistrict(district ?? '');
  if (name === 'Piemonte' || name === 'Italia') return allMunicipalityCodes();
  if (name === 'Città metropolitana di Torino') return allMunicipalityCodes().filter((code) => code.startsWith('001'));
  if (name === 'Valchiusella') return ['001036', '001124', '001230', '001278', '001298', '001312', '001317', '001318'];
  if (name === 'CISS 38, anche Caluso') return [...municipalitiesOfBody('ciss38-cuorgne'), '001047'].toSorted();
  const places = name
    .split(', ')
    .map((place) => municipalities().filter((known) => known.name === place || known.name.startsWith(`${place} `)));
  return places.every((found) => found.length === 1)
    ? places
        .flat()
        .map((place) => place.istatCode)
        .toSorted()
    : null;
}

const BODIES: Readonly<Record<string, string>> = {
  CIS: 'cis-cirie',
  'CISS 38': 'ciss38-cuorgne',
  'IN.RE.TE.': 'inrete-ivrea',
  'C.I.S.S.-A.C.': 'cissac-caluso',
  'CISS Chivasso': 'ciss-chivasso',
  CISA: 'cisa-gassino',
  'Unione NET': 'unione-net',
  'ASL TO4': 'asl-to4',
};

describe('areas of the nine feeds', () => {
  it('are exactly right wherever they have a border: 82 of 93', () => {
    const bordered = pairs.filter(({ entry }) => entry.serviceArea.complete);
    expect(bordered).toHaveLength(82);
    for (const { entry, truth } of bordered) {
      expect([entry.title, entry.serviceArea.municipalities]).toEqual([entry.title, expectedArea(truth)]);
    }
  });

  it.each([
    ['Servizio sociale - sede IN.RE.TE.', 'MANAGING_BODY', 42],
    ['Servizio sociale - sede centrale CIS Ciriè', 'MANAGING_BODY', 39],
    ['Servizio sociale - sede CISS 38', 'MANAGING_BODY', 41],
    ['Centro per le famiglie di Caluso', 'MANAGING_BODY', 21],
    ['Servizio sociale - CISS Chivasso', 'MANAGING_BODY', 17],
    ['Servizio sociale - CISA', 'MANAGING_BODY', 9],
    ['Centro per le famiglie di Volpiano', 'MANAGING_BODY', 4],
    ['Accompagnamento abitativo', 'MANAGING_BODY', 42],
    ['Sede territoriale CIS di Fiano', 'MUNICIPALITIES', 5],
    ['Caritas di Rivarolo', 'MUNICIPALITIES', 5],
    ['Casa di comunità Rita Levi Montalcini', 'MUNICIPALITIES', 8],
    ['Casa della comunità di Ivrea', 'DISTRICT', 63],
    ['Casa della comunità di Castellamonte', 'DISTRICT', 41],
    ['Casa della Comunita di Chivasso', 'DISTRICT', 26],
    ["Ambulatorio gioco d'azzardo - Lanzo Torinese", 'ASL', 175],
    ['Segnalazione di discriminazioni nella ricerca di casa', 'PROVINCE', 171],
    ['Scelta sociale - buono domiciliarità', 'REGION', 175],
    ['1522 - numero antiviolenza e stalking', 'COUNTRY', 175],
  ])('%s serves %s: %i places', (title, scope, count) => {
    const area = byTitle(title)?.entry.serviceArea;
    expect([area?.scope, area?.municipalities.length, area?.complete]).toEqual([scope, count, true]);
  });

  it('keep something certain of these, and say what to write', () => {
    expect(withCode('AREA_PARTLY_RESOLVED')).toEqual([
      '26 comuni montani del CISS 38',
      'Chivasso, Brandizzo, Rondissone e dintorni',
      'Ciriè e dintorni',
      'Cuorgnè e comuni vicini',
      'Pont-Canavese e valli',
      'Settimo e dintorni',
      'Valperga e dintorni',
    ]);
  });

  it('keep no more than the seat of these, and say what to write', () => {
    expect(withCode('AREA_NOT_RESOLVED')).toEqual([
      "57 comuni storici dell'ambito di Ivrea",
      'Canavese',
      'bacino del Ciriacese',
      'bassa valle',
    ]);
  });

  it('are complete for all others, and no number of comuni differs from ours', () => {
    expect(found.filter(({ entry }) => !entry.serviceArea.complete)).toHaveLength(11);
    expect(withCode('AREA_MISSING', 'AREA_COUNT_DIFFERS')).toEqual([]);
  });

  it('serve a resident of any member of IN.RE.TE. with its social service, and nobody in Chivasso', () => {
    const area = byTitle('Servizio sociale - sede IN.RE.TE.')?.entry.serviceArea;
    expect(area?.municipalities).toContain('001312');
    expect(area?.municipalities).not.toContain('001082');
  });
});

describe('problems of the nine feeds', () => {
  it('are these and no others', () => {
    const counts = new Map<string, number>();
    for (const { code } of results.flatMap(({ problems }) => problems)) counts.set(code, (counts.get(code) ?? 0) + 1);
    counts.delete('NEED_MISSING');
    expect(Object.fromEntries([...counts].toSorted())).toEqual({
      AREA_NOT_RESOLVED: 4,
      AREA_PARTLY_RESOLVED: 7,
      HOURS_NOT_UNDERSTOOD: 4,
      PHONE_REPAIRED: 2,
    });
  });

  it('each say where they are', () => {
    expect(results.flatMap(({ problems }) => problems).filter(({ position }) => position === null)).toEqual([]);
  });

  it('show no more than the municipality of shelters', () => {
    expect(
      found
        .filter(({ entry }) => entry.locations.some(({ visibility }) => visibility !== 'PUBLIC'))
        .map(({ entry }) => entry.title),
    ).toEqual(['Centro antiviolenza Punto a Capo', "Sportelli antiviolenza nell'area di Caluso"]);
  });
});
