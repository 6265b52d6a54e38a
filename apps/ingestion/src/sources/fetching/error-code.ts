/** Code of a system or library error ("ENOENT", "UND_ERR_…"), else its name; null for what is no error. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : null;
}
