import type { Problem, RawRecord } from '@vicino/domain';

/** Formats a provider may send. `csv` and `tsv` differ only in the delimiter tried first; `xlsx` also reads ODS; `feed` is RSS or Atom. */
export const SOURCE_FORMATS = ['csv', 'tsv', 'xlsx', 'json', 'jsonl', 'json-ld', 'hsds', 'wordpress', 'feed'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/**
 * How an API hands out a long list. `open-referral`: HSDS 3.x and Open Referral UK, `page` and `per_page`, a page
 * object with `total_pages`. `wordpress`: the same parameters, the total in the header `X-WP-TotalPages`.
 */
export const PAGINGS = ['open-referral', 'wordpress'] as const;
export type Paging = (typeof PAGINGS)[number];

/**
 * Where a source is. `path` is relative to the configured folder of feeds and may not leave it. `pages`: a list that
 * comes page by page, put together before it is read; `perPage` is how many records are asked for at once.
 */
export type SourceLocation =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'https'; readonly url: string }
  | { readonly kind: 'pages'; readonly url: string; readonly paging: Paging; readonly perPage: number };

/** How the file is written, where it cannot be told from the file itself. */
export interface FormatOptions {
  /**
   * Header texts the mapping counts on. The header row is found by them, whatever stands above it;
   * one that is gone or new is a problem. Empty: the first row that looks like a header is taken.
   */
  readonly columns: readonly string[];
  /** Sheets to read, by name; `all` reads every visible sheet that has the header. */
  readonly sheets: 'all' | readonly string[];
  readonly delimiter: 'detect' | ',' | ';' | '\t' | '|';
  /** `detect`: byte-order mark, then strict UTF-8, then what the letters look like. Otherwise a name iconv knows. */
  readonly encoding: 'detect' | 'utf-8' | 'windows-1252' | 'macintosh' | 'utf-16le' | 'utf-16be';
  /** Member of the top-level object that holds the records of a JSON document; null when the list is the document. */
  readonly itemsAt: string | null;
}

/** One line of the table of sources: everything that differs between providers, as data. */
export interface SourceDefinition {
  readonly id: string;
  /** Name of the source as people know it. */
  readonly name: string;
  /** Slug of the managing body that answers for the records; null for sources above the seven bodies. */
  readonly managingBody: string | null;
  readonly format: SourceFormat;
  readonly location: SourceLocation;
  /** Whether the site's robots.txt is respected. `ignore` only where the provider agreed to be read all the same. */
  readonly robots: 'respect' | 'ignore';
  readonly options: FormatOptions;
  /** Name of the mapping in `harmonise/mappings`. */
  readonly mapping: string;
  /** Fields (paths for nested formats) that identify a record from run to run. */
  readonly keyFields: readonly string[];
  /** Field by which several lines are one record (one line a municipality served); null when a line is a record. */
  readonly groupBy: string | null;
  readonly limits: {
    /** Largest file accepted, in bytes. */
    readonly maxBytes: number;
  };
  readonly freshness: {
    /** Whether an entry twelve months overdue for verification is suspended, or only marked. */
    readonly suspendOverdue: boolean;
    /** Months after which the entries of the source want to be confirmed again. */
    readonly reviewEveryMonths: number;
  };
  /** Cron expression, Europe/Rome; null when the source is run by hand or at start. */
  readonly schedule: string | null;
  /** What becomes of an entry whose record is no longer in the source. */
  readonly onDisappear: 'withdraw' | 'keep';
  /** Share of the source's entries (0–1) above which a run withdraws none and asks a person instead. */
  readonly maxWithdrawShare: number;
}

/**
 * Bytes to read, as often as needed: encodings are found in a first pass and decoded in a second,
 * so that a file of any length needs constant memory.
 */
export interface SourceInput {
  /** In bytes; null when not known beforehand. */
  readonly size: number | null;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * What reading yields, in the order of the file. A problem of severity `ERROR` means that records, or a field of all of
 * them, may be missing here although the source has them: what was yielded is good, but an entry without a record
 * is then not thereby gone from the source.
 */
export type SourceItem =
  { readonly type: 'record'; readonly record: RawRecord } | { readonly type: 'problem'; readonly problem: Problem };

/** Reads one format. Never throws for bad content; `read` in `read.ts` guards it all the same. */
export type FormatReader = (source: SourceDefinition, input: SourceInput) => AsyncIterable<SourceItem>;
