import type { FacetField } from '@vicino/contracts';
import type { EntryQuestion } from './entry-question.js';
import type { SqlParameters } from './sql-parameters.js';

/** What must hold of a row of `entry_search` whatever is chosen in the fields that are counted. */
export function conditionsOf(question: EntryQuestion, sql: SqlParameters): string[] {
  const { today, closingBy, closingFirst, residence, livesIn, providers, openHours, excludedRules } = question;
  return [
    `(closes_on is null or closes_on >= ${sql.one(today)}::date)`,
    ...(closingBy === null ? [] : [`closes_on <= ${sql.one(closingBy)}::date`]),
    ...(closingFirst ? ['closes_on is not null'] : []),
    ...(residence === null ? [] : [inArea(residence, sql)]),
    ...(livesIn === null ? [] : [`(not area_complete or ${inArea([livesIn], sql)})`]),
    ...(providers.length === 0 ? [] : [`provider_name = any(${sql.texts(providers)})`]),
    ...(openHours === null ? [] : [`hours = any(${sql.texts(openHours)})`]),
    ...(excludedRules.length === 0 ? [] : [`(rules is null or rules <> all(${sql.texts(excludedRules)}::uuid[]))`]),
  ];
}

/** The counted fields somebody chose in: what fails one choice alone is counted for that field. */
export function chosenFields({ facets, choices }: EntryQuestion): readonly FacetField[] {
  return facets.filter((field) => choices[field]?.length);
}

/** What one field's choice asks of a row. */
export function choiceOf(field: FacetField, values: readonly string[], sql: SqlParameters): string {
  if (field === 'districts') return inArea(values, sql);
  const column = COLUMNS[field];
  const list = sql.texts(values);
  return column.isSet ? `${column.name} && ${list}` : `coalesce(${column.name} = any(${list}), false)`;
}

/** Where the values of each field stand; districts follow from the area. */
export const COLUMNS: Readonly<Record<Exclude<FacetField, 'districts'>, { name: string; isSet: boolean }>> = {
  needs: { name: 'needs', isSet: true },
  targetGroups: { name: 'target_groups', isSet: true },
  serviceTypes: { name: 'service_type', isSet: false },
  kinds: { name: 'kind', isSet: false },
  managingBodies: { name: 'managing_body', isSet: false },
  accessModes: { name: 'access_modes', isSet: true },
  deliveryModes: { name: 'delivery_modes', isSet: true },
  costs: { name: 'cost_type', isSet: false },
  languages: { name: 'languages', isSet: true },
};

function inArea(codes: readonly string[], sql: SqlParameters): string {
  return `area in (select id from search_area where municipalities && ${sql.texts(codes)})`;
}
