/** Whether two values say the same as JSON: keys in any order, an undefined field like none, arrays in their order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b);
  return hasFieldsOf(a, b) && hasFieldsOf(b, a) && sameFields(a, b);
}

function sameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((value, index) => sameValue(value, b[index]));
}

function hasFieldsOf(a: object, b: object): boolean {
  return Object.entries(b).every(([key, value]) => value === undefined || Object.hasOwn(a, key));
}

function sameFields(a: object, b: object): boolean {
  const others = b as { readonly [key: string]: unknown };
  return Object.entries(a).every(([key, value]) => sameValue(value, others[key]));
}
