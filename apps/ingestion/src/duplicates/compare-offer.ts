import { needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import type { Reason } from './comparison.js';
import type { Fingerprint } from './fingerprint.js';

/** Needs tell two services of one desk apart better than anything but the name. */
export function compareNeeds(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.needs.length === 0 || right.needs.length === 0) return null;
  const shared = left.needs.filter((slug) => right.needs.includes(slug));
  // Bodies differ in how many needs they list: what the shorter list shares is what counts.
  const agreement = shared.length / Math.min(left.needs.length, right.needs.length);
  if (shared.length > 0) {
    const names = shared.map((slug) => needBySlug(slug)?.label ?? slug).join(', ');
    const weight = agreement >= 0.5 ? 1 : 0.4;
    return { field: 'needs', agreement, weight, text: `Rispondono allo stesso bisogno: ${names}.` };
  }
  if (left.needAreas.some((slug) => right.needAreas.includes(slug))) {
    return { field: 'needs', agreement: 0.3, weight: -0.3, text: 'Bisogni diversi dello stesso ambito.' };
  }
  return { field: 'needs', agreement: 0, weight: -1.5, text: 'Bisogni diversi.', limit: 'UNSURE' };
}

export function compareServiceType(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.serviceType === null || right.serviceType === null) return null;
  const [first, second] = [left.serviceType, right.serviceType].map((slug) => serviceTypeBySlug(slug)?.label ?? slug);
  if (left.serviceType === right.serviceType) {
    return { field: 'serviceType', agreement: 1, weight: 0.5, text: `Stesso tipo di servizio: ${first ?? ''}.` };
  }
  return { field: 'serviceType', agreement: 0, weight: -0.5, text: `Tipi diversi: ${first ?? ''} e ${second ?? ''}.` };
}

/** Target groups, "everybody" set aside. */
export function comparePeople(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.people.length === 0 || right.people.length === 0) return null;
  const shared = left.people.filter((slug) => right.people.includes(slug));
  if (shared.length === 0) return { field: 'people', agreement: 0, weight: -0.7, text: 'Rivolti a persone diverse.' };
  const names = shared.map((slug) => targetGroupBySlug(slug)?.label ?? slug).join(', ');
  return { field: 'people', agreement: 1, weight: 0.3, text: `Rivolti alle stesse persone: ${names}.` };
}

/**
 * Who provides. A body that sends a list is often named beside offerings of others: where a side names only its own
 * sender, a difference says nothing.
 */
export function compareProvider(left: Fingerprint, right: Fingerprint): Reason | null {
  const [first, second] = [left.provider, right.provider];
  const written = `${first.name} / ${second.name}`;
  if (first.body !== null && first.body === second.body) {
    return { field: 'provider', agreement: 1, weight: 0.7, text: `Stesso ente: ${first.name}.` };
  }
  const shared = first.words.filter((word) => second.words.includes(word));
  if (shared.length > 0) return { field: 'provider', agreement: 0.8, weight: 0.8, text: `Stesso ente (${written}).` };
  const heard = namedBy(first, right) || namedBy(second, left);
  if (heard)
    return {
      field: 'provider',
      agreement: 0.7,
      weight: 0.7,
      text: `L'ente di uno è nominato dall'altro (${written}).`,
    };
  if (first.byDefault || second.byDefault) return null;
  if (first.words.length === 0 || second.words.length === 0) return null;
  return {
    field: 'provider',
    agreement: 0,
    weight: -0.8,
    text: `Enti diversi (${written}).`,
    limit: 'UNSURE_UNLESS_PROVEN',
  };
}

/** The name or the texts of the other say who it is: "Caritas Ivrea - pacchi viveri". */
function namedBy(provider: Fingerprint['provider'], other: Fingerprint): boolean {
  const named = new Set(other.name.words.filter(({ weight }) => weight === 1).map(({ word }) => word));
  return provider.words.some((word) => named.has(word));
}

/** Who is served. Bodies write it widely or narrowly; only areas without a single municipality in common speak. */
export function compareArea(left: Fingerprint, right: Fingerprint): Reason | null {
  const [first, second] = [left.area.municipalities, right.area.municipalities];
  if (first.length === 0 || second.length === 0) return null;
  const shared = left.area === right.area ? first.length : sharedCodes(first, second);
  if (shared === 0) {
    return {
      field: 'area',
      agreement: 0,
      weight: -2,
      text: `Per residenti di posti diversi: ${left.area.label} / ${right.area.label}.`,
      limit: 'UNSURE',
    };
  }
  const agreement = shared / (first.length + second.length - shared);
  if (agreement < 0.9) return null;
  return { field: 'area', agreement, weight: 0.5, text: `Per gli stessi residenti: ${left.area.label}.` };
}

function sharedCodes(first: readonly string[], second: readonly string[]): number {
  const other = new Set(second);
  return first.filter((code) => other.has(code)).length;
}

/** A body seldom lists one service twice: two rows of one source are two services more often than not. */
export function compareSource(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.sourceId !== right.sourceId) return null;
  return {
    field: 'source',
    agreement: 0,
    weight: -1,
    text: 'Due voci della stessa fonte, che di solito sono due servizi.',
  };
}
