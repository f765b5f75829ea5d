import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const jsonDates = (entries: unknown): string[] =>
  [...readImport(Buffer.from(JSON.stringify(entries)), 'json', { ...CONTEXT, undated: 'take' }).drafts].map(({ draft }) => draft.when);

describe('of several dates of an entry', () => {
  it('that until which something holds is none of the entry, nor is one deep within it', () => {
    const post = (id: string, created_at: string, until: string) => ({
      edit: { first: { editableUntil: until } },
      expires: until,
      id,
      text: `Crowd at the gate, post ${id}`,
      created_at,
    });
    expect(
      jsonDates([post('1', '2018-10-10T20:19:24Z', '2018-10-10T21:19:24Z'), post('2', '2019-10-10T00:00:01Z', '2019-10-10T01:00:01Z')]),
    ).toEqual(['2018-10-10T20:19:24Z', '2019-10-10T00:00:01Z']);
    const deep = (day: string) => ({ media: { taken: '2001-01-01' }, text: `Crowd at the gate on ${day}`, posted: day });
    expect(jsonDates([deep('2018-10-10'), deep('2019-10-11')])).toEqual(['2018-10-10', '2019-10-11']);
  });

  it('what is unknown to a knowledge base is no date', () => {
    const entry = (label: string, start: string) => ({ itemLabel: label, start });
    const unknown = 'http://www.wikidata.org/.well-known/genid/8f3b';
    expect(jsonDates([entry('Battle of the Somme', '1916-07-01'), entry('Battle of Nowhere', unknown)])).toEqual(['1916-07-01', 'XXXX']);
  });
});

describe('tasks that are due and were done', () => {
  const rows = (first: string, second: string, swap = false) => {
    const cells = (...[title, created, due, done]: string[]) => [title, created, ...(swap ? [done, due] : [due, done])].join(',');
    return table(
      `Summary,Created,${first},${second}`,
      cells('Login fails after the change', '12/Mar/24 9:41 AM', '', '14/Mar/24 5:02 PM'),
      cells('Rotate the certificates', '12/Mar/24 12:05 PM', '01/Dec/26 12:00 AM', ''),
    );
  };

  it('end when they were done, whichever column stands first; when they are due stands in the summary', () => {
    for (const text of [rows('Due date', 'Resolved'), rows('Resolved', 'Due date', true)])
      expect(readTable(text).drafts.map(({ draft }) => `${draft.when} ${draft.summary}`)).toEqual([
        '2024-03-12T09:41/2024-03-14T17:02 ',
        '2024-03-12T12:05 Due date: 01/Dec/26 12:00 AM',
      ]);
  });

  it('“Resolved” that says yes or no is no end', () => {
    expect(datesOf(table('Title,Date,Resolved', 'Login fails,2026-01-08,yes', 'Disk full,2026-01-09,no'))).toEqual([
      '2026-01-08',
      '2026-01-09',
    ]);
  });
});

it('storms of NOAA are at the time that stands in their own column of zones, which know no summer', () => {
  const rows = table(
    'BEGIN_YEARMONTH,EPISODE_ID,EVENT_ID,STATE,EVENT_TYPE,CZ_NAME,BEGIN_DATE_TIME,CZ_TIMEZONE,END_DATE_TIME',
    '201704,1,2,MISSOURI,Hail,NEWTON,28-APR-17 18:12:00,CST-6,28-APR-17 18:20:00',
    '201705,1,3,OHIO,Flood,HOCKING,01-MAY-17 00:05:00,EST-5,02-MAY-17 23:59:00',
  );
  expect(datesOf(rows)).toEqual([
    '2017-04-28T18:12:00-06:00/2017-04-28T18:20:00-06:00',
    '2017-05-01T00:05:00-05:00/2017-05-02T23:59:00-05:00',
  ]);
});

describe('one sign beyond ASCII', () => {
  it('between figures and letters is no character of China, and no letter', () => {
    const text = 'When,Event\rQ2 2021,Refinery shut\rQ1\u20132 2022,Strike at the plant\rQ1\u2013Q2 2022,Strike in the south\r';
    const old = Buffer.from(text.replaceAll('\u2013', '\u00d0'), 'latin1');
    const { encoding, drafts, problems } = readImport(old, 'csv', CONTEXT);
    expect(encoding).toBe('macintosh');
    expect([...drafts].map(({ draft }) => draft.when)).toContain('2022-33/2022-34');
    expect(problems.map(({ row }) => row)).toEqual([3]);
  });
});

it('times of six digits in a column of theirs have seconds', () => {
  expect(datesOf(table('<DATE>,<TIME>,<NOTE>', '20260108,131605,Dividend announced', '20260109,93000,Trading halted'))).toEqual([
    '2026-01-08T13:16:05',
    '2026-01-09T09:30:00',
  ]);
});
