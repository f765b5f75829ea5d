import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

function read(text: string, context: Parameters<typeof readTable>[1] = {}) {
  const imported = readTable(text, context);
  const { drafts, problems, notes, counts, notEvents } = imported;
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    left: notEvents.map(({ row }) => row),
    notes: notes.join('\n'),
    refused: [...imported.refusedFile()].join(''),
    knownBy: imported.knownBy,
  };
}

const TWO = [
  'Date,Milestone,Owner',
  '2024-01-15,Kickoff,Ana',
  '2024-02-19,Review,Ben',
  '',
  'Incident,Date,Severity',
  'Flood,2024-06-03,high',
  'Audit,2024-07-31,low',
];
const ALL = ['2024-01-15 Kickoff', '2024-02-19 Review', '2024-06-03 Flood', '2024-07-31 Audit'];

describe('several tables below each other', () => {
  it.each([
    ['parted by a blank line', TWO],
    ['parted by blank cells, with a title', [...TWO.slice(0, 3), ',,', ',,', 'Incidents,,', ...TWO.slice(4)]],
    ['with a title above each', ['Milestones', '', ...TWO.slice(0, 3), '', 'Incidents in 2024', 'as told by Ben', ...TWO.slice(4)]],
    [
      'with columns more',
      [...TWO.slice(0, 3), '', 'Incident,Date,Severity,Place', 'Flood,2024-06-03,high,Bonn', 'Audit,2024-07-31,low,Cork'],
    ],
  ])('%s are read, each by its own header', (_, rows) => {
    const { events, problems, notes } = read(table(...rows));
    expect([events, problems]).toEqual([ALL, []]);
    expect(notes).toMatch(/There are 2 tables below each other, with headers in rows \d and \d+/);
  });

  it('may be three, and prove the order of their dates for themselves', () => {
    const third = ['', 'When,What', '13.02.2024,Frost', '03.04.2024,Thaw'];
    expect(read(table(...TWO, ...third)).events).toEqual([...ALL, '2024-02-13 Frost', '2024-04-03 Thaw']);
  });

  it('have the order of their dates of the one that proves it, whichever that is', () => {
    const proof = ['Event,Date', 'Kickoff,03/15/2020', 'Review,04/20/2020'];
    const open = ['Incident,Date', 'Flood,03/04/2020', 'Audit,05/06/2020'];
    for (const [one, other] of [
      [proof, open],
      [open, proof],
    ] as const) {
      const { events, problems, notes } = read(table(...one, '', ...other));
      expect([...events].sort()).toEqual(['2020-03-04 Flood', '2020-03-15 Kickoff', '2020-04-20 Review', '2020-05-06 Audit']);
      expect(problems).toEqual([]);
      expect(notes).toMatch(/month first, as in column Date of the table with its header in row \d/);
      expect(notes).not.toContain('more than one way');
    }
  });

  it('that prove two orders are refused with both rows', () => {
    const { events, problems } = read(table('Milestone,Date', 'Kickoff,03/15/2020', '', 'Incident,Date', 'Flood,15/03/2020'));
    expect(events).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^4 Row 2 can only be month first, row 5 can only be day first: .*YYYY-MM-DD/)]);
  });

  it('have their refused rows written as tables, which are read again', () => {
    const rows = [...TWO.slice(0, 3), ',Lost,Cy', '', ...TWO.slice(4), 'Storm,someday,low'];
    const { events, problems, refused } = read(table(...rows));
    expect([events, problems.length]).toEqual([ALL, 2]);
    expect(read(refused.replace('someday', '2024-08-01').replace('\r\n,Lost', '\r\n2024-03-01,Lost')).events).toEqual([
      '2024-03-01 Lost',
      '2024-08-01 Storm',
    ]);
  });

  it('have what was said of columns where they have them', () => {
    const columns = { uses: new Map([['title', ['Severity']]] as const), keepOthers: false };
    expect(read(table(...TWO), { columns }).events).toEqual([
      '2024-01-15 Kickoff',
      '2024-02-19 Review',
      '2024-06-03 high',
      '2024-07-31 low',
    ]);
    expect(read(table(...TWO), { key: ['Milestone'] }).knownBy).toEqual(['Milestone']);
  });

  it('are one where no blank row parts them, or the header is said, or only repeated', () => {
    expect(read(table(...TWO.filter((row) => row !== ''))).notes).toContain('names columns of another table');
    expect(read(table(...TWO), { header: 1 }).events).toEqual(ALL.slice(0, 2));
    const same = [...TWO.slice(0, 3), '', ...TWO.slice(0, 1), '2024-03-01,Third,Cy'];
    expect(read(table(...same)).notes).not.toContain('tables below each other');
  });
});
