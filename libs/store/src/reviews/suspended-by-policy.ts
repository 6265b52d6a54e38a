/**
 * Whether `entry` is suspended, and was so because nobody confirmed it: a person who takes an entry out of sight has another
 * reason, which no confirmation lifts. Coming back from a withdrawal restores a suspension and is none of its own.
 */
export const SUSPENDED_BY_POLICY = `
  entry.publication = 'SUSPENDED' and (
    select history.reason from entry_history as history
    where history.entry_id = entry.id and history.changes -> 'publication' ->> 'after' = 'SUSPENDED'
      and history.changes -> 'publication' ->> 'before' <> 'WITHDRAWN'
    order by history.version desc limit 1) = 'OVERDUE'`;
