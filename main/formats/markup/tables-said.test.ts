import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asMarkdown, asPage, type Headed } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of a page or of a text in Markdown that a person names: those are read and no others. */

const TABLES: Headed = [
  [
    'Incidents',
    [
      ['Date', 'Incident'],
      ['4 May 2023', 'Fire in the hall'],
      ['9 May 2023', 'Pump fails'],
      ['11 May 2023', 'Gate is blocked'],
    ],
  ],
  [
    'Letters',
    [
      ['Sent on', 'Subject', 'To'],
      ['12 May 2023', 'Complaint about the hall', 'Council'],
      ['20 June 2023', 'Answer of the council', 'Owner'],
    ],
  ],
  [
    'Sources',
    [
      ['Published', 'Title'],
      ['1 July 2023', 'Report of the fire brigade'],
      ['3 July 2023', 'Minutes of the board'],
    ],
  ],
];

describe.each([
  ['a page', asPage],
  ['Markdown', asMarkdown],
])('tables of %s', (_, write) => {
  function read(sheets?: readonly string[], tables: Headed = TABLES) {
    const bytes = Buffer.from(write(tables));
    const imported = readImport(bytes, importFormatOf('page', bytes) ?? 'csv', { ...CONTEXT, sheets });
    const { counts } = imported;
    expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
    return { ...imported, titles: imported.drafts.map(({ draft }) => draft.title) };
  }

  it('are listed, with what was read of each and why others were not', () => {
    const { sheets } = read();
    expect(sheets).toMatchObject({
      kind: 'table',
      chosen: 0,
      names: [{ name: 'Incidents' }, { name: 'Letters' }, { name: 'Sources' }],
      tables: [
        { sheets: [0], events: 3, eventsBySheet: [3] },
        { sheets: [1], events: 2, eventsBySheet: [2] },
      ],
    });
    expect(sheets?.left).toMatchObject([{ sheet: 2, why: 'its heading “Sources” says that it holds no events of its own' }]);
  });

  it('are read where they are named, by heading or number, also those that would be left', () => {
    expect(read(['sources', '2']).titles.sort()).toEqual([
      'Answer of the council',
      'Complaint about the hall',
      'Minutes of the board',
      'Report of the fire brigade',
    ]);
    const { titles, sheets, notes } = read(['Letters']);
    expect(titles).toEqual(['Complaint about the hall', 'Answer of the council']);
    expect(sheets).toMatchObject({ chosen: 1, tables: [{ sheets: [1], eventsBySheet: [2] }] });
    expect(notes.join('\n')).toContain('Table 2 of the text was read, as was said. Others were not: table 1 (3 rows), table 3 (2 rows).');
  });

  it('of the same columns are read without those that are not named', () => {
    const years = ['2021', '2022', '2023'].map((year): Headed[number] => [
      `Log of ${year}`,
      [
        ['Date', 'Event'],
        [`4 May ${year}`, `Hall opens in ${year}`],
        [`5 May ${year}`, `Hall closes in ${year}`],
      ],
    ]);
    expect(read(undefined, years).sheets).toMatchObject({ together: [0, 1, 2], tables: [{ sheets: [0, 1, 2], eventsBySheet: [2, 2, 2] }] });
    expect(read(['3', '1'], years).titles).toEqual([
      'Hall opens in 2021',
      'Hall closes in 2021',
      'Hall opens in 2023',
      'Hall closes in 2023',
    ]);
  });

  it('that are not there are refused with the names of those that are', () => {
    expect(read(['Notes']).fault?.message).toBe('The text has no table “Notes”. It has “Incidents”, “Letters”, “Sources”.');
  });

  it('below the same heading, or none, are told apart by their numbers', () => {
    const [[, incidents] = ['', []], [, letters] = ['', []]] = TABLES;
    const { sheets } = read(undefined, [
      ['Case', incidents],
      ['Case', letters],
    ]);
    expect(sheets?.names.map(({ name }) => name)).toEqual(['Case (table 1)', 'Case (table 2)']);
  });
});
