import { createHash } from 'node:crypto';
import { municipalities } from '@vicino/territory';
import { needs, serviceTypes, targetGroups } from '@vicino/needs';
import { SEARCH_SETTINGS } from './index-settings.js';
import { DOCUMENT_FORMAT } from './search-document.js';

/** Everything besides the entries themselves that a document or its ranking is made from. */
export function fingerprintedParts(): readonly unknown[] {
  return [
    DOCUMENT_FORMAT,
    SEARCH_SETTINGS,
    needs().map((need) => [need.slug, need.label, need.parent]),
    [...targetGroups(), ...serviceTypes()].map((term) => [term.slug, term.label]),
    municipalities().map((place) => [place.istatCode, place.name, place.socialCohesionDistrict]),
  ];
}

/** Sixteen hexadecimal digits that change exactly when the parts do. */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
