import type { ColumnUse } from '../../../shared/mapping';
import { allowedUse } from './allowed-use';
import { namingColumns } from './best-title';
import { areBareClocks, areClocks, areZones, cellsOf, fits, looksLikeDates } from './by-cells';
import { type Mapping, plainHeader } from './column-use';
import { tellsHappened, tellsLater } from './dates-of-what';
import { findDaysOfYears } from './days-of-years';
import { findClocks, findHoursAndMinutes } from './find-clocks';
import { findDates, findTitles, makeTitles, moved, SAYS_WHEN, saysDue } from './find-columns';
import { findPair } from './find-pair';
import { hasZoneInHeader, headerParts } from './header-parts';
import { HEADER_WORDS } from './header-words';
import type { Preset } from './preset';
import { PRESETS } from './presets';

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
    if (columns.has(use) && !SEVERAL.has(use)) {
      // A second end (“Due” beside “Closed”) says something of its own.
      if (use === 'end' && fits(cellsOf(sample, index), isDate) && cellsOf(sample, index).length > 0) give('kept', index);
      continue;
    }
    // Days on which something was made known, beside those on which it happened.
    if (use === 'when' && isMadeKnownBeside(index, names, plain, sample, isDate)) continue;
    // A column that says nothing would hide one that does.
    if (about !== '' && SAYS_WHEN.has(use) && sample.length > 0 && cellsOf(sample, index).length === 0) continue;
    const column = { header, use, about, name: names[index] ?? '', cells: cellsOf(sample, index), plain, hasWhen: columns.has('when') };
    const allowed = allowedUse(column, isDate);
    if (allowed !== null) give(allowed, index);
  }
  for (const indexes of columns.values()) indexes.sort((a, b) => a - b);
  const notes: string[] = [];
  findDaysOfYears(columns, names, sample, isDate, notes);
  untangle(columns, names, sample);
  findPair(columns, names, sample, isDate, notes);
  findDates(columns, names, plain, sample, isDate, notes);
  findClocks(columns, names, sample, notes);
  const hoursAndMinutes = findHoursAndMinutes(columns, names, sample, notes);
  findTitles(columns, names, plain, sample, isDate, notes);
  const withNames = makeTitles(columns, names, sample, isDate, notes);
  const taken = new Set([...columns.values()].flat());
  const free = (index: number) => !taken.has(index);
  return {
    columns,
    unused: names.filter((_, at) => free(at) && !IGNORED.has(plain[at] ?? '')),
    notes,
    withNames,
    hoursAndMinutes,
    naming: namingColumns(columns, names, sample, isDate),
  };
}

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
    const alone = whole ?? columnUse(base, plain);
    const use = alone ?? twoWordsUse(name);
    if (use === undefined) return [];
    const isZoned = HAS_TIMES.has(use) && hasZoneInHeader(name);
    // When something is due is its end where nothing says when it was done.
    const isDue = use === 'end' && saysDue(header) ? 1 : 0;
    // Of what only two words say the cells are asked as well: `1435` under `BEGIN_TIME` may be a year.
    return [
      { index, header: base, use, about: alone === undefined ? name : about, rank: isZoned ? 0 : (whole !== undefined ? 1 : 2) + isDue },
    ];
  });
  return ranked.sort((one, other) => one.rank - other.rank);
}

/** Whether the header of a column of dates says when something was made known or kept, and another that has dates, when it happened. */
function isMadeKnownBeside(
  index: number,
  names: readonly string[],
  plain: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
): boolean {
  if (!tellsLater(names[index] ?? '', plain[index] ?? '')) return false;
  return names.some((name, at) => tellsHappened(name, plain[at] ?? '') && looksLikeDates(cellsOf(sample, at), isDate));
}

/** Uses of columns that say times of day. */
const HAS_TIMES: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'end', 'time', 'endTime']);

function columnUse(header: string, all: readonly string[]): ColumnUse | undefined {
  // Beside a year and a month a day is their third part.
  if (header === 'day' && all.includes('year') && all.includes('month')) return 'day';
  return HEADER_WORDS.get(header);
}

/** Short words for the two ends that mean them only before another word. */
const SHORT_ENDS: ReadonlyMap<string, ColumnUse> = new Map([
  ['dep', 'start'],
  ['beg', 'start'],
  ['arr', 'end'],
]);

const DAY_OF_MONTH: ReadonlySet<string> = new Set(['day', 'tag', 'dia', 'día']);

/** “Begin date”, “Beginn Uhrzeit”, “Fin heure”: which end, and whether its day or its time. */
function twoWordsUse(name: string): ColumnUse | undefined {
  const words = name
    .replace(/[([{].*$/, '')
    .trim()
    .split(/[\s_]+/)
    .map(plainHeader);
  const [first, second, ...others] = words.map((word) => SHORT_ENDS.get(word) ?? HEADER_WORDS.get(word));
  if (others.length > 0 || (first !== 'start' && first !== 'end')) return undefined;
  if (second === 'time') return first === 'start' ? 'time' : 'endTime';
  // `BEGIN_DAY` is a day of a month that stands elsewhere.
  return second === 'when' && !DAY_OF_MONTH.has(words[1] ?? '') ? first : undefined;
}

/** What headers say together: "Summary" alone is what calendars call the title, a time without a date holds both. */
function untangle(columns: Map<ColumnUse, readonly number[]>, names: readonly string[], sample: readonly (readonly string[])[]): void {
  const summary = columns.get('summary') ?? [];
  const calendars = summary.find((index) => names[index]?.toLowerCase() === 'summary');
  if (!columns.has('title') && calendars !== undefined && cellsOf(sample, calendars).length * 2 >= sample.length) {
    columns.set('title', [calendars]);
    columns.set(
      'summary',
      summary.filter((index) => index !== calendars),
    );
    if (summary.length === 1) columns.delete('summary');
  }
  // Beside a day “Beginn” and “Ende” are its times.
  if (columns.has('when') && areClocks(cellsOf(sample, columns.get('start')?.[0] ?? -1))) {
    moved(columns, 'start', 'time');
    if (areClocks(cellsOf(sample, columns.get('end')?.[0] ?? -1))) moved(columns, 'end', 'endTime');
  }
  // Numbers such as 0830 are no years, and 14h00 is no date: the day stands elsewhere.
  const clocks = cellsOf(sample, columns.get('time')?.[0] ?? -1);
  const isClockAlone = areBareClocks(clocks) || areClocks(clocks);
  if (![...SAYS_WHEN].some((use) => columns.has(use)) && !isClockAlone) {
    moved(columns, 'time', 'start');
    moved(columns, 'endTime', 'end');
  }
  // A year beside a whole date says nothing new.
  if (columns.has('when') || columns.has('start')) for (const part of ['year', 'month', 'day'] as const) columns.delete(part);
}

function byPreset(
  { program, uses, precisions, order, negativeYears, notEvents }: Preset,
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
    precisions,
    order,
    negativeYears,
    notEvents: notEvents === undefined || column < 0 ? undefined : { column, word: notEvents.word },
  };
}
