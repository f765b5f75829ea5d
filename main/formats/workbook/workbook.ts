import type { PackedRecords } from '../packed-records';

/** A spreadsheet as a file of sheets, whatever program wrote it. */
export interface Workbook {
  readonly format: 'xlsx' | 'ods';
  readonly sheets: readonly SheetName[];
  /** Reads one sheet. @param most rows after which it stops; merged cells may not be known then @throws Unreadable, CsvError */
  read(sheet: number, most?: number): Sheet;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export interface Sheet {
  /** Rows with anything in them, numbered as the spreadsheet does. */
  readonly rows: PackedRecords;
  readonly merged: readonly Area[];
  /** Places of the columns in which every cell with a clock says midnight: those are days. */
  readonly days: ReadonlySet<number>;
  /** What is in the sheet and not in its records, in sentences. */
  readonly remarks: readonly string[];
}

/** Cells that are one; rows from 1, columns from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Bytes of a sheet, unpacked; a million rows with ten columns have some 500 million. */
export const MOST_SHEET = 1_500_000_000;
/** Bytes of a part that is kept in memory whole. */
export const MOST_PART = 256_000_000;
