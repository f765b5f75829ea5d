import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { odsOf, xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import type { Imported } from '../../intake/imported';
import { importFormatOf, readImport } from '../import';

const read = (bytes: Uint8Array, context: object = {}): Imported => readImport(bytes, 'xlsx', { ...CONTEXT, ...context });
const whens = ({ drafts, problems }: Imported): string[] => {
  expect(problems).toEqual([]);
  return drafts.map(({ draft }) => draft.when);
};
const table = (rows: Parameters<typeof xlsxRows>[0], formats: readonly (number | string)[], properties = ''): Uint8Array =>
  xlsxOf({ sheets: [{ name: 'Events', rows: xlsxRows([['Event', 'Date'], ...rows]) }], formats, properties });

describe('dates of an Excel workbook', () => {
  const shown = (format: number | string, ...values: number[]): string[] =>
    whens(
      read(
        table(
          values.map((value, index) => [`e${index}`, value]),
          [format],
        ),
      ),
    );

  it('are the days that the workbook counts, of 1900 with its day too many and of 1904', () => {
    expect(shown(14, 46030, 61, 59, 1)).toEqual(['2026-01-08', '1900-03-01', '1900-02-28', '1900-01-01']);
    expect(whens(read(table([['e', 44568]], [14], '<workbookPr date1904="1"/>')))).toEqual(['2026-01-08']);
    // 29 February 1900 never was.
    expect(read(table([['e', 60]], [14])).problems).toHaveLength(1);
  });

  it('have a clock where the number has one, or the format shows one', () => {
    expect(shown('dd\\.mm\\.yyyy hh:mm', 46030.34375, 46030.5)).toEqual(['2026-01-08T08:15', '2026-01-08T12:00']);
    expect(shown('yyyy-mm-dd', 46030.25)).toEqual(['2026-01-08T06:00']);
    expect(shown('yyyy-mm-dd hh:mm:ss', 46030 + 30 / 86_400, 46030)).toEqual(['2026-01-08T00:00:30', '2026-01-08T00:00']);
  });

  it('are days where every clock of a column says midnight, which is said', () => {
    const imported = read(
      table(
        [
          ['a', 46030],
          ['b', 46031],
        ],
        ['yyyy-mm-dd hh:mm:ss'],
      ),
    );
    expect(whens(imported)).toEqual(['2026-01-08', '2026-01-09']);
    expect(imported.notes.join()).toContain('midnight');
  });

  it('are months or years where no more is shown and they begin with that day', () => {
    expect(shown('mmm yyyy', 46023, 46030)).toEqual(['2026-01', '2026-01-08']);
    expect(shown('yyyy', 46023)).toEqual(['2026']);
    expect(shown('[$-407]mmmm\\ yyyy;@', 46023)).toEqual(['2026-01']);
    expect(shown(17, 46023)).toEqual(['2026-01']);
  });

  it('are no dates where the format is one of numbers, whatever letters it has', () => {
    for (const format of ['0.00" days"', '#,##0 "Mdy"', '[Red]0', 'General', '0.0E+00'])
      expect(
        read(table([[[46030, 1], '2026']], [format])).drafts.map(({ draft }) => draft.title),
        format,
      ).toEqual(['46030']);
  });

  it('take their clock from a column of times', () => {
    const rows = xlsxRows([
      ['Event', 'Date', 'Time'],
      ['e', [46030, 1], [0.34375, 2]],
    ]);
    expect(whens(read(xlsxOf({ sheets: [{ name: 'S', rows }], formats: [14, 20] })))).toEqual(['2026-01-08T08:15']);
  });
});

describe('a workbook', () => {
  const events = {
    name: 'Incidents',
    rows: xlsxRows([
      ['Event', 'Date', 'Summary'],
      ['Talks', '2026-01-08', 'x'],
    ]),
  };
  const readme = { name: 'Read me', rows: xlsxRows([['Made by the desk'], ['Do not edit']]) };

  it('is read by its sheet that looks like a table of events, or the one that is said', () => {
    const bytes = xlsxOf({ sheets: [readme, { ...events, name: 'Old', state: 'hidden' }, events] });
    const imported = read(bytes);
    expect(whens(imported)).toEqual(['2026-01-08']);
    expect(imported.notes[0]).toBe(
      'Of 3 sheets “Incidents” was read, which looks most like a table of events. Not read: “Read me”, “Old” (hidden).',
    );
    for (const sheet of ['old', '2']) expect(read(bytes, { sheets: [sheet] }).notes[0], sheet).toContain('“Old” was read, as was said');
    expect(read(bytes, { sheets: ['4'] }).problems[0]?.message).toBe(
      'The workbook has no sheet “4”. It has “Read me”, “Old” (hidden), “Incidents”.',
    );
  });

  it('says how many of its rows and columns are hidden, and reads them like the others', () => {
    const head = '<row><c t="inlineStr"><is><t>Event</t></is></c><c t="inlineStr"><is><t>Date</t></is></c></row>';
    const row = '<row hidden="1"><c t="inlineStr"><is><t>Talks</t></is></c><c t="inlineStr"><is><t>2026-01-08</t></is></c></row>';
    const shown = xlsxOf({ sheets: [{ name: 'S', rows: head + row }] });
    expect(whens(read(shown))).toEqual(['2026-01-08']);
    expect(read(shown).notes[0]).toBe('1 row of the sheet is hidden or filtered out in the spreadsheet: read like the others.');
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const rows = `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="900"/><table:table-row>${cell('Event')}${cell('Date')}</table:table-row><table:table-row table:visibility="filter">${cell('Talks')}${cell('2026-01-08')}</table:table-row>`;
    const ods = read(odsOf({ sheets: [{ name: 'S', rows }] }));
    expect([whens(ods), ods.notes[0]]).toEqual([
      ['2026-01-08'],
      '1 row and 1 column of the sheet are hidden or filtered out in the spreadsheet: read like the others.',
    ]);
    const style = '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const two = odsOf(
      {
        sheets: [
          { name: 'Old', rows, state: 'ta9' },
          { name: 'New', rows },
        ],
      },
      style,
    );
    expect(read(two).notes[0]).toContain('“New” was read, which looks most like a table of events. Not read: “Old” (hidden)');
  });

  it('is known by what is in it, not by its name', () => {
    expect(importFormatOf('list.csv', xlsxOf({ sheets: [events] }))).toBe('xlsx');
    const ods = odsOf({ sheets: [] });
    // Office programs store the kind of file unpacked as its first part.
    expect(read(ods).format).toBe('ods');
  });

  it('has texts in runs, of which what is said of their sound is none, and characters that XML cannot hold', () => {
    const strings = [
      'Event',
      'Date',
      '<r><t>Two </t></r><r><t xml:space="preserve">runs</t></r><rPh><t>ruby</t></rPh>',
      'a_x000D_b _x005F_x0041_ &amp; c',
    ];
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="7"><c r="A7" t="s"><v>2</v></c><c r="B7" t="str"><f>X()</f><v>2026</v></c></row><row r="9"><c r="A9" t="s"><v>3</v></c><c r="B9" t="d"><v>2026-01-08T00:00:00</v></c></row>';
    const imported = read(xlsxOf({ sheets: [{ name: 'S', rows }], strings }));
    expect(imported.problems).toEqual([]);
    expect(imported.drafts.map(({ row, draft }) => [row, draft.title, draft.when])).toEqual([
      [7, 'Two runs', '2026'],
      [9, 'a\rb _x0041_ &amp; c', '2026-01-08'],
    ]);
    expect(imported.notes.join()).toContain('no formula was run');
  });

  it('has merged cells that count for each of their rows, and headers of two lines', () => {
    const rows = xlsxRows([
      ['All incidents of 2026'],
      ['Event', 'When', null, 'Place'],
      [null, 'Start', 'End', null],
      ['Talks', [46030, 1], [46032, 1], 'Geneva'],
      ['Break', [46033, 1], null, null],
    ]);
    const merged = ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'D4:D5'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const imported = read(xlsxOf({ sheets: [{ name: 'S', rows, behind: `<mergeCells>${merged}</mergeCells>` }], formats: [14] }));
    expect(whens(imported)).toEqual(['2026-01-08/2026-01-10', '2026-01-11']);
    expect(imported.drafts.map(({ draft }) => draft.places)).toEqual([['Geneva'], ['Geneva']]);
    expect(imported.counts).toEqual({ read: 4, accepted: 2, repaired: 0, refused: 0, notEvents: 2 });
  });

  it('keeps what was refused as a table', () => {
    const imported = read(
      table(
        [
          ['a', 'soon'],
          ['b', '2026'],
        ],
        [14],
      ),
    );
    expect(imported.counts).toMatchObject({ read: 2, accepted: 1, refused: 1 });
    const again = readImport(Buffer.from([...imported.refusedFile()].join('').replace('soon', '2027')), 'csv', CONTEXT);
    expect(whens(again)).toEqual(['2027']);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const styles = `<number:date-style style:name="N1"><number:month/><number:text> </number:text><number:year/></number:date-style><style:style style:name="ce1" style:data-style-name="N1"/>`;
  const text = (value: string): string => `<table:table-cell><text:p>${value}</text:p></table:table-cell>`;
  const date = (value: string, more = ''): string =>
    `<table:table-cell office:value-type="date" office:date-value="${value}"${more}><text:p>as shown</text:p></table:table-cell>`;
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.join('')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`;
  const sheet = (...rows: string[]): string =>
    `<table:table-column/>${rows.join('')}<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

  it('is read by its values, not by how they look', () => {
    const rows = sheet(
      row(text('Event'), text('Date'), text('Notes')),
      row(
        text('Day'),
        date('2026-01-08'),
        text('two<text:s text:c="2"/>spaces</text:p><text:p>and <text:a>a link</text:a><text:span> more</text:span>'),
      ),
      row(
        text('Month'),
        date('2026-02-01', ' table:style-name="ce1"'),
        `<table:table-cell><office:annotation><text:p>who says?</text:p></office:annotation><text:p>x</text:p></table:table-cell>`,
      ),
      row(text('Clock'), date('2026-03-01T14:30:00'), text('')),
      `<table:table-row table:number-rows-repeated="2">${text('Twice')}${date('2026-04-01')}</table:table-row>`,
      row(text('After'), date('2026-05-01'), text('')),
    );
    const imported = read(odsOf({ sheets: [{ name: 'S', rows }] }, styles));
    expect(whens(imported)).toEqual(['2026-01-08', '2026-02', '2026-03-01T14:30', '2026-04-01', '2026-04-01', '2026-05-01']);
    expect(imported.drafts.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(imported.drafts.at(0)?.draft.summary).toBe('two  spaces\nand a link more');
    expect(imported.drafts.at(1)?.draft.summary).toBe('x');
    expect(imported.notes.join()).toContain('comments');
  });

  it('has merged cells and covered ones in their places', () => {
    const rows = sheet(
      row(text('Event'), text('Date'), text('Place')),
      row(text('a'), date('2026-01-08'), '<table:table-cell table:number-rows-spanned="2"><text:p>Kyiv</text:p></table:table-cell>'),
      row(text('b'), date('2026-01-09'), '<table:covered-table-cell/>'),
    );
    expect(read(odsOf({ sheets: [{ name: 'S', rows }] })).drafts.map(({ draft }) => draft.places)).toEqual([['Kyiv'], ['Kyiv']]);
  });
});
