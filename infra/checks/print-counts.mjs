/**
 * Prints `N passed, N failed` from jest's JSON report and exits non-zero unless everything passed.
 * A suite that could not run, a missing report or a failed step each count as a failure: silence must not look like success.
 * Usage: node print-counts.mjs REPORT FAILED_STEPS
 */
import { readFileSync } from 'node:fs';

const [reportPath, failedSteps] = process.argv.slice(2);

/** @returns {{ passed: number, failed: number }} */
function countsOf(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = countsOf(reportPath);
const total = Number(failedSteps) > 0 && failed === 0 ? Number(failedSteps) : failed;
console.log(`${passed} passed, ${total} failed`);
process.exitCode = total === 0 && passed > 0 ? 0 : 1;
