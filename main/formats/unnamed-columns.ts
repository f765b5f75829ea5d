import type { CsvRecord } from './csv-text';

/**
 * Names of columns with those of the ones that a header leaves out at its end, as the Event Viewer of Windows does: where each of several records has the same
 * number of cells more. A text with separators that nobody put in quotation marks makes rows wider, too: mostly not all of them, and behind its
 * separator stands a blank or a small letter.
 */
export function withUnnamed(names: readonly string[], records: readonly CsvRecord[]): readonly string[] {
  const [first, ...others] = records;
  const width = first?.cells.length ?? 0;
  if (others.length === 0 || width <= names.length || others.some(({ cells }) => cells.length !== width)) return names;
  const more = records.flatMap(({ cells }) => cells.slice(names.length));
  if (more.every((cell) => cell.trim() === '') || more.some((cell) => /^(?:\s+\S|\p{Ll})/u.test(cell))) return names;
  return Array.from({ length: width }, (_, at) => names[at] ?? `Column ${at + 1}`);
}
