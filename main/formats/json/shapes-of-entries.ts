import type { ImportContext } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { firstLook } from '../first-look';
import { firstOf, LOOKED_AT } from '../table-source';

/*
 * Entries of one file that were written by several programs (an audit and the sensors of a network): of each form by its own keys, with none in common. What says
 * the date and the title of one says nothing in the others.
 */

/** Entries that have keys in common with each other, and none with the rest. */
export interface Shape {
  readonly names: readonly string[];
  records(): Iterable<CsvRecord>;
  /** Whether a row is of it. */
  has(row: number): boolean;
  /** Its first key, by which it is called. */
  readonly called: string;
}

/** Fewer entries may be anything. */
const LEAST = 2;
const MOST_SHAPES = 20;

/** The several forms of some entries, each of which holds events by itself, those of the most entries first; null where they are one table. */
export function shapesOf(names: readonly string[], records: Iterable<CsvRecord>, context: ImportContext): readonly Shape[] | null {
  const parents = names.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let above = parents[root]; above !== undefined && above !== root; above = parents[root]) root = above;
    return root;
  };
  let apart = names.length;
  for (const { cells } of records) {
    const [first = 0, ...others] = filledIn(cells);
    for (const one of others) {
      const [root, joined] = [rootOf(one), rootOf(first)];
      if (root === joined) continue;
      parents[root] = joined;
      apart -= 1;
    }
    // Mostly after the first entry: the rest of a large file is not gone through for this.
    if (apart < 2) return null;
  }
  const rows = new Map<number, Set<number>>();
  for (const { row, cells } of records) {
    const root = rootOf(filledIn(cells)[0] ?? 0);
    const found = rows.get(root) ?? new Set<number>();
    rows.set(root, found.add(row));
  }
  if (rows.size < 2 || rows.size > MOST_SHAPES) return null;
  const groups = [...rows].sort(([, one], [, other]) => other.size - one.size);
  const shapes = groups.map(([root, own]): Shape => {
    const columns = [...names.keys()].filter((at) => rootOf(at) === root);
    return {
      names: columns.map((at) => names[at] ?? ''),
      *records() {
        for (const { row, cells } of records) if (own.has(row)) yield { row, cells: columns.map((at) => cells[at] ?? '') };
      },
      has: (row) => own.has(row),
      called: names[columns[0] ?? 0] ?? '',
    };
  });
  const areEvents = groups.every(([, own]) => own.size >= LEAST) && shapes.every((shape) => holdsEvents(shape, context));
  return areEvents ? shapes : null;
}

function filledIn(cells: readonly string[]): number[] {
  return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
}

function holdsEvents({ names, records }: Shape, context: ImportContext): boolean {
  const look = firstLook([{ row: 0, cells: names }, ...firstOf(records(), LOOKED_AT)], { ...context, remembered: undefined }, '');
  return look?.hasEvents === true && look.fault === null && look.why === null;
}
