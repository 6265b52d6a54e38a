/** What is remembered of a source from run to run. */
export interface SourceState {
  readonly sourceId: string;
  /** SHA-256 (hex) of the file of the last successful run, or whatever tells its caller that nothing is new. */
  readonly contentHash: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When the source was last read to its end without failure, changed or not: every published entry was still there. */
  readonly lastSuccessAt: Date | null;
  readonly lastRunId: number | null;
}
