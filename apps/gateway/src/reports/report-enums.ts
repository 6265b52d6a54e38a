import { registerEnumType } from '@nestjs/graphql';
import { PROBLEM_CODES, SEVERITIES } from '@vicino/domain';
import { REVIEW_STATES, RUN_OUTCOMES } from '@vicino/store';
import { enumOf } from '../entries/entry-enums.js';

export const RunOutcomeEnum = enumOf(RUN_OUTCOMES);
export const ProblemCodeEnum = enumOf(PROBLEM_CODES);
export const SeverityEnum = enumOf(SEVERITIES);
export const ReviewStateEnum = enumOf(REVIEW_STATES);

registerEnumType(RunOutcomeEnum, {
  name: 'RunOutcome',
  description:
    'UNCHANGED: nothing was new. HELD: it would withdraw more than the source allows, and a person has to look. ' +
    'INTERRUPTED: the process died on the way.',
});
registerEnumType(ProblemCodeEnum, { name: 'ProblemCode', description: 'What harmonising could not settle.' });
registerEnumType(SeverityEnum, {
  name: 'Severity',
  description: 'ERROR: something is missing for people. WARNING: somebody should look. INFO: repaired, for the record.',
});
registerEnumType(ReviewStateEnum, {
  name: 'ReviewState',
  description: 'DUE_SOON: within a month. OVERDUE: before today, and still shown. SUSPENDED: out of sight.',
});
