import type { Entry, EntryQuality } from '@vicino/domain';
import type { EntryProblem } from '@vicino/store';
import { storageFaults } from '@vicino/store/write';
import { type DoNotListLookup, matchDoNotList } from '../duplicates/index.js';
import type { Harmonised, Provenance } from '../harmonise/index.js';
import { qualityOf } from '../quality/index.js';

/** An entry that can be stored, with where it comes from and how good it is as its source gives it. */
export interface AdmittedEntry {
  readonly entry: Entry;
  readonly provenance: readonly Provenance[];
  readonly quality: EntryQuality;
}

/** What of a part of a reading may go into the catalogue. */
export interface Admitted {
  readonly ready: readonly AdmittedEntry[];
  readonly problems: readonly EntryProblem[];
  /** External ids that are still in the source, whether they could be stored or not. */
  readonly seen: readonly string[];
}

/**
 * Sets aside whoever asked not to be listed, and entries PostgreSQL could not keep: these are faults of our rules, and
 * must not cost the others their place. An entry on the do-not-list is not seen, so that one listed before is withdrawn.
 */
export function admit(harmonised: readonly Harmonised[], doNotList: DoNotListLookup): Admitted {
  const ready: AdmittedEntry[] = [];
  const problems: EntryProblem[] = [];
  const seen: string[] = [];
  for (const { entry, problems: met, provenance, rawPositions } of harmonised) {
    const position = rawPositions[0] ?? null;
    if (entry === null) {
      problems.push(...met.map((problem) => ({ ...problem, entryId: null })));
    } else if (matchDoNotList(entry, doNotList) !== null) {
      problems.push(unlisted(position));
    } else {
      seen.push(entry.source.externalId);
      const faults = storageFaults(entry);
      if (faults.length === 0) ready.push({ entry, provenance, quality: qualityOf(entry, met) });
      problems.push(...met.map((problem) => ({ ...problem, entryId: entry.id })));
      problems.push(...faults.map(({ field, cure }) => unstorable(field, cure, position)));
    }
  }
  return { ready, problems, seen };
}

function unlisted(position: string | null): EntryProblem {
  return {
    code: 'DO_NOT_LIST',
    severity: 'INFO',
    field: null,
    position,
    value: null,
    suggestion: 'Chi offre questo servizio ha chiesto di non comparire nel catalogo. Non serve fare nulla.',
    entryId: null,
  };
}

function unstorable(field: string, cure: string, position: string | null): EntryProblem {
  return { code: 'ROW_MALFORMED', severity: 'ERROR', field, position, value: null, suggestion: cure, entryId: null };
}
