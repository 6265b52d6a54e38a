import {
  ACCESS_MODES,
  AREA_SCOPES,
  CONTACT_KINDS,
  COST_TYPES,
  DELIVERY_MODES,
  ELIGIBILITY_CRITERIA,
  type Entry,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  VISIBILITIES,
} from '@vicino/domain';
import fc from 'fast-check';

/** Any text PostgreSQL can hold: all of Unicode but NUL, whole characters only; quotes, braces and backslashes often. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '')),
  fc.string({ unit: fc.constantFrom('"', "'", '\\', '{', '}', ',', 'NULL', '\n', '\t', 'è', '𝄞', ' ') }),
);
const textOrNull = fc.option(text);
const texts = fc.array(text, { maxLength: 4 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const numberOrNull = fc.option(number);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const istatCode = fc.nat({ max: 999_999 }).map((code) => String(code).padStart(6, '0'));

const window = fc
  .record({ opensOn: fc.option(day), closesOn: fc.option(day) })
  .map((dates) => (dates.opensOn === null && dates.closesOn === null ? null : dates));

/** Every entry the store can hold, far beyond what harmonising makes; with windows that say something. */
export const entryArbitrary: fc.Arbitrary<Entry> = fc.record({
  id: fc.uuid(),
  slug: text.map((value) => `s${value}`),
  kind: fc.constantFrom(...ENTRY_KINDS),
  title: text,
  summary: text,
  description: text,
  status: fc.constantFrom(...ENTRY_STATUSES),
  statusReason: textOrNull,
  needs: fc.array(fc.record({ slug: text, origin: fc.constantFrom('STATED', 'DERIVED'), evidence: texts }), {
    maxLength: 3,
  }),
  targetGroups: texts,
  serviceType: textOrNull,
  provider: fc.record({ name: text }),
  managingBody: textOrNull,
  locations: fc.array(
    fc.record({
      name: textOrNull,
      address: textOrNull,
      postalCode: textOrNull,
      istatCode: fc.option(istatCode),
      latitude: numberOrNull,
      longitude: numberOrNull,
      precision: fc.constantFrom('ADDRESS', 'MUNICIPALITY', null),
      visibility: fc.constantFrom(...VISIBILITIES),
    }),
    { maxLength: 3 },
  ),
  serviceArea: fc.record({
    label: text,
    scope: fc.constantFrom(...AREA_SCOPES),
    municipalities: fc.array(istatCode, { maxLength: 5 }),
    complete: fc.boolean(),
  }),
  contacts: fc.array(fc.record({ kind: fc.constantFrom(...CONTACT_KINDS), value: text, label: textOrNull }), {
    maxLength: 3,
  }),
  cost: fc.record({ type: fc.constantFrom(...COST_TYPES), text: textOrNull }),
  eligibility: fc.record({
    text: textOrNull,
    rules: fc.array(
      fc.record({
        criterion: fc.constantFrom(...ELIGIBILITY_CRITERIA),
        comparison: fc.constantFrom('AT_LEAST', 'AT_MOST', 'IS'),
        value: numberOrNull,
        qualifier: textOrNull,
        text,
      }),
      { maxLength: 3 },
    ),
  }),
  accessModes: fc.array(fc.constantFrom(...ACCESS_MODES), { maxLength: 3 }),
  deliveryModes: fc.array(fc.constantFrom(...DELIVERY_MODES), { maxLength: 3 }),
  languages: texts,
  requiredDocuments: texts,
  outcome: textOrNull,
  hours: fc.option(fc.record({ text, osm: textOrNull })),
  window,
  source: fc.record({
    sourceId: text.map((value) => `s${value}`),
    externalId: text.map((value) => `e${value}`),
    name: text,
    url: textOrNull,
  }),
  verifiedAt: textOrNull,
});
