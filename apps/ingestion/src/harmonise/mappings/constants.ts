import { matchDeliveryMode, matchNeed, matchOfferKind, matchOfferStatus, type NameMatch } from '@vicino/needs';
import type { Answer } from '../answer.js';
import type { EntryField, PlaceField } from '../mapping.js';
import { accessModesOf } from '../rules/access-modes.js';
import { areaServedOf } from '../rules/area-served.js';
import { contactsOf, websiteOf } from '../rules/contacts.js';
import { costOf } from '../rules/cost.js';
import { parseEmails } from '../rules/email.js';
import { hoursOf } from '../rules/hours.js';
import { languagesOf } from '../rules/languages.js';
import { managingBodyOf } from '../rules/managing-body.js';
import { municipalityOf } from '../rules/municipality.js';
import { matchNamedList } from '../rules/named-list.js';
import { parsePhones } from '../rules/phone.js';
import { postalCodeOf } from '../rules/postal-code.js';
import { provinceOf } from '../rules/province.js';
import { serviceTypeOf } from '../rules/service-type.js';
import { targetGroupsOf } from '../rules/target-groups.js';
import { parseUrl } from '../rules/url.js';

/** What is wrong with a text as the constant of a field, as its cure in Italian; null when nothing is. */
type Check = (text: string) => string | null;

/** What a rule could not settle in a record it cannot settle in a thousand either. */
const byRule =
  (read: (text: string) => Answer<unknown>): Check =>
  (text) =>
    read(text).findings.map(({ suggestion }) => suggestion ?? 'Questo valore non si capisce.')[0] ?? null;

const byName =
  (match: (name: string) => NameMatch<string>, cure: string): Check =>
  (text) =>
    matchNamedList(text, match).unmatched.length === 0 ? null : cure;

const OF_RECORD = 'Ogni servizio ha il suo: indicare la colonna da cui si legge.';
const ofRecord: Check = () => OF_RECORD;

const CHECKS: Readonly<Partial<Record<EntryField | PlaceField, Check>>> = {
  title: ofRecord,
  sourceUrl: byRule(parseUrl),
  verifiedAt: () => 'La data di verifica è di ogni riga: indicare la colonna da cui si legge.',
  managingBody: byRule((text) => managingBodyOf(text, null)),
  areaServed: byRule((text) => areaServedOf({ stated: [text], managingBody: null, seat: null })),
  needs: byName(matchNeed, 'Questo bisogno non è nella tassonomia: scrivere il nome di una voce.'),
  targetGroups: byRule(targetGroupsOf),
  serviceType: byRule(serviceTypeOf),
  kind: byName(matchOfferKind, 'Scrivere: servizio oppure opportunità.'),
  status: byName(matchOfferStatus, 'Scrivere: attivo, in apertura, da verificare oppure scaduto.'),
  cost: byRule(costOf),
  accessModes: byRule((text) => accessModesOf(text, '')),
  deliveryModes: byName(
    matchDeliveryMode,
    'Scrivere per esempio: in presenza, a domicilio, telefono, online, itinerante.',
  ),
  languages: byRule(languagesOf),
  hours: byRule(hoursOf),
  phone: byRule(parsePhones),
  email: byRule((text) => parseEmails(text)),
  pec: byRule((text) => parseEmails(text, true)),
  website: byRule(websiteOf),
  contacts: byRule(contactsOf),
  municipality: byRule((stated) =>
    municipalityOf({
      stated,
      address: '',
      title: '',
      managingBody: null,
      postalCode: null,
      province: null,
      expected: true,
    }),
  ),
  province: (text) => (provinceOf(text) === null ? 'Scrivere la sigla o il nome di una provincia: TO, Torino.' : null),
  postalCode: byRule((text) => postalCodeOf(text, null)),
  latitude: ofRecord,
  longitude: ofRecord,
};

/** The cure for a constant its rule cannot read for certain, in Italian; null for one that holds. */
export function faultOfConstant(field: EntryField | PlaceField, text: string): string | null {
  return CHECKS[field]?.(text) ?? null;
}
