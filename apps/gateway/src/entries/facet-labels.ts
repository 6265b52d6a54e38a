import type { FacetField, SearchAnswer } from '@vicino/contracts';
import { languageLabel } from '@vicino/domain';
import { accessModes, costTypes, deliveryModes, needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { districtById, managingBodyById } from '@vicino/territory';
import type { Texts } from '../i18n/texts.js';
import type { Facet } from './entry-connection.model.js';

type Labels = ReadonlyMap<string, string>;
const ACCESS_LABELS: Labels = new Map(accessModes().map(({ slug, label }) => [slug, label]));
const DELIVERY_LABELS: Labels = new Map(deliveryModes().map(({ slug, label }) => [slug, label]));
const COST_LABELS: Labels = new Map(costTypes().map(({ slug, label }) => [slug, label]));

/** Facets of an answer with the label of each value, in the order of the service: by falling count. */
export function labelledFacets(facets: SearchAnswer['facets'], texts: Texts): Facet[] {
  return facets.map(({ field, values }) => ({
    field,
    values: values.map(({ value, count }) => ({ value, count, label: labelOf(field, value, texts) })),
  }));
}

function labelOf(field: FacetField, value: string, texts: Texts): string {
  switch (field) {
    case 'needs':
      return needBySlug(value)?.label ?? value;
    case 'targetGroups':
      return targetGroupBySlug(value)?.label ?? value;
    case 'serviceTypes':
      return serviceTypeBySlug(value)?.label ?? value;
    case 'managingBodies':
      return managingBodyById(value)?.shortName ?? value;
    case 'districts':
      return districtById(value)?.label ?? value;
    case 'accessModes':
      return ACCESS_LABELS.get(value) ?? value;
    case 'deliveryModes':
      return DELIVERY_LABELS.get(value) ?? value;
    case 'costs':
      return COST_LABELS.get(value) ?? value;
    case 'languages':
      return languageLabel(value);
    case 'kinds':
      return texts.kind(value);
  }
}
