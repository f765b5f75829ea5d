import { describe, expect, it } from 'vitest';
import type { Decision, ImportPreview, Sheets } from '../../../shared/import';
import { rowInPart } from '../../../shared/row-name';
import { shownTable } from './shown-table';

const order = (value: string, by: Decision['by']): Decision => ({
  about: 'order',
  column: 'Day',
  value,
  by,
  words: 'the day stands first',
});
const row = (sheet: number): ImportPreview['rows'][number] => ({
  row: rowInPart('sheet', sheet, 2),
  title: `Of sheet ${sheet}`,
  when: '2026',
  words: '2026',
  lane: null,
  status: 'reported',
  source: '',
  ambiguous: false,
});

describe('the table of sheets that is looked at', () => {
  const columns = { own: false, program: null, hasHeader: true, headerRow: 1, firstRows: [], columns: [], remembered: null };
  const one = (sheets: readonly number[], headers: string, decision: Decision): Sheets['tables'][number] => ({
    sheets: [...sheets],
    events: 3,
    eventsBySheet: sheets.map(() => 1),
    table: { ...columns, headers },
    decisions: [decision],
  });
  const tables = [
    one([0, 2, 3, 4], 'a', order('dmy', 'cells')),
    one([1], 'b', order('mdy', 'cells')),
    one([5], 'c', order('dmy', 'nobody')),
  ];
  const names = ['Fires', 'Floods', 'Storms', 'Slides', 'Quakes', ' '].map((name) => ({ name, hidden: false }));
  const sheets: Sheets = { kind: 'sheet', begins: [], chosen: 0, together: [], names, tables, left: [] };
  const preview: Parameters<typeof shownTable>[0] = {
    sheets,
    table: tables[0]?.table ?? null,
    decisions: tables.flatMap(({ decisions }) => decisions),
    rows: [row(1), row(3), row(2), row(6)],
    events: 9,
    eventsByTable: [4, 3, 2],
  };

  it('knows events of tables in a text by the lines in which those begin, of a page by their tables', () => {
    const lines = { ...preview, sheets: { ...sheets, kind: 'table' as const, begins: [1, 11, 21, 31, 41, 51] } };
    const ofLine = (line: number): ImportPreview['rows'][number] => ({ ...row(1), row: line });
    expect(shownTable({ ...lines, rows: [ofLine(3), ofLine(12), ofLine(14), ofLine(60)] }, 1).rows).toEqual([ofLine(12), ofLine(14)]);
    const ofPage = [ofLine(rowInPart('table', 1, 4)), ofLine(rowInPart('table', 2, 4))];
    expect(shownTable({ ...preview, rows: ofPage }, 1).rows).toEqual([ofPage[1]]);
  });

  it('shows its own columns, events and dates, and asks also what another leaves open, by its name', () => {
    const shown = shownTable(preview, 1);
    expect(shown.names).toEqual(['Fires, Storms and 2 more with the same columns', 'Floods', 'Sheet 6']);
    expect([shown.at, shown.events, shown.table?.headers]).toEqual([1, 3, 'b']);
    expect(shown.rows.map(({ title }) => title)).toEqual(['Of sheet 2']);
    expect(shown.decisions.map(({ column, value, by }) => [column, value, by])).toEqual([
      ['Day', 'mdy', 'cells'],
      ['Day of “Sheet 6”', 'dmy', 'nobody'],
    ]);
  });

  it('shows the first one where none is chosen, or one that is no longer read, and all of a file of one table', () => {
    for (const sheet of [null, 9]) expect(shownTable(preview, sheet).rows.map(({ title }) => title)).toEqual(['Of sheet 1', 'Of sheet 3']);
    expect(shownTable({ ...preview, sheets: null }, 1)).toMatchObject({ names: [], at: 0, events: 9, rows: preview.rows });
  });
});
