import { readIfPresent } from './context.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/** @returns {Counts} */
export function addCounts(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/** The promised last line: `N passed, N failed`, and the skipped when there are any. */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What Vitest's JSON report counts. Its failed suites overlap with failed tests, except for files that did not load at all.
 * @returns {Counts} nothing when there is no report
 */
export function countVitest(file) {
  const report = parse(file);
  if (!report) return nothing;
  const brokenFiles = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * What Playwright's JSON report counts. A flaky test counts as failed (we allow no retries, so there should be none), and so does an
 * error outside any test.
 * @returns {Counts} nothing when there is no report
 */
export function countPlaywright(file) {
  const report = parse(file);
  if (!report) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

function parse(file) {
  const text = readIfPresent(file);
  return text === undefined ? undefined : JSON.parse(text);
}
