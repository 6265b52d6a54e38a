import type { EligibilityRule } from './eligibility.js';
import type { Profile } from './eligibility-profile.js';
import type { EligibilityAnswer } from './eligibility-rule.js';
import { foldText } from './fold-text.js';
import { serves, type ServiceArea } from './service-area.js';

/** Names by which the place of a resident may be called: the municipality's, former ones, region, country. */
export type PlaceNames = (istatCode: string) => readonly string[];

/** Whether the area serves where the person lives. Outside an area that was not settled to the last name, ask. */
export function answerToArea(area: ServiceArea, { municipality }: Profile): EligibilityAnswer {
  if (municipality === undefined) return 'ASK';
  if (serves(area, municipality)) return 'YES';
  return area.complete ? 'NO' : 'ASK';
}

/** Whether the place a rule of residence names is the person's; another name may still mean it, so never "no". */
export function answerToPlace(
  { qualifier }: EligibilityRule,
  { municipality }: Profile,
  placeNames: PlaceNames,
): EligibilityAnswer {
  if (municipality === undefined || qualifier === null) return 'ASK';
  const place = foldText(qualifier);
  return placeNames(municipality).some((name) => foldText(name) === place) ? 'YES' : 'ASK';
}
