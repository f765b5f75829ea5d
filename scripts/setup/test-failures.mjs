import { stripVTControlCharacters } from 'node:util';
import { readIfPresent } from './context.mjs';

/** What failed according to Vitest's JSON report: each test, and each file that did not load, with its errors in full. */
export function failuresOfVitest(file) {
  return report(file, ({ testResults }) =>
    testResults.flatMap(({ name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0) return status === 'failed' ? [said(name, [message])] : [];
      return failed.map(({ fullName, failureMessages }) => said(`${name} › ${fullName}`, failureMessages));
    }),
  );
}

/** What failed according to Playwright's JSON report: each test, and what went wrong outside of them, with its errors in full. */
export function failuresOfPlaywright(file) {
  return report(file, ({ suites, errors }) => [
    ...suites.flatMap(specsIn).flatMap(({ file: spec, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) =>
          said(
            `${spec}:${line} › ${title}`,
            results.flatMap((one) => messages(one.errors)),
          ),
        ),
    ),
    ...errors.map((error) => said('outside any test', messages([error]))),
  ]);
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

function messages(errors) {
  return errors.map(({ message, stack, value, location }) => {
    const place = location === undefined ? '' : `\n    at ${location.file}:${location.line}:${location.column}`;
    return `${message ?? stack ?? value ?? ''}${place}`;
  });
}

function said(title, errors) {
  return [title, ...errors.map((error) => stripVTControlCharacters(error ?? '').replaceAll(/^/gm, '    '))].join('\n');
}

function report(file, read) {
  const text = readIfPresent(file);
  return text === undefined ? [] : read(JSON.parse(text));
}
