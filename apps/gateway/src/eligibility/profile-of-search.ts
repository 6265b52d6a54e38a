import type { SearchQuery } from '@vicino/contracts';
import type { Profile } from '@vicino/domain';
import { badInput } from '../api/api-error.js';
import type { ProfileInput } from './profile.input.js';
import { readProfile } from './read-profile.js';

/** The part of a question's input that is about a person. */
export interface PersonalInput {
  readonly profile?: ProfileInput | null;
  readonly onlyEligible?: boolean | null;
}

/**
 * Whom the hits are judged for; null where nobody was told of. The municipality of the question is where the person
 * lives.
 * @param municipality ISTAT code in force, as the question has it.
 * @throws BAD_USER_INPUT naming the field and the cure.
 */
export function profileOfSearch({ profile }: PersonalInput, municipality: string | null): Profile | null {
  if (profile == null) return null;
  const read = readProfile('input.profile', profile);
  if (municipality === null) return read;
  if (read.municipality !== undefined && read.municipality !== municipality) {
    throw badInput('input.profile.municipality', 'is another than input.municipality; send one of the two.');
  }
  return { ...read, municipality };
}

/**
 * What a search is told of the person: nothing, unless only what they may have is wanted, and never the
 * municipality that the question has already.
 * @throws BAD_USER_INPUT naming the field and the cure.
 */
export function eligibleFor(input: PersonalInput, municipality: string | null): SearchQuery['eligibleFor'] {
  const profile = profileOfSearch(input, municipality);
  if (input.onlyEligible !== true) return null;
  if (profile === null) throw badInput('input.onlyEligible', 'needs input.profile, to know for whom.');
  const { municipality: residence, ...facts } = profile;
  return municipality === null && residence !== undefined ? profile : facts;
}
