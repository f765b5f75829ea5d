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

  it('another that tells of events as well is named, with what to do', () => {
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
    expect(titles(read)).toEqual(['Theses sent to Mainz', 'Speech at Worms', 'Wedding in Wittenberg']);
    expect(read.notes[0]).toBe(
      'Of 3 sheets “Events” was read, which looks most like a table of events. Not read: “Letters”, “Notes”. “Letters” has dates and titles, too: read the file again and choose that sheet (--sheet) to have both.',
    );
  });
});
