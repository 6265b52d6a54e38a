import type { EntryModel, EntryServiceArea } from './entry.model.js';

/** Fields of an entry that are made of its card alone. */
export const CARD_FIELDS = [
  'id',
  'slug',
  'kind',
  'title',
  'summary',
  'description',
  'status',
  'needs',
  'targetGroups',
  'targetGroupLabels',
  'provider',
  'managingBody',
  'locations',
  'serviceArea',
  'cost',
  'hours',
  'hoursOsm',
  'window',
  'verifiedAt',
  'verificationOverdue',
] as const satisfies readonly (keyof EntryModel)[];

/** Fields of its service area that are. */
export const CARD_AREA_FIELDS = ['label', 'scope', 'complete'] as const satisfies readonly (keyof EntryServiceArea)[];

/** An entry of which no more than a card shows is wanted. */
export interface CardModel extends Omit<Pick<EntryModel, (typeof CARD_FIELDS)[number]>, 'serviceArea'> {
  serviceArea: Pick<EntryServiceArea, (typeof CARD_AREA_FIELDS)[number]>;
}
