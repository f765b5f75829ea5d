import { PackedRecords } from '../../packed-records';
import { readXml, type XmlOpen } from '../../xml/read-xml';
import type { Zip } from '../../zip/read-zip';
import { ClockColumns, withoutSeconds } from '../clock-columns';
import { type Area, hiddenRemark, MOST_SHEET, type Sheet, type Workbook } from '../workbook';
import { isTrue, readParts, related, type WorkbookParts } from './parts';
import { areaOf, columnOf } from './references';
import { dateOfSerial } from './serial-date';
import { xstring } from './xstring';

/** Opens the workbook of an XLSX file. Formulas are not run: what was last worked out counts. @throws Unreadable */
export function openXlsx(zip: Zip): Workbook {
  const parts = readParts(zip);
  return {
    format: 'xlsx',
    kind: 'sheet',
    sheets: parts.sheets,
    read: (sheet, most) => readSheet(zip, parts.sheets[sheet]?.path ?? '', parts, most ?? Number.POSITIVE_INFINITY),
  };
}

function readSheet(zip: Zip, path: string, parts: WorkbookParts, most: number): Sheet {
  const reading = new SheetReading(parts);
  for (const piece of readXml(zip.text(path, MOST_SHEET))) {
    if (piece.kind === 'open') reading.open(piece);
    else if (piece.kind === 'close') reading.close(piece.name);
    else reading.text(piece.text);
    if (reading.rows.length >= most) break;
  }
  const comments = [...related(zip, path).values()].some(({ type }) => /comment/i.test(type));
  return { rows: reading.rows, merged: reading.merged, days: reading.clocks.days, remarks: reading.remarks(comments) };
}

/** Takes the elements of a sheet as they come: ECMA-376 part 1, 18.3. */
class SheetReading {
  readonly rows = new PackedRecords();
  readonly merged: Area[] = [];
  readonly clocks = new ClockColumns();
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #written: string[] = [];
  #takes = false;
  #phonetic = false;
  #inCell = false;
  #formulas = 0;
  #empty = 0;
  #isFormula = false;
  #links = 0;
  /** Hidden columns, counted from 1: first and last of each stretch. */
  readonly #hidden: (readonly [number, number])[] = [];
  #isHiddenRow = false;
  #hiddenRows = 0;
  /** Columns with anything in them. */
  #width = 0;

  constructor(private readonly parts: WorkbookParts) {}

  open(piece: XmlOpen): void {
    switch (piece.name) {
      case 'col':
        if (isTrue(piece.attribute('hidden') ?? '')) this.#hidden.push([Number(piece.attribute('min')), Number(piece.attribute('max'))]);
        return;
      case 'row':
        this.#isHiddenRow = isTrue(piece.attribute('hidden') ?? '');
        this.#row = Number(piece.attribute('r') ?? this.#row + 1);
        this.#cells = [];
        this.#column = -1;
        return;
      case 'c': {
        const place = piece.attribute('r');
        this.#column = place === undefined ? this.#column + 1 : columnOf(place);
        this.#type = piece.attribute('t') ?? 'n';
        this.#style = Number(piece.attribute('s') ?? 0);
        this.#written = [];
        this.#isFormula = false;
        this.#inCell = true;
        return;
      }
      case 'f':
        this.#isFormula = true;
        return;
      case 'v':
      case 't':
        this.#takes = this.#inCell && !this.#phonetic;
        return;
      case 'rPh':
        this.#phonetic = true;
        return;
      case 'mergeCell': {
        const area = areaOf(piece.attribute('ref') ?? '');
        if (area !== null) this.merged.push(area);
        return;
      }
      case 'hyperlink':
        this.#links += 1;
    }
  }

  text(text: string): void {
    if (this.#takes) this.#written.push(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takes = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') {
      if (this.#isHiddenRow && this.#cells.length > 0) this.#hiddenRows += 1;
      this.#width = Math.max(this.#width, this.#cells.length);
      this.rows.push({ row: this.#row, cells: Array.from(this.#cells, (cell) => cell ?? '') });
    }
  }

  remarks(comments: boolean): string[] {
    const said: string[] = [];
    if (this.#formulas > 0)
      said.push(`${cells(this.#formulas)} with a formula: what the spreadsheet had worked out last was taken, and no formula was run.`);
    if (this.#empty > 0) said.push(`${cells(this.#empty)} with a formula whose outcome is not in the file: taken as empty.`);
    if (this.#links > 0) said.push(`${cells(this.#links)} with a link: their texts were taken, the addresses behind them were not.`);
    const columns = this.#hidden.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, this.#width) - from + 1), 0);
    const hidden = hiddenRemark(this.#hiddenRows, columns);
    if (hidden !== null) said.push(hidden);
    if (comments) said.push('The sheet has comments beside its cells, which were not taken.');
    return said;
  }

  #endCell(): void {
    this.#inCell = false;
    if (this.#isFormula) this.#formulas += 1;
    const written = this.#written.join('');
    if (written === '') {
      if (this.#isFormula && this.#type !== 'str') this.#empty += 1;
      return;
    }
    // A place beyond all columns is met by the limit of columns, and needs no list as long.
    if (this.#column >= 0 && this.#column < MOST_PLACES) this.#cells[this.#column] = this.#plain(written);
  }

  #plain(written: string): string {
    switch (this.#type) {
      case 's':
        return this.parts.strings[Number(written)] ?? '';
      case 'b':
        return isTrue(written.trim()) ? 'TRUE' : 'FALSE';
      case 'n':
        return this.#number(written);
      case 'd':
        return this.#moment(withoutSeconds(written.trim()));
      default:
        return xstring(written);
    }
  }

  #number(written: string): string {
    const value = Number(written);
    const kind = this.parts.kinds[this.#style] ?? 'number';
    if (written.trim() === '' || !Number.isFinite(value)) return written;
    return kind === 'number' ? String(value) : this.#moment(dateOfSerial(value, kind, this.parts.system));
  }

  #moment(text: string): string {
    if (text.includes('T')) this.clocks.see(this.#column, text);
    return text;
  }
}

/** Columns that a spreadsheet has: ECMA-376 lets there be 16,384. */
const MOST_PLACES = 16_384;

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count.toLocaleString('en')} cells`;
}
