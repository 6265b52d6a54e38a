import type { Profile } from '../api/catalogue.js';

/** Bounds of the numbers one may tell, both included; as those of `ProfileInput`. */
export const NUMBER_FIELDS = {
  age: { least: 0, most: 120, whole: true },
  isee: { least: 0, most: 10_000_000, whole: false },
  minors: { least: 0, most: 29, whole: true },
  residenceYears: { least: 0, most: 120, whole: true },
} as const;
export type NumberField = keyof typeof NUMBER_FIELDS;

/** Values of the choices one may tell, as those of `ProfileInput`. */
export const CHOICES = {
  disability: ['YES', 'NO'],
  permit: ['ITALIAN', 'EU', 'PERMIT', 'NONE'],
  employment: ['EMPLOYED', 'UNEMPLOYED', 'OTHER'],
} as const;

export interface ReadProfile {
  readonly profile: Profile;
  /** Fields whose value cannot be; they are not in the profile. */
  readonly wrong: readonly NumberField[];
}

/** Reads the form of the profile. What was left empty is not told. */
export function readProfile(form: { get(name: string): FormDataEntryValue | null | undefined }): ReadProfile {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const wrong: NumberField[] = [];
  const numbers: Partial<Record<NumberField, number>> = {};
  for (const name of Object.keys(NUMBER_FIELDS) as NumberField[]) {
    const written = text(name);
    if (written === '') continue;
    const value = readNumber(written);
    const { least, most, whole } = NUMBER_FIELDS[name];
    if (value === null || value < least || value > most || (whole && !Number.isInteger(value))) wrong.push(name);
    else numbers[name] = value;
  }
  const permit = CHOICES.permit.find((value) => value === text('permit'));
  const employment = CHOICES.employment.find((value) => value === text('employment'));
  const disability = text('disability');
  const profile = {
    ...numbers,
    ...(disability === '' ? {} : { disability: disability === 'YES' }),
    ...(permit === undefined ? {} : { permit }),
    ...(employment === undefined ? {} : { employment }),
  };
  return { profile, wrong };
}

/** A number as people write it in Italy: "12.000,50", "12 000", "9360.5", "€ 9.360"; null for anything else. */
export function readNumber(written: string): number | null {
  const bare = written.replace(/[\s€’']/gu, '');
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  const number = grouped.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(number) ? Number(number) : null;
}
