import { z } from 'zod';
import { CONTACT_KINDS, ENTRY_KINDS, ENTRY_STATUSES, PROBLEM_CODES, SEVERITIES } from '@vicino/domain';

/** Largest file that is checked, in bytes: room for some ten thousand services. */
export const CHECK_MAX_BYTES = 5 * 1024 * 1024;

/** A file to look at as a source would be. Exactly one of `source` and `mapping` says how. */
export const checkRequestSchema = z.object({
  /** Id in the table of sources; null when `mapping` says how to read. */
  source: z.string().min(1).max(80).nullable(),
  /** Name of a mapping, for a file of no source yet; its format is told from its name. */
  mapping: z.string().min(1).max(80).nullable(),
  fileName: z.string().max(255),
  /** The file in base64. */
  content: z.string().max(Math.ceil(CHECK_MAX_BYTES / 3) * 4),
});
export type CheckRequest = z.infer<typeof checkRequestSchema>;

const checkProblemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: z.enum(SEVERITIES),
  field: z.string().nullable(),
  position: z.string().nullable(),
  value: z.string().nullable(),
  suggestion: z.string().nullable(),
});

/** An entry as people would see it: places and contacts through the domain's rules of visibility, words beside slugs. */
const checkPreviewSchema = z.object({
  /** Where the records it is made of are in the file. */
  positions: z.array(z.string()),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(ENTRY_KINDS),
  status: z.enum(ENTRY_STATUSES),
  needs: z.array(z.object({ slug: z.string(), label: z.string(), derived: z.boolean() })),
  targetGroups: z.array(z.string()),
  serviceType: z.string().nullable(),
  provider: z.string(),
  places: z.array(
    z.object({
      name: z.string().nullable(),
      address: z.string().nullable(),
      postalCode: z.string().nullable(),
      municipality: z.string().nullable(),
    }),
  ),
  areaServed: z.object({ label: z.string(), municipalities: z.array(z.string()), complete: z.boolean() }),
  contacts: z.array(z.object({ kind: z.enum(CONTACT_KINDS), value: z.string(), label: z.string().nullable() })),
  cost: z.string(),
  languages: z.array(z.string()),
  requiredDocuments: z.array(z.string()),
  outcome: z.string().nullable(),
  hours: z.string().nullable(),
  opensOn: z.string().nullable(),
  closesOn: z.string().nullable(),
});
export type CheckPreview = z.infer<typeof checkPreviewSchema>;

const count = z.number().int().min(0);

export const checkReportSchema = z.object({
  /** Records read, and entries they would give. */
  records: count,
  entries: count,
  problemCounts: z.object({ ERROR: count, WARNING: count, INFO: count }),
  /** The first problems; `problemCounts` counts all. */
  problems: z.array(checkProblemSchema),
  /** The first entries; `entries` counts all. */
  preview: z.array(checkPreviewSchema),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** `field` is the parameter at fault; null when nothing is wrong with the request. `message` says the cure, in Italian. */
export const checkAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CHECKED'), report: checkReportSchema }),
  z.object({
    kind: z.literal('REFUSED'),
    reason: z.enum(['UNKNOWN', 'BUSY']),
    field: z.string().nullable(),
    message: z.string(),
  }),
]);
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
