import { describe, expect, it } from '@jest/globals';
import { reportLines } from './print-report.js';
import type { RunReport } from './run-report.js';

const report: RunReport = {
  sourceId: 'cis-cirie',
  dryRun: true,
  outcome: 'SUCCEEDED',
  counts: { read: 9, created: 1, updated: 1, unchanged: 6, withdrawn: 1, problems: 2 },
  reason: null,
  changes: [
    { change: 'CREATED', externalId: 'CIS-010', title: 'Nuovo', fields: [] },
    { change: 'UPDATED', externalId: 'CIS-002', title: 'Ufficio', fields: ['hours', 'contacts'] },
  ],
  problems: [
    {
      code: 'AREA_PARTLY_RESOLVED',
      severity: 'WARNING',
      field: 'Comuni serviti',
      position: 'line 7',
      value: 'Ciriè e\ndintorni',
      suggestion: 'Name them.',
    },
    {
      code: 'PHONE_REPAIRED',
      severity: 'INFO',
      field: 'Telefono',
      position: 'line 2',
      value: '119212896',
      suggestion: null,
    },
  ],
};

describe('reportLines', () => {
  it('prints counts, changes and problems with their place', () => {
    expect(reportLines(report, true)).toEqual([
      'cis-cirie: succeeded – 9 records; entries would be created 1, updated 1, unchanged 6, withdrawn 1; problems 2',
      '  + CIS-010 "Nuovo"',
      '  ~ CIS-002 "Ufficio" (hours, contacts)',
      '  warning AREA_PARTLY_RESOLVED at line 7, Comuni serviti: "Ciriè e dintorni" → Name them.',
      '  info PHONE_REPAIRED at line 2, Telefono: "119212896"',
    ]);
  });

  it('leaves repairs and changes out when only the gist is asked for', () => {
    expect(reportLines({ ...report, dryRun: false }, false)).toHaveLength(2);
  });

  it('says why a run was held', () => {
    const held = { ...report, outcome: 'FAILED' as const, reason: 'The file is empty.', changes: [], problems: [] };
    expect(reportLines(held, false)[1]).toBe('  ! The file is empty.');
  });
});
