import type { ColumnUse } from '../../../shared/mapping';
import { allowedUse } from './allowed-use';
import { namingColumns } from './best-title';
import { areBareClocks, areClocks, areTimesAlone, areZones, cellsOf, dateCellsOf, fits, looksLikeDates } from './by-cells';
import { type Mapping, OF_DATES, plainHeader, SAYS_WHEN } from './column-use';
import { findDateParts, notesOfParts } from './date-parts';
import { findDaysInRuns } from './days-in-runs';
import { areCountedDays, DAY_OF_MONTH, findDaysOfMonths, findDaysOfYears } from './days-of-years';
import { findEndByLengths } from './ends-by-lengths';
import { findEras, withEras } from './era-of-header';
import { findClocks, findHoursAndMinutes } from './find-clocks';
import { findDates, moved, named, saysDue } from './find-columns';
import { findLimits } from './find-limits';
import { findPair } from './find-pair';
import { findTitles, isLessThanTitle, makeTitles } from './find-titles';
import { givesWay } from './gives-way';
import { hasZoneInHeader, headerParts } from './header-parts';
import { HEADER_WORDS } from './header-words';
import { findLabels, withoutLabels } from './labelled-dates';
import { findPointsOrStarts } from './points-and-spans';
import type { Preset } from './preset';
import { PRESETS } from './presets';
import { sameThroughout } from './same-throughout';
import { needProofOfPrecision } from './scale-of-precision';
import type { Suggesting } from './suggesting';
import { findUnnamedEnd } from './unnamed-ends';
import { findYearBeside } from './year-beside';

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
 * @param given cells of the first records
 * @param isDate whether a cell can be understood as a date
 * @param behind cells of the records behind the first, each time anew
 */
export function suggestMapping(
  names: readonly string[],
  given: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  behind: () => Iterable<readonly string[]> = () => [],
): Mapping {
  const plain = numbered(names.map(plainHeader));
  const preset = PRESETS.find(({ known }) => known.every((header) => plain.includes(header)));
  if (preset !== undefined) return byPreset(preset, names, plain, given);
  const notes: string[] = [];
  const labels = findLabels(names, given, isDate, notes);
  const eras = findEras(names, given);
  for (const [at, era] of eras) notes.push(`Column ${named(names, at)}: years alone were read as ${era}, as its header says.`);
  let sample = given.map((cells) => withEras(withoutLabels(cells, labels), eras));
  const isSame = sameThroughout(given, behind, isDate);
  const columns = new Map<ColumnUse, number[]>();
  const give = (use: ColumnUse, index: number) => columns.set(use, [...(columns.get(use) ?? []), index]);
  const parts = findDateParts({ names, plain, sample, isDate, isSame });
  const ofParts = new Set([...parts.values()].flat());
  const asked = candidates(names, plain).filter(({ index }) => !ofParts.has(index));
  for (const { index, header, use: said, about } of asked) {
    const ofYears = yearsOf(said, about, dateCellsOf(sample, index));
    const use = ofYears ?? clocksOfOthers(said, index, asked, { names, sample, isDate });
    if (columns.has(use) && !SEVERAL.has(use)) {
      // A second end (“Due” beside “Closed”) says something of its own.
      if (use === 'end' && fits(dateCellsOf(sample, index), isDate) && dateCellsOf(sample, index).length > 0) give('kept', index);
      continue;
    }
    if (givesWay(use, index, { names, plain, sample, isDate, isSame })) {
      // What a header calls a time, and is none, is not to be found as dates again.
      if (use !== 'when') sample = sample.map((cells) => cells.map((cell, at) => (at === index ? '' : cell)));
      continue;
    }
    // A column that says nothing would hide one that does.
    if (about !== '' && SAYS_WHEN.has(use) && sample.length > 0 && dateCellsOf(sample, index).length === 0) continue;
    const cells = OF_DATES.has(use) ? dateCellsOf(sample, index) : cellsOf(sample, index);
    const column = { header, use, about, name: names[index] ?? '', cells, plain, hasWhen: columns.has('when') };
    const allowed = allowedUse(column, isDate);
    if (allowed !== null) give(allowed, index);
  }
  for (const indexes of columns.values()) indexes.sort((a, b) => a - b);
  for (const [use, indexes] of parts) columns.set(use, [...indexes]);
  const table: Suggesting = { columns, names, plain, sample, isDate, isSame, notes };
  findDaysOfMonths(table);
  findDaysOfYears(table);
  untangle(table);
  const areLimits = findLimits(table);
  findPair(table);
  findDates(table);
  findUnnamedEnd(table);
  findPointsOrStarts(table);
  needProofOfPrecision(table);
  findEndByLengths(table);
  const yearBeside = findYearBeside(table);
  findClocks(table);
  const hoursAndMinutes = findHoursAndMinutes(table);
  findTitles(table);
  const withNames = makeTitles(table);
  const [counted = -1] = columns.get('month') ?? [];
  const taken = new Set([...columns.values()].flat().concat(yearBeside?.column ?? []));
  const free = (index: number) => !taken.has(index);
  return {
    columns,
    unused: names.filter((_, at) => free(at) && !IGNORED.has(plain[at] ?? '')),
    notes: [...notesOfParts(parts, table), ...notes],
    withNames,
    hoursAndMinutes,
    daysInRuns: findDaysInRuns(columns, sample),
    countsDays: counted >= 0 && areCountedDays(plain[counted] ?? '', dateCellsOf(sample, counted)),
    yearBeside,
    labels,
    eras,
    areLimits,
    naming: namingColumns(table),
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
    const isKind = use === 'title' && isLessThanTitle(header, plain) ? 0.5 : 0;
    // Of what only two words say the cells are asked as well: `1435` under `BEGIN_TIME` may be a year.
    return [
      {
        index,
        header: base,
        use,
        about: alone === undefined ? name : about,
        rank: isZoned ? 0 : (whole !== undefined ? 1 : 2) + isDue + isKind,
      },
    ];
  });
  return ranked.sort((one, other) => one.rank - other.rank);
}

/**
 * What a column called a date, a start or an end is for: with times of day alone it has those of the days of another column, be that one of the same use, or of
 * dates that any column says.
 */
function clocksOfOthers(
  use: ColumnUse,
  index: number,
  asked: readonly Candidate[],
  { names, sample, isDate }: Pick<Suggesting, 'names' | 'sample' | 'isDate'>,
): ColumnUse {
  if ((use !== 'when' && use !== 'start' && use !== 'end') || !areTimesAlone(dateCellsOf(sample, index))) return use;
  const others = use === 'when' ? [...names.keys()] : asked.filter((other) => other.use === use).map((other) => other.index);
  return others.some((at) => at !== index && looksLikeDates(dateCellsOf(sample, at), isDate)) ? TIME_OF[use] : use;
}

/** Small years alone of a start or an end whose header says that they are years: “Start (year)”, `to_year`. Null for anything else. */
function yearsOf(use: ColumnUse, about: string, cells: readonly string[]): ColumnUse | null {
  if ((use !== 'start' && use !== 'end') || HEADER_WORDS.get(plainHeader(about)) !== 'year') return null;
  const areYears = fits(cells, (cell) => /^[-−]?\d{1,4}$/.test(cell)) && cells.some((cell) => /^[-−]?\d{1,3}$/.test(cell));
  return areYears ? (use === 'start' ? 'year' : 'endYear') : null;
}

const TIME_OF = { when: 'time', start: 'time', end: 'endTime' } as const;

/** Uses of columns that say times of day. */
const HAS_TIMES: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'end', 'time', 'endTime']);

function columnUse(header: string, all: readonly string[]): ColumnUse | undefined {
  // Beside a year and a month a day is their third part.
  const has = (use: ColumnUse): boolean => all.some((other) => HEADER_WORDS.get(other) === use);
  return DAY_OF_MONTH.has(header) && has('year') && has('month') ? 'day' : HEADER_WORDS.get(header);
}

/** Short words for the two ends that mean them only before another word. */
const SHORT_ENDS: ReadonlyMap<string, ColumnUse> = new Map([
  ['dep', 'start'],
  ['beg', 'start'],
  ['arr', 'end'],
]);

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
function untangle(table: Suggesting): void {
  const { columns, names, sample } = table;
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
  if (areClocks(dateCellsOf(sample, columns.get('start')?.[0] ?? -1)) && (columns.has('when') || hasOtherDays(table))) {
    moved(columns, 'start', 'time');
    if (areClocks(dateCellsOf(sample, columns.get('end')?.[0] ?? -1))) moved(columns, 'end', 'endTime');
  }
  // Numbers such as 0830 are no years, and 14h00 is no date: the day stands elsewhere.
  const clocks = dateCellsOf(sample, columns.get('time')?.[0] ?? -1);
  const isClockAlone = areBareClocks(clocks) || areTimesAlone(clocks);
  if (![...SAYS_WHEN].some((use) => columns.has(use)) && !isClockAlone) {
    moved(columns, 'time', 'start');
    moved(columns, 'endTime', 'end');
  }
  // A year beside a whole date says nothing new.
  if ((columns.has('when') || columns.has('start')) && (columns.has('year') || columns.has('month')))
    for (const part of ['year', 'month', 'day'] as const) columns.delete(part);
}

/** Whether a column that is for nothing so far has days. */
function hasOtherDays({ columns, names, sample, isDate }: Suggesting): boolean {
  const taken = new Set([...columns.values()].flat());
  return [...names.keys()].some((at) => !taken.has(at) && looksLikeDates(dateCellsOf(sample, at), isDate));
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
