import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';

/* Notes and diaries of Org mode. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf('notes.org', bytes);
  const { drafts, problems } = readImport(bytes, format ?? 'csv', CONTEXT);
  return {
    events: [...drafts].map(({ draft: { when, title, summary } }) => [when, title, ...(summary ? [summary] : [])].join(' | ')),
    problems: problems.map(({ message }) => message),
  };
}

it('headlines have the day of their stamp, in any language, and what stands below says more', () => {
  const text = [
    '#+TITLE: Diary',
    '#+STARTUP: overview',
    '* <2015-01-12 Пн.> DONE Begun [[https://example.com][here]]   :work:',
    '  With care.',
    '** Further',
    '* TODO [#A] Meeting <2015-02-13 Fri 10:00-11:30>',
    '* Fair <2015-03-01 Sun>--<2015-03-03 Tue>',
    '* No day at all',
    '#+begin_src sh',
    'echo <2015-01-01 Thu>',
    '#+end_src',
  ].join('\n');
  expect(read(text).events).toEqual([
    '2015-01-12 | Begun here | With care.\nFurther',
    '2015-02-13T10:00/2015-02-13T11:30 | Meeting',
    '2015-03-01/2015-03-03 | Fair',
  ]);
});

it('what was clocked, done or is planned has the words of its headline, and a day in the text its own', () => {
  const text = [
    '* week 38',
    '  CLOCK: [2016-09-23 Fri 13:51]--[2016-09-23 Fri 14:31] =>  0:40',
    '** radsecproxy',
    '   CLOCK: [2016-09-22 Thu 23:06]--[2016-09-23 Fri 00:12] =>  1:06',
    '* Elsewhere',
    '- <2016-09-16 Fri>',
    '  Updates are switched off',
    '* DONE Report',
    '  CLOSED: [2016-10-01 Sat 12:00] DEADLINE: <2016-10-03 Mon>',
    '  :PROPERTIES:',
    '  :CREATED: [2016-08-01 Mon]',
    '  :END:',
    '  - State "DONE"       from "TODO"       [2016-10-01 Sat 12:00]',
    '* Plugin',
    '  Work began <2016-05-25 Wed>',
  ].join('\n');
  const { events, problems } = read(text);
  expect(problems).toEqual([]);
  expect(events).toEqual([
    '2016-09-23T13:51/2016-09-23T14:31 | week 38',
    '2016-09-22T23:06/2016-09-23T00:12 | radsecproxy',
    '2016-09-16 | Updates are switched off',
    '2016-10-01T12:00 | Report | Closed: 2016-10-01 12:00; Deadline: 2016-10-03',
    '2016-05-25 | Plugin | Work began',
  ]);
});

it('a date tree has its days in its headlines', () => {
  const text =
    '* 2024\n** 2024-01 January\n*** 2024-01-05 Friday\n**** Began <2024-01-05 Fri 09:30>\n**** Went home\n*** 2024-01-06 Saturday\n**** Rested <2024-01-06 Sat>\n';
  expect(read(text).events).toEqual(['2024-01-05T09:30 | Began', '2024-01-05 | Went home', '2024-01-06 | Rested']);
});
