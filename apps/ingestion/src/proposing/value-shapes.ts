import { findMunicipalitiesInText, matchManagingBody, matchMunicipality, matchNamedArea } from '@vicino/territory';
import { matchNeed, matchOfferKind, matchOfferStatus, matchServiceType, matchTargetGroup } from '@vicino/needs';
import { costOf } from '../harmonise/rules/cost.js';
import { hoursOf } from '../harmonise/rules/hours.js';
import { languagesOf } from '../harmonise/rules/languages.js';
import { parseWindow } from '../harmonise/rules/application-window.js';
import { matchNamedList } from '../harmonise/rules/named-list.js';
import { parseEmails } from '../harmonise/rules/email.js';
import { parsePartialDate } from '../harmonise/rules/partial-date.js';
import { parsePhones } from '../harmonise/rules/phone.js';
import { provinceOf } from '../harmonise/rules/province.js';
import { parseUrl } from '../harmonise/rules/url.js';
import type { ProposedField } from './proposal.js';

/** Whether one value looks like the field; asked of the rules that will read it. */
type Shape = (value: string) => boolean;

const isNumberBetween =
  (low: number, high: number): Shape =>
  (value) => {
    const number = Number(value.trim().replace(',', '.'));
    return /\d[.,]\d{2,}/.test(value) && number >= low && number <= high;
  };

const STREET =
  /^(?:via|v\.|viale|v\.le|corso|c\.so|piazza|p\.?(?:zz)?a|piazzale|largo|strada|str\.|vicolo|vic\.|regione|frazione|fraz\.|loc\.|localit)/i;

function namesOf(value: string, match: Parameters<typeof matchNamedList>[1]): boolean {
  return matchNamedList(value, match).slugs.length > 0;
}

/** Fields whose values can be told from others. The others are told by their header, and by length. */
export const SHAPES: Readonly<Partial<Record<ProposedField, { readonly is: Shape; readonly called: string }>>> = {
  phone: {
    is: (value) =>
      /\d{6}/.test(value.replace(/[\s./-]/g, '')) && !value.includes('@') && parsePhones(value).value.length > 0,
    called: 'numeri di telefono',
  },
  email: { is: (value) => value.includes('@') && parseEmails(value).value.length > 0, called: 'indirizzi e-mail' },
  pec: { is: (value) => /@[^\s]*(?:pec|legalmail|cert)[^\s]*/i.test(value), called: 'indirizzi PEC' },
  website: { is: isAddress, called: 'indirizzi web' },
  sourceUrl: { is: isAddress, called: 'indirizzi web' },
  contacts: {
    is: (value) => /@|www\.|https?:/i.test(value) || /\d{6}/.test(value.replace(/[\s./-]/g, '')),
    called: 'telefoni, e-mail o siti',
  },
  postalCode: { is: (value) => /^\d{4,5}$/.test(value.trim()), called: 'CAP' },
  province: { is: (value) => provinceOf(value) !== null, called: 'province' },
  managingBody: { is: (value) => matchManagingBody(value).kind === 'CERTAIN', called: 'enti gestori' },
  municipality: {
    is: (value) =>
      value.length < 80 &&
      (matchMunicipality(value).kind !== 'UNKNOWN' || findMunicipalitiesInText(value).length === 1),
    called: 'comuni',
  },
  areaServed: {
    is: (value) => matchNamedArea(value).kind !== 'UNKNOWN' || findMunicipalitiesInText(value).length > 0,
    called: 'zone o elenchi di comuni',
  },
  address: { is: (value) => STREET.test(value.trim()), called: 'vie e piazze' },
  verifiedAt: { is: (value) => value.length < 25 && parsePartialDate(value).value !== null, called: 'date' },
  window: {
    is: (value) => parseWindow(value).value !== null || (value.length < 25 && parsePartialDate(value).value !== null),
    called: 'termini e scadenze',
  },
  needs: { is: (value) => value.length < 200 && namesOf(value, matchNeed), called: 'bisogni della tassonomia' },
  targetGroups: { is: (value) => value.length < 200 && namesOf(value, matchTargetGroup), called: 'destinatari noti' },
  serviceType: {
    is: (value) => value.length < 100 && matchServiceType(value).kind === 'CERTAIN',
    called: 'tipi di servizio',
  },
  kind: {
    is: (value) => value.length < 40 && matchOfferKind(value).kind === 'CERTAIN',
    called: 'servizi e opportunità',
  },
  status: { is: (value) => value.length < 40 && matchOfferStatus(value).kind === 'CERTAIN', called: 'stati noti' },
  cost: { is: (value) => value.length < 150 && costOf(value).value.type !== 'sconosciuto', called: 'costi' },
  hours: { is: (value) => hoursOf(value).value?.osm != null, called: 'orari' },
  languages: { is: isLanguages, called: 'lingue' },
  latitude: { is: isNumberBetween(44.5, 46.6), called: 'latitudini del Piemonte' },
  longitude: { is: isNumberBetween(6.5, 9.3), called: 'longitudini del Piemonte' },
};

function isLanguages(value: string): boolean {
  const { value: codes, findings } = languagesOf(value);
  return value.length < 120 && codes.length > 0 && findings.length === 0;
}

function isAddress(value: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:it|org|com|eu|net|info)\b/i.test(value.trim()) &&
    parseUrl(value).value !== null
  );
}

/** Different values asked about, and characters of each: the rules are thorough, and a sample tells. */
const ENOUGH = 60;
const LONGEST = 300;

/** Share (0–1) of the filled values that look like the field; null where values cannot tell, or there are none. */
export function shapeScore(values: readonly string[], field: ProposedField): number | null {
  const shape = SHAPES[field];
  const filled = [...new Set(values.map((value) => value.trim().slice(0, LONGEST)))]
    .filter((value) => value !== '')
    .slice(0, ENOUGH);
  if (shape === undefined || filled.length === 0) return null;
  return filled.filter((value) => shape.is(value)).length / filled.length;
}
