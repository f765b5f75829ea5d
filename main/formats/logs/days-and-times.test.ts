import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Logs as people keep them: a day in digits and a time before each entry. */

function read(lines: readonly string[], dates: object = {}) {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const format = importFormatOf('log.txt', bytes);
  if (format === null) return null;
  const context = { today: '2026-12-01', zone: 'UTC', order: 'dmy', dates } as const;
  const { drafts, problems, notes, counts, decisions, notEvents } = readImport(bytes, format, context);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ row, draft: { when, title } }) => `${row} ${when} ${title}`),
    summaries: drafts.map(({ draft }) => draft.summary ?? ''),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    left: notEvents.map(({ row }) => row),
    notes: notes.join('\n'),
    asked: decisions.map(({ about, value, by }) => `${about} ${value} ${by}`),
  };
}

const INCIDENT = ['03/11/26 2214 Units sent to Harbour Road, smoke seen', '03/11/26 2231 First unit there', '14/11/26 0900 Debrief'];

it('a day with a year of two digits and a time of four digits begin an entry, in the century in which none lies ahead, which can be changed', () => {
  expect(read(INCIDENT)).toMatchObject({
    events: [
      '1 2026-11-03T22:14 Units sent to Harbour Road, smoke seen',
      '2 2026-11-03T22:31 First unit there',
      '3 2026-11-14T09:00 Debrief',
    ],
    problems: [],
    asked: expect.arrayContaining(['century past nobody', 'order dmy cells']),
  });
  expect(read(INCIDENT, { century: 1900 })?.events[0]).toBe('1 1926-11-03T22:14 Units sent to Harbour Road, smoke seen');
});

it('the year in the head says the century, unless a person does', () => {
  const old = ['WAR DIARY, 3RD BRIGADE, 1926', '', ...INCIDENT];
  const { events, left, notes } = read(old) ?? {};
  expect([events?.map((one) => one.slice(0, 18)), left]).toEqual([['3 1926-11-03T22:14', '4 1926-11-03T22:31', '5 1926-11-14T09:00'], [1]]);
  expect(notes).toContain('The head of the log says 1926');
  expect(read(old, { century: 2000 })?.events[0]).toContain('2026-11-03T22:14');
  expect(read(['Log 1901', ...INCIDENT.map((line) => line.replace('/26', '/99'))])?.events[0]).toContain('1899-11-03T22:14');
});

it.each([
  [
    ['11-03-26 22:14hrs Units sent', '13-03-26 0:12 hrs: Fire out'],
    ['1 2026-03-11T22:14 Units sent', '2 2026-03-13T00:12 Fire out'],
  ],
  [
    ['3.11.26, 22.14 Uhr: Einsatz gemeldet', '14.11.26, 9.00 Uhr: Nachbesprechung'],
    ['1 2026-11-03T22:14 Einsatz gemeldet', '2 2026-11-14T09:00 Nachbesprechung'],
  ],
  [
    ['03/11/2026 2214 Units sent', '13/11/2026 0012hrs - Fire out'],
    ['1 2026-11-03T22:14 Units sent', '2 2026-11-13T00:12 Fire out'],
  ],
  [
    ['11/3/26 10:14 pm Units sent', '11/13/26 9:00 am Debrief'],
    ['1 2026-11-03T22:14 Units sent', '2 2026-11-13T09:00 Debrief'],
  ],
  [
    ['03/11/26 2214Z Units sent', '13/11/26 0900Z Debrief'],
    ['1 2026-11-03T22:14Z Units sent', '2 2026-11-13T09:00Z Debrief'],
  ],
])('%j is read as such a log', (lines, events) => {
  expect(read(lines)).toMatchObject({ events, problems: [] });
});

it('lines that begin otherwise go on with the entry above, and stand in its summary', () => {
  const { events, summaries } = read([INCIDENT[0] ?? '', 'and flames from the roof', ...INCIDENT.slice(1)]) ?? {};
  expect(events?.map((one) => one.slice(0, 1))).toEqual(['1', '3', '4']);
  expect(summaries?.map((text) => text.includes('flames from the roof'))).toEqual([true, false, false]);
});

it.each([
  ['a table', ['03/11/26 22:14,Units sent,3', '04/11/26 22:14,Fire out,4']],
  ['a table behind its header', ['Date;Event', '03/11/26 22:14;Units sent', '04/11/26 22:31;Fire out']],
  ['prose of which few lines begin so', ['One', 'Two', 'Three', '03/11/26 2214 Units sent', '03/11/26 2231 First unit there']],
])('%s is none', (_, lines) => {
  expect(read(lines)?.notes ?? '').not.toContain('log whose lines begin with a day');
});
