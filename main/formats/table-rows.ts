import { EVENT_FIELDS, SENSITIVITIES } from '../../shared/event';
import type { Field } from '../../shared/fields/field';
import type { ColumnUse } from '../../shared/mapping';
import { readForm } from '../../shared/time/edtf';
import { shownInstead } from '../../shared/time/skipped-hour';
import { countedDate } from '../../shared/time/typed/counted-number';
import { understandDate } from '../../shared/time/typed-date';
import { UNDATED } from '../../shared/time/undated';
import { isZone } from '../../shared/time/zone';
import { lacksZone } from '../intake/evidence/date-evidence';
import { opensOrder } from '../intake/evidence/opens-order';
import type { ColumnReading } from '../intake/evidence/proven-by';
import { whyOpen } from '../intake/evidence/zone-column';
import type { Gathering, ImportContext } from '../intake/imported';
import type { SaidOfBefore } from '../intake/imported-event';
import type { Mapping } from '../intake/mapping/column-use';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import { statusAhead } from './status-ahead';
import { type CellOf, isFalse, isTrue, lastWholeDay, type WrittenDates, withoutMidnight, writtenDates } from './table-dates';
import type { TableReadings } from './table-evidence';

/** Use of a column → its name, for problems. */
type Names = Partial<Record<ColumnUse, string>>;

/** The date, and the summary where something is to be said of it there. */
interface When {
  readonly when: string;
  readonly summary?: string;
}

/** Makes events of the records of a table. */
export class TableRows {
  private readonly called: Names;

  constructor(
    { columns }: Mapping,
    private readonly names: readonly string[],
    private readonly cells: RecordCells,
    /** Null for a file of our own, in which nothing is to be decided. */
    private readonly readings: TableReadings | null,
    private readonly context: ImportContext,
    private readonly gathered: Gathering,
  ) {
    this.called = Object.fromEntries([...columns].map(([use, [first = -1]]) => [use, names[first] ?? use]));
  }

  private get own(): boolean {
    return this.readings === null;
  }

  read(record: CsvRecord): void {
    const { row } = record;
    const cell = this.cells.of(record);
    const width = this.names.length;
    if (record.cells.slice(width).some((text) => text.trim() !== ''))
      this.gathered.problem(row, '', `The row has ${record.cells.length} cells, the header only ${width}.`);
    const { when: _, lane: __, sources: ___, ...others } = EVENT_FIELDS;
    const fields = {
      ...Object.fromEntries(Object.entries<Field>(others).map(([name, field]) => [name, this.value(row, name as ColumnUse, field, cell)])),
      ...(this.own ? this.ownWhen(row, cell) : this.when(row, cell)),
      sources: this.sources(row, cell('sources'), cell('url')),
    };
    if (this.gathered.outcomes.isRefused) return;
    const taken = this.own ? fields : this.foreign(fields, cell);
    this.gathered.event(
      row,
      taken,
      cell('lane'),
      idOf(cell('id')),
      { ...this.called },
      this.before(record, 'status' in fields && fields.status !== undefined),
    );
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
  private foreign<F extends Record<string, unknown> & { when: string }>(fields: F, cell: CellOf): Record<string, unknown> {
    const kept = cell('kept');
    const summary = [typeof fields['summary'] === 'string' ? fields['summary'] : '', kept].filter((part) => part !== '').join('\n\n');
    return {
      ...fields,
      ...(kept === '' ? {} : { summary }),
      ...(fields['status'] === undefined ? statusAhead(fields.when, this.context) : {}),
    };
  }

  /** What a cell says of a field; undefined where it says nothing and need not. */
  private value(row: number, name: ColumnUse, field: Field, cell: CellOf): unknown {
    const text = cell(name);
    if (text === '' && ('initial' in field || field.optional === true)) return undefined;
    switch (field.kind) {
      case 'date':
        return this.date(row, name, text, this.readings?.learned);
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

  private ownWhen(row: number, cell: CellOf): When {
    if (cell('when') !== '') return { when: this.date(row, 'when', cell('when'), undefined) };
    return this.span(row, { start: cell('start'), end: cell('end'), allDay: false }, cell);
  }

  private when(row: number, cell: CellOf): When {
    return this.span(row, writtenDates(cell), cell);
  }

  private span(row: number, written: WrittenDates, cell: CellOf): When {
    let { start, end } = written;
    const { called } = this;
    if (this.readings?.areDays) [start, end] = [withoutMidnight(start), withoutMidnight(end)];
    const column = called.when !== undefined ? 'when' : called.start !== undefined ? 'start' : 'year';
    if (start === '' && end === '') {
      const name = called[column] ?? 'When';
      this.gathered.undated += 1;
      if (this.context.undated !== 'take') this.gathered.problem(row, name, 'There is no date.');
      else this.gathered.repaired(row, name, 'There is no date; the event was taken without one.');
      return { when: UNDATED };
    }
    const reading = this.inZoneOfRow(row, cell('zone'), [start, end]);
    if (this.gathered.outcomes.isRefused) return { when: UNDATED };
    const from = start === '' ? '' : this.date(row, column, start, reading);
    if (end === '') return { when: from };
    const last = this.date(row, called.end === undefined ? 'endYear' : 'end', end, reading);
    const to = written.allDay ? lastWholeDay(from, last) : last;
    if (from === to) return { when: from };
    const span = readForm(`${from}/${to}`);
    // An end that was not understood has been said already.
    if (span.ok || to === '' || (from === '' && start !== '')) return { when: `${from}/${to}` };
    const name = called.end ?? called.endYear ?? called.endTime ?? 'End';
    if (from === '' || !readForm(from).ok || !readForm(to).ok || !span.error.message.includes('before the start')) {
      this.gathered.problem(row, name, span.error.message);
      return { when: from };
    }
    this.gathered.repaired(row, name, 'The end lies before the start; the start was taken, and both stand in the summary.');
    return { when: from, summary: [cell('summary'), `Start as written: ${start}; end as written: ${end}.`].filter(Boolean).join('\n\n') };
  }

  /** How the dates of a row are read whose own cell may say in which zone its times are. */
  private inZoneOfRow(row: number, text: string, dates: readonly string[]): ColumnReading | undefined {
    const reading = this.readings?.when;
    const zones = this.readings?.zones ?? null;
    if (reading === undefined || zones === null || !dates.some(lacksZone)) return reading;
    const said = zones.of(text);
    if (said.kind === 'zone') return { ...reading, proof: { ...reading.proof, timesIn: said.zone } };
    if (said.kind === 'open') this.gathered.problem(row, zones.name, whyOpen(said));
    if (said.kind === 'unknown')
      this.gathered.problem(row, zones.name, `“${shown(text)}” is no zone that is known. Write one such as Europe/Berlin, or +01:00.`);
    return reading;
  }

  private date(row: number, use: ColumnUse, text: string, reading: ColumnReading | undefined): string {
    const counted = reading?.counts === true ? countedDate(text) : null;
    if (counted !== null) return counted.edtf;
    const understood = understandDate(text, { ...this.context, ...reading?.proof });
    if (!understood.ok) {
      this.gathered.problem(row, this.called[use] ?? use, understood.error.message);
      return '';
    }
    const { edtf, alternatives, openZone } = understood.value;
    if (openZone !== undefined && !this.own) this.gathered.problem(row, this.called[use] ?? use, whyOpen(openZone));
    else if (opensOrder(edtf, alternatives)) this.gathered.ambiguousDate(row);
    else if (alternatives.length > 0 && edtf !== text.trim()) this.gathered.otherReading(row, text, edtf);
    if (!this.own && lacksZone(text)) this.tellSkipped(row, use, edtf, reading?.proof.timesIn ?? this.context.zone);
    return edtf;
  }

  /** Says of times that clocks skip as what they are taken. */
  private tellSkipped(row: number, use: ColumnUse, edtf: string, zone: string): void {
    for (const [, day = '', time = ''] of edtf.matchAll(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/g)) {
      const instead = isZone(zone) ? shownInstead(day, time, zone) : null;
      if (instead !== null)
        this.gathered.repaired(row, this.called[use] ?? use, `On ${day} clocks in ${zone} skip ${time}; it was taken as ${instead}.`);
    }
  }

  private list(row: number, use: ColumnUse, text: string): readonly unknown[] {
    if (this.own && text.startsWith('[')) return this.json(row, use, text);
    const members = text.split(';').map((member) => member.trim());
    return this.own ? members.filter((member) => member !== '') : [...new Set(members)].filter((member) => member !== '');
  }

  private sources(row: number, text: string, url: string): readonly unknown[] {
    if (this.own) return this.json(row, 'sources', text);
    if (text === '' && url === '') return [];
    const address = /^https?:\/\//i.test(url) ? url : '';
    return [{ title: text === '' ? url : text, ...(address === '' ? {} : { url: address }) }];
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
    // Outlook's words; what is confidential there may be secret here.
    const other = this.own
      ? undefined
      : ({ normal: 0, personal: 1, private: 1, confidential: 3 }[word] ?? (isTrue(word) ? 1 : isFalse(word) ? 0 : undefined));
    const level = other ?? SENSITIVITIES.findIndex((name, index) => name === word || String(index) === word);
    if (level < 0) this.gathered.problem(row, this.called[use] ?? use, `It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
    return level < 0 ? undefined : level;
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function idOf(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}
