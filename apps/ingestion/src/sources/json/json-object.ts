import type { RawValue } from '@vicino/domain';

/** The JSON value a text holds; undefined when it holds none. */
export function parsedJson(text: string): RawValue | undefined {
  try {
    return JSON.parse(text) as RawValue;
  } catch {
    return undefined;
  }
}

/** The JSON object a text holds; null when it holds something else or nothing. */
export function jsonObject(text: string): { readonly [key: string]: RawValue } | null {
  const value = parsedJson(text);
  return isObject(value) ? value : null;
}

/** Whether a value is a JSON object: neither a list nor a plain value. */
export function isObject(value: RawValue | undefined): value is { readonly [key: string]: RawValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
