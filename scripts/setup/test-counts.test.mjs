import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest, describeCounts, nothing } from './test-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'annals-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('counts a test file that does not load as one failure', () => {
  const file = report({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  });
  expect(countVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

it('counts a flaky end-to-end test and an error outside the tests as failures', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'no such fixture' }] });
  expect(countPlaywright(file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

it('counts nothing without a report', () => {
  expect(countVitest(join(folder, 'none.json'))).toEqual(nothing);
  expect(countPlaywright(join(folder, 'none.json'))).toEqual(nothing);
});

it('names the skipped tests only when there are any', () => {
  const some = { passed: 2, failed: 0, skipped: 0 };
  expect(describeCounts(some)).toBe('2 passed, 0 failed');
  expect(describeCounts(addCounts(some, { passed: 1, failed: 1, skipped: 3 }))).toBe('3 passed, 1 failed, 3 skipped');
});
