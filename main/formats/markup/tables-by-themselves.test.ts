import { describe, expect, it } from 'vitest';
import { rowName } from '../../../shared/row-name';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asMarkdown, asPage, type Table } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of a page or of a text in Markdown whose columns differ: each is read by its own. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const imported = readImport(bytes, importFormatOf('page', bytes) ?? 'csv', CONTEXT);
  const { counts } = imported;
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    ...imported,
    events: imported.drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    lanes: imported.drafts.map(({ lane }) => lane),
    rows: imported.drafts.map(({ row }) => rowName(row)),
    notes: imported.notes.join('\n'),
  };
}

const INCIDENTS: Table = [
  ['Date', 'Incident', 'Site'],
  ['4 May 2023', 'Fire in the hall', 'North'],
  ['9 May 2023', 'Pump fails', 'South'],
  ['11 May 2023', 'Gate is blocked', 'North'],
];
const LETTERS: Table = [
  ['Sent on', 'Subject', 'To'],
  ['12 May 2023', 'Complaint about the hall', 'Council'],
  ['20 June 2023', 'Answer of the council', 'Owner'],
];
const MEETINGS: Table = [
  ['When', 'Meeting'],
  ['2023-05-15', 'Board hears the engineers'],
  ['2023-06-01', 'Board decides'],
];
const ALL = [
  '2023-05-04 Fire in the hall',
  '2023-05-09 Pump fails',
  '2023-05-11 Gate is blocked',
  '2023-05-12 Complaint about the hall',
  '2023-06-20 Answer of the council',
  '2023-05-15 Board hears the engineers',
  '2023-06-01 Board decides',
];

describe.each([
  ['a page', asPage],
  ['Markdown', asMarkdown],
])('tables of %s with other columns', (_, write) => {
  it('are each read by their own, with their headings as lanes, which is told', () => {
    const { events, lanes, problems, notes } = read(
      write([
        ['Incidents', INCIDENTS],
        ['Letters', LETTERS],
        ['Meetings', MEETINGS],
      ]),
    );
    expect(problems).toEqual([]);
    expect(events).toEqual(ALL);
    expect(new Set(lanes)).toEqual(new Set(['Incidents', 'Letters', 'Meetings']));
    expect(notes).toContain(
      '3 tables of the text were read, each by its own columns: table 1 (3 rows), table 2 (2 rows), table 3 (2 rows).',
    );
    expect(notes).not.toContain('Others were not');
  });

  it('with those that have the same columns', () => {
    const more: Table = [
      ['Date', 'Incident', 'Site'],
      ['1 July 2023', 'Roof leaks', 'East'],
      ['2 July 2023', 'Roof is mended', 'East'],
    ];
    const { events, notes } = read(
      write([
        ['Incidents', INCIDENTS],
        ['Letters', LETTERS],
        ['Later incidents', more],
      ]),
    );
    expect(events).toEqual([...ALL.slice(0, 3), '2023-07-01 Roof leaks', '2023-07-02 Roof is mended', ...ALL.slice(3, 5)]);
    expect(notes).toContain(
      '3 tables of the text were read, each by its own columns: table 1 (3 rows) with table 3 (2 rows), table 2 (2 rows).',
    );
  });

  it('stay out where they are of people, of counts or of sources, with the reason', () => {
    const people: Table = [
      ['Name', 'Born'],
      ['Anna Berg', '3 May 1950'],
      ['Bert Stone', '4 June 1961'],
    ];
    const counts: Table = [
      ['Year', 'Number of incidents'],
      ['2021', '12'],
      ['2022', '9'],
    ];
    const { events, notes } = read(
      write([
        ['Incidents', INCIDENTS],
        ['Who', people],
        ['How many', counts],
        ['Sources', LETTERS],
      ]),
    );
    expect(events).toEqual(ALL.slice(0, 3));
    expect(notes).toContain('The longest table of the text that has dates was read.');
    expect(notes).toContain('Others were not: table 2 (2 rows: its dates are those of people or things)');
  });

  it('stay out where their rows are measures, with the reason', () => {
    const weather: Table = [
      ['Date', 'Conditions', 'Min temp', 'Max temp'],
      ['4 May 2023', 'Sunny', '4', '12'],
      ['9 May 2023', 'Cloudy', '6', '11'],
      ['11 May 2023', 'Sunny', '7', '15'],
    ];
    const { events, notes } = read(
      write([
        ['Incidents', [...INCIDENTS, ['12 May 2023', 'Road is flooded by the brook', 'East']]],
        ['Weather', weather],
      ]),
    );
    expect(events).toEqual([...ALL.slice(0, 3), '2023-05-12 Road is flooded by the brook']);
    expect(notes).toContain('Others were not: table 2 (3 rows: its rows say how the weather was)');
  });

  it('say once what stands in several', () => {
    const again: Table = [
      ['When', 'What'],
      ['2023-05-04', 'Fire in the hall'],
      ['2023-05-09', 'Pump fails'],
      ['2023-05-30', 'Hall opens'],
    ];
    const { events, notes } = read(
      write([
        ['Incidents', INCIDENTS],
        ['Timeline', again],
      ]),
    );
    expect(events).toEqual([...ALL.slice(0, 3), '2023-05-30 Hall opens']);
    expect(notes).toContain('Rows that stand in others as well were read once: table 2 (2 of its 3 rows).');
  });

  it('have the order of day and month that one of them proves', () => {
    const { events } = read(
      write([
        [
          'Incidents',
          [
            ['Date', 'Incident'],
            ['13/05/2023', 'Fire in the hall'],
            ['20/05/2023', 'Pump fails'],
            ['21/05/2023', 'Gate is blocked'],
          ],
        ],
        [
          'Letters',
          [
            ['Sent on', 'Subject', 'To'],
            ['04/05/2023', 'Complaint', 'Council'],
            ['06/05/2023', 'Answer', 'Owner'],
          ],
        ],
      ]),
    );
    expect(events.slice(3)).toEqual(['2023-05-04 Complaint', '2023-05-06 Answer']);
  });

  it('keep nothing from being read that is not theirs: one of which most would be refused is left, told', () => {
    const odd: Table = [
      ['Date', 'Event'],
      ['4 May 2023', 'Fire'],
      ['soonish', 'Roof'],
      ['whenever', 'Gate'],
      ['perhaps', 'Pump'],
      ['5 May 2023', 'Talk'],
      ['later on', 'Door'],
    ];
    const { events, notes } = read(
      write([
        [
          'Incidents',
          [
            ...INCIDENTS,
            ['12 May 2023', 'A', 'North'],
            ['13 May 2023', 'B', 'North'],
            ['14 May 2023', 'C', 'North'],
            ['15 May 2023', 'D', 'East'],
          ],
        ],
        ['Odd', odd],
      ]),
    );
    expect(events.length).toBe(7);
    expect(notes).toContain('table 2 (6 rows');
  });
});

it('the longest is read first; rows of tables of a page are named with their table, and refused ones stand below the name of theirs', () => {
  const [header = [], ...letters] = [...LETTERS, ['21 June 2023', 'Thanks to the council', 'Council'], ['22 June 2023', 'Bill', 'Owner']];
  const { rows, counts, refusedFile } = read(
    asPage([
      ['Incidents', INCIDENTS],
      ['Letters', [header, ['31 Febtember 2023', 'Lost letter', 'Council'], ...letters]],
    ]),
  );
  expect(rows).toEqual([...[3, 4, 5, 6].map((row) => `${row} of table 2`), ...[2, 3, 4].map((row) => `${row} of table 1`)]);
  expect(counts.refused).toBe(1);
  expect([...refusedFile()].join('')).toMatch(/^Letters\r\nSent on,Subject,To,/);
});
