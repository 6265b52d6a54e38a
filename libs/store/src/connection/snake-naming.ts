import { DefaultNamingStrategy } from 'typeorm';

/** `needSlugs` → `need_slugs`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Columns carry the property's name in snake case, so that hand-written SQL needs no quotes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}
