import { withoutLifeWords } from '../../shared/time/typed/life-words';
import { understandDate } from '../../shared/time/typed-date';
import { DateEvidence, lacksZone } from '../intake/evidence/date-evidence';
import { CalendarEvidence } from '../intake/evidence/other-calendar';
import { type ColumnReading, provenBy, type SaidOfDates } from '../intake/evidence/proven-by';
import type { Rows } from '../intake/evidence/rows';
import { ZoneColumn } from '../intake/evidence/zone-column';
import type { ImportContext } from '../intake/imported';
import { type Mapping, plainHeader } from '../intake/mapping/column-use';
import { saysDue } from '../intake/mapping/find-columns';
import { orderOfHeaders, zoneOfHeaders } from '../intake/mapping/header-parts';
import { isMidnight } from '../intake/mapping/midnight';
import type { CsvRecord } from './csv-text';
import { DaysWrittenOnce } from './day-above';
import { EndsAtMidnight } from './ends-at-midnight';
import type { RecordCells } from './record-cells';
import { dateColumns, writtenDates } from './table-dates';
import { vagueTime } from './vague-times';

/** How the dates of a table are read: those of the events, and those on which they were learned. */
export interface TableReadings {
  readonly when: ColumnReading;
  readonly learned: ColumnReading;
  /** Rows whose time is midnight, where it is so in all of them: they are days. Null where it is not. */
  readonly areDays: Rows | null;
  /** The same of the ends alone, whose own column shows that they are days while starts have times. */
  readonly endsAreDays: Rows | null;
  /** The calendar that the headers of the dates name, if it is another than ours. */
  readonly calendar: CalendarEvidence;
  /** Whether start and end are the limits of one date that lies between them. */
  readonly areLimits: boolean;
  /** The column that says in which zone the times of each row are. */
  readonly zones: ZoneColumn | null;
  /** The same of the times at which they end; null where one column is for both. */
  readonly endZones: ZoneColumn | null;
  /** The last row with a day or a time, where days are written once above the times of each; 0 where they are not. */
  readonly daysOnce: number;
}

/**
 * Looks at each cell with a date once, before any is read.
 *
 * @param beginning the first records, which may prove a calendar that no header names
 * @param haveYears whether the dates say their years; else these follow from the order of their digits, which no order of rows can prove then
 * @throws CsvError as reading records does
 */
export function readingsOf(
  records: Iterable<CsvRecord>,
  beginning: readonly CsvRecord[],
  mapping: Mapping,
  names: readonly string[],
  cells: RecordCells,
  context: ImportContext,
  haveYears: boolean,
): TableReadings {
  const when = new DateEvidence(haveYears);
  const learned = new DateEvidence();
  const zones = zoneColumn('zone', mapping, names, context);
  const endZones = zoneColumn('endZone', mapping, names, context);
  const columns = dateColumns(mapping, names);
  const firstDates = beginning.flatMap((record) => {
    const { start, end } = writtenDates(cells.of(record));
    return [start, end];
  });
  const words = [...names, ...beginning.flatMap((record) => record.cells)];
  const calendar = new CalendarEvidence(columns, firstDates, undefined, words);
  const ends = new EndsAtMidnight();
  const once = new DaysWrittenOnce();
  for (const record of records) {
    if (cells.isNoEvent(record)) continue;
    const cell = cells.of(record);
    const written = writtenDates(cell);
    calendar.see(record.row, written.start, cell('start') || cell('when') || cell('year'));
    calendar.see(record.row, written.end, cell('end'));
    const { allDay } = written;
    const [start = '', end = ''] = [written.start, written.end].map((text) => calendar.ours(text) ?? withoutLifeWords(text) ?? text);
    const isOpen = (text: string): boolean => lacksZone(text) && !isOnlyDay(text, context);
    const [startOpen, endOpen] = [isOpen(start), isOpen(end)];
    const hasZone = zones !== null && (startOpen || endOpen) && zones.see(record.row, cell('zone'));
    const hasEndZone = endZones !== null && endOpen && endZones.see(record.row, cell('endZone'));
    when.see(record.row, start, startOpen && !hasZone);
    when.see(record.row, end, endOpen && !hasZone && !hasEndZone);
    for (const date of [start, end].filter((text) => text !== '')) {
      if (isMidnight(date)) when.midnights.add(record.row);
      else if (/\d:\d\d/.test(date)) when.otherTimes.add(record.row);
    }
    ends.see(record.row, start, end);
    when.order.see(record.row, start, end, allDay || /\d:\d\d/.test(end));
    learned.see(record.row, cell('learned'));
    if (!cells.saysNoDay(record)) once.see(record.row, cell);
  }
  const { dates } = context;
  const [learnedAt = -1] = mapping.columns.get('learned') ?? [];
  const learnedColumns = learnedAt < 0 ? [] : [names[learnedAt] ?? ''];
  const read = (evidence: DateEvidence, headers: readonly string[], bound?: ColumnReading): ColumnReading => {
    const said: SaidOfDates = {
      ...dates,
      ...orderSaid(mapping, orderOfHeaders(headers), bound, context),
      negativeYears: dates?.negativeYears ?? mapping.negativeYears,
    };
    const setting = { today: context.today, zone: context.zone, headerZone: zoneOfHeaders(headers, [context.zone]) };
    return provenBy(evidence, headers.join(' and '), said, setting);
  };
  // What the cells of one column prove binds the others, unless theirs prove something else.
  const first = read(when, columns);
  const ofLearned = read(learned, learnedColumns, first);
  const ofWhen = ofLearned.orderBy === 'cells' && first.orderBy !== 'cells' ? read(when, columns, ofLearned) : first;
  const areDays = when.midnights.count > 0 && when.otherTimes.count === 0;
  return {
    when: { ...ofWhen, contradiction: ofWhen.contradiction ?? calendar.contradiction },
    areDays: areDays ? when.midnights : null,
    calendar,
    areLimits: mapping.areLimits === true,
    endsAreDays: areDays ? null : ends.days(saysDue(plainHeader(names[mapping.columns.get('end')?.[0] ?? -1] ?? ''))),
    learned: ofLearned,
    zones,
    endZones,
    daysOnce: once.last,
  };
}

/** How most programs write a time: nothing in it is vague. */
const EXACT = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T\s]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?$/;

/** Whether of a date with a time only the day can be taken. */
function isOnlyDay(text: string, context: ImportContext): boolean {
  return !EXACT.test(text) && vagueTime(text) !== null && !understandDate(text, context).ok;
}

/** What the person said goes before what the program keeps to or the header says, then what cells of another column or table prove, and all of them before what is usual. */
function orderSaid(
  mapping: Mapping,
  header: 'dmy' | 'mdy' | undefined,
  bound: ColumnReading | undefined,
  { dates, order }: ImportContext,
): Pick<SaidOfDates, 'order' | 'by' | 'from'> {
  const years = dates?.negativeYears === undefined && mapping.negativeYears !== undefined ? ({ years: 'program' } as const) : {};
  if (dates?.by?.order === 'person') return { order, by: { ...years, order: 'person' } };
  if (mapping.order !== undefined) return { order: mapping.order, by: { ...years, order: 'program' } };
  if (header !== undefined) return { order: header, by: { ...years, order: 'header' } };
  if (bound?.orderBy !== 'cells') {
    return dates?.by?.order === 'column' ? { order, by: { ...years, order: 'column' }, from: dates.from } : { order, by: years };
  }
  return { order: bound.proof.order, by: { ...years, order: 'column' }, from: bound.name };
}

/** The column that says zones; null where there is none, or the person said one for all. */
function zoneColumn(
  use: 'zone' | 'endZone',
  mapping: Mapping,
  names: readonly string[],
  { dates, zone }: ImportContext,
): ZoneColumn | null {
  const [at] = mapping.columns.get(use) ?? [];
  return at === undefined || dates?.timesIn !== undefined ? null : new ZoneColumn(names[at] ?? '', [zone]);
}
