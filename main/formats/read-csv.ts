import { EVENT_FIELDS, SENSITIVITIES } from '../../shared/event';
import type { Field } from '../../shared/fields/field';
import { readForm } from '../../shared/time/edtf';
import { understandDate } from '../../shared/time/typed-date';
import { MAX_ROWS } from '../intake/caps';
import { Gathering, type ImportContext, type Imported } from '../intake/imported';
import { CSV_EXTRA_COLUMNS, isOwnHeader } from './csv';
import { type ColumnField, columnsOf } from './csv-columns';
import { CsvError, type CsvRecord, readRecords, sniffDelimiter, unguarded } from './csv-text';

/**
 * Reads a table with a header line. Columns are known by their names in any order; dates are what people write. A file
 * that Annals wrote reads back equal.
 */
export function readCsv(text: string, context: ImportContext): Imported {
  const gathered = new Gathering();
  const { delimiter, start } = sniffDelimiter(text);
  try {
    const records = readRecords(text, delimiter, start);
    const header = records.next();
    if (header.done) gathered.problem(1, '', 'The file is empty.');
    else readRows(header.value, records, context, gathered);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    gathered.problem(error.row, '', error.message);
  }
  return gathered.result('csv');
}

function readRows(header: CsvRecord, records: Iterable<CsvRecord>, context: ImportContext, gathered: Gathering): void {
  const names = header.cells.map((name) => name.trim());
  const own = isOwnHeader(names);
  const { columns, unused } = columnsOf(names);
  if (!columns.has('title'))
    gathered.problem(header.row, 'Title', 'There is no column with titles. Its header may be Title, Event or Headline.');
  if (!columns.has('when') && !columns.has('start')) {
    gathered.problem(header.row, 'When', 'There is no column with dates. Its header may be When, Date or Start.');
  }
  if (gathered.problemCount > 0) return;
  const left = unused.filter((name) => name !== '' && !(own && CSV_EXTRA_COLUMNS.some((extra) => extra === name)));
  if (left.length > 0) gathered.note(`Columns not taken over: ${left.slice(0, 20).join(', ')}${left.length > 20 ? ' …' : ''}.`);
  const reading = new RowReader(columns, names, context, gathered, own);
  let rows = 0;
  for (const record of records) {
    rows += 1;
    if (rows > MAX_ROWS) {
      gathered.problem(record.row, '', `The file has more than ${MAX_ROWS.toLocaleString('en')} rows.`);
      return;
    }
    reading.read(record);
  }
  if (rows === 0) gathered.note('The file has a header and no rows.');
  const { ambiguousCount, ambiguousRows } = gathered;
  if (ambiguousCount > 0) {
    const how = context.order === 'dmy' ? 'day first' : 'month first';
    const first = (ambiguousRows[0] ?? 0).toLocaleString('en');
    gathered.ambiguousNote =
      ambiguousCount === 1
        ? `A date in row ${first} can be read in more than one way; it was read ${how}.`
        : `${ambiguousCount.toLocaleString('en')} dates can be read in more than one way, the first in row ${first}; they were read ${how}.`;
    gathered.note(gathered.ambiguousNote);
  }
}

/** Field of the event → name of the column, for problems. */
type Names = Partial<Record<ColumnField, string>>;

class RowReader {
  private readonly called: Names;

  constructor(
    private readonly columns: ReadonlyMap<ColumnField, number>,
    private readonly names: readonly string[],
    private readonly context: ImportContext,
    private readonly gathered: Gathering,
    private readonly own: boolean,
  ) {
    this.called = Object.fromEntries([...columns].map(([field, index]) => [field, names[index] ?? field]));
  }

  read({ row, cells }: CsvRecord): void {
    const before = this.gathered.problemCount;
    const cell = (field: ColumnField): string => {
      const text = cells[this.columns.get(field) ?? -1] ?? '';
      return this.own ? unguarded(text) : text.trim();
    };
    const width = this.names.length;
    if (cells.slice(width).some((text) => text.trim() !== '')) {
      this.gathered.problem(row, '', `The row has ${cells.length} cells, the header only ${width}.`);
    }
    const { when: _, lane: __, sources: ___, ...others } = EVENT_FIELDS;
    const fields = {
      ...Object.fromEntries(
        Object.entries<Field>(others).map(([name, field]) => [name, this.value(row, name as ColumnField, field, cell)]),
      ),
      when: this.when(row, cell),
      sources: this.sources(row, cell('sources'), cell('url')),
    };
    if (this.gathered.problemCount > before) return;
    this.gathered.event(row, fields, cell('lane'), idOf(cell('id')), { ...this.called });
  }

  /** What a cell says of a field; undefined where it says nothing and need not. */
  private value(row: number, name: ColumnField, field: Field, cell: (field: ColumnField) => string): unknown {
    const text = cell(name);
    if (text === '' && ('initial' in field || field.optional === true)) return undefined;
    switch (field.kind) {
      case 'date':
        return this.date(row, name, text);
      case 'choice':
        return text.trim().toLowerCase();
      case 'number':
        return Number(text);
      case 'level':
        return this.sensitivity(row, name, text);
      case 'flag':
        return this.truth(row, name, text);
      case 'names':
        return this.list(row, name, text);
      case 'links':
        return this.json(row, name, text);
      default:
        return text;
    }
  }

  private when(row: number, cell: (field: ColumnField) => string): string {
    if (this.columns.has('when') && cell('when') !== '') return this.date(row, 'when', cell('when'));
    const [start, end] = [cell('start'), cell('end')];
    if (start === '' && end === '') {
      this.gathered.problem(row, this.called.when ?? this.called.start ?? 'When', 'There is no date.');
      return '';
    }
    const from = start === '' ? '' : this.date(row, 'start', start);
    if (end === '') return from;
    const to = this.date(row, 'end', end);
    if (from === to) return from;
    const span = readForm(`${from}/${to}`);
    // An end that was not understood has been said already.
    if (!span.ok && to !== '' && (from !== '' || start === '')) this.gathered.problem(row, this.called.end ?? 'End', span.error.message);
    return `${from}/${to}`;
  }

  private date(row: number, field: ColumnField, text: string): string {
    const understood = understandDate(text, this.context);
    if (!understood.ok) {
      this.gathered.problem(row, this.called[field] ?? field, understood.error.message);
      return '';
    }
    const { edtf, alternatives } = understood.value;
    if (alternatives.length > 0 && edtf !== text.trim()) this.gathered.ambiguousDate(row);
    return edtf;
  }

  private list(row: number, field: ColumnField, text: string): readonly unknown[] {
    if (this.own && text.startsWith('[')) return this.json(row, field, text);
    return text
      .split(';')
      .map((member) => member.trim())
      .filter((member) => member !== '');
  }

  private sources(row: number, text: string, url: string): readonly unknown[] {
    if (this.own) return this.json(row, 'sources', text);
    if (text === '' && url === '') return [];
    return [{ title: text === '' ? url.slice(0, 500) : text, ...(url === '' ? {} : { url }) }];
  }

  private json(row: number, field: ColumnField, text: string): readonly unknown[] {
    if (text === '' || !this.own) return [];
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value)) return value;
    } catch {
      // Said below: whatever it is, it is no list.
    }
    this.gathered.problem(row, this.called[field] ?? field, 'This is not a list in JSON.');
    return [];
  }

  private truth(row: number, field: ColumnField, text: string): boolean | undefined {
    const word = text.trim().toLowerCase();
    if (word === '') return undefined;
    if (['yes', 'true', '1', 'x'].includes(word)) return true;
    if (['no', 'false', '0'].includes(word)) return false;
    this.gathered.problem(row, this.called[field] ?? field, 'Write yes or no.');
    return undefined;
  }

  private sensitivity(row: number, field: ColumnField, text: string): number | undefined {
    const word = text.trim().toLowerCase();
    if (word === '') return undefined;
    const level = SENSITIVITIES.findIndex((name, index) => name === word || String(index) === word);
    if (level < 0) this.gathered.problem(row, this.called[field] ?? field, `It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
    return level < 0 ? undefined : level;
  }
}

function idOf(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}
