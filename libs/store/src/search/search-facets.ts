import type { FacetField } from '@vicino/contracts';
import type { EntryQuestion } from './entry-question.js';
import { COLUMNS } from './search-conditions.js';
import type { SqlParameters } from './sql-parameters.js';

/**
 * Counts each value of the fields asked for over `base`, under every choice but the field's own. Entries with the same
 * list are counted first and taken apart afterwards: there are far fewer lists than entries.
 */
export function facetSelects(question: EntryQuestion, sql: SqlParameters): string {
  const selects = question.facets.map((field) => facetSelect(field, question, sql));
  return selects.length === 0
    ? 'select null::text as field, null::text as value, 0 as count where false'
    : selects.join('\n union all\n ');
}

function facetSelect(field: FacetField, question: EntryQuestion, sql: SqlParameters): string {
  const others = `failed <@ array['${field}']`;
  if (field === 'districts') {
    const [codes, districts] = pairs(question.districtOf, sql);
    return `select 'districts' as field, value, sum(entries)::integer as count
      from (select area, count(*) as entries from base where ${others} group by area) as same
      join search_area on search_area.id = area
      cross join lateral (
        select distinct district as value from unnest(${codes}, ${districts}) as place (code, district)
        where code = any(municipalities)) as one
      group by value`;
  }
  const { name, isSet } = COLUMNS[field];
  if (!isSet) {
    return `select '${field}' as field, ${name} as value, count(*)::integer as count
      from base where ${others} and ${name} is not null group by ${name}`;
  }
  return `select '${field}' as field, value, sum(entries)::integer as count
    from (select ${name} as list, count(*) as entries from base where ${others} group by ${name}) as same
    cross join lateral (${field === 'needs' ? withAbove(question, sql) : 'select distinct value from unnest(list) as value'}) as one
    group by value`;
}

function withAbove({ needsAbove }: EntryQuestion, sql: SqlParameters): string {
  const [needs, above] = pairs(needsAbove, sql);
  return `select value from unnest(list) as value
    union select upper from unnest(${needs}, ${above}) as known (need, upper) where need = any(list)`;
}

function pairs(known: readonly (readonly [string, string])[], sql: SqlParameters): readonly [string, string] {
  return [sql.texts(known.map(([first]) => first)), sql.texts(known.map(([, second]) => second))];
}
