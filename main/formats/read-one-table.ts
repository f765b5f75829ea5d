import { rowName } from '../../shared/row-name';
import type { DateOrder } from '../../shared/time/typed/reading';
import { apart } from '../intake/apart';
import { MAX_FIELD, MAX_ROWS } from '../intake/caps';
import { Clearing } from '../intake/collect';
import { capital } from '../intake/evidence/order-of-column';
import type { ColumnReading } from '../intake/evidence/proven-by';
import { inRows } from '../intake/evidence/rows';
import { type Gathering, type ImportContext, usualLaneOf } from '../intake/imported';
import type { Mapping } from '../intake/mapping/column-use';
import { missingColumn, withSaid } from '../intake/mapping/said-mapping';
import { saidOfTable } from '../intake/mapping/said-of-several';
import { withScale } from '../intake/mapping/scale-of-precision';
import { suggestMapping } from '../intake/mapping/suggest';
import { withChoices } from '../intake/said-choices';
import { CSV_EXTRA_COLUMNS, isOwnHeader } from './csv';
import { CsvError, type CsvRecord } from './csv-text';
import { datesAsSaid, datesInAnyWay } from './dates-of-cells';
import { DatesWithoutYear } from './dates-without-year';
import { withDaysAbove } from './days-above-rows';
import { RecordCells } from './record-cells';
import { LanesOfRefused, WHY } from './refused-table';
import { isAlone, type Left, withoutNamesOfColumns, withoutRepeatedHeaders } from './repeated-headers';
import { saysSum, withoutSums, withoutUnits } from './rows-beside-events';
import { SectionRows } from './section-rows';
import { readingsOf } from './table-evidence';
import { TableRows } from './table-rows';
import { firstRowsOf, headerBelow, headersMark, headOf, shapeOf } from './table-shape';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';
import { withUnnamed } from './unnamed-columns';
import { withYearsAsRows } from './year-columns';
import { withYearsAbove } from './years-above-rows';
import { YearsOfSpans } from './years-of-spans';

/**
 * Reads one table with one header; what is wrong with it is gathered.
 *
 * @returns in which order its dates were read that can be read in more than one way; null where it was not read so far
 * @throws CsvError where its records cannot be read on
 */
export function readOneTable(given: TableSource, before: ImportContext, gathered: Gathering): DateOrder | null {
  return lookAtTable(given, before, gathered)?.read() ?? null;
}

/** A table whose columns and dates are known, and of which no record was read yet. */
interface SeenTable {
  /** The columns whose cells prove in which order dates are written; none in a file of our own. */
  readonly proofs: readonly ColumnReading[];
  /** Reads its records. @returns in which order dates were read that can be read in more than one way */
  read(): DateOrder;
}

/**
 * Tells what the columns of a table hold and how its dates are read; what is wrong with it is gathered.
 *
 * @returns null where it cannot be read
 * @throws CsvError where its records cannot be read on
 */
export function lookAtTable(given: TableSource, before: ImportContext, gathered: Gathering): SeenTable | null {
  const isDate = datesAsSaid(before);
  const turned = before.header === undefined ? withYearsAsRows(given, isDate) : null;
  const completed = turned === null ? (withYearsAbove(given, before.order) ?? withDaysAbove(given, before.header, isDate)) : null;
  const source = turned?.source ?? completed?.source ?? given;
  if (completed !== null) gathered.note(completed.note);
  for (const row of completed?.rows ?? []) gathered.outcomes.notEvent(row, completed?.why ?? '');
  if (turned !== null) gathered.note(turned.note);
  for (const row of turned?.empty() ?? []) gathered.outcomes.notEvent(row, 'No cell under a year says anything.');
  const sample = firstOf(source.records(), LOOKED_AT);
  const head = headOf(sample, before.header, isDate);
  if (head === null) {
    gathered.problem(1, '', 'The file is empty.');
    return null;
  }
  const { header, above, hasHeader } = head;
  if (header.cells.some((cell) => cell.length > MAX_FIELD))
    throw new CsvError(header.row, `A cell is longer than ${MAX_FIELD.toLocaleString('en')} characters; is a quotation mark missing?`);
  for (const { row } of above) gathered.outcomes.notEvent(row, 'This stands above the header.');
  if (!hasHeader) gathered.note('No row names the columns: the first row was read as an event.');
  if (above.length > 0) gathered.note(`The header is in row ${rowName(header.row)}; what stands above it was passed over.`);
  const named = header.cells.map((name) => apart(name.trim()));
  const own = isOwnHeader(named);
  const rowsBelow = sample.filter(({ row }) => row > header.row);
  const names = own ? named : withUnnamed(named, rowsBelow);
  if (names.length > named.length)
    gathered.note(`The header names no column behind ${named.at(-1) ?? ''}: ${names.slice(named.length).join(', ')}.`);
  const headers = headersMark(names);
  const remembered = own || !hasHeader ? null : (before.remembered?.(headers) ?? null);
  const context = remembered === null ? before : withChoices(before, remembered);
  const all = own ? rowsBelow : [...withoutUnits(withoutRepeatedHeaders(rowsBelow, named))];
  const second = own || !hasHeader ? null : headerBelow(header, all, remembered === null ? isDate : datesAsSaid(context));
  if (second !== null)
    gathered.note(
      `Row ${rowName(second.row)} names columns of another table, which were not taken for those of this one: save that table as a file of its own.`,
    );
  const below = second === null ? all : all.filter(({ row }) => row < second.row);
  // What is alone in its row tells of others, unless there are two columns only, and so does what sums them up.
  const wide = below.filter((record) => !isAlone(record) && !saysSum(record.cells));
  const tabular = names.length < 3 || wide.length === 0 ? below : wide;
  const mayBeDate = datesInAnyWay(context);
  const suggested = suggestMapping(
    names,
    // Why records were refused tells nothing of them.
    tabular.map(({ cells }) => cells.map((cell, at) => (names[at] === WHY ? '' : cell))),
    mayBeDate,
    () => (second === null && sample.length === LOOKED_AT ? cellsBehind(sample.at(-1)?.row ?? 0, source.records()) : []),
  );
  const columns = saidOfTable(context.columns, headers);
  const missing = columns === undefined ? undefined : missingColumn(names, columns);
  if (missing !== undefined) gathered.problem(header.row, missing, 'The table has no column of this name.');
  const mapped = own || columns === undefined || missing !== undefined ? suggested : withSaid(suggested, names, columns);
  const mapping = own
    ? mapped
    : withScale(
        mapped,
        names,
        tabular.map(({ cells }) => cells),
      );
  gathered.table = shapeOf(names, mapping, below, {
    headers,
    own,
    hasHeader,
    headerRow: hasHeader ? header.row : null,
    firstRows: firstRowsOf(sample),
    remembered,
  });
  sayMapping(mapping, header.row, own, gathered);
  if (gathered.outcomes.fault !== null) return null;
  gathered.says = own ? null : fieldsOf(mapping.columns);
  findKey(context, names, mapping, own, header.row, gathered);
  if (gathered.outcomes.fault !== null) return null;
  const lanes = new LanesOfRefused(names);
  gathered.writeRefused = refusedBy(source.writeRefused, lanes);
  const cells = new RecordCells(mapping, names, own ? source.own : (cell) => cell.trim());
  const areLanes = !mapping.columns.has('lane') && usualLaneOf(context) === null;
  const sections = new SectionRows(cells, mayBeDate, areLanes, context.undated === 'take', source.laneOf);
  const yearless = own
    ? null
    : DatesWithoutYear.of(
        tabular.filter(({ cells }) => !saysSum(cells)),
        mapping,
        names,
        context,
      );
  const ends = own || yearless !== null ? null : YearsOfSpans.of(mapping, names, context.order);
  const rows = () => behind(header.row, source.records());
  const written = () => ends?.complete(rows()) ?? rows();
  const tidied = (all: Iterable<CsvRecord>, left?: Left) => {
    if (own) return all;
    const once = withoutNamesOfColumns(withoutRepeatedHeaders(all, named, left), named, cells, left);
    return sections.without(withoutSums(withoutUnits(once, left), cells, left), left);
  };
  const ofOneYear = yearless === null ? written() : yearless.inOneYear(written());
  const haveYears = yearless === null && source.isYearOpen !== true;
  const readings = own ? null : readingsOf(tidied(ofOneYear), below, mapping, names, cells, context, haveYears);
  const years = yearless?.years(written, readings?.when.proof.order ?? context.order) ?? null;
  for (const note of [...(years?.notes ?? []), ...(ends?.notes ?? [])]) gathered.note(note);
  if (readings?.areDays)
    gathered.note(
      `Every time is midnight (${inRows(readings.areDays)}): they are the days that a program writes so, and were read as days.`,
    );
  if (readings?.endsAreDays)
    gathered.note(
      `Every time in column ${names[mapping.columns.get('end')?.[0] ?? -1] ?? 'End'} is midnight (${inRows(readings.endsAreDays)}): they are days that a program writes so, and were read as days.`,
    );
  if (readings?.calendar.note) gathered.note(readings.calendar.note);
  for (const zones of [readings?.zones, readings?.endZones]) if (zones?.note) gathered.note(zones.note);
  const dated = readings === null ? [] : [readings.when, readings.learned];
  for (const reading of dated) {
    for (const note of reading.notes) gathered.note(note);
    gathered.decisions = [...gathered.decisions, ...reading.decisions];
    if (reading.contradiction !== null) gathered.problem(reading.contradiction.row, reading.name, reading.contradiction.message);
  }
  if (yearless !== null) gathered.decisions = [...gathered.decisions, yearless.decision(readings?.when.proof.order ?? context.order)];
  if (source.isYearOpen === true || years !== null) askOrder(readings?.when, gathered);
  if (gathered.outcomes.fault !== null) return null;
  return {
    proofs: dated.filter(({ orderBy }) => orderBy === 'cells'),
    read: () => {
      const left: Left = ({ row }, why) => gathered.outcomes.notEvent(row, why);
      readRows(
        tidied(years?.complete(written()) ?? written(), left),
        cells,
        new TableRows(mapping, names, cells, readings, context, gathered),
        source.isKnown ?? (() => false),
        lanes,
        gathered,
      );
      for (const note of sections.said) gathered.note(note);
      return readings?.when.proof.order ?? context.order;
    },
  };
}

/** What has its years by the order of its days is not read before that of their digits is known. */
function askOrder(when: ColumnReading | undefined, gathered: Gathering): void {
  const open = when?.decisions.find(({ about, by }) => about === 'order' && by === 'nobody');
  if (open === undefined) return;
  gathered.problem(0, open.column, `${capital(open.words)}, and the years of the dates follow from that: say which comes first.`);
}

/** Stands by itself, since what is made within `lookAtTable` keeps all of its source: the text of the file, as long as its events. */
function refusedBy(write: TableSource['writeRefused'], lanes: LanesOfRefused): NonNullable<Gathering['writeRefused']> {
  return (records) => write(lanes.columns, records);
}

/** Settles by which columns records are known when the table is read again: those that were chosen, else the one of ids; none in our own, which has our ids. */
function findKey(
  { key = [], keyBefore = [] }: ImportContext,
  names: readonly string[],
  { columns }: Mapping,
  own: boolean,
  row: number,
  gathered: Gathering,
): void {
  const indexes = (wanted: readonly string[]): number[] =>
    wanted.map((header) => names.findIndex((name) => name.toLowerCase() === header.trim().toLowerCase()));
  for (const [at, index] of indexes(key).entries())
    if (index < 0) gathered.problem(row, key[at] ?? '', 'The table has no column of this name, by which its records could be known.');
  const before = indexes(keyBefore).includes(-1) ? [] : indexes(keyBefore);
  const chosen = key.length > 0 ? indexes(key) : before;
  gathered.isKeyChosen = chosen.length > 0;
  gathered.knownBy = (chosen.length > 0 || own ? chosen : (columns.get('id') ?? [])).map((index) => names[index] ?? '');
}

/** The fields of an event that columns are for. */
function fieldsOf(columns: Mapping['columns']): ReadonlySet<string> {
  const uses = new Set<string>(columns.keys());
  const dates = ['start', 'end', 'time', 'year', 'duration', 'precision'].some((use) => uses.has(use));
  return new Set([...uses, ...(dates ? ['when'] : []), ...(uses.has('url') ? ['sources'] : []), ...(uses.has('kept') ? ['summary'] : [])]);
}

function sayMapping({ columns, notes, unused }: Mapping, row: number, own: boolean, gathered: Gathering): void {
  if (!columns.has('title')) gathered.problem(row, 'Title', 'There is no column with titles. Its header may be Title, Event or Headline.');
  if (!columns.has('when') && !columns.has('start') && !columns.has('year'))
    gathered.problem(row, 'When', 'There is no column with dates. Its header may be When, Date or Start.');
  for (const note of notes) gathered.note(note);
  const left = unused.filter((name) => name !== '' && name !== WHY && !(own && CSV_EXTRA_COLUMNS.some((extra) => extra === name)));
  if (left.length > 0) gathered.note(`Columns not taken over: ${left.slice(0, 20).join(', ')}${left.length > 20 ? ' …' : ''}.`);
}

function readRows(
  records: Iterable<CsvRecord>,
  cells: RecordCells,
  reading: TableRows,
  isKnown: (row: number) => boolean,
  lanes: LanesOfRefused,
  gathered: Gathering,
): void {
  let rows = 0;
  for (const record of records) {
    rows += 1;
    if (rows > MAX_ROWS) {
      gathered.problem(record.row, '', `The file has more than ${MAX_ROWS.toLocaleString('en')} rows.`);
      return;
    }
    if (isKnown(record.row)) {
      gathered.outcomes.notEvent(record.row, 'This stands in another table of the file that was read as well.');
      reading.passed(record);
    } else if (cells.isNoEvent(record)) gathered.outcomes.notEvent(record.row, 'This is no event, by what its own column says.');
    else
      gathered.record(
        record.row,
        () => lanes.written(record.cells, cells.section),
        () => reading.read(record),
      );
  }
  for (const note of reading.notes) gathered.note(note);
  if (rows === 0) gathered.note('The file has a header and no rows.');
}

/** Cells of the records behind those that were looked at, as far as they can be read: what cannot is told where the table is read. */
function* cellsBehind(row: number, records: Iterable<CsvRecord>): Generator<readonly string[]> {
  try {
    for (const { cells } of behind(row, records)) yield cells;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
}

function* behind(row: number, records: Iterable<CsvRecord>): Generator<CsvRecord> {
  const clearing = new Clearing();
  for (const record of records) {
    clearing.passed(1);
    if (record.row > row) yield record;
  }
}
