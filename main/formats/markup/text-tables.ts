import type { PartKind } from '../../../shared/row-name';
import type { CsvRecord } from '../csv-text';

/** The tables of a text, by their numbers from 1, and what stands above each. */
export interface TextTables {
  readonly filled: readonly (readonly CsvRecord[])[];
  /** What the parts of the file are; null where rows are numbered through the text. */
  readonly kind: PartKind | null;
  /** The headings above a table, the outermost first. @param part its number, from 1 */
  above(part: number): readonly string[];
}

/** What the nearest heading calls a table; '' where none stands above it. */
export function nearestHeading(text: TextTables, part: number): string {
  return text.above(part).at(-1) ?? '';
}
