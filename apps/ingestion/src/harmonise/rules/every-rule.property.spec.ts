import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../answer.js';
import { accessModesOf } from './access-modes.js';
import { addressPartsOf } from './address.js';
import { parseWindow } from './application-window.js';
import { readArea } from './area-parts.js';
import { areaServedOf } from './area-served.js';
import { isoDate, monthNumber } from './calendar.js';
import { contactsOf, websiteOf } from './contacts.js';
import { pointOf } from './coordinates.js';
import { costOf } from './cost.js';
import { deliveryModesOf } from './delivery-modes.js';
import { eligibilityOf } from './eligibility.js';
import { parseEmails } from './email.js';
import { hoursOf } from './hours.js';
import { htmlListItems, htmlParagraphs, htmlToPlainText } from './html.js';
import { entryId, entrySlug, slugOf } from './identity.js';
import { kindOf } from './kind.js';
import { LANGUAGE_NAMES, SUGGESTED_NAMES } from './language-names.js';
import { languagesOf } from './languages.js';
import { restoreLostAccents } from './lost-accents.js';
import { repairMojibake } from './mojibake.js';
import { namesMoney, parseEuro } from './money.js';
import { managingBodyOf } from './managing-body.js';
import { municipalityOf } from './municipality.js';
import { matchNamedList } from './named-list.js';
import { needsOf } from './needs.js';
import { outcomeOf } from './outcome.js';
import { parsePartialDate } from './partial-date.js';
import { parsePhones } from './phone.js';
import { saysNothing } from './placeholder.js';
import { postalCodeAlone, postalCodeOf } from './postal-code.js';
import { provinceOf } from './province.js';
import { requiredDocumentsOf } from './required-documents.js';
import { takeClosures, takeSeason } from './seasons.js';
import { serviceTypeOf } from './service-type.js';
import { statusOf } from './status.js';
import { summaryOf } from './summary.js';
import { targetGroupsOf } from './target-groups.js';
import { repairText } from './text.js';
import { parseUrl } from './url.js';
import { visibilityOf } from './visibility.js';

/** Every rule by its file, asked with one text, or two, in each place it takes one. */
const RULES: Readonly<Record<string, (text: string, other: string) => unknown>> = {
  'access-modes': accessModesOf,
  address: (text) => [addressPartsOf(text, '001125', 'inrete-ivrea'), addressPartsOf(text, null, null)],
  'application-window': parseWindow,
  'area-parts': (text) => readArea(text, 'cis-cirie', '001086'),
  'area-served': (text, other) => areaServedOf({ stated: [text, other], managingBody: null, seat: null }),
  calendar: (text) => [monthNumber(text), isoDate(text.length, text.length, text.length)],
  contacts: (text) => [contactsOf(text), websiteOf(text)],
  coordinates: (text, other) => pointOf(text, other),
  cost: costOf,
  'delivery-modes': (text, other) =>
    deliveryModesOf({
      stated: text,
      text: other,
      serviceType: text,
      itinerant: false,
      hasLocation: true,
      hasPhone: true,
    }),
  eligibility: eligibilityOf,
  email: (text) => parseEmails(text),
  hours: hoursOf,
  html: (text) => [htmlToPlainText(text), htmlListItems(text), htmlParagraphs(text)],
  identity: (text, other) => [entryId(text, other), slugOf(text), entrySlug(text, other, entryId(text, other))],
  kind: (text, other) => kindOf({ stated: text, title: other, window: null, cost: 'sconosciuto', accessModes: [] }),
  'language-names': (text) => [LANGUAGE_NAMES.get(text), SUGGESTED_NAMES.includes(text)],
  languages: languagesOf,
  'lost-accents': restoreLostAccents,
  mojibake: repairMojibake,
  'managing-body': (text) => [managingBodyOf(text, null), managingBodyOf(text, 'cis-cirie')],
  money: (text) => [parseEuro(text), namesMoney(text)],
  municipality: (text, other) =>
    municipalityOf({
      stated: text,
      address: other,
      title: text,
      managingBody: null,
      postalCode: other,
      province: text,
      expected: true,
    }),
  'named-list': (text) => matchNamedList(text, () => ({ kind: 'UNKNOWN', suggestion: null })),
  needs: (text, other) =>
    needsOf({ stated: text, title: other, description: text, serviceType: other, targetGroups: [text] }),
  outcome: outcomeOf,
  'partial-date': (text) => parsePartialDate(text, '2026-11-22'),
  phone: parsePhones,
  placeholder: saysNothing,
  'postal-code': (text) => [postalCodeOf(text, null), postalCodeOf(text, '001086'), postalCodeAlone(text)],
  province: provinceOf,
  'required-documents': (text, other) => [
    requiredDocumentsOf({ stated: text, text: other }),
    requiredDocumentsOf({ stated: '', text }),
  ],
  seasons: (text) => [takeClosures(text), takeSeason(text)],
  'service-type': serviceTypeOf,
  status: (text, other) =>
    statusOf({
      stated: text,
      reason: other,
      description: text,
      notes: other,
      window: null,
      dated: true,
      today: '2026-11-22',
    }),
  summary: (text, other) => summaryOf(text, other, text),
  'target-groups': targetGroupsOf,
  text: repairText,
  url: parseUrl,
  visibility: (text, other) => visibilityOf({ text, needs: [other], targetGroups: [text] }),
};

/** Any text, and the letters, figures, marks and words that lead rules furthest in. */
const asked = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Via Roma',
          'Ivrea',
          'dal',
          'al',
          'entro',
          'lun-ven',
          '9-12',
          'escluso',
          'agosto',
          'ISEE',
          'fino a',
          'arabo',
          'lingua',
          'Portare',
          'Documenti necessari:',
          'codice fiscale',
        ),
        fc.constantFrom('CIS', 'distretto', 'Ciriè', 'http://', 'www.', '@', '.it', '+39', 'euro', 'anni', 'chiuso'),
        fc.constantFrom('(', ')', ',', ';', '/', '-', '?', '%', '€', '<p>', '&amp;', 'Ã¨', '\uFFFD', '\u0000', '\n'),
        fc.nat(99_999).map(String),
      ),
      { maxLength: 10 },
    )
    .map((words) => words.join(' ')),
);

function answersIn(result: unknown): readonly Answer<unknown>[] {
  if (Array.isArray(result)) return result.flatMap(answersIn);
  return isAnswer(result) ? [result] : [];
}

function isAnswer(result: unknown): result is Answer<unknown> {
  return typeof result === 'object' && result !== null && 'sureness' in result && 'findings' in result;
}

describe('the rules', () => {
  it('are all asked here', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.spec.'));
    expect(Object.keys(RULES).toSorted()).toEqual(files.map((name) => name.replace(/\.ts$/u, '')).toSorted());
  });

  it.each(Object.entries(RULES))('%s never throws, answers the same twice, and suggests in whole words', (_, rule) => {
    fc.assert(
      fc.property(asked, asked, (text, other) => {
        const result = rule(text, other);
        expect(rule(text, other)).toEqual(result);
        for (const { sureness, findings } of answersIn(result)) {
          expect(['CERTAIN', 'LIKELY']).toContain(sureness);
          for (const { suggestion } of findings) expect(suggestion).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });
});
