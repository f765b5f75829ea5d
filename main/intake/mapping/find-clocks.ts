import type { ColumnUse } from '../../../shared/mapping';
import { areClocks, areHoursAndMinutes, areTimesOfDay, cellsOf } from './by-cells';
import { headerWords } from './column-use';
import { isMidnight } from './midnight';

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
export function findClocks(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  notes: string[],
): void {
  const taken = new Set([...columns.values()].flat());
  for (const [day, time] of TIMES_OF) {
    const [date = -1] = columns.get(day) ?? [];
    if (date < 0 || columns.has(time) || hasTimes(cellsOf(sample, date))) continue;
    const wanted = timesBeside(names[date] ?? '');
    if (headerWords(names[date] ?? '').some((word) => LENGTHS.test(word))) continue;
    const isTime = (at: number): boolean => areTimesOfDay(cellsOf(sample, at)) || areHoursAndMinutes(cellsOf(sample, at));
    const found = names.findIndex((name, at) => !taken.has(at) && wanted.has(headerWords(name).join(' ')) && isTime(at));
    if (found < 0) continue;
    columns.set(time, [found]);
    taken.add(found);
    notes.push(`Column ${names[found]} was taken for the times of day of ${names[date]}.`);
  }
  findStartOfEnds(columns, names, sample, notes);
  findPairOfClocks(columns, names, sample, notes);
}

/**
 * Ends that are times of day alone, beside days without times: the first other column of times is when it began, whatever that is called (an alarm, an
 * arrival). Where there is none, such an end says nothing by itself.
 */
function findStartOfEnds(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  notes: string[],
): void {
  const [[date = -1] = [], [end = -1] = []] = [columns.get('when'), columns.get('end')];
  if (date < 0 || end < 0 || columns.has('endTime') || hasTimes(cellsOf(sample, date)) || !areClocks(cellsOf(sample, end))) return;
  columns.delete('end');
  const taken = new Set([...columns.values()].flat());
  const isStart = (at: number): boolean => at !== end && !taken.has(at) && areTimesOfDay(cellsOf(sample, at));
  const [start = names.findIndex((_, at) => isStart(at))] = columns.get('time') ?? [];
  if (start < 0) return;
  columns.set('time', [start]);
  columns.set('endTime', [end]);
  notes.push(takenForTimes(names, start, end));
}

function takenForTimes(names: readonly string[], start: number, end: number): string {
  return `Columns ${names[start]} and ${names[end]} were taken for the times of start and end.`;
}

/** Whether dates have times of day; midnight in all of them is how programs write days. */
function hasTimes(cells: readonly string[]): boolean {
  return cells.some((cell) => /\d:\d\d/.test(cell) && !isMidnight(cell));
}

/** The uses of times of day whose numbers lost their leading zeros, which is told. */
export function findHoursAndMinutes(
  columns: ReadonlyMap<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  notes: string[],
): ReadonlySet<ColumnUse> {
  const uses = (['time', 'endTime'] as const).filter((use) => areHoursAndMinutes(cellsOf(sample, columns.get(use)?.[0] ?? -1)));
  for (const use of uses) {
    const [at = -1] = columns.get(use) ?? [];
    const short = cellsOf(sample, at).find((cell) => cell.length < 3);
    if (short === undefined) continue;
    const clock = short.padStart(4, '0').replace(/(?=..$)/, ':');
    notes.push(`Column ${names[at]}: numbers are hours and minutes (hhmm) without leading zeros: “${short}” is ${clock}.`);
  }
  return new Set(uses);
}

/** Words of headers for when something began and ended, which mean two times only beside each other. */
const DIRECTED: readonly (readonly [start: string, end: string])[] = [
  ['dep', 'arr'],
  ['departure', 'arrival'],
  ['start', 'end'],
  ['from', 'to'],
];
/** The same for when one went and came: of a flight “out” is the start, of a day at work “in” is, so that the one that stands first is. */
const BY_PLACE: readonly (readonly [string, string])[] = [
  ['out', 'in'],
  ['off', 'on'],
];

/** Two columns of times whose headers are the same but for such words, beside days that have none. */
function findPairOfClocks(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  notes: string[],
): void {
  const [date = -1] = columns.get('when') ?? columns.get('start') ?? [];
  const isKnown = (['time', 'endTime', 'end'] as const).some((use) => columns.has(use));
  if (date < 0 || isKnown || hasTimes(cellsOf(sample, date))) return;
  const taken = new Set([...columns.values()].flat());
  const words = names.map(headerWords);
  const isTime = (at: number): boolean => !taken.has(at) && areTimesOfDay(cellsOf(sample, at));
  /** Where the header stands that is another one but for a word; −1 where none does. */
  const besideOf = (said: readonly string[], word: string, other: string): number => {
    const wanted = said.map((one) => (one === word ? other : one)).join(' ');
    return said.includes(word) ? words.findIndex((one) => one.join(' ') === wanted) : -1;
  };
  const pairs = words.flatMap((said, at) => [
    ...DIRECTED.map(([start, end]) => ({ start: at, end: besideOf(said, start, end) })),
    ...BY_PLACE.flatMap(([one, other]) => [besideOf(said, one, other), besideOf(said, other, one)])
      .filter((end) => end > at && areMostlyLater(sample, at, end))
      .map((end) => ({ start: at, end })),
  ]);
  const found = pairs.find(({ start, end }) => end >= 0 && isTime(start) && isTime(end));
  if (found === undefined) return;
  columns.set('time', [found.start]);
  columns.set('endTime', [found.end]);
  notes.push(takenForTimes(names, found.start, found.end));
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

/** What headers of times are called beside the one of a date, in words. */
function timesBeside(name: string): ReadonlySet<string> {
  const words = headerWords(name);
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
