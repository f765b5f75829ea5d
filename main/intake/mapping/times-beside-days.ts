import { areTimesOfDay, dateCellsOf } from './by-cells';
import { headerWords, plainHeader } from './column-use';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/** Words of headers of days. */
const OF_DAYS = /^(?:\p{L}*(?:date|datum)|day|tag|jour|fecha|data|dato|дата)$/u;

/**
 * A column called only “Time” belongs to the days beside it: of several such columns the one beside the days that were taken has their times, also for an end.
 * One that stands beside other days alone (`Date Reported, Time, …, Date Occurred`) has none of theirs, which is told.
 */
export function timesBesideDays(table: Suggesting): void {
  const { columns, names, sample, notes } = table;
  const [chosen = -1] = columns.get('time') ?? [];
  const called = names[chosen] ?? '';
  if (chosen < 0 || !isBareTime(called)) return;
  const [day = -1] = columns.get('when') ?? columns.get('start') ?? [];
  const [end = -1] = columns.get('end') ?? [];
  const isSame = (at: number): boolean => plainHeader(names[at] ?? '') === plainHeader(called);
  const times = [...names.keys()].filter((at) => isSame(at) && (at === chosen || areTimesOfDay(dateCellsOf(sample, at))));
  const own = times.find((at) => at === day + 1);
  if (own !== undefined) columns.set('time', [own]);
  else if (day >= 0 && saysOfWhat(names[day] ?? '') && isOfOtherDay(chosen, day, end, names)) {
    columns.delete('time');
    notes.push(`Column ${called} stands beside ${names[chosen - 1]} and was taken for its times, which were not taken over.`);
  }
  const ofEnd = end < 0 ? undefined : times.find((at) => at === end + 1 && at !== columns.get('time')?.[0]);
  if (ofEnd !== undefined && !columns.has('endTime')) columns.set('endTime', [ofEnd]);
}

function isBareTime(name: string): boolean {
  return headerWords(name).length === 1 && HEADER_WORDS.get(plainHeader(name)) === 'time';
}

/** Whether a header of days says of what they are: those of “Date” alone may be those of any time. */
function saysOfWhat(name: string): boolean {
  return headerWords(name).length > 1;
}

/** Whether a column stands right behind one of other days than those that were taken, which says of what they are. */
function isOfOtherDay(at: number, day: number, end: number, names: readonly string[]): boolean {
  const before = names[at - 1] ?? '';
  return at - 1 !== day && at - 1 !== end && at + 1 !== day && saysOfWhat(before) && headerWords(before).some((word) => OF_DAYS.test(word));
}
