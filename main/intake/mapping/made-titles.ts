import { cellsOf, fits, isAddress } from './by-cells';

/** Titles of several columns, where none has them by itself. */

/** Headers above what kind of thing happened; those that name what is of a kind go before others. */
const OF_A_KIND =
  /^(?:primary|complaint|incident|event|call|request|service ?request|offen[cs]e|crime|case|problem|violation|issue|alarm|accident)s?[\s_-]*(?:type|category|nature|class|kind|reason|name)(?:[\s_-]*(?:name|desc(?:ription)?))?$/iu;
const KIND =
  /^(?:type|kind|category|nature|offen[cs]e|complaint|charge|crime|problem|issue|reason|art|typ|kategorie|delikt|catégorie|motif|tipo|categoría|delito)$/iu;
/** Headers above what says more of a kind, in a few words. */
const DESCRIPTOR = /^(?:description|descriptor|sub[\s_-]?(?:type|category)|secondary[\s_-]?type|detail)$/iu;
/** A longer text is no descriptor. */
const LONGEST_DESCRIPTOR = 40;
const LONGEST_KIND = 60;
const MOST_PARTS = 3;

type Sample = readonly (readonly string[])[];

/** The column of what kind of thing happened, and behind it that of a descriptor; none where no header says so. */
export function kindColumns(names: readonly string[], sample: Sample, isDate: (cell: string) => boolean): number[] {
  const isOf = (at: number, header: RegExp, longest: number): boolean =>
    header.test((names[at] ?? '').trim()) && areWords(cellsOf(sample, at), longest, isDate);
  const all = [...names.keys()];
  const kind = all.find((at) => isOf(at, OF_A_KIND, LONGEST_KIND)) ?? all.find((at) => isOf(at, KIND, LONGEST_KIND));
  if (kind === undefined) return [];
  const descriptor = OF_A_KIND.test(names[kind] ?? '') ? all.find((at) => isOf(at, DESCRIPTOR, LONGEST_DESCRIPTOR)) : undefined;
  return descriptor === undefined ? [kind] : [kind, descriptor];
}

/** Whether cells are words of which some differ, and no longer than so on average. */
function areWords(cells: readonly string[], longest: number, isDate: (cell: string) => boolean): boolean {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  const isWord = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !isAddress(cell) && !isDate(cell);
  return length >= 3 && length <= longest && fits(cells, isWord) && new Set(cells).size >= Math.min(cells.length, 2);
}

/**
 * The columns whose cells together, with their names, tell one record from another: those with letters first, then the first of the others. None where
 * nothing but dates stands in the table.
 *
 * @param taken columns that say when, or are no words of the record
 */
export function tellingColumns(
  names: readonly string[],
  taken: ReadonlySet<number>,
  sample: Sample,
  isDate: (cell: string) => boolean,
): number[] {
  const free = [...names.keys()].filter((at) => {
    const cells = cellsOf(sample, at);
    const isTime = (cell: string): boolean =>
      (/\D/.test(cell) && !/^[-+]?\d+[.,]\d+$/.test(cell) && isDate(cell)) || /^1\d{9}(?:\d{3})?$/.test(cell) || isAddress(cell);
    return !taken.has(at) && (names[at] ?? '') !== '' && cells.length * 2 > sample.length && !fits(cells, isTime);
  });
  const hasLetters = (at: number): boolean => fits(cellsOf(sample, at), (cell) => /\p{L}/u.test(cell));
  const ranked = [...free.filter(hasLetters).slice(0, 2), ...free.filter((at) => !hasLetters(at))];
  return ranked.slice(0, MOST_PARTS).sort((one, other) => one - other);
}
