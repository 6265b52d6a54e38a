import { eligibilityOf, type EligibilityReason as Reason, type Profile } from '@vicino/domain';
import { eligibilityCriteria } from '@vicino/needs';
import type { StoredEntry } from '@vicino/store';
import type { Texts } from '../i18n/texts.js';
import type { Eligibility, EligibilityReason } from './eligibility.model.js';
import { placeNames } from './place-names.js';

const LABELS: ReadonlyMap<string, string> = new Map(eligibilityCriteria().map(({ slug, label }) => [slug, label]));

/** Whether the person may have the entry, in words. */
export function toEligibility({ entry }: Pick<StoredEntry, 'entry'>, profile: Profile, texts: Texts): Eligibility {
  const { answer, reasons } = eligibilityOf(entry, profile, placeNames);
  return { answer, reasons: reasons.map((reason) => toReason(reason, texts)) };
}

function toReason(reason: Reason, texts: Texts): EligibilityReason {
  const { criterion, answer, untold } = reason;
  const label = (criterion === null ? undefined : LABELS.get(criterion)) ?? texts.otherConditions();
  return { criterion, label, answer, untold, text: texts.eligibility(reason) };
}
