import { MAX_COLUMNS, MAX_FIELD, MAX_ROWS } from '../../../intake/caps';
import { CsvError } from '../../csv-text';
import { PackedRecords } from '../../packed-records';
import { readXml, type XmlOpen } from '../../xml/read-xml';
import type { Zip } from '../../zip/read-zip';
import { ClockColumns, withoutSeconds } from '../clock-columns';
import { type Area, hiddenRemark, MOST_SHEET, type Sheet, type SheetName, type Workbook } from '../workbook';
import { DateStyles } from './date-styles';

const CONTENT = 'content.xml';

/** Opens the workbook of an ODS file: ODF 1.3 part 3, chapter 9. Formulas are not run: what was last worked out counts. @throws Unreadable */
export function openOds(zip: Zip): Workbook {
  const sheets: SheetName[] = [];
  /** Styles of tables that are not shown. */
  const unseen = new Set<string>();
  let style = '';
  for (const piece of readXml(zip.text(CONTENT, MOST_SHEET)))
    if (piece.kind !== 'open') continue;
    else if (piece.name === 'style') style = piece.attribute('style:name') ?? '';
    else if (piece.name === 'table-properties' && piece.attribute('table:display') === 'false') unseen.add(style);
    else if (isSheet(piece))
      sheets.push({ name: piece.attribute('table:name') ?? '', hidden: unseen.has(piece.attribute('table:style-name') ?? '') });
  return { format: 'ods', kind: 'sheet', sheets, read: (sheet, most) => readSheet(zip, sheet, most ?? Number.POSITIVE_INFINITY) };
}

function isSheet(piece: XmlOpen): boolean {
  return piece.name === 'table' && piece.attribute('table:name') !== undefined;
}

function readSheet(zip: Zip, wanted: number, most: number): Sheet {
  const styles = new DateStyles();
  const reading = new SheetReading(styles);
  let at = -1;
  for (const piece of readXml(zip.text(CONTENT, MOST_SHEET))) {
    if (piece.kind === 'open' && isSheet(piece)) at += 1;
    else if (at < 0) {
      if (piece.kind === 'open') styles.open(piece);
      else if (piece.kind === 'close') styles.close(piece.name);
    } else if (at === wanted) reading.take(piece);
    if (at > wanted || reading.rows.length >= most) break;
  }
  return { rows: reading.rows, merged: reading.merged, days: reading.clocks.days, remarks: reading.remarks() };
}

interface Cell {
  readonly style: string | undefined;
  readonly repeated: number;
  /** What the cell says as a value rather than as text. */
  readonly value: string | null;
}

/** Of a cell these hold what stands beside it. */
const BESIDE: ReadonlySet<string> = new Set(['annotation', 'frame', 'custom-shape', 'shapes']);

/** Takes the elements of one sheet as they come. */
class SheetReading {
  readonly rows = new PackedRecords();
  readonly merged: Area[] = [];
  readonly clocks = new ClockColumns();
  readonly #columnStyles: string[] = [];
  #row = 0;
  #rowRepeated = 1;
  #rowStyle: string | undefined;
  #cells: string[] = [];
  /** Empty cells that are not known to stand before another. */
  #gap = 0;
  #cell: Cell | null = null;
  #lines: string[] = [];
  #beside = 0;
  #formulas = 0;
  #links = 0;
  #comments = 0;
  /** Hidden columns, counted from 0: first and last of each stretch. */
  readonly #hidden: (readonly [number, number])[] = [];
  #placed = 0;
  #isHiddenRow = false;
  #hiddenRows = 0;
  /** Columns with anything in them. */
  #width = 0;

  constructor(private readonly styles: DateStyles) {}

  take(
    piece:
      | Parameters<typeof this.open>[0]
      | { readonly kind: 'close'; readonly name: string }
      | { readonly kind: 'text'; readonly text: string },
  ): void {
    if (piece.kind === 'open') this.open(piece);
    else if (piece.kind === 'close') this.#close(piece.name);
    else if (this.#beside === 0) this.#add(piece.text);
  }

  open(piece: XmlOpen): void {
    const { name } = piece;
    if (BESIDE.has(name)) {
      if (name === 'annotation') this.#comments += 1;
      this.#beside += 1;
    } else if (this.#beside > 0) return;
    else if (name === 'table-column') {
      const style = piece.attribute('table:default-cell-style-name') ?? '';
      const across = countOf(piece, 'table:number-columns-repeated');
      if (isHidden(piece)) this.#hidden.push([this.#placed, this.#placed + across - 1]);
      this.#placed += across;
      const count = Math.min(countOf(piece, 'table:number-columns-repeated'), MAX_COLUMNS - this.#columnStyles.length);
      for (let index = 0; index < count; index++) this.#columnStyles.push(style);
    } else if (name === 'table-row') {
      this.#row += 1;
      this.#isHiddenRow = isHidden(piece);
      this.#rowRepeated = countOf(piece, 'table:number-rows-repeated');
      this.#rowStyle = piece.attribute('table:default-cell-style-name');
      this.#cells = [];
      this.#gap = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(piece);
    else if (name === 'p' && this.#cell !== null) this.#lines.push('');
    else if (name === 's') this.#add(' '.repeat(Math.min(countOf(piece, 'text:c'), MAX_FIELD)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
    else if (name === 'a') this.#links += 1;
  }

  remarks(): string[] {
    const cells = (count: number): string => (count === 1 ? '1 cell' : `${count.toLocaleString('en')} cells`);
    const said: string[] = [];
    if (this.#formulas > 0)
      said.push(`${cells(this.#formulas)} with a formula: what the spreadsheet had worked out last was taken, and no formula was run.`);
    if (this.#links > 0) said.push(`${cells(this.#links)} with a link: their texts were taken, the addresses behind them were not.`);
    const columns = this.#hidden.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to + 1, this.#width) - from), 0);
    const hidden = hiddenRemark(this.#hiddenRows, columns);
    if (hidden !== null) said.push(hidden);
    if (this.#comments > 0) said.push('The sheet has comments beside its cells, which were not taken.');
    return said;
  }

  #openCell(piece: XmlOpen): void {
    const column = this.#cells.length + this.#gap;
    const [across, down] = [countOf(piece, 'table:number-columns-spanned'), countOf(piece, 'table:number-rows-spanned')];
    if (across > 1 || down > 1)
      this.merged.push({ top: this.#row, bottom: this.#row + down - 1, left: column, right: column + across - 1 });
    if (piece.attribute('table:formula') !== undefined) this.#formulas += 1;
    const style = piece.attribute('table:style-name') ?? this.#rowStyle ?? this.#columnStyles[column];
    this.#lines = [];
    this.#cell = { style, repeated: countOf(piece, 'table:number-columns-repeated'), value: this.#value(piece, style, column) };
  }

  /** What a cell says as a value; null where its text counts. */
  #value(piece: XmlOpen, style: string | undefined, column: number): string | null {
    switch (piece.attribute('office:value-type')) {
      case 'date': {
        const date = withoutSeconds(piece.attribute('office:date-value') ?? '');
        if (date.includes('T')) this.clocks.see(column, date);
        return this.styles.shown(date, style);
      }
      case 'time':
        return clockOf(piece.attribute('office:time-value') ?? '');
      case 'float':
      case 'percentage':
      case 'currency':
        return piece.attribute('office:value') ?? null;
      case 'boolean':
        return piece.attribute('office:boolean-value') === 'true' ? 'TRUE' : 'FALSE';
      default:
        return piece.attribute('office:string-value') ?? null;
    }
  }

  #add(text: string): void {
    const last = this.#lines.length - 1;
    // Outside of a paragraph there are only the line ends that programs write between tags.
    if (this.#cell !== null && last >= 0) this.#lines[last] += text;
  }

  #close(name: string): void {
    if (BESIDE.has(name)) this.#beside -= 1;
    else if (this.#beside > 0) return;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
  }

  #endCell(): void {
    if (this.#cell === null) return;
    const { value, repeated } = this.#cell;
    const text = value ?? this.#lines.join('\n');
    this.#cell = null;
    if (text === '') {
      this.#gap += repeated;
      return;
    }
    if (this.#cells.length + this.#gap + repeated > MAX_COLUMNS || repeated * text.length > 4 * MAX_FIELD)
      throw new CsvError(this.#row, `The row has more than ${MAX_COLUMNS.toLocaleString('en')} columns, or more text than a row may have.`);
    for (; this.#gap > 0; this.#gap--) this.#cells.push('');
    for (let index = 0; index < repeated; index++) this.#cells.push(text);
  }

  #endRow(): void {
    // Empty rows reach down to the end of every sheet.
    this.#width = Math.max(this.#width, this.#cells.length);
    if (this.#isHiddenRow && this.#cells.length > 0) this.#hiddenRows += Math.min(this.#rowRepeated, MAX_ROWS);
    const count = this.#cells.length === 0 ? 1 : Math.min(this.#rowRepeated, 2 * MAX_ROWS);
    for (let index = 0; index < count; index++) this.rows.push({ row: this.#row + index, cells: this.#cells });
    this.#row += this.#rowRepeated - 1;
  }
}

/** Not shown, by hand or by a filter. */
function isHidden(piece: XmlOpen): boolean {
  return ['collapse', 'filter'].includes(piece.attribute('table:visibility') ?? '');
}

function countOf(piece: XmlOpen, attribute: string): number {
  const count = Number(piece.attribute(attribute) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** `PT08H15M00S` as `08:15`. */
function clockOf(duration: string): string {
  const [, hours = '', minutes = '', seconds = ''] = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(duration) ?? [];
  if (hours === '') return duration;
  const clock = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  return Number(seconds.replace(',', '.')) === 0 ? clock : `${clock}:${seconds.replace(',', '.')}`;
}
