import { DateEvidence } from '../intake/evidence/date-evidence';
import { type ColumnReading, provenBy, type SaidOfDates } from '../intake/evidence/proven-by';
import type { ImportContext } from '../intake/imported';
import type { Mapping } from '../intake/mapping/column-use';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import { dateColumns, saysUtc, writtenDates } from './table-dates';

/** How the dates of a table are read: those of the events, and those on which they were learned. */
export interface TableReadings {
  readonly when: ColumnReading;
  readonly learned: ColumnReading;
}

/** Looks at each cell with a date once, before any is read. @throws CsvError as reading records does */
export function readingsOf(
  records: Iterable<CsvRecord>,
  mapping: Mapping,
  names: readonly string[],
  cells: RecordCells,
  context: ImportContext,
): TableReadings {
  const when = new DateEvidence();
  const learned = new DateEvidence();
  for (const record of records) {
    if (cells.isNoEvent(record)) continue;
    const cell = cells.of(record);
    const { start, end } = writtenDates(cell);
    when.see(record.row, start);
    when.see(record.row, end);
    learned.see(record.row, cell('learned'));
  }
  const columns = dateColumns(mapping, names);
  const { dates } = context;
  const saysOrder = dates?.by?.order === 'person';
  const said: SaidOfDates = {
    ...dates,
    by: {
      ...(saysOrder ? { order: 'person' } : mapping.order === undefined ? {} : { order: 'program' }),
      ...(dates?.negativeYears === undefined && mapping.negativeYears !== undefined ? { years: 'program' } : {}),
      ...(dates?.timesIn === undefined && mapping.timesIn !== undefined ? { zone: 'program' } : {}),
    },
    timesIn: dates?.timesIn ?? mapping.timesIn,
    order: saysOrder ? context.order : (mapping.order ?? context.order),
    negativeYears: dates?.negativeYears ?? mapping.negativeYears,
  };
  const setting = { today: context.today, zone: context.zone, utc: saysUtc(columns) };
  const [learnedAt = -1] = mapping.columns.get('learned') ?? [];
  return {
    when: provenBy(when, columns.join(' and '), said, setting),
    learned: provenBy(learned, names[learnedAt] ?? '', said, { ...setting, utc: false }),
  };
}
