import { STATUSES } from '../../../shared/event';
import type { ColumnUse } from '../../../shared/mapping';
import { lengthForm, readLength } from '../../../shared/time/length';
import { isPrecision } from '../evidence/date-precision';
import { unitOfOffsets } from '../zones/offset-numbers';
import { zoneOfCell } from '../zones/zone-cell';
import { type Mapping, plainHeader } from './column-use';
import { hasZoneInHeader, headerParts } from './header-parts';
import { HEADER_WORDS, OWN_WORDS, VAGUE_LENGTH_WORDS, VAGUE_ZONE_WORDS } from './header-words';
import { PRESETS, type Preset } from './presets';

/** Headers of which the second with the same name is called so. */
function numbered(headers: readonly string[]): string[] {
  return headers.map((header, at) =>
    header !== '' && headers.indexOf(header) < at ? `${header}#${headers.slice(0, at + 1).filter((one) => one === header).length}` : header,
  );
}

/** Uses that hold what several columns say together; of others the first column counts. */
const SEVERAL: ReadonlySet<ColumnUse> = new Set(['summary', 'actors', 'places', 'tags', 'kept']);
/** Our own name for Created and Updated; the store stamps an import with its own time. */
const IGNORED = new Set(['created', 'updated']);

/**
 * Which column holds what: by the program that writes such tables, else by what its header says, and where no header says which are
 * titles and dates, by the cells.
 *
 * @param sample cells of the first records
 * @param isDate whether a cell can be understood as a date
 */
export function suggestMapping(
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
): Mapping {
  const plain = numbered(names.map(plainHeader));
  const preset = PRESETS.find(({ known }) => known.every((header) => plain.includes(header)));
  if (preset !== undefined) return byPreset(preset, names, plain, sample);
  const columns = new Map<ColumnUse, number[]>();
  const give = (use: ColumnUse, index: number) => columns.set(use, [...(columns.get(use) ?? []), index]);
  for (const { index, header, use, about } of candidates(names, plain)) {
    if (columns.has(use) && !SEVERAL.has(use)) continue;
    if (header === 'state' && !fits(cellsOf(sample, index), isStatus)) give('places', index);
    else if ((use === 'zone' || use === 'endZone') && !areZones(names[index] ?? '', header, cellsOf(sample, index))) continue;
    else if (use === 'precision' && !fits(cellsOf(sample, index), isPrecision)) continue;
    else if (use === 'duration' && !mostFit(cellsOf(sample, index), (cell) => mayBeLength(cell, header, about))) continue;
    else if ((use === 'time' || use === 'endTime') && about !== '' && !mostFit(cellsOf(sample, index), isClock)) continue;
    else if (use === 'status' && !isOfUse(cellsOf(sample, index), isStatus)) continue;
    else if (SAYS_WHEN.has(use) && !OWN_WORDS.has(header) && !mostFit(cellsOf(sample, index), (cell) => /\d/.test(cell) || isDate(cell)))
      continue;
    else give(use, index);
  }
  for (const indexes of columns.values()) indexes.sort((a, b) => a - b);
  untangle(columns, names);
  const notes: string[] = [];
  const taken = () => new Set([...columns.values()].flat());
  const free = (index: number) => !taken().has(index);
  // Months with a year of their own ("Jan-26"), and a year beside a column that says the day.
  const month = columns.get('month')?.[0] ?? -1;
  if (!columns.has('year') && looksLikeDates(cellsOf(sample, month), isDate) && ![...SAYS_WHEN].some((use) => columns.has(use))) {
    columns.delete('month');
    give('when', month);
  }
  const onlyYear = columns.has('year') && !columns.has('month') && !columns.has('when') && !columns.has('start');
  const finer = onlyYear ? names.findIndex((_, at) => free(at) && looksLikeDates(cellsOf(sample, at), isDate)) : -1;
  if (finer >= 0) {
    columns.delete('year');
    give('when', finer);
    notes.push(`Column ${named(names, finer)} was taken for the dates: its cells say more than the year.`);
  }
  if (![...SAYS_WHEN].some((use) => columns.has(use))) {
    const index = names.findIndex((_, at) => free(at) && looksLikeDates(cellsOf(sample, at), isDate));
    if (index >= 0) {
      give('when', index);
      notes.push(`Column ${named(names, index)} was taken for the dates: its cells are dates.`);
    }
  }
  if (!columns.has('title')) {
    const summary = columns.get('summary') ?? [];
    const index = bestTitle(names.keys(), (at) => (free(at) || summary.includes(at) ? cellsOf(sample, at) : []), isDate);
    const lane = columns.get('lane')?.[0] ?? -1;
    if (index < 0 && looksLikeTitles(cellsOf(sample, lane), isDate)) {
      columns.delete('lane');
      give('title', lane);
      notes.push(`Column ${named(names, lane)} was taken for the titles: no other has words.`);
    } else if (index >= 0) {
      if (summary.length > 0)
        columns.set(
          'summary',
          summary.filter((at) => at !== index),
        );
      if (columns.get('summary')?.length === 0) columns.delete('summary');
      give('title', index);
      if (plain[index] !== 'summary') notes.push(`Column ${named(names, index)} was taken for the titles: its words tell most.`);
    }
  }
  return { columns, unused: names.filter((_, at) => free(at) && !IGNORED.has(plain[at] ?? '')), notes };
}

const SAYS_WHEN: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'year']);

interface Candidate {
  readonly index: number;
  readonly header: string;
  readonly use: ColumnUse;
  /** What the header says beside the name of the use, in brackets or as a zone. */
  readonly about: string;
}

/**
 * Columns whose header is a word that we know, those first that are to be asked first for their use: dates and times whose header names a zone, then what
 * is called so and nothing else, then what says something more in brackets.
 */
function candidates(names: readonly string[], plain: readonly string[]): Candidate[] {
  const ranked = plain.flatMap((header, index): (Candidate & { rank: number })[] => {
    const name = names[index] ?? '';
    const whole = columnUse(header, plain);
    const { base, about } = whole === undefined ? headerParts(name) : { base: header, about: '' };
    const use = whole ?? columnUse(base, plain);
    if (use === undefined) return [];
    const isZoned = HAS_TIMES.has(use) && hasZoneInHeader(name);
    return [{ index, header: base, use, about, rank: isZoned ? 0 : whole !== undefined ? 1 : 2 }];
  });
  return ranked.sort((one, other) => one.rank - other.rank);
}

/** Uses of columns that say times of day. */
const HAS_TIMES: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'end', 'time', 'endTime']);

function columnUse(header: string, all: readonly string[]): ColumnUse | undefined {
  // Beside a year and a month a day is their third part.
  if (header === 'day' && all.includes('year') && all.includes('month')) return 'day';
  return HEADER_WORDS.get(header);
}

/** What headers say together: "Summary" alone is what calendars call the title, a time without a date holds both. */
function untangle(columns: Map<ColumnUse, number[]>, names: readonly string[]): void {
  const summary = columns.get('summary') ?? [];
  const calendars = summary.find((index) => names[index]?.toLowerCase() === 'summary');
  if (!columns.has('title') && calendars !== undefined) {
    columns.set('title', [calendars]);
    columns.set(
      'summary',
      summary.filter((index) => index !== calendars),
    );
    if (summary.length === 1) columns.delete('summary');
  }
  const moved = (from: ColumnUse, to: ColumnUse) => {
    const indexes = columns.get(from);
    if (indexes === undefined || columns.has(to)) return;
    columns.set(to, indexes);
    columns.delete(from);
  };
  if (!columns.has('when') && !columns.has('start') && !columns.has('year')) {
    moved('time', 'start');
    moved('endTime', 'end');
  }
  // A year beside a whole date says nothing new.
  if (columns.has('when') || columns.has('start')) for (const part of ['year', 'month', 'day'] as const) columns.delete(part);
}

function byPreset(
  { program, uses, order, negativeYears, notEvents }: Preset,
  names: readonly string[],
  plain: readonly string[],
  sample: readonly (readonly string[])[],
): Mapping {
  const columns = new Map<ColumnUse, readonly number[]>();
  for (const [use, headers] of Object.entries(uses)) {
    const indexes = headers.map((header) => plain.indexOf(header)).filter((index) => index >= 0);
    if (indexes.length > 0) columns.set(use as ColumnUse, SEVERAL.has(use as ColumnUse) || use === 'title' ? indexes : indexes.slice(0, 1));
  }
  const zone = plain.findIndex(
    (header, at) => HEADER_WORDS.get(header) === 'zone' && areZones(names[at] ?? '', header, cellsOf(sample, at)),
  );
  if (!columns.has('zone') && zone >= 0) columns.set('zone', [zone]);
  const taken = new Set([...columns.values()].flat());
  const column = notEvents === undefined ? -1 : plain.indexOf(notEvents.column);
  return {
    columns,
    program,
    unused: names.filter((_, index) => !taken.has(index) && index !== column),
    notes: [`The columns are those of ${program}, and were read as it writes them.`],
    order,
    negativeYears,
    notEvents: notEvents === undefined || column < 0 ? undefined : { column, word: notEvents.word },
  };
}

function cellsOf(sample: readonly (readonly string[])[], index: number): string[] {
  return sample.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
}

/** Some of the cells are what the column should hold; those that are not are faults of theirs. */
function isOfUse(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length === 0 || cells.some(is);
}

/** More than half of the cells are what the header says: of a few cells one odd one is not enough to doubt a header. */
function mostFit(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length === 0 || cells.filter(is).length > cells.length / 2;
}

/** At least four fifths of the cells are what the column should hold; where there are none, nothing speaks against it. */
function fits(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length >= cells.length * 0.8;
}

function isStatus(cell: string): boolean {
  return STATUSES.some((status) => status === cell.toLowerCase());
}

/** Whether the cells of a column whose header may mean a zone are zones: “Offset” and “Zone” are called many things. */
function areZones(name: string, header: string, cells: readonly string[]): boolean {
  if (unitOfOffsets(name, cells) !== null) return true;
  return VAGUE_ZONE_WORDS.has(header) ? cells.length > 0 && fits(cells, isZoneCell) : isOfUse(cells, isZoneCell);
}

/** What “Duration” stands above may be a number of a unit that nobody says; above “Length” such a number is one of metres as well. */
function mayBeLength(cell: string, header: string, about: string): boolean {
  return readLength(cell, lengthForm(about)) !== null || (!VAGUE_LENGTH_WORDS.has(header) && /^\d+([.,:]\d+)?$/.test(cell));
}

function isClock(cell: string): boolean {
  return /^T?\d{1,2}([:.hH]\d\d|\s*[ap]\.?m)/i.test(cell) || /\d:\d\d/.test(cell);
}

function isZoneCell(cell: string): boolean {
  return ['zone', 'open'].includes(zoneOfCell(cell, { homes: [], beside: new Set() }).kind);
}

/** Numbers alone may count anything; a date has its parts told apart, or a word. */
function looksLikeDates(cells: readonly string[], isDate: (cell: string) => boolean): boolean {
  return cells.length > 0 && fits(cells, (cell) => !/^[\d.,-]{1,4}$/.test(cell) && !/^\d+([.,]\d+)?$/.test(cell) && isDate(cell));
}

function looksLikeTitles(cells: readonly string[], isDate: (cell: string) => boolean): boolean {
  if (cells.length === 0 || !fits(cells, (cell) => /\p{L}{2}/u.test(cell) && !/^https?:/i.test(cell) && !isDate(cell))) return false;
  // The same word again and again is a kind, not a title.
  return new Set(cells).size >= Math.min(cells.length, 3) * 0.5 && new Set(cells).size > cells.length * 0.3;
}

/** The column of which the cells tell one event from another best: many different ones, of some words, and no long texts. */
function bestTitle(indexes: Iterable<number>, cellsAt: (index: number) => readonly string[], isDate: (cell: string) => boolean): number {
  let best = { index: -1, score: 0 };
  for (const index of indexes) {
    const cells = cellsAt(index);
    if (!looksLikeTitles(cells, isDate)) continue;
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    const words = cells.filter((cell) => /\p{L}{2,}\s+\S*\p{L}/u.test(cell)).length / cells.length;
    const size = length <= 80 ? Math.min(1, length / 25) : Math.max(0.3, 80 / length);
    const score = (new Set(cells).size / cells.length) * (0.4 + 0.6 * size) * (0.5 + 0.5 * words);
    // Of those that tell nearly as much the first is it.
    if (score > best.score * 1.15) best = { index, score };
  }
  return best.index;
}

function named(names: readonly string[], index: number): string {
  return names[index] === '' ? `${index + 1} (without a header)` : (names[index] ?? '');
}
