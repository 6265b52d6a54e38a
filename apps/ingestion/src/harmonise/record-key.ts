import type { RawRecord } from '@vicino/domain';
import { type Draft, firstText, leavesAt } from './draft.js';
import type { HarmoniseSource } from './harmonised.js';
import { slugOf } from './rules/identity.js';

/** A record's own key, and whether it had to be made up from title and municipality for want of one. */
export interface RecordKey {
  /** Empty when there is neither key nor title. */
  readonly key: string;
  readonly madeUp: boolean;
}

/** Keys that are codes stay as they are; those made of words (a title, title and municipality) become slugs. */
const CODE = /^[\p{L}\d][\p{L}\d._:/-]{0,119}$/u;

/** The provider's key for a record, stable from run to run: the key fields joined, or title and municipality. */
export function recordKey(source: HarmoniseSource, record: RawRecord, draft: Draft): RecordKey {
  const values = source.keyFields.map((field) => keyPart(record, field));
  const [first = ''] = values;
  if (values.length > 0 && first !== '') {
    const isCode = values.length === 1 && CODE.test(first);
    const key = isCode ? first : slugOf(values.join(' '));
    if (key !== '') return { key, madeUp: false };
  }
  const place = draft.places.map(({ municipality }) => firstText(municipality)).join(' ');
  return { key: slugOf(`${firstText(draft.fields.title)} ${place}`), madeUp: true };
}

/** A column may have a dot in its name ("N."), so the name as a whole comes before the path it may spell. */
function keyPart(record: RawRecord, field: string): string {
  const paths = [[field], field.split('.')];
  const [leaf = ''] = paths.flatMap((path) => leavesAt(record.fields, path));
  return leaf.trim();
}
