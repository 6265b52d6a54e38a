import { profileSchema } from '@vicino/contracts';
import type { Profile } from '@vicino/domain';
import { currentCode } from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import type { ProfileInput } from './profile.input.js';

/** What to send instead. None repeats what was sent: errors are shown, and may be kept, where a profile must not be. */
const CURES: Readonly<Record<keyof Profile, string>> = {
  age: 'must be a whole number of years from 0 to 120.',
  isee: 'must be an amount in euro from 0 to 10000000.',
  householdSize: 'must be a whole number from 1 to 30.',
  minors: 'must be a whole number from 0 to 29.',
  disability: 'must be true or false.',
  disabilityPercent: 'must be a whole number from 0 to 100.',
  residenceYears: 'must be a whole number of years from 0 to 120.',
  permit: 'must be a value of Citizenship.',
  employment: 'must be a value of Employment.',
  gender: 'must be a value of Gender.',
  municipality:
    'must be the ISTAT code of a municipality of the area; the query municipalities(text:) finds it by name.',
};

/**
 * The profile in the words of the domain.
 * @param field Path of the argument, for errors: `profile`, `input.profile`.
 * @throws BAD_USER_INPUT naming the field and the cure.
 */
export function readProfile(field: string, input: ProfileInput): Profile {
  const told = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  const read = profileSchema.safeParse(told);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0] ?? '');
    throw badInput(
      `${field}.${name}`,
      name in CURES ? CURES[name as keyof Profile] : 'is not a field of ProfileInput.',
    );
  }
  const { municipality, ...facts } = read.data;
  if (facts.disability === false && (facts.disabilityPercent ?? 0) > 0) {
    throw badInput(`${field}.disabilityPercent`, 'contradicts disability; leave one of the two out.');
  }
  if (municipality === undefined) return facts;
  const current = currentCode(municipality);
  if (current === undefined) throw badInput(`${field}.municipality`, CURES.municipality);
  return { ...facts, municipality: current };
}
