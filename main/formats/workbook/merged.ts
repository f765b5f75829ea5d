import type { CsvRecord } from '../csv-text';
import { asDay } from './clock-columns';
import type { Area, Sheet } from './workbook';

/** Rows among which a header may have two lines. */
const ABOVE = 30;

/** The records of a sheet, with cells that are merged where they count, and what was done about them, in sentences. */
export interface Spread {
  records(): Iterable<CsvRecord>;
  /** Rows that only stand above names of columns. */
  readonly headings: readonly number[];
  readonly notes: readonly string[];
}

/**
 * A cell that is merged over rows counts for each of them. A header of two lines, whose upper cells are merged over several columns,
 * becomes one: the lower names, with the upper in front where a name would stand there twice.
 */
export function spread({ rows, merged, days }: Sheet): Spread {
  const down = merged.filter(({ top, bottom }) => bottom > top);
  const values = valuesOf(rows, down);
  const filled = function* (): Generator<CsvRecord> {
    const open = new OpenAreas(values);
    for (const { row, cells } of rows) {
      const day = days.size === 0 ? cells : cells.map((cell, column) => (days.has(column) ? asDay(cell) : cell));
      yield { row, cells: open.fill(row, day) };
    }
  };
  const notes: string[] = [];
  if (values.some(({ text }) => text !== '')) notes.push('Cells that are merged over several rows were taken for each of these rows.');
  if (days.size > 0) notes.push('Dates whose clock says midnight in every row of their column were read as days.');
  const upper = headerOfTwo(filled(), merged);
  if (upper === null) return { records: filled, headings: [], notes };
  notes.push(
    `The header has two lines, rows ${upper.row.toLocaleString('en')} and ${(upper.row + 1).toLocaleString('en')}; they were read as one.`,
  );
  return {
    headings: [upper.row],
    notes,
    *records() {
      for (const record of filled()) {
        if (record.row === upper.row) continue;
        yield record.row === upper.row + 1 ? { row: record.row, cells: upper.names } : record;
      }
    },
  };
}

interface Filled extends Area {
  text: string;
}

/** Areas over several rows, by their first row, with what they say. */
function valuesOf(rows: Iterable<CsvRecord>, areas: readonly Area[]): Filled[] {
  if (areas.length === 0) return [];
  const filled = areas.map((area) => ({ ...area, text: '' })).sort((one, other) => one.top - other.top);
  const byTop = new Map<number, Filled[]>();
  for (const area of filled) byTop.set(area.top, [...(byTop.get(area.top) ?? []), area]);
  for (const { row, cells } of rows) for (const area of byTop.get(row) ?? []) area.text = (cells[area.left] ?? '').trim();
  return filled;
}

/** The areas that rows, taken in order, lie in: at most one a column. */
class OpenAreas {
  readonly #open = new Map<number, Filled>();
  #next = 0;

  constructor(private readonly areas: readonly Filled[]) {}

  fill(row: number, cells: readonly string[]): readonly string[] {
    for (let area = this.areas[this.#next]; area !== undefined && area.top < row; area = this.areas[++this.#next])
      if (area.text !== '') this.#open.set(area.left, area);
    if (this.#open.size === 0) return cells;
    const full = [...cells];
    for (const [left, { bottom, text }] of this.#open) {
      if (bottom < row) this.#open.delete(left);
      else {
        while (full.length <= left) full.push('');
        if (full[left] === '') full[left] = text;
      }
    }
    return full;
  }
}

/** The upper line of a header of two, with the names that both make; null where no header has two. */
function headerOfTwo(records: Iterable<CsvRecord>, merged: readonly Area[]): { readonly row: number; readonly names: string[] } | null {
  const first: CsvRecord[] = [];
  for (const record of records) {
    first.push(record);
    if (first.length > ABOVE) break;
  }
  for (const [index, upper] of first.entries()) {
    const lower = first[index + 1];
    const across = merged.filter(({ top, bottom, left, right }) => top === upper.row && bottom === upper.row && right > left);
    if (lower === undefined || lower.row !== upper.row + 1 || across.length === 0) continue;
    // A title over the whole table has no names of columns below that are its own, and names hold no numbers.
    const inAreas = (column: number): Area | undefined => across.find(({ left, right }) => left <= column && column <= right);
    const below = [...lower.cells.entries()].filter(([column, cell]) => cell.trim() !== '' && inAreas(column) !== undefined);
    const beside = upper.cells.filter((cell, column) => cell.trim() !== '' && inAreas(column) === undefined);
    if (below.length < 2 || (beside.length === 0 && across.length === 1) || lower.cells.some((cell) => /\d/.test(cell))) continue;
    return { row: upper.row, names: joinedNames(upper.cells, lower.cells, inAreas) };
  }
  return null;
}

function joinedNames(upper: readonly string[], lower: readonly string[], inAreas: (column: number) => Area | undefined): string[] {
  const columns = Math.max(upper.length, lower.length);
  const own = Array.from({ length: columns }, (_, column) => (lower[column] ?? '').trim() || (upper[column] ?? '').trim());
  return own.map((name, column) => {
    const area = inAreas(column);
    const above = area === undefined ? '' : (upper[area.left] ?? '').trim();
    return own.filter((other) => other === name).length > 1 && above !== '' && above !== name ? `${above} ${name}` : name;
  });
}
