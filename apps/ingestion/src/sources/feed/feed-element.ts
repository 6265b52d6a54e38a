import type { RawValue } from '@vicino/domain';

/** An element of a feed while it is read. */
export interface FeedElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: FeedElement[];
  text: string;
}

/**
 * The members of an element as fields: text under the element's name, an attribute under `name@attribute`; what comes
 * several times is a list, in which attributes keep step with their elements. An element with elements inside is an
 * object of the same kind.
 */
export function fieldsOf(element: FeedElement): { readonly [field: string]: RawValue } {
  const byName = new Map<string, FeedElement[]>();
  for (const child of element.children) {
    const same = byName.get(child.name);
    if (same) same.push(child);
    else byName.set(child.name, [child]);
  }
  const fields: [string, RawValue][] = [];
  for (const [name, same] of byName) {
    const values = same.map(valueOf);
    const attributes = new Set(same.flatMap((one) => [...one.attributes.keys()]));
    // An Atom link has an address and no text: an empty text beside it would only be in the way.
    if (attributes.size === 0 || values.some((value) => value !== '')) fields.push([name, single(values)]);
    for (const attribute of attributes) {
      fields.push([`${name}@${attribute}`, single(same.map((one) => one.attributes.get(attribute) ?? null))]);
    }
  }
  return Object.fromEntries(fields);
}

function valueOf(element: FeedElement): RawValue {
  return element.children.length > 0 ? fieldsOf(element) : element.text.trim();
}

function single(values: readonly RawValue[]): RawValue {
  const [first = null] = values;
  return values.length === 1 ? first : values;
}
