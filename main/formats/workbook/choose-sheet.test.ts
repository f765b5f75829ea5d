import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

type Rows = Parameters<typeof xlsxRows>[0];
const sheets = (given: Readonly<Record<string, Rows>>): Imported =>
  readImport(xlsxOf({ sheets: Object.entries(given).map(([name, rows]) => ({ name, rows: xlsxRows(rows) })) }), 'xlsx', CONTEXT);
const titles = ({ drafts }: Imported): string[] => drafts.map(({ draft }) => draft.title);

const TIMELINE: Rows = [
  ['INCIDENT 7 / Timeline of events'],
  ['prepared by CSIRT, version 0.7 of 2024-09-20'],
  ['#', 'Timestamp (UTC)', 'Event', 'Evidence'],
  ['1', '2024-09-03 06:12:44', 'Mail delivered to finance', 'trace'],
  ['2', '2024-09-03 06:58:02', 'User opens the invoice', 'MFT'],
  ['3', '2024-09-04 01:40:05', 'Backup is deleted', 'log'],
];
const HAPPENED = ['Mail delivered to finance', 'User opens the invoice', 'Backup is deleted'];

describe('of several sheets', () => {
  it.each<[string, string, Rows]>([
    [
      'indicators',
      'IOC',
      [
        ['Type', 'Value', 'First seen'],
        ['ip', '203.0.113.77', '2024-09-03'],
        ['sha1', 'da39a3ee5e6b4b0d', '2024-09-03'],
        ['domain', 'cdn-invoices.example', '2024-09-05'],
      ],
    ],
    [
      'people',
      'Team',
      [
        ['Name', 'Role', 'Since'],
        ['S. Virtanen', 'Lead', '2021-04-01'],
        ['K. Jones', 'Legal', '2022-01-15'],
      ],
    ],
    [
      'versions of the document',
      'Change log',
      [
        ['Version', 'Date', 'Description'],
        ['0.1', '2024-09-10', 'First draft'],
        ['0.7', '2024-09-20', 'After comments'],
      ],
    ],
    [
      'codes',
      'Lists',
      [
        ['Code', 'Category', 'Start'],
        ['A', 'Air strike', ''],
        ['B', 'Shelling', ''],
      ],
    ],
    [
      'sources',
      'Sources',
      [
        ['Title', 'Publisher', 'Date', 'Link', 'Language'],
        ['Report on the incident', 'ACME', '2024-10-01', 'https://a.example', 'en'],
        ['Another report', 'Bureau', '2024-10-03', 'https://b.example', 'fr'],
      ],
    ],
  ])('the timeline is read, and not the %s', (_, name, rows) => {
    expect(titles(sheets({ Timeline: TIMELINE, [name]: rows }))).toEqual(HAPPENED);
    expect(titles(sheets({ [name]: rows, Chronologie: TIMELINE }))).toEqual(HAPPENED);
    expect(titles(sheets({ [name]: rows, Sheet1: TIMELINE }))).toEqual(HAPPENED);
  });

  it('one whose header only cells tell is read before one of codes', () => {
    const log: Rows = [
      ['Incident log, Field Office North'],
      ['Date of incident', 'What happened', 'Injured'],
      ['2023-05-03', 'Shelling near a clinic', '2'],
      ['2023-05-19', 'Convoy turned back', '0'],
      ['mid-June 2023', 'Displacement from a village', ''],
      ['unknown', 'Mass grave reported', ''],
      ['Total', '', '2'],
      ['Last update: 12/10/2023, A.K.'],
    ];
    const read = sheets({
      'Log 2023': log,
      Codes: [
        ['Code', 'Meaning'],
        ['A1', 'air strike'],
        ['A2', 'shelling'],
      ],
    });
    expect(titles(read)).toEqual(['Shelling near a clinic', 'Convoy turned back', 'Displacement from a village', 'Mass grave reported']);
  });

  // A person who has two lists of what happened in a workbook means both: decision 19.
  it('another that tells of events as well is read by its own columns', () => {
    const events: Rows = [
      ['Date', 'Event'],
      ['1517-10-31', 'Theses sent to Mainz'],
      ['1521-04-18', 'Speech at Worms'],
      ['1525-06-13', 'Wedding in Wittenberg'],
    ];
    const letters: Rows = [
      ['Date', 'Letter'],
      ['1519-05-12', 'Letter to Staupitz'],
      ['1527-12-13', 'Letter to Jonas'],
    ];
    const read = sheets({ Events: events, Letters: letters, Notes: [['Dates are Julian'], ['Do not edit']] });
    expect(titles(read)).toEqual([
      ...['Theses sent to Mainz', 'Speech at Worms', 'Wedding in Wittenberg'],
      ...['Letter to Staupitz', 'Letter to Jonas'],
    ]);
    expect(read.notes[0]).toBe(
      'Of 3 sheets “Events” (sheet 1) and “Letters” (sheet 2) were read, each by its own columns. Not read: “Notes”.',
    );
  });

  it.each(['Event list', 'Events (summary)', 'Timeline template', 'List of events', 'Team events', 'Contact log', 'Chronology of sources'])(
    'one called “%s” is of events, and one of what is to be done is not read',
    (name) => {
      const letters: Rows = [
        ['Date', 'Task'],
        ['2024-10-01', 'Write to the insurer about what has happened in autumn'],
        ['2024-10-02', 'Ask everybody for their calendars and write them down'],
        ['2024-10-03', 'Book a room for the meeting with the auditors of the bank'],
        ['2024-10-04', 'Order new locks for the doors on all floors of the house'],
      ];
      const read = sheets({ 'To do': letters, [name]: TIMELINE });
      expect(titles(read)).toEqual(HAPPENED);
      const both = [...letters.slice(1).map(([, task]) => task), ...HAPPENED].sort();
      const named = sheets({ Timeline: TIMELINE, [name]: letters });
      if (name !== 'Timeline template') expect([...titles(named)].sort()).toEqual(both);
      else
        expect(named.notes[0]).toContain(
          `“${name}” (by its name it shows how others are filled in, or what was before) has dates and titles, too`,
        );
    },
  );

  it.each(['Event codes', 'Sources of events', 'Incident contacts', 'Event team', 'Timeline change log', 'Summary', 'Lists'])(
    'one called “%s” stands beside the events, and is not named as another of them',
    (name) => {
      const rows: Rows = [
        ['Date', 'Title'],
        ['2021-04-01', 'Something with words of its own that is rather long'],
        ['2021-05-01', 'Another thing with words of its own that is rather long'],
      ];
      const { notes, ...read } = sheets({ [name]: rows, Sheet1: TIMELINE });
      expect(titles({ notes, ...read })).toEqual(HAPPENED);
      expect(notes[0]).not.toContain('too:');
    },
  );
});
