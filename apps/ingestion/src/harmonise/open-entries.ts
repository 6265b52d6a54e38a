import { createHash } from 'node:crypto';
import type { Problem, RawRecord } from '@vicino/domain';
import { type Draft, firstText, readDraft } from './draft.js';
import type { HarmoniseSource } from './harmonised.js';
import { keyMissing, keyRepeated, linesApart } from './key-problems.js';
import type { Mapping } from './mapping.js';
import { contentOf, type KeyedDraft, mergedDrafts, sameTitle } from './keyed-draft.js';
import { recordKey } from './record-key.js';
import { slugOf } from './rules/identity.js';

/** An entry that later records may still belong to. What grows with its lines grows in place: they may be many. */
interface OpenEntry extends KeyedDraft {
  readonly problems: Problem[];
  readonly lines: string[];
  readonly positions: string[];
}

/**
 * Reads records and puts those of one entry together. A source with `groupBy` has several lines an entry, which add up;
 * in any other, a key that comes again with other content is another entry under a key of its own
 * (`ROW_KEY_REPEATED`), and with the same content the same entry once. Nothing is lost. Entries that were taken out are
 * remembered by digests only (20 bytes a key and 20 a record), so memory hardly grows with the records.
 */
export class OpenEntries {
  private readonly open = new Map<string, OpenEntry>();
  private readonly openByLine = new Map<string, string>();
  private readonly takenKeys = new Set<string>();
  private readonly linesTold = new Set<string>();
  /** Where to go on counting: a file in which one code and title come 100,000 times must not count from 2 each time. */
  private readonly lastNumbers = new Map<string, number>();

  constructor(
    private readonly source: HarmoniseSource,
    private readonly mapping: Mapping,
  ) {}

  add(record: RawRecord): void {
    const draft = readDraft(this.mapping, record);
    const { key, madeUp } = recordKey(this.source, record, draft);
    const line = digest(`${key}\n${contentOf(draft)}`);
    if (this.linesTold.has(line)) return;
    const same = this.openByLine.get(line);
    if (same !== undefined) this.open.get(same)?.positions.push(...draft.positions);
    else if (!this.addsUp(key, draft, line)) this.addEntry(key, draft, line, madeUp);
  }

  /** Takes out all but the given number of entries, oldest first: what comes later no longer adds to them. */
  take(leave: number): readonly KeyedDraft[] {
    const entries = [...this.open.values()].slice(0, Math.max(0, this.open.size - leave));
    for (const { externalId, lines } of entries) {
      this.open.delete(externalId);
      this.takenKeys.add(digest(externalId));
      for (const line of lines) {
        this.openByLine.delete(line);
        this.linesTold.add(line);
      }
    }
    return entries.map(({ externalId, draft, problems, positions }) => ({
      externalId,
      draft: { ...draft, positions },
      problems,
    }));
  }

  /** Adds the line to the entry it is one more line of, where the source has several an entry. */
  private addsUp(key: string, draft: Draft, line: string): boolean {
    if (this.source.groupBy === null) return false;
    const candidates = [key, `${key}/${slugOf(firstText(draft.fields.title))}`];
    const known = candidates
      .map((candidate) => this.open.get(candidate))
      .find((entry) => entry !== undefined && sameTitle(entry.draft, draft));
    if (known === undefined) return false;
    known.lines.push(line);
    known.positions.push(...draft.positions);
    const merged = mergedDrafts(known.draft, draft);
    known.problems.push(...merged.problems);
    this.open.set(known.externalId, { ...known, draft: merged.draft });
    this.openByLine.set(line, known.externalId);
    return true;
  }

  private addEntry(key: string, draft: Draft, line: string, madeUp: boolean): void {
    const problems = madeUp ? [keyMissing(draft, this.source)] : [];
    const taken = this.isTaken(key);
    if (taken) {
      const apart = this.source.groupBy !== null && !this.open.has(key);
      problems.push(apart ? linesApart(draft, this.source, key) : keyRepeated(draft, this.source, key));
    }
    const externalId = taken ? this.freeKey(key, draft) : key;
    this.open.set(externalId, { externalId, draft, problems, lines: [line], positions: [...draft.positions] });
    this.openByLine.set(line, externalId);
  }

  private freeKey(key: string, draft: Draft): string {
    const title = slugOf(firstText(draft.fields.title));
    const place = slugOf(draft.places.map(({ municipality }) => firstText(municipality)).join(' '));
    const candidates = [`${key}/${title}`, ...(place === '' ? [] : [`${key}/${title}-${place}`])];
    const free = candidates.find((candidate) => !this.isTaken(candidate));
    if (free !== undefined) return free;
    const stem = `${key}/${title}`;
    let number = this.lastNumbers.get(stem) ?? 2;
    while (this.isTaken(`${stem}-${number}`)) number += 1;
    this.lastNumbers.set(stem, number);
    return `${stem}-${number}`;
  }

  private isTaken(externalId: string): boolean {
    return this.open.has(externalId) || this.takenKeys.has(digest(externalId));
  }
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('binary');
}
