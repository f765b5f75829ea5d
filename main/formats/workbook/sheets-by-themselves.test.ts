import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import {
  events,
  INCIDENTS,
  MEETINGS,
  OF_INCIDENTS,
  OF_MEETINGS,
  type Rows,
  readSheets,
  titles,
} from '../../../testing/formats/sheets-of-events';
import { reportOf } from '../../intake/import-plan';
import { type ImportContext, type Imported, problemWords } from '../../intake/imported';
import { readImport } from '../import';

const lanes = ({ drafts }: Imported): (string | null)[] => drafts.map(({ lane }) => lane);
const uses = (imported: Imported): unknown =>
  imported.sheets?.tables.map(({ sheets, table }) => [
    sheets,
    Object.fromEntries(table?.columns.map(({ name, use }) => [name, use]) ?? []),
  ]);

describe('sheets that hold events in columns of their own', () => {
  it('are each read by their own columns, which is told', () => {
    const imported = readSheets({ Cover: [['Project Aurora'], ['Printed 2024-01-05']], Incidents: INCIDENTS, Meetings: MEETINGS });
    expect(titles(imported)).toEqual([...OF_INCIDENTS, ...OF_MEETINGS]);
    expect(lanes(imported)).toEqual([...OF_INCIDENTS.map(() => 'Incidents'), ...OF_MEETINGS.map(() => 'Meetings')]);
    expect(imported.notes[0]).toBe(
      'Of 3 sheets “Incidents” (sheet 2) and “Meetings” (sheet 3) were read, each by its own columns. Not read: “Cover”.',
    );
    expect(imported.sheets).toMatchObject({ chosen: 1, together: [] });
    expect(uses(imported)).toEqual([
      [[1], expect.objectContaining({ 'Date of incident': 'when', 'What happened': 'title' })],
      [[2], expect.objectContaining({ When: 'when', Subject: 'title' })],
    ]);
    expect(imported.sheets?.tables.map(({ events: count }) => count)).toEqual([4, 3]);
  });

  it('have their rows named, and their refused ones kept, by their sheets', () => {
    const imported = readSheets({
      Incidents: [...INCIDENTS, ['5', 'some day', 'Theft of fuel', 'East', '0']],
      Meetings: [...MEETINGS, ['blue', 'Visas', 'K. Jones']],
    });
    expect(imported.problems.map((problem) => problemWords(problem))).toEqual([
      expect.stringMatching(/^Row 6 of sheet 1, Date of incident: /),
      expect.stringMatching(/^Row 7 of sheet 2, When: /),
    ]);
    expect(reportOf(imported, null, null)).toMatchObject({
      problems: [
        { row: 6, part: 'sheet 1' },
        { row: 7, part: 'sheet 2' },
      ],
    });
    const kept = [...imported.refusedFile()].join('');
    expect(kept).toMatch(
      /^Incidents\r\nNo,Date of incident,What happened,District,Injured,Lane,Refused because\r\n5,some day,.*\r\n\r\nMeetings\r\nWhen,Subject,Chair,Lane,Refused because\r\nblue,Visas,K. Jones,Meetings,.*\r\n/,
    );
    const mended = kept.replace('some day', '2023-07-01').replace('blue', '2023-07-02');
    const again = readImport(Buffer.from(mended), 'csv', CONTEXT);
    expect(events(again)).toEqual(['2023-07-01 Theft of fuel', '2023-07-02 Visas']);
    expect(lanes(again)).toEqual(['Incidents', 'Meetings']);
  });

  it('come back from their refused rows into the lanes that their headings are', () => {
    const text =
      'Date,Event,Place\nPhase one,,\n2023-07-01,Theft of fuel,East\nsome day,Fire in the mill,East\nPhase two,,\nblue,Visas are late,North\n';
    const kept = [...readImport(Buffer.from(text), 'csv', CONTEXT).refusedFile()].join('');
    const again = readImport(Buffer.from(kept.replace('some day', '2023-07-02').replace('blue', '2023-07-03')), 'csv', CONTEXT);
    expect(events(again)).toEqual(['2023-07-02 Fire in the mill', '2023-07-03 Visas are late']);
    expect(lanes(again)).toEqual(['Phase one', 'Phase two']);
  });

  it('with others of the same names read together as before', () => {
    const more: Rows = [INCIDENTS[0] ?? [], ['5', '2024-01-01', 'Bridge is open again', 'South', '0']];
    const imported = readSheets({ 'Log 2023': INCIDENTS, Meetings: MEETINGS, 'Log 2024': more });
    expect(titles(imported)).toEqual([...OF_INCIDENTS, 'Bridge is open again', ...OF_MEETINGS]);
    expect(imported.sheets?.tables.map(({ sheets }) => sheets)).toEqual([[0, 2], [1]]);
    expect(imported.notes[0]).toBe(
      'Of 3 sheets “Log 2023” (sheet 1) with “Log 2024” (sheet 3), whose columns have the same names, and “Meetings” (sheet 2) were read, each by its own columns.',
    );
  });

  it('are read by what each proves of its dates; what one leaves open the other says', () => {
    const dated = (rows: Rows, at: number, dates: readonly string[], from: number): Rows =>
      rows.map((cells, row) => cells.map((cell, column) => (column === at && row >= from ? (dates[row - from] ?? '') : cell)));
    const american = dated(INCIDENTS, 1, ['3/1/2023', '3/19/2023', '4/2/2023', '5/11/2023'], 1);
    const open = dated(MEETINGS, 0, ['3/5/2023', '4/6/2023', '6/1/2023'], 3);
    expect(events(readSheets({ Incidents: american, Meetings: open })).slice(4)).toEqual([
      `2023-03-05 ${OF_MEETINGS[0]}`,
      `2023-04-06 ${OF_MEETINGS[1]}`,
      `2023-06-01 ${OF_MEETINGS[2]}`,
    ]);
    const european = dated(MEETINGS, 0, ['5/3/2023', '20/4/2023', '1/6/2023'], 3);
    const both = readSheets({ Incidents: american, Meetings: european });
    expect(both.fault).toBeNull();
    expect(events(both)[3]).toBe('2023-05-11 Shots at the market');
    expect(events(both)[4]).toBe(`2023-03-05 ${OF_MEETINGS[0]}`);
  });

  it('are those that a person names, and no others', () => {
    const all = { Incidents: INCIDENTS, Notes: [['Dates are those of reports']], Meetings: MEETINGS };
    expect(titles(readSheets(all, { sheets: ['Meetings'] }))).toEqual(OF_MEETINGS);
    expect(titles(readSheets(all, { sheets: ['3', 'incidents'] }))).toEqual([...OF_MEETINGS, ...OF_INCIDENTS]);
    expect(readSheets(all, { sheets: ['Meetings', 'Letters'] }).fault?.message).toMatch(/^The workbook has no sheet “Letters”\./);
    expect(readSheets(all, { sheets: ['Meetings', 'Notes'] }).fault?.message).toMatch(/no column with/);
  });

  it('take what is said of columns where it fits', () => {
    const said = (pairs: readonly (readonly ['title' | 'actors' | 'when', string])[]): Partial<ImportContext> => ({
      columns: { uses: new Map(pairs.map(([use, header]) => [use, [header]])), keepOthers: false },
    });
    const all = { Incidents: INCIDENTS, Meetings: MEETINGS };
    const fits = readSheets(all, said([['actors', 'Chair']]));
    expect(titles(fits)).toEqual([...OF_MEETINGS, ...OF_INCIDENTS]);
    expect(fits.drafts.map(({ draft }) => draft.actors)).toEqual([['K. Jones'], ['S. Virtanen'], ['K. Jones'], [], [], [], []]);
    expect(problemWords(readSheets(all, said([['actors', 'Nobody']])).fault ?? { row: 0, field: '', message: '' })).toMatch(
      /Nobody: The table has no column of this name\./,
    );
  });
});

describe('sheets that hold no events of their own', () => {
  it.each<[string, string, Rows]>([
    [
      'people, with their births',
      'Staff',
      [
        ['Name', 'Born', 'Function'],
        ['S. Virtanen', '1971-04-01', 'Lead'],
        ['K. Jones', '1980-01-15', 'Legal'],
      ],
    ],
    [
      'people, with since when they are there',
      'Colleagues',
      [
        ['Name', 'Function', 'Joined'],
        ['S. Virtanen', 'Lead', '2021-04-01'],
        ['K. Jones', 'Legal', '2022-01-15'],
      ],
    ],
    [
      'codes',
      'Districts',
      [
        ['Code', 'District'],
        ['N', 'North'],
        ['S', 'South'],
      ],
    ],
    [
      'sums by year and kind',
      'By kind',
      [
        ['Year', 'Kind', 'Number of incidents', 'Injured'],
        ['2022', 'Fire', '12', '4'],
        ['2022', 'Shots', '7', '9'],
        ['2023', 'Fire', '14', '6'],
        ['2023', 'Shots', '5', '8'],
      ],
    ],
    [
      'a pivot table',
      'Sheet4',
      [
        ['Row Labels', 'Fire', 'Shots', 'Grand Total'],
        ['2022', '12', '7', '19'],
        ['2023', '14', '5', '19'],
        ['Grand Total', '26', '12', '38'],
      ],
    ],
    [
      'numbers by month',
      'Monthly',
      [
        ['Month', 'Incidents', 'Injured'],
        ['January 2023', '3', '7'],
        ['February 2023', '2', '0'],
        ['March 2023', '4', '1'],
      ],
    ],
    [
      'numbers by day',
      'Temperatures',
      [
        ['Date', 'Min', 'Max'],
        ['2023-01-01', '-1', '4'],
        ['2023-01-02', '0', '5'],
      ],
    ],
    [
      'machines, with when something was found on them',
      'Systems',
      [
        ['Hostname', 'Operating system', 'Compromised'],
        ['WS1', 'Windows of the desk', '2023-03-03'],
        ['SRV', 'Linux of the archive', '2023-03-04'],
      ],
    ],
    [
      'traces, with when they were seen',
      'Malware',
      [
        ['File', 'First seen', 'Description'],
        ['inv.exe', '2023-03-03', 'Loader of a bot'],
        ['x.dll', '2023-03-04', 'Wiper of backups'],
      ],
    ],
    [
      'sums by month and place',
      'Months',
      [
        ['Month', 'District', 'Total'],
        ['2023-01', 'North', '3'],
        ['2023-01', 'South', '2'],
        ['2023-02', 'North', '4'],
        ['2023-02', 'South', '1'],
      ],
    ],
  ])('are not read: %s', (_, name, rows) => {
    for (const given of [
      { Incidents: INCIDENTS, [name]: rows, Meetings: MEETINGS },
      { [name]: rows, Meetings: MEETINGS, Incidents: INCIDENTS },
    ]) {
      const imported = readSheets(given);
      expect(new Set(titles(imported))).toEqual(new Set([...OF_INCIDENTS, ...OF_MEETINGS]));
      expect(imported.notes[0]).toContain(`Not read: “${name}”.`);
    }
  });

  it('also of hidden ones, which are named', () => {
    const imported = readSheets({ Incidents: INCIDENTS, Meetings: MEETINGS }, {}, ['Meetings']);
    expect(titles(imported)).toEqual(OF_INCIDENTS);
    expect(imported.notes[0]).toContain('Not read: “Meetings” (hidden).');
    expect(titles(readSheets({ Incidents: INCIDENTS, Meetings: MEETINGS }, { sheets: ['Meetings', 'Incidents'] }, ['Meetings']))).toEqual([
      ...OF_MEETINGS,
      ...OF_INCIDENTS,
    ]);
  });

  it('one whose dates contradict each other keeps no other from being read, and is named with why', () => {
    const torn: Rows = [...MEETINGS.slice(0, 3), ['3/25/2023', 'One', ''], ['25/3/2023', 'Two', ''], ['26/3/2023', 'Three', '']];
    const imported = readSheets({ Incidents: INCIDENTS, Meetings: torn });
    expect(imported.fault).toBeNull();
    expect(titles(imported)).toEqual(OF_INCIDENTS);
    expect(imported.notes[0]).toMatch(/“Meetings” \(.*row.*\) has dates and titles, too/);
    expect(readSheets({ Incidents: INCIDENTS, Meetings: torn }, { sheets: ['Incidents', 'Meetings'] }).fault).not.toBeNull();
  });
});
