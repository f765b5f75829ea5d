import { describe, expect, it } from 'vitest';
import { events, type Rows, readSheets } from '../../../testing/formats/sheets-of-events';
import { reportOf } from '../../intake/import-plan';
import type { Imported } from '../../intake/imported';
import { problemWords } from '../../intake/imported';

const lanes = ({ drafts }: Imported): (string | null)[] => drafts.map(({ lane }) => lane);

const Y2023: Rows = [
  ['Date', 'Event', 'Place'],
  ['2023-03-01', 'Flood in the valley', 'Bonn'],
  ['2023-05-02', 'Bridge is closed', 'Cork'],
];
const Y2024: Rows = [
  ['Date', 'Event', 'Place'],
  ['2024-01-07', 'Bridge is open again', 'Cork'],
];
const BOTH = ['2023-03-01 Flood in the valley', '2023-05-02 Bridge is closed', '2024-01-07 Bridge is open again'];

describe('sheets whose columns have the same names', () => {
  it('are read together as one table, in their order, which is told', () => {
    const imported = readSheets({ 'Log 2023': Y2023, Team: [['Name'], ['Ana']], 'Log 2024': Y2024 });
    expect(events(imported)).toEqual(BOTH);
    expect(lanes(imported)).toEqual([null, null, null]);
    expect(imported.notes[0]).toBe(
      'Of 3 sheets “Log 2023” (sheet 1) and “Log 2024” (sheet 3) were read together as one table: their columns have the same names. Not read: “Team”.',
    );
    expect(imported.sheets).toMatchObject({ chosen: 0, together: [0, 2] });
    expect(imported.table?.columns.map(({ name }) => name)).toEqual(['Date', 'Event', 'Place']);
  });

  it.each<[string, Rows]>([
    ['in other letters and marks', [['DATE', 'event:', 'place'], ...Y2024.slice(1)]],
    ['below a title', [['All of 2024'], ['as told by Ben'], ...Y2024]],
    [
      'in another order',
      [
        ['Place', 'Date', 'Event'],
        ['Cork', '2024-01-07', 'Bridge is open again'],
      ],
    ],
    ['with a row of forms below the header', [Y2024[0] ?? [], ['(yyyy-mm-dd)', '(text)', '(text)'], ...Y2024.slice(1)]],
    ['with an empty name behind the last', [['Date', 'Event', 'Place', ''], ...Y2024.slice(1)]],
  ])('also where they stand %s', (_, rows) => {
    expect(events(readSheets({ 2023: Y2023, 2024: rows }))).toEqual(BOTH);
  });

  it('have their rows named by their sheets', () => {
    const faulty: Rows = [...Y2024, ['last spring or so', 'Something', '']];
    const imported = readSheets({ 2023: [...Y2023, ['soon', 'Else', '']], 2024: [['All of 2024'], ...faulty] });
    expect(imported.problems.map(({ row }) => row)).toHaveLength(2);
    expect(imported.problems.map((problem) => problemWords(problem))).toEqual([
      expect.stringMatching(/^Row 4 of sheet 1, Date: /),
      expect.stringMatching(/^Row 4 of sheet 2, Date: /),
    ]);
    expect(reportOf(imported, null, null)).toMatchObject({
      problems: [
        { row: 4, part: 'sheet 1' },
        { row: 4, part: 'sheet 2' },
      ],
    });
    expect([...imported.refusedFile()].join('')).toMatch(
      /^Date,Event,Place,Refused because\r\nsoon,Else,,.*\r\nlast spring or so,Something,,/,
    );
  });

  it('prove the order of their dates for each other, and contradict each other by their sheets', () => {
    const sheet = (...dates: string[]): Rows => [['Date', 'Event'], ...dates.map((date, at) => [date, `Event number ${at} of ${date}`])];
    const proven = readSheets({ One: sheet('03/04/2023', '05/06/2023'), Two: sheet('25/04/2024', '01/02/2024') });
    expect(proven.drafts.map(({ draft }) => draft.when)).toEqual(['2023-04-03', '2023-06-05', '2024-04-25', '2024-02-01']);
    const both = readSheets({ One: sheet('04/25/2023', '05/06/2023'), Two: sheet('25/04/2024', '01/02/2024') });
    expect(both.fault?.message).toMatch(/2 of sheet 2.*2 of sheet 1/);
  });

  it('are lanes by their names where these say more than when, and no column does', () => {
    expect(lanes(readSheets({ West: Y2023, East: Y2024 }))).toEqual(['West', 'West', 'East']);
    expect(lanes(readSheets({ 'Log 2023': Y2023, 'Log 2024': Y2024 }))).toEqual([null, null, null]);
    expect(lanes(readSheets({ Sheet1: Y2023, Sheet2: Y2024 }))).toEqual([null, null, null]);
    expect(lanes(readSheets({ 'Front west 2023': Y2023, 'Front east 2024': Y2024 }))).toEqual([
      'Front west 2023',
      'Front west 2023',
      'Front east 2024',
    ]);
    expect(lanes(readSheets({ January: Y2023, February: Y2024 }))).toEqual([null, null, null]);
    const withLane = (rows: Rows): Rows => rows.map((cells, at) => [...cells, at === 0 ? 'Lane' : 'Rivers']);
    expect(lanes(readSheets({ West: withLane(Y2023), East: withLane(Y2024) }))).toEqual(['Rivers', 'Rivers', 'Rivers']);
  });

  it('do not go on with each other: a time takes no day, and a row no heading, of another sheet', () => {
    const sheet = (...rows: Rows): Rows => [['Date', 'Time', 'Event'], ...rows];
    const { problems, drafts } = readSheets({
      One: sheet(['2023-03-01', '10:00', 'Talk'], ['', '11:00', 'Vote']),
      Two: sheet(['', '09:00', 'Nobody knows which day'], ['2024-03-01', '10:00', 'Another talk']),
    });
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Talk', 'Vote', 'Another talk']);
    expect(problems.map((problem) => problemWords(problem))).toEqual([expect.stringMatching(/^Row 2 of sheet 2/)]);
  });

  it.each<[string, Readonly<Record<string, Rows>>, string]>([
    ['a selection of the other', { All: [...Y2023, ...Y2024.slice(1)], Confirmed: Y2023 }, '“Confirmed” (all of its 2 rows)'],
    [
      'what was chosen of it',
      { Raw: [...Y2023, ...Y2024.slice(1), ['2024-01-08', 'Nothing at all', '']], Timeline: [...Y2023, ...Y2024.slice(1)] },
      '“Raw” (3 of its 4 rows)',
    ],
    ['a copy', { All: [...Y2023, ...Y2024.slice(1)], 'All (2)': [...Y2024, ...Y2023.slice(1)] }, '“All (2)” (all of its 3 rows)'],
  ])('are read once where one is %s', (_, sheets, told) => {
    const imported = readSheets(sheets);
    expect(events(imported)).toEqual(BOTH);
    expect(imported.notes.join('\n')).toContain(told);
  });

  it.each<[string, Rows]>([
    ['at its end', [...Y2023, ['2025-01-07', 'Fair', 'Cork'], ['2025-01-08', 'Market', 'Cork']]],
    ['between', [Y2023[0] ?? [], ['2025-01-07', 'Fair', 'Cork'], ...Y2023.slice(1), ['2025-01-08', 'Market', 'Cork']]],
  ])('of which some is new %s are read but for what others have, which is told', (_, rows) => {
    const log: Rows = [...Y2023, ...Y2024.slice(1)];
    const imported = readSheets({ Protocol: log, New: rows });
    expect(events(imported).toSorted()).toEqual([...BOTH, '2025-01-07 Fair', '2025-01-08 Market']);
    expect(imported.notes.join('\n')).toContain('Rows that stand in others as well were read once: “Protocol” (2 of its 3 rows).');
    // With the header that is repeated.
    expect(imported.counts.notEvents).toBe(3);
    expect(readSheets({ All: log, Confirmed: Y2023 }).notes.join('\n')).toContain('was not read again: “Confirmed”');
  });

  it('go on with the day of a row that others have', () => {
    const sheet = (...rows: Rows): Rows => [['Date', 'Time', 'Event'], ['2023-03-01', '10:00', 'Talk'], ...rows];
    const imported = readSheets({ One: sheet(['2023-03-02', '10:00', 'Vote']), Two: sheet(['', '11:00', 'Another vote']) });
    expect(events(imported)).toEqual(['2023-03-01T10:00 Talk', '2023-03-02T10:00 Vote', '2023-03-01T11:00 Another vote']);
  });

  it('called by their years are no copies for the feasts of each year', () => {
    const feasts = (...others: Rows): Rows => [['Date', 'Event'], ['1 January', 'New Year service'], ['6 January', 'Epiphany'], ...others];
    const imported = readSheets({ 2023: feasts(['5 May', 'Fair']), 'Feasts of 2024': feasts(['3 June', 'Market']) });
    expect(events(imported)).toEqual([
      ...['2023-01-01 New Year service', '2023-01-06 Epiphany', '2023-05-05 Fair'],
      ...['2024-01-01 New Year service', '2024-01-06 Epiphany', '2024-06-03 Market'],
    ]);
    expect(events(readSheets({ All: [...Y2023, ...Y2024.slice(1)], 2023: Y2023 }))).toEqual(BOTH);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['2023 and 2024', ['2023', '2024'], ['2023-05-03', '2023-11-07', '2024-02-04']],
    ['words with a year', ['Log of 1912', 'Log of 1913'], ['1912-05-03', '1912-11-07', '1913-02-04']],
  ])('called %s say the years of dates that have none', (_, names, whens) => {
    const rows: readonly Rows[] = [
      [
        ['Date', 'Event', 'Dead'],
        ['3 May', 'Flood in the valley', '1'],
        ['7 Nov', 'Bridge is closed', '0'],
        ['Total', '', '1'],
      ],
      [['Date', 'Event', 'Dead'], ['Phase 2'], ['4 Feb', 'Bridge is open again', '0']],
    ];
    const [one = '', other = ''] = names;
    const imported = readSheets(Object.fromEntries([one, other].map((name, at) => [name, rows[at] ?? []])));
    expect(imported.problems).toEqual([]);
    expect(imported.drafts.map(({ draft }) => draft.when)).toEqual(whens);
    expect(imported.notes.join('\n')).toContain('the years are those that the sheets are called by');
    const alone = readSheets({ [one]: rows[0] ?? [], Team: [['Name'], ['Ana']] });
    expect(alone.drafts.map(({ draft }) => draft.when)).toEqual(whens.slice(0, 2));
  });

  it.each(['2023-24', 'Sheet1', '2023 and 2024', '2023_24', 'Season 2023 24', 'Log until 2024', 'Route 1500', 'Top 1000'])(
    'called “%s” say no year',
    (name) => {
      expect(
        readSheets({
          [name]: [
            ['Date', 'Event'],
            ['3 May', 'Flood in the valley'],
            ['7 Nov', 'Bridge is closed'],
          ],
        }).problems.length,
      ).toBeGreaterThan(0);
    },
  );

  it('are no copies for a sum, a note, a heading or a row of their own that both have', () => {
    const below = (rows: Rows): Rows => [
      ...rows.slice(0, 1),
      ['Phase 1'],
      ...rows.slice(1),
      ['Total', '', '1'],
      ['Source: the town'],
      ['', '', ''],
    ];
    expect(events(readSheets({ 2023: below(Y2023.slice(0, 2)), 2024: below(Y2024) }))).toEqual([BOTH[0], BOTH[2]]);
    const blank = (rows: Rows): Rows => [...rows, ['', 'Holiday', ''], ['', 'Holiday', '']];
    expect(readSheets({ 2023: blank(Y2023), 2024: blank(Y2024) }, { undated: 'take' }).drafts.length).toBe(7);
  });

  it('are read alone where a person says which', () => {
    const imported = readSheets({ 2023: Y2023, 2024: Y2024 }, { sheets: ['2'] });
    expect(events(imported)).toEqual(BOTH.slice(2));
    expect(imported.drafts.map(({ row }) => row)).toEqual([2]);
    expect(imported.notes[0]).toContain('as was said. Not read: “2023”.');
    expect(imported.sheets).toMatchObject({ chosen: 1, together: [] });
  });

  it('are read together below the row that a person says, or the preview shows', () => {
    const [head = [], ...rows] = Y2024;
    const sheets = { 2023: [['of 2023', '', ''], ...Y2023], 2024: [['of 2024', '', ''], head, ...rows] };
    const found = readSheets(sheets);
    const { headerRow = null } = found.table ?? {};
    expect(events(found)).toEqual(BOTH);
    expect(events(readSheets(sheets, { header: headerRow ?? 0 }))).toEqual(BOTH);
    expect(events(readSheets(sheets, { header: 2 }))).toEqual(BOTH);
  });

  it('one that is hidden is named and not read', () => {
    const imported = readSheets({ 2023: Y2023, 2024: Y2024 }, {}, ['2024']);
    expect(events(imported)).toEqual(BOTH.slice(0, 2));
    expect(imported.notes[0]).toMatch(/^Of 2 sheets “2023” was read.* Not read: “2024” \(hidden\)/);
  });

  // It is read, but not as one table with the others: decision 19.
  it.each<[string, Rows, string[]]>([
    ['of other columns', [['Date', 'Event', 'Town'], ...Y2024.slice(1)], []],
    ['of a column more', Y2024.map((cells, at) => [...cells, at === 0 ? 'Source' : 'Times']), []],
    [
      'of several tables below each other',
      [...Y2024, [], ['Incident', 'Date', 'Severity'], ['Fire', '2024-05-05', 'high']],
      ['2024-05-05 Fire'],
    ],
  ])('one that is %s is read by its own columns', (_, rows, more) => {
    const imported = readSheets({ 2023: Y2023, 2024: [...rows.slice(0, 2), ['2024-01-08', 'First train', 'Cork'], ...rows.slice(2)] });
    expect(events(imported).sort()).toEqual([...BOTH, '2024-01-08 First train', ...more].sort());
    expect(imported.notes[0]).toMatch(/^Of 2 sheets “\d+” \(sheet \d\) and “\d+” \(sheet \d\) were read, each by its own columns\.$/);
  });

  it.each(['Template', 'Vorlage', 'Example', 'Old version', 'Lists'])('one called “%s” is not read with them', (name) => {
    const imported = readSheets({ 2023: Y2023, 2024: Y2024, [name]: [Y2023[0] ?? [], ['2020-01-01', 'What happened', 'Where']] });
    expect(events(imported)).toEqual(BOTH);
    expect(imported.notes[0]).toContain(`Not read: “${name}”`);
  });

  it('may be as many as the years of a life', () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [`${1900 + at}`, [Y2023[0] ?? [], [`${1900 + at}-05-05`, `Birthday number ${at}`, 'Bonn']]]),
    );
    expect(readSheets(sheets).drafts.length).toBe(70);
  });
});
