import type { ApplicationWindow, Entry, Hours } from '@vicino/domain';
import { municipalityByCode } from '@vicino/territory';
import { certain } from './answer.js';
import { type Draft, firstText, joinedText } from './draft.js';
import { contactsOfDraft } from './entry-contacts.js';
import { placesOf, withVisibility } from './entry-locations.js';
import type { HarmoniseSource } from './harmonised.js';
import type { Ledger } from './ledger.js';
import type { Mapping } from './mapping.js';
import { remembered } from './remembered-rules.js';
import { deliveryModesOf } from './rules/delivery-modes.js';
import { entryId, entrySlug } from './rules/identity.js';
import { kindOf } from './rules/kind.js';
import { managingBodyOf } from './rules/managing-body.js';
import { needsOf } from './rules/needs.js';
import { outcomeOf } from './rules/outcome.js';
import { requiredDocumentsOf } from './rules/required-documents.js';
import { statusOf } from './rules/status.js';
import { summaryOf } from './rules/summary.js';
import { visibilityOf } from './rules/visibility.js';

/** What an entry is made in: the same draft in the same context gives the same entry. */
export interface EntryContext {
  readonly source: HarmoniseSource;
  readonly mapping: Mapping;
  readonly externalId: string;
  /** ISO date in Europe/Rome: closing days before it are past, confirmations after it are slips. */
  readonly today: string;
}

/** The entry a draft with a title describes. Each rule is asked once; what depends on what is the order of the lines. */
export function entryOfDraft(draft: Draft, context: EntryContext, ledger: Ledger): Entry {
  const { mapping, externalId, today } = context;
  const { fields } = draft;
  const managingBody = ledger.settle(
    'managingBody',
    'managing-body',
    fields.managingBody,
    managingBodyOf(firstText(fields.managingBody), context.source.managingBody),
  );
  const source = { ...context.source, managingBody };
  const id = entryId(source.id, externalId);
  const title = firstText(fields.title).replace(/\n/gu, ' ');
  const description = joinedText(fields.description, '\n') || firstText(fields.summary);

  const placeExpected = mapping.places.fields.municipality !== undefined;
  const places = placesOf(draft.places, source, title, placeExpected, ledger);
  const targetGroups = ledger.settle(
    'targetGroups',
    'target-groups',
    fields.targetGroups,
    remembered.targetGroups(joinedText(fields.targetGroups)),
  );
  const serviceType = ledger.settle(
    'serviceType',
    'service-type',
    fields.serviceType,
    remembered.serviceType(firstText(fields.serviceType)),
  );
  const needs = ledger.settle(
    'needs',
    'needs',
    fields.needs,
    needsOf({ stated: joinedText(fields.needs, '\n'), title, description, serviceType, targetGroups }),
  );
  const serviceArea = ledger.settle(
    'serviceArea',
    'area-served',
    fields.areaServed,
    remembered.areaServed({
      stated: fields.areaServed.map(({ text }) => text),
      managingBody: source.managingBody,
      seat: places.seat,
    }),
  );
  const contacts = contactsOfDraft(draft, ledger);
  const cost = ledger.settle('cost', 'cost', fields.cost, remembered.cost(firstText(fields.cost)));
  const window = windowOf(draft, ledger);
  const hours = hoursOfDraft(draft, ledger);
  const eligibility = ledger.settle(
    'eligibility',
    'eligibility',
    fields.eligibility,
    remembered.eligibility(joinedText(fields.eligibility, '\n')),
  );
  const accessModes = ledger.settle(
    'accessModes',
    'access-modes',
    fields.accessModes,
    remembered.accessModes([
      joinedText(fields.accessModes),
      [joinedText(fields.hours), eligibility.text ?? ''].join('\n'),
    ]),
  );
  const verifiedAt = ledger.settle(
    'verifiedAt',
    'partial-date',
    fields.verifiedAt,
    remembered.partialDate([firstText(fields.verifiedAt), today]),
  );
  const { status, reason } = ledger.settle(
    'status',
    'status',
    fields.status,
    statusOf({
      stated: firstText(fields.status),
      reason: firstText(fields.statusReason),
      description,
      notes: joinedText(fields.notes, '\n'),
      window,
      dated: verifiedAt !== null,
      today,
    }),
  );
  const kind = ledger.settle(
    'kind',
    'kind',
    fields.kind,
    kindOf({ stated: firstText(fields.kind), title, window, cost: cost.type, accessModes }),
  );
  const visibility = ledger.settle(
    'locations.visibility',
    'visibility',
    [],
    visibilityOf({
      text: [title, description, ...places.locations.map(({ name }) => name ?? '')].join('\n'),
      needs: needs.map(({ slug }) => slug),
      targetGroups,
    }),
  );
  const deliveryModes = ledger.settle(
    'deliveryModes',
    'delivery-modes',
    fields.deliveryModes,
    deliveryModesOf({
      stated: joinedText(fields.deliveryModes),
      text: `${title}\n${description}`,
      serviceType,
      itinerant: places.itinerant,
      hasLocation: places.locations.length > 0,
      hasPhone: contacts.some((contact) => contact.kind === 'PHONE'),
    }),
  );
  const languages = ledger.settle(
    'languages',
    'languages',
    fields.languages,
    remembered.languages(joinedText(fields.languages)),
  );
  const requiredDocuments = ledger.settle(
    'requiredDocuments',
    'required-documents',
    fields.requiredDocuments,
    requiredDocumentsOf({
      stated: joinedText(fields.requiredDocuments, '\n'),
      text: [description, eligibility.text ?? '', joinedText(fields.accessModes, '\n')].join('\n'),
    }),
  );
  const outcome = ledger.settle(
    'outcome',
    'outcome',
    fields.outcome,
    certain(outcomeOf(joinedText(fields.outcome, '\n'))),
  );
  const url = ledger.settle('source.url', 'url', fields.sourceUrl, remembered.url(firstText(fields.sourceUrl)));

  return {
    id,
    slug: entrySlug(title, municipalityByCode(places.seat ?? '')?.name ?? null, id),
    kind,
    title,
    summary: summaryOf(firstText(fields.summary), description, title),
    description,
    status,
    statusReason: reason,
    needs,
    targetGroups,
    serviceType,
    provider: { name: firstText(fields.provider) || source.name },
    managingBody,
    locations: withVisibility(places.locations, visibility),
    serviceArea,
    contacts,
    cost,
    eligibility,
    accessModes,
    deliveryModes,
    languages,
    requiredDocuments,
    outcome,
    hours,
    window,
    source: { sourceId: source.id, externalId, name: source.name, url },
    verifiedAt,
  };
}

/** The days of a call stand in a field of their own, or where hours are written. */
function windowOf({ fields }: Draft, ledger: Ledger): ApplicationWindow | null {
  const values = fields.window.length > 0 ? fields.window : fields.hours;
  const [first] = values;
  return ledger.settle('window', 'application-window', values.slice(0, 1), remembered.window(first?.text ?? ''));
}

/** A text that is the days of a call and nothing more is no hours; with more in it, its words are kept as they are. */
function hoursOfDraft({ fields }: Draft, ledger: Ledger): Hours | null {
  const text = joinedText(fields.hours);
  if (remembered.window(text).value === null)
    return ledger.settle('hours', 'hours', fields.hours, remembered.hours(text));
  return ledger.settle('hours', 'hours', fields.hours, certain(text.includes(',') ? { text, osm: null } : null));
}
