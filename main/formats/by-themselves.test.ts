import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { INCIDENTS, MEETINGS, type Rows } from '../../testing/formats/sheets-of-events';
import { Gathering } from '../intake/imported';
import { byThemselves, type Tables } from './by-themselves';
import type { CsvRecord } from './csv-text';
import { readTable, readTables } from './read-table';
import { refusedTable } from './refused-table';

interface Group {
  readonly part: number;
  readonly rows: Rows;
}

/** Tables whose rows are numbered from a thousand times their part, and how many records of each were gone through. */
function counted(): { readonly tables: Tables<Group>; readonly passed: Map<number, number> } {
  const passed = new Map<number, number>();
  const records = function* ({ part, rows }: Group): Generator<CsvRecord> {
    for (const [at, cells] of rows.entries()) {
      passed.set(part, (passed.get(part) ?? 0) + 1);
      yield { row: part * 1000 + at + 1, cells: cells.map(String) };
    }
  };
  const partOf = (row: number): number => Math.floor(row / 1000);
  const tables: Tables<Group> = {
    asTable: (group, context, known) => ({
      source: { records: () => records(group), own: (cell) => cell, writeRefused: refusedTable(','), isKnown: (row) => known.has(row) },
      context,
      has: (row) => partOf(row) === group.part,
    }),
    among: (group, read) => ({ names: read.length > 1, notesOn: `Table ${group.part}: ` }),
    partsOf: ({ part }) => [part],
    partOf,
    called: ({ part }) => `table ${part}`,
  };
  return { tables, passed };
}

function read(groups: readonly Group[]) {
  const { tables, passed } = counted();
  const found = byThemselves(
    groups.map((group) => ({ group, context: CONTEXT })),
    tables,
    'looks',
  );
  const gathered = new Gathering('Usual');
  const how = found.read.map(({ group, context, known, table }) => table ?? tables.asTable(group, context, known, gathered));
  readTables(how, gathered);
  return { passed, imported: gathered.result('csv') };
}

const ONE: Group = { part: 1, rows: INCIDENTS };
const OTHER: Group = { part: 2, rows: MEETINGS };

/** How often the records of a table are gone through where it is the only one. */
function alone(group: Group): number {
  const { tables, passed } = counted();
  readTable(tables.asTable(group, CONTEXT, new Set(), new Gathering()).source, CONTEXT, new Gathering());
  return passed.get(group.part) ?? 0;
}

describe('of several tables', () => {
  it('each is read once, as if it were the only one', () => {
    const { passed, imported } = read([ONE, OTHER]);
    expect(imported.drafts.length).toBe(7);
    expect([passed.get(1), passed.get(2)]).toEqual([alone(ONE), alone(OTHER)]);
  });

  it('what became of the records of all is counted, and their events are of the usual lane', () => {
    const wrong: Group = { part: 1, rows: [...INCIDENTS, ['5', 'some day', 'Theft of fuel', 'East', '0']] };
    const { imported } = read([wrong, OTHER]);
    expect(imported.counts).toMatchObject({ read: 10, accepted: 7, refused: 1, notEvents: 2 });
    expect(imported.problems.map(({ row }) => row)).toEqual([1006]);
    expect([...imported.refusedFile()].join('')).toContain('Theft of fuel');
    expect(new Set(imported.drafts.lanes)).toEqual(new Set(['Usual']));
  });

  it('one of which events stand in others is read again without them', () => {
    const again: Group = {
      part: 2,
      rows: [
        ['When', 'Subject', 'Chair'],
        ...INCIDENTS.slice(1, 4).map(([, when = '', what = '']) => [when, what, '']),
        ['2023-08-01', 'Depot opens again', ''],
      ],
    };
    const { imported } = read([ONE, again]);
    expect(imported.drafts.map(({ draft }) => draft.title).slice(4)).toEqual(['Depot opens again']);
    expect(imported.counts.notEvents).toBe(3);
  });
});
