/** The values of a statement, each referred to as `$n`: nothing a person wrote ever becomes part of a statement. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The reference to one value. */
  one(value: string | number | boolean): string {
    return `$${this.values.push(value)}`;
  }

  /** The reference to a list of texts. */
  texts(values: readonly string[]): string {
    return `${this.one(`{${values.map(quoted).join(',')}}`)}::text[]`;
  }
}

/** An element of an array literal. https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function quoted(value: string): string {
  return `"${value.replaceAll('\0', '').replace(/[\\"]/g, '\\$&')}"`;
}
