import { cellsOf, fits } from './by-cells';
import type { Mapping } from './column-use';
import { named } from './find-columns';

/* Dates behind a word that is the same in every row, as pages have them from which tables were taken: `EOW: Monday, January 3, 1791`, “Datum: 3.1.1791”. */

type Labels = NonNullable<Mapping['labels']>;

/** Cells of which a word before a colon is one of them all, and no part of what one of them says. */
const LEAST = 2;
const LABEL = /^\p{L}[\p{L}\s._-]{0,30}:\s+(?=\S)/u;

/** The words that stand before the dates of columns, the same before all of one. */
export function findLabels(
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): Labels {
  const labels = new Map<number, string>();
  for (const at of names.keys()) {
    const cells = cellsOf(sample, at);
    const [label = ''] = LABEL.exec(cells[0] ?? '') ?? [];
    if (label === '' || cells.length < LEAST || !cells.every((cell) => cell.startsWith(label))) continue;
    // “Before: 3 May 1950” is another date than that without the word.
    if (isDate(`${label.replace(/:\s+$/, '')} 1950`) || !fits(cells, (cell) => isDate(cell.slice(label.length)))) continue;
    labels.set(at, label);
    notes.push(`Column ${named(names, at)}: “${label.trim()}” stands before each date and was passed over.`);
  }
  return labels;
}

/** The cells of a record without the words that stand before dates. */
export function withoutLabels(cells: readonly string[], labels: Labels): readonly string[] {
  if (labels.size === 0) return cells;
  return cells.map((cell, at) => {
    const label = labels.get(at);
    const text = cell.trimStart();
    return label !== undefined && text.startsWith(label) ? text.slice(label.length) : cell;
  });
}
