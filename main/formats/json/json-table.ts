import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { plainHeader } from '../../intake/mapping/column-use';
import { HEADER_WORDS } from '../../intake/mapping/header-words';
import { saysColumns } from '../../intake/mapping/said-of-several';
import type { RefusedRecord } from '../../intake/outcomes';
import { CsvError, type CsvRecord } from '../csv-text';
import { PackedRecords } from '../packed-records';
import { readTable, readTables } from '../read-table';
import { WHY } from '../refused-table';
import type { TableSource } from '../table-source';
import { Unreadable } from '../unreadable';
import { flatRecord } from './flat-record';
import { type Shape, shapesOf } from './shapes-of-entries';
import type { JsonObject } from './values';

/** An entry that is to be one record: what it says, or how it is written where it says nothing. */
export interface JsonEntry {
  /** Number of the entry, or line. */
  readonly row: number;
  readonly entry: JsonObject | null;
  /** Why it is known to hold no event. */
  readonly notEvent?: string;
  readonly written: () => string;
}

/** Reads entries with keys as the rows of a table, by the same evidence and mapping as a CSV. What is refused is kept as JSON lines. */
export function readEntries(
  entries: Iterable<JsonEntry>,
  notes: readonly string[],
  format: 'json' | 'jsonl',
  context: ImportContext,
): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  for (const note of notes) gathered.note(note);
  try {
    const { names, records } = tableOf(entries, gathered);
    gathered.writeRefused = (refused) => linesOf(names, refused);
    // Columns that a person named may be of any.
    const shapes = !saysColumns(context) && context.header === undefined ? shapesOf(names, records, context) : null;
    if (names.length === 0) gathered.problem(0, '', 'There is no entry with keys and values in it.');
    else if (shapes === null)
      readTable(
        sourceOf(names, () => records),
        context,
        gathered,
      );
    else readShapes(shapes, context, gathered);
  } catch (error) {
    if (error instanceof CsvError) gathered.problem(error.row, '', error.message);
    else if (error instanceof Unreadable) gathered.problem(0, '', error.message);
    else throw error;
  }
  return gathered.result(format);
}

function sourceOf(names: readonly string[], records: () => Iterable<CsvRecord>): TableSource {
  return {
    *records() {
      yield { row: 0, cells: names };
      yield* records();
    },
    own: (cell) => cell,
    writeRefused: linesOf,
  };
}

/** Reads entries of several forms, each by its own keys, which is told. */
function readShapes(shapes: readonly Shape[], context: ImportContext, gathered: Gathering): void {
  gathered.note(`The entries are of ${shapes.length} forms without a common key: each was read by its own.`);
  const calledBy = ({ called }: Shape): string => `Entries with “${called}”`;
  readTables(
    shapes.map((shape) => ({
      source: sourceOf(shape.names, shape.records),
      context,
      has: shape.has,
      called: { name: calledBy(shape), inNotes: `${calledBy(shape)}: ` },
    })),
    gathered,
  );
  gathered.writeRefused = function* (refused) {
    const all = [...refused];
    for (const { names, has } of shapes)
      yield* linesOf(
        names,
        all.filter(({ row }) => has(row)),
      );
    // What is no object is of none.
    yield* linesOf(
      [],
      all.filter(({ row }) => !shapes.some(({ has }) => has(row))),
    );
  };
}

/** The keys of all entries as columns in the order in which they come, and the entries as rows. */
function tableOf(
  entries: Iterable<JsonEntry>,
  gathered: Gathering,
): { readonly names: readonly string[]; readonly records: PackedRecords } {
  const columns = new Map<string, number>();
  const records = new PackedRecords();
  for (const { row, entry, written, notEvent } of entries) {
    if (notEvent !== undefined) {
      gathered.outcomes.notEvent(row, notEvent);
      continue;
    }
    if (entry === null) {
      gathered.record(
        row,
        () => JSON.stringify(written()),
        () => gathered.problem(row, '', 'This is no object with keys and values.'),
      );
      continue;
    }
    const cells: string[] = [];
    for (const [name, cell] of flatRecord(entry)) {
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      cells[column] = cell;
    }
    const full = Array.from(cells, (cell) => cell ?? '');
    if (full.some((cell) => cell.trim() !== '')) records.push({ row, cells: full });
    else gathered.outcomes.notEvent(row, 'This entry says nothing.');
  }
  return { names: shortNames([...columns.keys()], gathered), records };
}

/**
 * The keys of the object within the entries that holds the most names of columns, if one holds more than the entries themselves, are called by their
 * own names, where nothing else is called so; that is said. `by.name` is no name of an event.
 */
function shortNames(names: readonly string[], gathered: Gathering): string[] {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  const within = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const known = new Map<string, number>();
  for (const name of names) if (HEADER_WORDS.has(plainHeader(last(name)))) known.set(within(name), (known.get(within(name)) ?? 0) + 1);
  const [best = '', most = 0] = [...known].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (best === '' || most <= (known.get('') ?? 0)) return [...names];
  const taken = new Set(names);
  gathered.note(`Keys within “${best}” are called by their own names.`);
  return names.map((name) => (within(name) === best && !taken.has(last(name)) ? last(name) : name));
}

/** Refused entries, one a line with its reasons; a line that could not be read stands as it was. */
function* linesOf(names: readonly string[], refused: Iterable<RefusedRecord>): Generator<string> {
  for (const { written, reasons } of refused) {
    const cells: unknown = JSON.parse(written);
    if (!Array.isArray(cells)) {
      yield `${String(cells)}\n`;
      continue;
    }
    const said = names.flatMap((name, column) => (name === WHY || (cells[column] ?? '') === '' ? [] : [[name, cells[column]] as const]));
    yield `${JSON.stringify(Object.fromEntries([...said, [WHY, reasons]]))}\n`;
  }
}
