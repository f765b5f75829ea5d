import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../shared/import';
import { rowInFile } from '../../../shared/row-name';
import { csvOf, icsOf, readAsOne } from '../../../testing/formats/files';
import { xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import { type Imported, problemWords } from '../../intake/imported';
import { readImport } from '../import';

const HEADER = ['Date', 'Event', 'Place'];
const JANUARY = csvOf([
  HEADER,
  ['3/1/2026', 'Fire in the depot', 'North'],
  ['4/1/2026', 'Convoy stopped', 'South'],
  ['7/1/2026', 'Power cut', 'East'],
]);
const FEBRUARY = csvOf([
  HEADER,
  ['2/3/2026', 'Water shortage', 'North'],
  ['3/4/2026', 'Road closed', 'South'],
  ['2/19/2026', 'Hospital visit', 'East'],
]);
const CALENDAR = icsOf([
  { uid: 'a1', start: '20260108T100000', title: 'Hearing' },
  { uid: 'a2', start: '20260109T100000', title: 'Press call' },
]);

const events = ({ drafts }: Imported): string[] => drafts.map(({ draft: { when, title } }) => `${when} ${title}`);
const lanes = ({ drafts }: Imported): (string | null)[] => [...new Set(drafts.lanes)];
const left = ({ sheets }: Imported) => sheets?.left.map(({ sheet, why }) => [sheets.names[sheet]?.name, why]);
const found = ({ sheets }: Imported) => sheets?.tables.map(({ sheets: read, eventsBySheet }) => [read, eventsBySheet]);
const problems = (imported: Imported) => imported.problems.map((problem) => problemWords(problem, fileNames(imported.sheets)));

function expectClosed({ counts, drafts, series }: Imported): void {
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  expect(counts.accepted + counts.repaired).toBe(drafts.length + series.length);
}

describe('several files are one import', () => {
  it('tables of the same columns are one table: what a cell of one proves of the order of dates holds for all', () => {
    const imported = readAsOne({ 'jan.csv': JANUARY, 'feb.csv': FEBRUARY });
    expect(imported.fault).toBeNull();
    expect(events(imported)).toEqual([
      '2026-03-01 Fire in the depot',
      '2026-04-01 Convoy stopped',
      '2026-07-01 Power cut',
      '2026-02-03 Water shortage',
      '2026-03-04 Road closed',
      '2026-02-19 Hospital visit',
    ]);
    expect(found(imported)).toEqual([
      [
        [0, 1],
        [3, 3],
      ],
    ]);
    expect(imported.sheets?.tables[0]?.decisions).toMatchObject([
      { about: 'order', value: 'mdy', by: 'cells', words: 'row 4 of file 2 can only be month first' },
    ]);
    expectClosed(imported);
  });

  it('the order that a table proves holds for files of other columns and formats that leave it open, and two orders prove nothing', () => {
    const json = JSON.stringify([
      { day: '3/5/2026', title: 'Access to the camps' },
      { day: '4/6/2026', title: 'Fuel for the hospital' },
    ]);
    expect(events(readAsOne({ 'feb.csv': FEBRUARY, 'more.json': json })).slice(3)).toEqual([
      '2026-03-05 Access to the camps',
      '2026-04-06 Fuel for the hospital',
    ]);
    const british = csvOf([
      ['Day', 'What happened'],
      ['19/2/2026', 'Talks broken off'],
      ['20/2/2026', 'Talks begun again'],
    ]);
    const imported = readAsOne({ 'feb.csv': FEBRUARY, 'talks.csv': british, 'more.json': json });
    expect(events(imported).slice(3)).toEqual([
      '2026-02-19 Talks broken off',
      '2026-02-20 Talks begun again',
      '2026-05-03 Access to the camps',
      '2026-06-04 Fuel for the hospital',
    ]);
    expect(imported.decisions.filter(({ about, by }) => about === 'order' && by === 'nobody')).toHaveLength(1);
  });

  it('files of any format come in, each named with its events; what cannot be read is named with its reason and the others go on', () => {
    const imported = readAsOne({
      'broken.json': '{"a":1',
      'empty.csv': '',
      'feb.csv': FEBRUARY,
      'people.csv': csvOf([
        ['Name', 'Role'],
        ['A. Jones', 'Lead'],
        ['S. Virtanen', 'Legal'],
      ]),
      'picture.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'),
      'work.ics': CALENDAR,
      'old.vcs':
        'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20260208T100000Z\r\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      'mail.eml':
        'From: A <a@x.org>\r\nTo: b@x.org\r\nDate: Mon, 12 Jan 2026 10:00:00 +0100\r\nSubject: Minutes\r\nMessage-ID: <1@x>\r\n\r\nHello\r\n',
    });
    expect(imported.fault).toBeNull();
    expect(events(imported).slice(3)).toEqual([
      '2026-01-08T10:00 Hearing',
      '2026-01-09T10:00 Press call',
      '2026-02-08T10:00Z Café',
      '2026-01-12T10:00:00+01:00 Minutes',
    ]);
    expect(left(imported)).toEqual([
      ['broken.json', expect.stringMatching(/^This is not JSON/)],
      ['empty.csv', 'The file is empty.'],
      ['people.csv', expect.stringMatching(/^Row 1, When: There is no column with dates/)],
      ['picture.png', expect.stringMatching(/no table, calendar or timeline/)],
    ]);
    expect(found(imported)).toEqual([
      [[2], [3]],
      [
        [5, 6],
        [2, 1],
      ],
      [[7], [1]],
    ]);
    expectClosed(imported);
  });

  it('nothing that can be read is a fault that names each', () => {
    const imported = readAsOne({ 'a.json': '{', 'b.csv': '' });
    expect(imported.fault?.message).toMatch(
      /^None of these files can be read\. “a\.json”: This is not JSON.* “b\.csv”: The file is empty\.$/,
    );
  });

  it('tables whose columns nobody knows are a fault with these columns, so that a person can say what they are', () => {
    const unknown = (day: string) =>
      csvOf([
        ['A', 'B'],
        [day, day],
      ]);
    const imported = readAsOne({ 'a.csv': unknown('1'), 'b.csv': unknown('2') });
    expect(imported.fault).not.toBeNull();
    expect(imported.sheets?.tables[0]).toMatchObject({ sheets: [0, 1], table: { columns: [{ name: 'A' }, { name: 'B' }] } });
  });

  it('a question that a file asks is asked of the import, not a reason to leave the file', () => {
    const log = (day: number) =>
      `${[1, 2, 3].map((hour) => `Jan ${day} 0${hour}:00:00 host sshd[12]: Accepted password for user${hour}`).join('\n')}\n`;
    const all = { 'a.log': log(3), 'b.log': log(4), 'work.ics': CALENDAR };
    const asked = readAsOne(all);
    expect(asked.fault?.message).toMatch(/say no year/);
    expect(asked.decisions.every(({ about, by }) => about === 'year' && by === 'nobody')).toBe(true);
    expect([asked.fault?.row, left(asked)]).toEqual([rowInFile(1, 1), []]);
    const answered = readAsOne(all, { dates: { firstYear: 2024 } });
    expect([answered.fault, answered.drafts.length, events(answered)[0]?.slice(0, 10)]).toEqual([null, 8, '2024-01-03']);
    expectClosed(answered);
  });
});

describe('of several files', () => {
  it('each has its own encoding, and its own separators', () => {
    const latin = Buffer.from(
      'Date;Event;Place\n5/3/2026;Théâtre fermé;Nord\n6/3/2026;Café brûlé;Sud\n9/3/2026;Réunion à côté;Est\n',
      'latin1',
    );
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Date\tEvent\tPlace\n3/4/2026\tŁódź\tEast\n', 'utf16le')]);
    const imported = readAsOne({ 'a.csv': latin, 'b.tsv': utf16, 'c.csv': csvOf([HEADER, ['19/2/2026', 'Žilina', 'West']]) });
    expect(events(imported)).toEqual([
      '2026-03-05 Théâtre fermé',
      '2026-03-06 Café brûlé',
      '2026-03-09 Réunion à côté',
      '2026-04-03 Łódź',
      '2026-02-19 Žilina',
    ]);
    expect(imported.notes.filter((note) => note.includes('Windows-1252'))).toEqual([expect.stringMatching(/^File 1: /)]);
  });

  it('the names are lanes where they tell, of tables and calendars alike, and none where each file holds one event', () => {
    const many = icsOf([1, 2, 3, 4].map((day) => ({ uid: `b${day}`, start: `2026030${day}`, title: `Rounds ${day}` })));
    const imported = readAsOne({ 'North.csv': JANUARY, 'South.csv': FEBRUARY, 'Hospital.ics': many });
    expect(lanes(imported)).toEqual(['North', 'South', 'Hospital']);
    const single = (uid: string, title: string) => icsOf([{ uid, start: '20260301', title }]);
    expect(lanes(readAsOne({ 'Hearing.ics': single('1', 'Hearing'), 'Vote.ics': single('2', 'Vote') }))).toEqual([null]);
  });

  it('years in the names of files are those of dates that say none', () => {
    const year = (title: string) =>
      csvOf([
        ['Date', 'Event'],
        ['3 January', `${title} begins`],
        ['7 February', `${title} goes on`],
        ['9 March', `${title} ends`],
      ]);
    expect(events(readAsOne({ 'log 2023.csv': year('Census'), 'log 2024.csv': year('Survey') }))).toEqual([
      '2023-01-03 Census begins',
      '2023-02-07 Census goes on',
      '2023-03-09 Census ends',
      '2024-01-03 Survey begins',
      '2024-02-07 Survey goes on',
      '2024-03-09 Survey ends',
    ]);
  });

  it('an event that stands in several comes in once, and a copy of a file not at all, which is told', () => {
    const other = icsOf([
      { uid: 'a2', start: '20260109T100000', title: 'Press call' },
      { uid: 'a9', start: '20260110T100000', title: 'Vote' },
    ]);
    const imported = readAsOne({
      'jan.csv': JANUARY,
      'jan (1).csv': JANUARY,
      'work.ics': CALENDAR,
      'work (1).ics': CALENDAR,
      'other.ics': other,
    });
    expect(events(imported).slice(3)).toEqual(['2026-01-08T10:00 Hearing', '2026-01-09T10:00 Press call', '2026-01-10T10:00 Vote']);
    expect(left(imported)).toEqual([
      ['jan (1).csv', 'its rows stand in other files'],
      ['work (1).ics', 'Its events stand in other files.'],
    ]);
    expect(imported.notEvents.at(-1)).toMatchObject({ message: 'This stands in another file that was read as well.' });
    expectClosed(imported);
  });

  it('what is refused is named with its file, and can be mended and read again', () => {
    const wrong = (file: string) => csvOf([HEADER, ['19/2/2026', `Kept ${file}`, 'North'], ['31/2/2026', `Refused ${file}`, 'South']]);
    const other = csvOf([
      ['When it was', 'What happened', 'Who'],
      ['2026-02-31', 'Other refused', 'A'],
      ['2026-02-03', 'Other kept', 'B'],
      ['2026-02-04', 'Another kept', 'C'],
      ['2026-02-05', 'The last kept', 'D'],
    ]);
    const calendar = icsOf([
      { uid: 'a1', start: '20260231T100000', title: 'Hearing' },
      { uid: 'a2', start: '20260109T100000', title: 'Press call' },
    ]);
    const imported = readAsOne({ 'a.csv': wrong('a'), 'b.csv': wrong('b'), 'other.csv': other, 'work.ics': calendar });
    expect(problems(imported).map((words) => words.slice(0, 20))).toEqual([
      'Row 3 of “a.csv”, Da',
      'Row 3 of “b.csv”, Da',
      'Row 2 of “other.csv”',
      'Row 3 of “work.ics”,',
    ]);
    expectClosed(imported);
    expect(imported.format).toBe('csv');
    const mended = [...imported.refusedFile()].join('').replaceAll('31/2/2026', '28/2/2026').replaceAll('2026-02-31', '2026-02-28');
    const again = readImport(Buffer.from(mended), 'csv', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' });
    expect(problems(again)).toEqual([]);
    expect(events(again)).toEqual(['2026-02-28 Refused a', '2026-02-28 Refused b', '2026-02-28 Other refused']);
    const [beside, ...none] = imported.refusedBeside ?? [];
    expect([beside?.name, beside?.format, none]).toEqual(['work.ics', 'ics', []]);
    const calendarAgain = readImport(Buffer.from([...(beside?.texts() ?? [])].join('').replace('20260231', '20260228')), 'ics', {
      today: '2026-11-28',
      zone: 'Europe/Berlin',
      order: 'dmy',
    });
    expect(events(calendarAgain)).toEqual(['2026-02-28T10:00 Hearing']);
  });

  it('a person says which are read, by name or number, and then what is wrong with one is wrong with the import', () => {
    const all = { 'jan.csv': JANUARY, 'feb.csv': FEBRUARY, 'work.ics': CALENDAR, 'broken.json': '{' };
    expect(found(readAsOne(all, { sheets: ['feb.csv', '3'] }))).toEqual([
      [[1], [3]],
      [[2], [2]],
    ]);
    expect(readAsOne(all, { sheets: ['2', '4'] }).fault?.message).toMatch(/^“broken\.json”: This is not JSON/);
    expect(readAsOne(all, { sheets: ['march'] }).fault?.message).toMatch(
      /There is no file “march” among those that are read: “jan\.csv”, /,
    );
  });

  it('a workbook and a page of several tables are read as by themselves, with rows named by sheet and file', () => {
    const sheet = (name: string, day: string) => ({
      name,
      rows: xlsxRows([HEADER, ['19/2/2026', `${name} one`, 'North'], [day, `${name} two`, 'South']]),
    });
    const book = xlsxOf({ sheets: [sheet('Talks', '20/2/2026'), sheet('Votes', '31/2/2026')] });
    const imported = readAsOne({ 'jan.csv': JANUARY, 'case.xlsx': book });
    expect(events(imported).slice(3)).toEqual(['2026-02-19 Talks one', '2026-02-20 Talks two', '2026-02-19 Votes one']);
    expect(problems(imported)).toEqual([expect.stringMatching(/^Row 3 of sheet 2 of “case\.xlsx”, Date/)]);
    expectClosed(imported);
  });
});
