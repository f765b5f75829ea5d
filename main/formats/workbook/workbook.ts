import type { PackedRecords } from '../packed-records';

/** A spreadsheet as a file of sheets, whatever program wrote it; or several files, of which those that are tables stand as its sheets do. */
export interface Workbook {
  readonly format: 'xlsx' | 'ods' | 'csv';
  /** What its sheets are. */
  readonly kind: 'sheet' | 'file';
  readonly sheets: readonly SheetName[];
  /** Of several files: the lanes that their names are, by their numbers from 1. */
  readonly lanes?: ReadonlyMap<number, string>;
  /** Reads one sheet. @param most rows after which it stops; merged cells may not be known then @throws Unreadable, CsvError */
  read(sheet: number, most?: number): Sheet;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  /** By what lanes and years are told, where that is not all of its name: that of a file without its ending. */
  readonly stem?: string;
}

export interface Sheet {
  /** Rows with anything in them, numbered as the spreadsheet does. */
  readonly rows: PackedRecords;
  readonly merged: readonly Area[];
  /** Places of the columns in which every cell with a clock says midnight: those are days. */
  readonly days: ReadonlySet<number>;
  /** What is in the sheet and not in its records, in sentences. */
  readonly remarks: readonly string[];
  /** Rows beside the records that hold no event, and why. */
  readonly aside?: readonly { readonly row: number; readonly why: string }[];
}

/** A remark on rows and columns that a spreadsheet does not show, which are read as the others are; null where there are none. */
export function hiddenRemark(rows: number, columns: number): string | null {
  const many = (count: number, one: string): string[] =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${one}s`];
  const said = [...many(rows, 'row'), ...many(columns, 'column')].join(' and ');
  return said === ''
    ? null
    : `${said} of the sheet ${rows + columns === 1 ? 'is' : 'are'} hidden or filtered out in the spreadsheet: read like the others.`;
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
/** Sheets that are looked at for events; with more the person says which. */
export const MOST_LOOKED_AT = 500;
