import { invalidityOf, lackedBy, type Profile } from '@vicino/domain';

/**
 * Lines of the engine's filter that leave out what is certainly not for the person, and nothing else: what the profile
 * does not say gives no line. Numbers and words of closed sets only; nothing here needs quoting but codes of six digits.
 */
export function eligibilityFilter(profile: Profile): string[] {
  const lacked = lackedBy(profile);
  return [
    ...line(profile.age, (age) => `eligibleAgeFrom <= ${age}`),
    ...line(profile.age, (age) => `eligibleAgeTo >= ${age}`),
    ...line(profile.isee, (isee) => `eligibleIseeTo >= ${isee}`),
    ...line(profile.residenceYears, (years) => `eligibleResidenceYears <= ${years}`),
    ...line(invalidityOf(profile), (percent) => `eligibleInvalidityFrom <= ${percent}`),
    ...(lacked.length === 0 ? [] : [`eligibleRequires NOT IN [${lacked.join(', ')}]`]),
    ...line(profile.municipality, (code) => `municipalities = "${code}" OR eligibleElsewhere = true`),
  ];
}

function line<Fact>(fact: Fact | undefined, write: (fact: Fact) => string): string[] {
  return fact === undefined ? [] : [write(fact)];
}
