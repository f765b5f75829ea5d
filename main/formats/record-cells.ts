import type { ColumnUse } from '../../shared/mapping';
import { isNoDate, isNothing } from '../intake/mapping/cell-words';
import { type Mapping, OF_DATES } from '../intake/mapping/column-use';
import { withStrokes } from '../intake/mapping/days-in-runs';
import { withEras } from '../intake/mapping/era-of-header';
import { withoutLabels } from '../intake/mapping/labelled-dates';
import { besideItsYear } from '../intake/mapping/year-beside';
import type { CsvRecord } from './csv-text';
import { DAY_USES } from './day-above';
import type { CellOf } from './table-dates';

/** What is put between the cells of several columns that one field is made of. */
const BETWEEN: Partial<Record<ColumnUse, string>> = { title: ', ', summary: '\n\n', actors: '; ', places: '; ', tags: '; ' };

/** The cells of records by what they hold. */
export class RecordCells {
  /** The heading that the record stands below, which is its lane where no column says lanes; '' without one. */
  section = '';

  constructor(
    private readonly mapping: Mapping,
    private readonly names: readonly string[],
    /** What a cell says: trimmed, or without the guard of our own files. */
    private readonly plain: (cell: string) => string,
  ) {}

  of({ cells: written }: CsvRecord): CellOf {
    const { yearBeside, columns, labels, eras } = this.mapping;
    const unlabelled = labels === undefined ? written : withoutLabels(written, labels);
    const cells = eras === undefined ? unlabelled : withEras(unlabelled, eras);
    const cell = this.#cellsOf(cells);
    if (yearBeside === undefined) return cell;
    return (use) => {
      const isOfDates = columns.get(use)?.[0] === yearBeside.of;
      if (!isOfDates && (use !== 'end' || cell(use) === '')) return cell(use);
      return besideItsYear(cell(use), this.plain(cells[yearBeside.column] ?? ''), yearBeside);
    };
  }

  #cellsOf(cells: CsvRecord['cells']): CellOf {
    return (use) => {
      const columns = this.mapping.columns.get(use);
      if (columns === undefined) return use === 'lane' ? this.section : '';
      const [only = -1] = columns;
      const isNamed = use === 'kept' || (use === 'title' && columns.every((index) => this.mapping.withNames?.includes(index)));
      if (columns.length === 1 && !isNamed) return this.#said(use, cells[only]);
      const said = columns
        .map((index) => ({ name: this.names[index] ?? '', text: this.#said(use, cells[index]) }))
        .filter(({ text }) => text !== '');
      return said
        .map(({ name, text }) => (!isNamed ? text : use === 'kept' ? `${name}: ${text}` : `${name} = ${text}`))
        .join(BETWEEN[use] ?? '\n');
    };
  }

  /** What a cell of a use says; '' where it says in words that there is no date. */
  #said(use: ColumnUse, cell = ''): string {
    const text = this.plain(cell);
    if (use === 'precision') return this.mapping.precisions?.get(text) ?? text;
    if (OF_DATES.has(use) && isNoDate(text)) return '';
    if (this.mapping.daysInRuns?.has(use)) return withStrokes(text);
    if (use === 'month' && this.mapping.countsDays === true) return text.padStart(3, '0');
    return this.mapping.hoursAndMinutes?.has(use) && /^\d{1,3}$/.test(text) ? text.padStart(4, '0') : text;
  }

  /** Whether a cell of its days says in words or as noughts that there is none (“tbc”, 00/00/0000): that is no blank, as NULL is, which one above fills. */
  saysNoDay({ cells }: CsvRecord): boolean {
    const at = DAY_USES.flatMap((use) => this.mapping.columns.get(use) ?? []);
    const said = at.map((index) => this.plain(cells[index] ?? ''));
    return said.some((text) => isNoDate(text) && (!isNothing(text) || /^0+[-/.]0+[-/.]0+/.test(text)));
  }

  /** The cell under a header, whatever it is for; '' where there is none. */
  named({ cells }: CsvRecord, header: string): string {
    return this.plain(cells[this.names.indexOf(header)] ?? '').trim();
  }

  /** What these columns say together; '' where they say nothing. */
  known(record: CsvRecord, headers: readonly string[]): string {
    const cells = headers.map((header) => this.named(record, header));
    return cells.every((cell) => cell === '') ? '' : cells.length === 1 ? (cells[0] ?? '') : JSON.stringify(cells);
  }

  /** Whether the record is something else than an event, as the program that wrote it says. */
  isNoEvent({ cells }: CsvRecord): boolean {
    const { notEvents } = this.mapping;
    return notEvents !== undefined && (cells[notEvents.column] ?? '').trim().toLowerCase() === notEvents.word;
  }
}
