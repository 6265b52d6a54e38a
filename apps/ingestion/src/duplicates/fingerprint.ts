import { type Entry, foldText, type Location, type ServiceArea } from '@vicino/domain';
import { ancestorsOf } from '@vicino/needs';
import { matchManagingBody } from '@vicino/territory';
import { type Door, doorOf } from './door.js';
import { type NameWords, nameWords, textWords } from './name-words.js';

/** Everything of an entry that comparing needs, worked out once: an entry meets many others. */
export interface Fingerprint {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  /** The title without case, accents and punctuation. */
  readonly folded: string;
  readonly name: NameWords;
  /** Words of description, places and people: they may say what the other's name says. */
  readonly contextWords: readonly string[];
  readonly provider: {
    readonly name: string;
    readonly words: readonly string[];
    readonly body: string | null;
    /** Its source names the body that sends the list where nobody else is named: it says little of who provides. */
    readonly byDefault: boolean;
  };
  readonly municipalities: readonly string[];
  readonly doors: readonly Door[];
  /** False where a place is guarded: then no address or contact is ever written into a reason. */
  readonly isPublic: boolean;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly sites: readonly string[];
  readonly needs: readonly string[];
  readonly needAreas: readonly string[];
  readonly serviceType: string | null;
  readonly people: readonly string[];
  readonly window: Entry['window'];
  readonly area: ServiceArea;
  readonly document: string | null;
}

/** The beginning of a description says what it is about; 100,000 entries have to be held at once. */
const LONGEST_CONTEXT = 500;
const LONGEST_NAME = 300;

/** Total; the same entry always gives the same fingerprint. */
export function fingerprint(entry: Entry): Fingerprint {
  const providerName = entry.provider.name.slice(0, LONGEST_NAME);
  const provider = matchManagingBody(providerName);
  const body = provider.kind === 'CERTAIN' ? provider.id : null;
  const needs = [...new Set(entry.needs.map((need) => need.slug))].toSorted();
  const contacts = (...kinds: readonly string[]) =>
    entry.contacts.filter((contact) => kinds.includes(contact.kind)).map((contact) => contact.value);
  return {
    id: entry.id,
    sourceId: entry.source.sourceId,
    title: entry.title,
    folded: foldText(entry.title),
    name: nameWords(entry.title, entry.managingBody),
    contextWords: textWords(
      [
        entry.description.slice(0, LONGEST_CONTEXT),
        ...entry.targetGroups,
        ...entry.locations.flatMap(({ name, address }) => [name ?? '', address ?? '']),
      ]
        .join(' ')
        .slice(0, 2 * LONGEST_CONTEXT),
    ),
    provider: {
      name: providerName,
      words: textWords(providerName),
      body,
      byDefault: body !== null && (body === entry.managingBody || body === entry.source.sourceId),
    },
    municipalities: codesOf(entry.locations),
    doors: entry.locations.map(doorOf),
    isPublic: entry.locations.every((location) => location.visibility === 'PUBLIC'),
    phones: contacts('PHONE'),
    emails: contacts('EMAIL', 'PEC').map((value) => value.toLowerCase()),
    sites: contacts('WEBSITE').map(siteKey),
    needs,
    needAreas: [...new Set(needs.map((slug) => ancestorsOf(slug).at(-1)?.slug ?? slug))].toSorted(),
    serviceType: entry.serviceType,
    people: entry.targetGroups.filter((group) => group !== 'tutti').toSorted(),
    window: entry.window,
    area: entry.serviceArea,
    document: entry.source.url,
  };
}

function codesOf(locations: readonly Location[]): readonly string[] {
  const codes = locations.flatMap(({ istatCode }) => (istatCode === null ? [] : [istatCode]));
  return [...new Set(codes)].toSorted();
}

/** Host and path as people copy them: without scheme, "www.", query, fragment and last slash. */
function siteKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
