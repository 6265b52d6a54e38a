import { registerEnumType } from '@nestjs/graphql';
import { AREA_SCOPES, CONTACT_KINDS, ENTRY_KINDS, ENTRY_STATUSES } from '@vicino/domain';

/** GraphQL enums from the closed sets of the domain: the value is the name. */
export function enumOf<const T extends string>(values: readonly T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };
}

export const EntryKindEnum = enumOf(ENTRY_KINDS);
export const EntryStatusEnum = enumOf(ENTRY_STATUSES);
export const AreaScopeEnum = enumOf(AREA_SCOPES);
export const ContactKindEnum = enumOf(CONTACT_KINDS);

registerEnumType(EntryKindEnum, {
  name: 'EntryKind',
  description: 'SERVICE: a standing service. OPPORTUNITY: bounded in time (call, course, contribution, activity).',
});
registerEnumType(EntryStatusEnum, {
  name: 'EntryStatus',
  description: 'What the provider says of it. CLOSED entries are readable by id and are not among the results.',
});
registerEnumType(AreaScopeEnum, { name: 'AreaScope', description: 'How wide the service area was written.' });
registerEnumType(ContactKindEnum, { name: 'ContactKind' });
