import type { ColumnUse } from '../../../shared/mapping';

/** What is known of a table while it is found out which of its columns holds what. */
export interface Suggesting {
  /** What was found so far, to which each finder adds. */
  readonly columns: Map<ColumnUse, readonly number[]>;
  /** The headers as they are written, and as they are compared. */
  readonly names: readonly string[];
  readonly plain: readonly string[];
  /** Cells of the first records. */
  readonly sample: readonly (readonly string[])[];
  /** Whether a cell can be understood as a date. */
  readonly isDate: (cell: string) => boolean;
  /** Whether a column says the same date in every row of the table. */
  readonly isSame: (at: number) => boolean;
  /** What was taken for what though no header said so, in sentences. */
  readonly notes: string[];
}
