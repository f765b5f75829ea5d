import type { Day } from '../day';
import { readClock, withClock } from './clock';
import type { Cursor } from './cursor';
import type { Draft, Third } from './draft';
import { inEra } from './era';
import { readFeast } from './feasts';
import { fromDateTimeGroup } from './military';
import { fromDecade, fromIso, fromNumeric } from './numeric-date';
import { readCounted, readLetterPeriod, readOrdinal, readSeasonYear, readShortCentury, SEASONS } from './periods';
import type { Reading } from './reading';
import { monthNumber, readRelative } from './relative';
import { readSomeMonth } from './some-month';
import { onWeekday, readWeekdayAfter, weekdayNumber } from './weekday';
import { readWeek, readWeekAround, weekOf } from './weeks';
import { readEra, readLaterYear, readYearsBefore, readYearWithEra, type Year } from './year';

/** One date, with a time of day before or after it. Fields may be missing: the other end of a range can lend them. */
export function readDate(cursor: Cursor, reading: Reading): Draft | null {
  const first = cursor.attempt(() => readClock(cursor, reading));
  if (first !== null) {
    cursor.take(',');
    cursor.take('on');
    const day = cursor.attempt(() => readDay(cursor, reading));
    return withClock(day ?? {}, first);
  }
  const day = readDay(cursor, reading);
  if (day === null || day.day === undefined) return day;
  const clock = cursor.attempt(() => {
    cursor.take(',');
    cursor.take('at', 't');
    return readClock(cursor, reading);
  });
  if (clock === null) return day;
  if (day.others === undefined) return withClock(day, clock);
  const timed = [day, ...day.others].map(({ others: _, ...one }) => withClock(one, clock));
  const [main = day, ...others] = timed;
  return { ...main, others: [...(main.others ?? []), ...others] };
}

function readDay(cursor: Cursor, reading: Reading): Draft | null {
  const relative = readRelative(cursor, reading.today);
  if (relative !== null) return relative;
  const weekday = weekdayNumber(cursor.word());
  if (weekday === null) {
    const date = readThird(cursor, reading);
    const after = date?.day === undefined ? null : cursor.attempt(() => readWeekdayAfter(cursor));
    return date === null || after === null ? date : onWeekday(date, after);
  }
  const name = cursor.peek()?.text ?? '';
  cursor.at += 1;
  cursor.take(',');
  cursor.take('the');
  const date = cursor.attempt(() => readCalendar(cursor, reading));
  if (date === null) return cursor.fail(`Which ${name}? Say “next ${name}” or “last ${name}”, or add the date.`);
  // Of a month or a year it is one of many, and “Thursday 2024” may be a time, too.
  if (date.day === undefined && date.year !== undefined) return cursor.fail(`Which ${name}? Add the day of the month.`);
  return onWeekday(date, weekday);
}

/** "early 2026", "mid-March 2026", "end of the 1990s". */
function readThird(cursor: Cursor, reading: Reading): Draft | null {
  cursor.take('the');
  const third = cursor.attempt(() => thirdAt(cursor));
  if (third === null) return readCalendar(cursor, reading);
  cursor.take('-', 'the', 'in');
  cursor.take('the');
  const date = readCalendar(cursor, reading);
  return date === null ? null : { ...date, third };
}

function thirdAt(cursor: Cursor): Third | null {
  if (cursor.take('early')) return 'early';
  if (cursor.take('mid')) return 'mid';
  if (cursor.take('late')) return 'late';
  if (cursor.takeAnyPhrase(['start of', 'beginning of'])) return 'early';
  if (cursor.takePhrase('middle of')) return 'mid';
  return cursor.takePhrase('end of') ? 'late' : null;
}

/** A date of the calendar as it is named, without a time of day and not seen from today. Fields may be missing. */
export function readCalendar(cursor: Cursor, reading: Reading): Draft | null {
  const token = cursor.peek();
  if (token === undefined) return null;
  if (token.kind === 'iso') return take(cursor, fromIso(token.text));
  if (token.kind === 'numeric') return take(cursor, fromNumeric(cursor, token.numbers, token.separator, reading));
  if (token.kind === 'decade') return readDecade(cursor, token.digits, reading.today);
  if (token.kind === 'century') return readShortCentury(cursor, token.number);
  if (token.kind === 'group') return take(cursor, fromDateTimeGroup(cursor, token.group, reading.today));
  if (token.kind === 'mask') return token.mask.length === 4 ? take(cursor, { year: token.mask }) : null;
  if (token.kind === 'word') return readWord(cursor, reading);
  return token.kind === 'number' ? readNumber(cursor, reading) : null;
}

/** Steps over the token that a draft was made of. */
function take(cursor: Cursor, draft: Draft | null): Draft | null {
  cursor.at += 1;
  return draft;
}

const DECADES = ['noughties', 'tens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

function readWord(cursor: Cursor, reading: Reading): Draft | null {
  const word = cursor.word();
  const feast = cursor.attempt(() => readFeast(cursor, () => readCalendar(cursor, reading)));
  if (feast !== null) return feast;
  const years = word === 'years' ? cursor.attempt(() => readYearsBefore(cursor)) : null;
  if (years !== null) return { year: years };
  const someMonth = cursor.attempt(() => readSomeMonth(cursor));
  if (someMonth !== null) return someMonth;
  if (word === 'week' || word === 'weekend') {
    cursor.at += 1;
    const around = cursor.attempt(() => readWeekAround(cursor, word, () => readCalendar(cursor, reading)));
    return around ?? (word === 'week' ? readWeek(cursor) : null);
  }
  const last = readLastPart(cursor, reading);
  if (last !== null) return last;
  if (DECADES.includes(word)) return readDecade(cursor, `${DECADES.indexOf(word)}0`, reading.today);
  if (word === 'q' || word === 'h') return readLetterPeriod(cursor, word);
  const ordinal = readOrdinal(cursor);
  if (ordinal !== null) {
    const counted = readCounted(cursor, ordinal, () => readCalendar(cursor, reading));
    if (counted !== null) return counted;
    const day = readAfterDay(cursor, ordinal);
    return day.month === undefined ? { ...day, ordinal: true } : day;
  }
  const month = monthNumber(word);
  const season = SEASONS[word];
  if (month !== null || season !== undefined) cursor.at += 1;
  if (month !== null) return readAfterMonth(cursor, month);
  if (season !== undefined) return readSeasonYear(cursor, season);
  return readYearWithEra(cursor);
}

/** "1990s", "60s BCE"; "1900s (decade)" says which of the two it means. */
function readDecade(cursor: Cursor, digits: string, today: Day): Draft {
  cursor.at += 1;
  const eraBefore = readEra(cursor);
  const told = cursor.attempt(() => {
    const bracket = cursor.take('(');
    const word = cursor.word();
    if (!cursor.take('decade', 'century')) return null;
    return bracket && !cursor.take(')') ? null : word;
  });
  const { others = [], ...main } = fromDecade(digits, today);
  const wanted = told === null ? undefined : [main, ...others].find(({ round }) => round?.length === (told === 'decade' ? 10 : 100));
  const draft = wanted ?? (others.length > 0 ? { ...main, others } : main);
  const era = eraBefore ?? readEra(cursor);
  return era === null ? draft : inEra(draft, era);
}

/** "last week of March 2026", "last quarter of the 19th century", "the latter half of 2025"; "last quarter" alone is seen from today. */
function readLastPart(cursor: Cursor, reading: Reading): Draft | null {
  if (!['last', 'final', 'latter'].includes(cursor.word()) || !['week', 'quarter', 'half'].includes(cursor.word(1))) return null;
  cursor.at += 1;
  return readCounted(cursor, 'last', () => readCalendar(cursor, reading));
}

/** "January 2026", "Jan 8, 2026", "January 8th". */
function readAfterMonth(cursor: Cursor, month: number): Draft {
  const year = cursor.attempt(() => readLaterYear(cursor));
  if (year !== null) return { month, year };
  const token = cursor.peek();
  if (token?.kind !== 'number' || token.text.length > 4 || token.value > 99) return { month };
  cursor.at += 1;
  const yearAfter = cursor.attempt(() => readLaterYear(cursor));
  return yearAfter === null ? { month, day: token.value } : { month, day: token.value, year: yearAfter };
}

function readNumber(cursor: Cursor, reading: Reading): Draft | null {
  const token = cursor.peek();
  if (token?.kind !== 'number') return null;
  if (token.ordinal) return readWord(cursor, reading);
  const year = cursor.attempt(() => readYearWithEra(cursor));
  if (year !== null) return readAfterYear(cursor, year);
  cursor.at += 1;
  if (/^[12]\d{7}$/.test(token.text))
    return { year: token.text.slice(0, 4), month: Number(token.text.slice(4, 6)), day: Number(token.text.slice(6)) };
  if (token.value < 1) return cursor.fail('There is no year 0: the year before AD 1 is 1 BC, which EDTF writes 0000.');
  if (token.value > 99) return { number: token.value };
  return readAfterDay(cursor, token.value);
}

/** "8 January 2026", "8-Jan-2026", and "8, 2026" at the end of a range. */
function readAfterDay(cursor: Cursor, day: number): Draft {
  // "8.–9.1.2026"
  if (cursor.peek()?.text === '.' && ['-', 'to'].includes(cursor.peek(1)?.text ?? '')) cursor.at += 1;
  const month = cursor.attempt(() => {
    cursor.take('of', '-');
    const number = monthNumber(cursor.word());
    cursor.at += 1;
    return number;
  });
  const year = cursor.attempt(() => (month !== null || cursor.peek()?.text === ',' ? readLaterYear(cursor) : null));
  return { day, ...(month === null ? {} : { month }), ...(year === null ? {} : { year }) };
}

/** "2026 March 8", "2026 Q3", "2026 spring", "2026-W03". */
function readAfterYear(cursor: Cursor, said: Year): Draft {
  const { year } = said;
  const rest = cursor.attempt(() => {
    // A dash with a space before it begins the other end of a range: "2014 – Q1 2016".
    if (cursor.peek()?.spaced === false) cursor.take(',', '-');
    const word = cursor.word();
    if (word === 'q' || word === 'h') return readLetterPeriod(cursor, word, false);
    const month = monthNumber(word);
    const season = SEASONS[word];
    const number = cursor.peek(1);
    cursor.at += 1;
    if (month !== null) return dayAfterMonth(cursor, month);
    if (season !== undefined) return { period: season };
    if (word !== 'w' || number?.kind !== 'number' || number.spaced) return null;
    cursor.at += 1;
    // ISO 8601 also has days of the week: 2026-W05-3.
    const day = cursor.peek()?.text === '-' && cursor.peek(1)?.kind === 'number' && /^[1-7]$/.test(cursor.peek(1)?.text ?? '');
    if (day) cursor.at += 2;
    return weekOf(cursor, Number(year), number.value, day ? Number(cursor.peek(-1)?.text) : null);
  });
  return { ...said, ...rest };
}

function dayAfterMonth(cursor: Cursor, month: number): Draft {
  const token = cursor.peek(cursor.peek()?.text === '-' ? 1 : 0);
  if (token?.kind !== 'number' || token.text.length > 2) return { month };
  cursor.take('-');
  cursor.at += 1;
  return { month, day: token.value };
}
