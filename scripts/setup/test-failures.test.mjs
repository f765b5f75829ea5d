import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './test-failures.mjs';

const folder = mkdtempSync(join(tmpdir(), 'annals-failures-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('tells each unit test that failed with its errors, and a file that does not load', () => {
  const file = report({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'takes away', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is' }] },
    ],
  });
  expect(failuresOfVitest(file)).toEqual(['a.test.ts › takes away\n    expected 1\n    to be 2', 'b.test.ts\n    no such module']);
});

it('tells each end-to-end test that failed with all its errors and where they are, and what went wrong outside of tests', () => {
  const spec = (title, status, errors) => ({ file: 'a.spec.ts', line: 3, title, tests: [{ status, results: [{ errors }] }] });
  const errors = [
    { message: 'color-contrast: .vis-item', location: { file: '/e2e/a.spec.ts', line: 5, column: 7 } },
    { message: 'a complaint' },
  ];
  const file = report({
    suites: [{ specs: [spec('stands', 'expected', [])], suites: [{ specs: [spec('in a group', 'unexpected', errors)] }] }],
    errors: [{ message: 'no such fixture' }],
  });
  expect(failuresOfPlaywright(file)).toEqual([
    'a.spec.ts:3 › in a group\n    color-contrast: .vis-item\n        at /e2e/a.spec.ts:5:7\n    a complaint',
    'outside any test\n    no such fixture',
  ]);
});

it('has nothing to tell without a report', () => {
  const none = join(folder, 'none.json');
  expect([...failuresOfVitest(none), ...failuresOfPlaywright(none)]).toEqual([]);
});
