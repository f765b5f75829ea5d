import { rowWithin } from '../../../shared/row-name';
import type { ImportContext } from '../../intake/imported';
import { yearOfName } from '../chronology/year-within';
import { isOwnHeader } from '../csv';
import { datesAsSaid } from '../dates-of-cells';
import { type Alike, alike, type Copied, withoutCopies } from '../joined-tables';
import { MOST_TEXT } from '../packed-records';
import { markOfColumns } from '../same-header';
import { headOf } from '../table-shape';
import { firstOf, LOOKED_AT } from '../table-source';
import { partsOf } from '../tables-of-sheet';
import { Unreadable } from '../unreadable';
import { joined } from './continued';
import { type Spread, spread } from './merged';
import { heldByName } from './sheet-name';
import type { Sheet, Workbook } from './workbook';

/** Rows that are looked at of each sheet for a header. */
const LOOKED_FOR = 60;
/** Sheets that are read together. */
const MOST_TOGETHER = 200;

/** A sheet of which all was unpacked. */
export interface WholeSheet {
  readonly sheet: number;
  readonly read: Sheet;
  readonly spread: Spread;
}

export function wholeSheet(workbook: Workbook, sheet: number): WholeSheet {
  const read = workbook.read(sheet);
  return { sheet, read, spread: spread(read) };
}

/** Sheets of a workbook that are read as one table. */
export interface SheetsTogether {
  readonly tables: readonly Alike[];
  readonly sheets: readonly WholeSheet[];
  /** Sheets with the same columns of which rows stand in the others already, by their parts. */
  readonly copies: readonly Copied[];
}

/** The lines of each sheet of a workbook among which its header stands, each looked at once however many others it is held against. */
export class LinesOfSheets {
  readonly #marks = new Map<number, ReadonlySet<number>>();

  constructor(private readonly workbook: Workbook) {}

  /** Whether a sheet may have the columns of a header. */
  mayHave(sheet: number, header: readonly string[]): boolean {
    const marks = this.#marks.get(sheet) ?? this.#marksOf(sheet);
    this.#marks.set(sheet, marks);
    return marks.has(markOfColumns(header));
  }

  #marksOf(sheet: number): ReadonlySet<number> {
    const { records } = tableOf(sheet, spread(this.workbook.read(sheet, LOOKED_FOR)));
    return new Set(firstOf(records(), LOOKED_FOR).map(({ cells }) => markOfColumns(cells)));
  }
}

/**
 * The sheets that are read together with the one that was chosen: those that have columns of the same names (a sheet for each year, or for each place). Null where
 * there is none.
 *
 * @param among whether a sheet may be one of them
 * @param areSaid whether a person named them
 * @throws Unreadable where they hold more text than one file may
 */
export function sheetsTogether(
  workbook: Workbook,
  own: WholeSheet,
  context: ImportContext,
  lines: LinesOfSheets,
  among: (sheet: number) => boolean,
  areSaid: boolean,
): SheetsTogether | null {
  const chosen = own.sheet;
  const isDate = datesAsSaid(context);
  const header = typeof context.header === 'number' ? rowWithin(context.header) : context.header;
  const head = headOf(firstOf(joined(own.spread.records()), LOOKED_AT), header, isDate);
  if (head === null || !head.hasHeader || isOwnHeader(head.header.cells.map((cell) => cell.trim()))) return null;
  const { cells } = head.header;
  const mayBe = (sheet: number): boolean =>
    among(sheet) && lines.mayHave(sheet, cells) && alike(cells, tableOf(sheet, spread(workbook.read(sheet, LOOKED_FOR))), isDate) !== null;
  const candidates = [...workbook.sheets.keys()].filter((sheet) => sheet === chosen || mayBe(sheet)).slice(0, MOST_TOGETHER);
  if (candidates.length < 2 || !candidates.includes(chosen)) return null;
  const self: Alike = { ...tableOf(chosen, own.spread), header: head.header.row, places: [...cells.keys()] };
  if (partsOf(self, isDate).length > 1) return null;
  let text = 0;
  const found = candidates.flatMap((sheet) => {
    const whole = sheet === chosen ? own : wholeSheet(workbook, sheet);
    text += whole.read.rows.size;
    if (text > MOST_TEXT) throw tooMuchText(workbook);
    const table = sheet === chosen ? self : alike(cells, tableOf(sheet, whole.spread), isDate);
    return table === null ? [] : [{ whole, table }];
  });
  const nameOf = (part: number): string => workbook.sheets[part - 1]?.name ?? '';
  const { kept, copies } = withoutCopies(
    found.map(({ table }) => table),
    (part) => heldByName(nameOf(part)) === 'events',
    (part) => yearOfName(nameOf(part)),
    areSaid,
  );
  return {
    tables: kept,
    sheets: found.flatMap(({ whole, table: { part } }) => (kept.some((one) => one.part === part) ? [whole] : [])),
    copies,
  };
}

/** That sheets hold more text than one file may, and what to do about it. */
export function tooMuchText({ kind }: Pick<Workbook, 'kind'>): Unreadable {
  const which = kind === 'file' ? ['The files hold', 'Files'] : ['Its sheets hold', 'Sheets'];
  return new Unreadable(
    `${which[0]} more than ${MOST_TEXT / 1_000_000} MB of text. Choose some of them (in the dialog under “${which[1]}”, on the command line with --sheet).`,
  );
}

export function tableOf(sheet: number, { records }: Spread): Pick<Alike, 'part' | 'records'> {
  return { part: sheet + 1, records: () => joined(records()) };
}
