import { CITIZENSHIPS, EMPLOYMENTS, GENDERS } from '@vicino/domain';
import { z } from 'zod';

/**
 * What a person tells of themselves, on the wire: see `Profile` of the domain. Fields nobody knows are refused, so that
 * nothing personal travels by mistake. Its errors name fields and never repeat a value.
 */
export const profileSchema = z.strictObject({
  age: z.number().int().min(0).max(120).optional(),
  isee: z.number().min(0).max(10_000_000).optional(),
  householdSize: z.number().int().min(1).max(30).optional(),
  minors: z.number().int().min(0).max(29).optional(),
  disability: z.boolean().optional(),
  disabilityPercent: z.number().int().min(0).max(100).optional(),
  residenceYears: z.number().int().min(0).max(120).optional(),
  permit: z.enum(CITIZENSHIPS).optional(),
  employment: z.enum(EMPLOYMENTS).optional(),
  gender: z.enum(GENDERS).optional(),
  municipality: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
