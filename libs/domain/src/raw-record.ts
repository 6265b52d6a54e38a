/** A value as a provider's file gives it. */
export type RawValue = string | number | boolean | null | readonly RawValue[] | { readonly [key: string]: RawValue };

/**
 * One record as the provider sent it, kept unchanged before anything touches it.
 * Feeds with one line a municipality served give one raw record a line.
 */
export interface RawRecord {
  /** Where it was in the file: "line 12", "Altri servizi!8", "contents[3]". */
  readonly position: string;
  /** Field names as the provider writes them. */
  readonly fields: { readonly [field: string]: RawValue };
}
