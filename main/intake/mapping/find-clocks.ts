import type { ColumnUse } from '../../../shared/mapping';
import { areClocks, areHoursAndMinutes, areTimesOfDay, dateCellsOf } from './by-cells';
import { headerWords } from './column-use';
import { pairsOfOneName } from './ends-beside';
import { headerName } from './header-parts';
import { isMidnight } from './midnight';
import type { Suggesting } from './suggesting';
import { timesBesideDays } from './times-beside-days';
import { isArrival, isDeparture } from './visits';

/** Words of headers for a day, and for the time of day: what stands around both is the same. */
const DAYS = new Set(['date', 'day', 'datum', 'tag', 'jour', 'fecha', 'data', 'dato', 'дата']);
const TIMES = new Set(['time', 'clock', 'hour', 'zeit', 'uhrzeit', 'heure', 'hora', 'ora', 'tijd', 'tid', 'czas', 'godzina', 'время']);
const IN_ONE_WORD: readonly (readonly [day: RegExp, times: readonly string[]])[] = [
  // “Update” is no day, and uptime no time of it.
  [/(?<!^up|^vali|^man|^candi)date$/, ['time']],
  [/datum$/, ['zeit', 'uhrzeit', 'tijd', 'tid']],
];

/** Words of headers above lengths of time: of a flight, a race, somebody's work. */
const LENGTHS =
  /^(?:(?:flight|race|work|run|travel|driv|ride|riding|bik|cycl|swim|walk|hik|train|finish|lap|split|journey|trip|transit|voyage|play|watch|read|listen|view|screen|sleep|cook|bak|prep|process|response|respond|reaction|wait|lead|hold|handl|talk|call ?length|elapsed|duration|total|net|gross|moving|block|down|up|idle|build|exposure|session|service|cpu|recovery|repair|study|practice|project|task)|(?:flug|renn|lauf|arbeits|fahr|reise|spiel|lese|warte|bearbeitungs|liefer|dienst|rüst|bau|lauf|trainings|schlaf|koch|pausen|probe|vol|course|trabajo|viaje|vuelo|lavoro|volo|gara|reis|werk))/;

/** Which uses of a day have which of a time of day. */
const TIMES_OF: readonly (readonly [day: ColumnUse, time: ColumnUse])[] = [
  ['when', 'time'],
  ['start', 'time'],
  ['end', 'endTime'],
];

/** The columns of the times of day whose header is that of a date but for one word, as `ConnDate` and `ConnTime` are, where no other is known and the dates have none themselves. */
export function findClocks(table: Suggesting): void {
  const { columns, names, sample, notes } = table;
  timesBesideDays(table);
  const taken = new Set([...columns.values()].flat());
  for (const [day, time] of TIMES_OF) {
    const [date = -1] = columns.get(day) ?? [];
    if (date < 0 || columns.has(time) || hasTimes(dateCellsOf(sample, date))) continue;
    const wanted = timesBeside(names[date] ?? '');
    if (wordsOf(names[date] ?? '').some((word) => LENGTHS.test(word))) continue;
    const isTime = (at: number): boolean => areTimesOfDay(dateCellsOf(sample, at)) || areHoursAndMinutes(dateCellsOf(sample, at));
    const found = names.findIndex((name, at) => !taken.has(at) && wanted.has(wordsOf(name).join(' ')) && isTime(at));
    if (found < 0) continue;
    columns.set(time, [found]);
    taken.add(found);
    notes.push(`Column ${names[found]} was taken for the times of day of ${names[date]}.`);
  }
  findStartOfEnds(table);
  findPairOfClocks(table);
  findArrivals(table);
}

/**
 * Ends that are times of day alone, beside days without times, be those called dates or starts: the first other column of times is when it began, whatever
 * that is called (an alarm, an arrival). Where there is none, what is called a date or a start lasts until then on its day.
 */
function findStartOfEnds(table: Suggesting): void {
  const { columns, names, sample, notes } = table;
  const [[date = -1] = [], [end = -1] = []] = [columns.get('when') ?? columns.get('start'), columns.get('end')];
  if (date < 0 || end < 0 || columns.has('endTime') || hasTimes(dateCellsOf(sample, date)) || !areClocks(dateCellsOf(sample, end))) return;
  const taken = new Set([...columns.values()].flat());
  const isStart = (at: number): boolean => !taken.has(at) && areTimesOfDay(dateCellsOf(sample, at));
  const [start = names.findIndex((_, at) => isStart(at))] = columns.get('time') ?? [];
  if (start < 0) return;
  columns.delete('end');
  columns.set('time', [start]);
  columns.set('endTime', [end]);
  notes.push(takenForTimes(names, start, end));
}

/** A time of day at which something came, with no other beside it, is when that was: nothing went on until then. */
function findArrivals(table: Suggesting): void {
  const { columns, names, sample, notes } = table;
  const [date = -1] = columns.get('when') ?? columns.get('start') ?? [];
  if (date < 0 || columns.has('time') || (columns.has('end') && columns.has('endTime')) || hasTimes(dateCellsOf(sample, date))) return;
  const taken = new Set([...columns.values()].flat());
  const free = names.findIndex((name, at) => !taken.has(at) && isArrival(name) && headerWords(name).every((word) => word !== 'in'));
  const use = columns.has('endTime') ? 'endTime' : 'end';
  const [arrival = free] = columns.get(use) ?? [];
  if (!isArrival(names[arrival] ?? '') || !areClocks(dateCellsOf(sample, arrival))) return;
  columns.delete(use);
  columns.set('time', [arrival]);
  notes.push(`Column ${names[arrival]} was taken for the time: no other says when it began.`);
}

function takenForTimes(names: readonly string[], start: number, end: number): string {
  return `Columns ${names[start]} and ${names[end]} were taken for the times of start and end.`;
}

/** Whether dates have times of day; midnight in all of them is how programs write days. */
function hasTimes(cells: readonly string[]): boolean {
  return cells.some((cell) => /\d:\d\d/.test(cell) && !isMidnight(cell));
}

/** The uses of times of day whose numbers lost their leading zeros, which is told. */
export function findHoursAndMinutes(table: Suggesting): ReadonlySet<ColumnUse> {
  const { columns, names, sample, notes } = table;
  const uses = (['time', 'endTime'] as const).filter((use) => areHoursAndMinutes(dateCellsOf(sample, columns.get(use)?.[0] ?? -1)));
  for (const use of uses) {
    const [at = -1] = columns.get(use) ?? [];
    const short = dateCellsOf(sample, at).find((cell) => cell.length < 3);
    if (short === undefined) continue;
    const clock = short.padStart(4, '0').replace(/(?=..$)/, ':');
    notes.push(`Column ${names[at]}: numbers are hours and minutes (hhmm) without leading zeros: “${short}” is ${clock}.`);
  }
  return new Set(uses);
}

/** Words of headers above when one came and went, of which either may be the start: of a flight “off” is, of a day at work “on”. */
const EITHER = /(?<!\p{L})(?:in|out|on|off)(?!\p{L})/iu;
const OTHER_WORD: ReadonlyMap<string, string> = new Map([
  ['off', 'on'],
  ['on', 'off'],
]);

/** Two columns of times whose headers are the same but for words of start and end, beside days that have none. */
function findPairOfClocks(table: Suggesting): void {
  const { columns, names, sample, notes } = table;
  const [date = -1] = columns.get('when') ?? columns.get('start') ?? [];
  const isKnown = columns.has('time') || columns.has('end');
  if (date < 0 || isKnown || hasTimes(dateCellsOf(sample, date))) return;
  const [known = -1] = columns.get('endTime') ?? [];
  const taken = new Set([...columns.values()].flat().filter((at) => at !== known));
  const isTime = (at: number): boolean => !taken.has(at) && areTimesOfDay(dateCellsOf(sample, at));
  const pairs = [...pairsOfClocks(names.map(headerName), sample)];
  const found = pairs.find(([start, end]) => isTime(start) && isTime(end) && (known < 0 || end === known));
  if (found === undefined) return;
  const [start, end] = found;
  columns.set('time', [start]);
  columns.set('endTime', [end]);
  notes.push(takenForTimes(names, start, end));
}

/**
 * Where the times of start and end may be. Words of which either may be the start, and an arrival that stands before a departure, are told by which times are
 * the later ones.
 */
function* pairsOfClocks(names: readonly string[], sample: Suggesting['sample']): Generator<readonly [start: number, end: number]> {
  for (const [start, end] of pairsOfOneName(names)) {
    const isLater = areMostlyLater(sample, start, end);
    const isEither = EITHER.test(headerWords(names[start] ?? '').join(' '));
    const isTurned = isDeparture(names[end] ?? '') && !isDeparture(names[start] ?? '');
    if (isLater || !(isTurned || isEither)) yield [start, end];
    // Where one departs before one arrives, it is a journey.
    else if (isTurned && !isEither && areMostlyLater(sample, end, start)) yield [end, start];
  }
  const words = names.map(headerWords);
  for (const [start, said] of words.entries()) {
    const wanted = said.flatMap((word, at) => (OTHER_WORD.has(word) ? [said.with(at, OTHER_WORD.get(word) ?? '').join(' ')] : []));
    const end = words.findIndex((other, at) => at > start && wanted.includes(other.join(' ')));
    if (end >= 0 && areMostlyLater(sample, start, end)) yield [start, end];
  }
}

/** Whether most times of one column are later in the day than those of another in the same row. */
function areMostlyLater(sample: readonly (readonly string[])[], start: number, end: number): boolean {
  const both = sample
    .map((cells) => [minutesOf(cells[start] ?? ''), minutesOf(cells[end] ?? '')] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  return both.filter(([from, to]) => to > from).length * 2 > both.length;
}

/** Minutes from midnight of `18:05`, `6.05 pm` and `18h05`; null for anything else. */
function minutesOf(cell: string): number | null {
  const [, hour, minute, half] = /^\s*T?(\d{1,2})[:.hH](\d\d)(?:[:.]\d\d)?\s*([ap])?/i.exec(cell) ?? [];
  if (hour === undefined) return null;
  const isLate = half?.toLowerCase() === 'p';
  return ((half === undefined ? Number(hour) : Number(hour) % 12) + (isLate ? 12 : 0)) * 60 + Number(minute);
}

/** The words of a header, without what it says of a zone or in brackets. */
function wordsOf(name: string): string[] {
  return headerWords(headerName(name));
}

/** What headers of times are called beside the one of a date, in words. */
function timesBeside(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const beside = words.flatMap((word, at) => {
    const times = DAYS.has(word) ? [...TIMES] : inOneWord(word);
    return times.map((time) => words.with(at, time).join(' '));
  });
  return new Set(words.length === 1 && DAYS.has(words[0] ?? '') ? [] : beside);
}

/** `Anrufdatum` is beside `Anrufzeit`. */
function inOneWord(word: string): readonly string[] {
  const [day, times = []] = IN_ONE_WORD.find(([pattern]) => pattern.test(word)) ?? [];
  return day === undefined ? [] : times.map((time) => word.replace(day, time));
}
