import type { FacetField } from '@vicino/contracts';
import type { EntryQuestion } from './entry-question.js';
import { chosenFields, COLUMNS } from './search-conditions.js';
import type { SqlParameters } from './sql-parameters.js';

/**
 * The common tables that count each value of the fields asked for over `base`, under every choice but the field's own;
 * the last, `facet`, has them all. Entries with the same list are counted first, for all fields in one pass, and the lists
 * taken apart afterwards: there are far fewer lists than entries.
 */
export function facetTables(question: EntryQuestion, sql: SqlParameters): string {
  const { facets } = question;
  if (facets.length === 0) return `facet as (select null::text as field, null::text as value, 0 as count where false)`;
  const chosen = chosenFields(question);
  const open = facets.filter((field) => !chosen.includes(field));
  const selects = facets.map((field) => {
    const place = open.indexOf(field);
    const lists =
      place < 0
        ? `(select ${columnOf(field)} as list, count(*) as entries from base where failed <@ array['${field}'] group by 1)`
        : `(select ${columnOf(field)} as list, entries from same where absent = ${absentIn(place, open.length)})`;
    return facetSelect(field, lists, question, sql);
  });
  const same = open.length === 0 ? [] : [sameTable(open, chosen.length > 0)];
  return [...same, `facet as (${selects.join('\n union all\n ')})`].join(', ');
}

function sameTable(fields: readonly FacetField[], isChosen: boolean): string {
  const columns = fields.map(columnOf);
  return `same as materialized (
    select ${columns.join(', ')}, grouping(${columns.join(', ')}) as absent, count(*) as entries
    from base ${isChosen ? `where failed = '{}'` : ''}
    group by grouping sets (${columns.map((column) => `(${column})`).join(', ')}))`;
}

/** What `grouping` answers for the set of one column of several: a bit for each that is not in it, the first highest. */
function absentIn(place: number, columns: number): number {
  return 2 ** columns - 1 - 2 ** (columns - 1 - place);
}

function columnOf(field: FacetField): string {
  return field === 'districts' ? 'area' : COLUMNS[field].name;
}

function facetSelect(field: FacetField, lists: string, question: EntryQuestion, sql: SqlParameters): string {
  const counted = `select '${field}' as field, value, sum(entries)::integer as count`;
  if (field === 'districts') {
    const [codes, districts] = pairs(question.districtOf, sql);
    return `${counted} from (
        select distinct list, entries, district as value
        from ${lists} as lists join search_area on search_area.id = list cross join unnest(municipalities) as place (code)
        join unnest(${codes}, ${districts}) as known (code, district) using (code)) as one
      group by value`;
  }
  if (!COLUMNS[field].isSet) {
    return `${counted} from (select list as value, entries from ${lists} as lists where list is not null) as one group by value`;
  }
  const values = field === 'needs' ? withAbove(question, sql) : 'select distinct value from unnest(list) as value';
  return `${counted} from ${lists} as lists cross join lateral (${values}) as one group by value`;
}

function withAbove({ needsAbove }: EntryQuestion, sql: SqlParameters): string {
  const [needs, above] = pairs(needsAbove, sql);
  return `select value from unnest(list) as value
    union select upper from unnest(${needs}, ${above}) as known (need, upper) where need = any(list)`;
}

function pairs(known: readonly (readonly [string, string])[], sql: SqlParameters): readonly [string, string] {
  return [sql.texts(known.map(([first]) => first)), sql.texts(known.map(([, second]) => second))];
}
