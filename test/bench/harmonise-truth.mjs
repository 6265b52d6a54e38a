/** What `offers-truth.json` says, in the words of the catalogue; read by exact names only, unlike the rules it judges. */
import { needBySlug } from '@vicino/needs';
import {
  allMunicipalityCodes,
  municipalities,
  municipalitiesOfBody,
  municipalitiesOfDistrict,
  municipalityByCode,
} from '@vicino/territory';

export const STATUS_OF_TRUTH = {
  attivo: 'ACTIVE',
  'da-verificare': 'TO_VERIFY',
  'in-apertura': 'OPENING',
  scaduto: 'CLOSED',
};

const BODIES = {
  CIS: 'cis-cirie',
  'CISS 38': 'ciss38-cuorgne',
  'IN.RE.TE.': 'inrete-ivrea',
  'C.I.S.S.-A.C.': 'cissac-caluso',
  'CISS Chivasso': 'ciss-chivasso',
  CISA: 'cisa-gassino',
  'Unione NET': 'unione-net',
  'ASL TO4': 'asl-to4',
};

/** Sorted ISTAT codes of the area a truth names; null where its words have no border. */
export function areaOfTruth({ areaServed, istatCode }) {
  const name = areaServed.replace(/ \(\d+ comuni\)$/u, '');
  if (name in BODIES) return municipalitiesOfBody(BODIES[name]);
  if (name === 'distretto') {
    return municipalitiesOfDistrict(municipalityByCode(istatCode ?? '')?.healthDistrict ?? '');
  }
  if (name === 'Piemonte' || name === 'Italia') return allMunicipalityCodes();
  if (name === 'Città metropolitana di Torino') return allMunicipalityCodes().filter((code) => code.startsWith('001'));
  if (name === 'Valchiusella') return ['001036', '001124', '001230', '001278', '001298', '001312', '001317', '001318'];
  if (name === 'CISS 38, anche Caluso') return [...municipalitiesOfBody('ciss38-cuorgne'), '001047'].toSorted();
  const places = name
    .split(', ')
    .map((place) => municipalities().filter((known) => known.name === place || known.name.startsWith(`${place} `)));
  return places.every((found) => found.length === 1) ? places.flatMap(([place]) => place.istatCode).toSorted() : null;
}

/** The date as an entry has it: of a span of years the last, and null for what is no date. */
export function dateOfTruth(written) {
  const lastYear = /^\d{4}-(\d{4})$/u.exec(written)?.[1];
  return lastYear ?? (/^\d{4}(?:-\d\d){0,2}$/u.test(written) ? written : null);
}

/** The first-level area of a need; an area is its own. */
export function needAreaOf(slug) {
  return needBySlug(slug)?.parent ?? slug;
}

/** Micro-averaged precision, recall and F1 of the entries' needs against the truth's, at a level. */
export function scoreOf(pairs, level) {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { entry, truth } of pairs) {
    const answer = new Set(entry.needs.map(({ slug }) => level(slug)));
    const truths = new Set(truth.needs.map(level));
    given += answer.size;
    wanted += truths.size;
    right += [...answer].filter((slug) => truths.has(slug)).length;
  }
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
