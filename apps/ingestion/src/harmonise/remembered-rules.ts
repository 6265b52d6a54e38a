import { remember, rememberBy } from './remember.js';
import { accessModesOf } from './rules/access-modes.js';
import { addressPartsOf } from './rules/address.js';
import { parseWindow } from './rules/application-window.js';
import { type AreaQuestion, areaServedOf } from './rules/area-served.js';
import { contactsOf, websiteOf } from './rules/contacts.js';
import { costOf } from './rules/cost.js';
import { eligibilityOf } from './rules/eligibility.js';
import { parseEmails } from './rules/email.js';
import { hoursOf } from './rules/hours.js';
import { languagesOf } from './rules/languages.js';
import { type MunicipalityQuestion, municipalityOf } from './rules/municipality.js';
import { parsePartialDate } from './rules/partial-date.js';
import { parsePhones } from './rules/phone.js';
import { serviceTypeOf } from './rules/service-type.js';
import { targetGroupsOf } from './rules/target-groups.js';
import { cleanText } from './rules/text.js';
import { parseUrl } from './rules/url.js';

/**
 * The rules whose questions repeat from record to record, each with a memory of its own. They are pure, so remembering
 * changes nothing but the time: on 100,000 rows a rule is asked a few hundred different things.
 */
export const remembered = {
  accessModes: rememberBy(keyOf, ([raw, elsewhere]: readonly [string, string]) => accessModesOf(raw, elsewhere)),
  address: rememberBy(keyOf, ([raw, istatCode, body]: readonly [string, string | null, string | null]) =>
    addressPartsOf(raw, istatCode, body),
  ),
  areaServed: rememberBy(
    ({ stated, managingBody, seat }: AreaQuestion) => keyOf([...stated, managingBody, seat]),
    areaServedOf,
  ),
  contacts: remember(contactsOf),
  cost: remember(costOf),
  eligibility: remember(eligibilityOf),
  email: remember((raw) => parseEmails(raw)),
  hours: remember(hoursOf),
  languages: remember(languagesOf),
  municipality: rememberBy(municipalityKey, municipalityOf),
  partialDate: rememberBy(keyOf, ([raw, today]: readonly [string, string]) => parsePartialDate(raw, today)),
  pec: remember((raw) => parseEmails(raw, true)),
  phone: remember(parsePhones),
  serviceType: remember(serviceTypeOf),
  targetGroups: remember(targetGroupsOf),
  url: remember(parseUrl),
  website: remember(websiteOf),
  window: remember(parseWindow),
} as const;

function keyOf(parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

/** The title is read only where no municipality is stated; titles hardly repeat, municipalities do. */
function municipalityKey(question: MunicipalityQuestion): string {
  const { stated, address, title, managingBody, postalCode, province, expected } = question;
  return keyOf([
    stated,
    address,
    cleanText(stated) === '' ? title : null,
    managingBody,
    postalCode,
    province,
    expected ? '1' : '',
  ]);
}
