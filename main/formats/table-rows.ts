import { EVENT_FIELDS, SENSITIVITIES, STATUSES } from '../../shared/event';
import type { Field } from '../../shared/fields/field';
import type { ColumnUse } from '../../shared/mapping';
import { MAX_FIELD } from '../intake/caps';
import type { Gathering, ImportContext } from '../intake/imported';
import type { SaidOfBefore } from '../intake/imported-event';
import { isStatus } from '../intake/mapping/by-cells';
import { sensitivityOfCell } from '../intake/mapping/cell-words';
import type { Mapping } from '../intake/mapping/column-use';
import { listInCell } from './cell-list';
import { cellSources } from './cell-sources';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import { type ColumnNames, RowDates } from './row-dates';
import { statusAhead } from './status-ahead';
import type { CellOf } from './table-dates';
import type { TableReadings } from './table-evidence';

/** Makes events of the records of a table. */
export class TableRows {
  private readonly called: ColumnNames;
  private readonly dates: RowDates;
  private readonly naming: readonly number[];

  constructor(
    { columns, naming = [] }: Mapping,
    private readonly names: readonly string[],
    private readonly cells: RecordCells,
    /** Null for a file of our own, in which nothing is to be decided. */
    private readonly readings: TableReadings | null,
    private readonly context: ImportContext,
    private readonly gathered: Gathering,
  ) {
    this.naming = naming;
    this.called = Object.fromEntries([...columns].map(([use, [first = -1]]) => [use, names[first] ?? use]));
    this.dates = new RowDates(this.called, readings, context, gathered);
  }

  private get own(): boolean {
    return this.readings === null;
  }

  /** What is to be said once all rows were read. */
  get notes(): readonly string[] {
    return this.dates.notes;
  }

  /** A record that is not read. */
  passed(record: CsvRecord): void {
    this.dates.passed(record.row, this.cells.of(record));
  }

  read(record: CsvRecord): void {
    const { row } = record;
    const cell = this.cells.of(record);
    const width = this.names.length;
    if (record.cells.slice(width).some((text) => text.trim() !== ''))
      this.gathered.problem(row, '', `The row has ${record.cells.length} cells, the header only ${width}.`);
    const long = record.cells.findIndex((text) => text.length > MAX_FIELD);
    if (long >= 0) {
      this.gathered.problem(row, this.names[long] ?? '', `The cell is longer than ${MAX_FIELD.toLocaleString('en')} characters.`);
      return;
    }
    if (this.context.isDamaged === true) this.tellDamage(row, record.cells);
    const { when: _, lane: __, sources: ___, ...others } = EVENT_FIELDS;
    const fields = {
      ...Object.fromEntries(Object.entries<Field>(others).map(([name, field]) => [name, this.value(row, name as ColumnUse, field, cell)])),
      ...(this.own ? this.dates.ownWhen(row, cell) : this.dates.when(row, cell, this.cells.saysNoDay(record))),
      sources: this.sources(row, cell('sources'), cell('url')),
    };
    if (this.gathered.outcomes.isRefused) return;
    const taken = this.own ? fields : { ...this.foreign(row, fields, cell), ...this.titleInstead(record, cell) };
    this.gathered.event(
      row,
      taken,
      cell('lane'),
      idOf(cell('id')),
      { ...this.called },
      this.before(record, 'status' in fields && fields.status !== undefined),
    );
  }

  /** What an event without a title and without words of its own is called: by the cells that say what it was, and where. */
  private titleInstead({ row, cells }: CsvRecord, cell: CellOf): { readonly title?: string } {
    if (cell('title') !== '' || cell('summary') !== '') return {};
    const said = [...new Set(this.naming.map((index) => (cells[index] ?? '').trim()))].filter((text) => text !== '');
    if (said.length === 0) return {};
    const columns = this.naming.map((index) => this.names[index]).join(', ');
    this.gathered.repaired(row, this.called.title ?? 'Title', `There is no title; the event was called by ${columns}.`);
    return { title: said.join(', ') };
  }

  /** Says where bytes of a record were no text. */
  private tellDamage(row: number, cells: readonly string[]): void {
    const at = cells.findIndex((text) => text.includes('\ufffd'));
    if (at >= 0) this.gathered.repaired(row, this.names[at] ?? '', 'Bytes that are no text stand as “�”.');
  }

  /** What tells whether it was read before. @param says whether the record says its status */
  private before(record: CsvRecord, says: boolean): SaidOfBefore | undefined {
    const { knownBy, isKeyChosen } = this.gathered;
    const isKnown = isKeyChosen || idOf(this.cells.of(record)('id')) === null;
    const known = isKnown ? this.cells.known(record, knownBy) : '';
    const written = this.own ? Date.parse(this.cells.named(record, 'Updated')) : Number.NaN;
    const said = {
      ...(known === '' ? {} : { known }),
      ...(Number.isNaN(written) ? {} : { writtenAt: written }),
      ...(!says && !this.own ? { impliedStatus: true as const } : {}),
    };
    return Object.keys(said).length === 0 ? undefined : said;
  }

  /** What other programs and people do not say or no field is for: the status of what lies ahead, columns of their own. */
  private foreign<F extends Record<string, unknown> & { when: string }>(row: number, fields: F, cell: CellOf): Record<string, unknown> {
    const kept = [cell('kept'), this.otherStatus(row, cell)].filter((part) => part !== '').join('\n');
    const summary = [typeof fields['summary'] === 'string' ? fields['summary'] : '', kept].filter((part) => part !== '').join('\n\n');
    return {
      ...fields,
      ...(kept === '' ? {} : { summary }),
      ...(fields['status'] === undefined ? statusAhead(fields.when, this.context) : {}),
    };
  }

  /** Progress of work and the like, which no status of ours is, as it stands in the summary. */
  private otherStatus(row: number, cell: CellOf): string {
    const [text, name] = [cell('status').trim(), this.called.status ?? 'Status'];
    if (text === '' || isStatus(text)) return '';
    this.gathered.repaired(row, name, `Status is one of ${STATUSES.join(', ')}; what stands here is in the summary.`);
    return `${name}: ${text}`;
  }

  /** What a cell says of a field; undefined where it says nothing and need not. */
  private value(row: number, name: ColumnUse, field: Field, cell: CellOf): unknown {
    const text = cell(name);
    if (text === '' && ('initial' in field || field.optional === true)) return undefined;
    switch (field.kind) {
      case 'date':
        return this.dates.date(row, name, text, this.readings?.learned);
      case 'choice':
        return this.own || isStatus(text) ? text.trim().toLowerCase() : undefined;
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

  private list(row: number, use: ColumnUse, text: string): readonly unknown[] {
    if (this.own && text.startsWith('[')) return this.json(row, use, text);
    if (!this.own) return listInCell(text);
    return text
      .split(';')
      .map((member) => member.trim())
      .filter((member) => member !== '');
  }

  private sources(row: number, text: string, url: string): readonly unknown[] {
    if (this.own) return this.json(row, 'sources', text);
    return cellSources(text, url);
  }

  private json(row: number, use: ColumnUse, text: string): readonly unknown[] {
    if (text === '' || !this.own) return [];
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value)) return value;
    } catch {
      // Said below: whatever it is, it is no list.
    }
    this.gathered.problem(row, this.called[use] ?? use, 'This is not a list in JSON.');
    return [];
  }

  private truth(row: number, use: ColumnUse, text: string): boolean | undefined {
    const word = text.trim().toLowerCase();
    if (word === '') return undefined;
    if (['yes', 'true', '1', 'x'].includes(word)) return true;
    if (['no', 'false', '0'].includes(word)) return false;
    this.gathered.problem(row, this.called[use] ?? use, 'Write yes or no.');
    return undefined;
  }

  private sensitivity(row: number, use: ColumnUse, text: string): number | undefined {
    const word = text.trim().toLowerCase();
    if (word === '') return undefined;
    const ours = SENSITIVITIES.findIndex((name, index) => name === word || String(index) === word);
    const level = this.own ? ours : (sensitivityOfCell(word) ?? -1);
    if (level < 0) this.gathered.problem(row, this.called[use] ?? use, `It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
    return level < 0 ? undefined : level;
  }
}

function idOf(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}
