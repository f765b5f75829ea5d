import { offsetText, placeOffset } from '../parts';
import { fromWallClock, isZone } from '../zone';
import { abbreviationMeanings, hasOffset, offsetBehind, regionZone } from './abbreviations';
import type { Cursor } from './cursor';
import type { Draft } from './draft';
import type { Reading } from './reading';

/** A time of day with the readings of its zone; `zone` is resolved once the day is known. */
export interface Clock {
  readonly time: string;
  readonly offsets: readonly string[];
  readonly zone?: string;
}

/** "13:16", "1:16 pm", "13:16 IST", "13:16 +05:30", "13:16 Asia/Karachi". */
export function readClock(cursor: Cursor, reading: Reading): Clock | null {
  const token = cursor.peek();
  if (token?.kind !== 'clock') return bareHour(cursor);
  cursor.at += 1;
  const half = halfOfDay(cursor);
  if (half !== null && (token.hour < 1 || token.hour > 12)) return cursor.fail(`${token.hour} ${half} is not a time of day.`);
  const hour = half === null ? token.hour : (token.hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 24 || token.minute > 59 || (hour === 24 && token.minute > 0)) return cursor.fail(`${token.text} is not a time of day.`);
  const time = `T${String(hour).padStart(2, '0')}:${String(token.minute).padStart(2, '0')}${token.rest}`;
  if (Number(token.rest.slice(1, 3)) > 59) return cursor.fail(`${token.text} is not a time of day.`);
  return readZone(cursor, reading, time, hour * 60 + token.minute);
}

function halfOfDay(cursor: Cursor): 'am' | 'pm' | null {
  if (cursor.take('am', 'a')) {
    cursor.take('m');
    return 'am';
  }
  if (!cursor.take('pm', 'p')) return null;
  cursor.take('m');
  return 'pm';
}

/** EDTF has no hours without minutes, and ":00" would claim more than was said. */
function bareHour(cursor: Cursor): null {
  const token = cursor.peek();
  const next = cursor.word(1);
  if (token?.kind !== 'number' || !['am', 'pm', 'oclock'].includes(next)) return null;
  return cursor.fail(`Say the minutes too (${token.value}:00 ${next}): a bare hour would be shown more precise than it is.`);
}

/** The zone may stand in brackets, as the words of a date have it. */
function readZone(cursor: Cursor, reading: Reading, time: string, minuteOfDay: number): Clock {
  const bracketed = cursor.attempt(() => {
    if (!cursor.take('(')) return null;
    const at = cursor.at;
    const clock = readBareZone(cursor, reading, time, -1);
    return cursor.at > at && cursor.take(')') ? clock : null;
  });
  return bracketed ?? readBareZone(cursor, reading, time, minuteOfDay);
}

function readBareZone(cursor: Cursor, { zone: homeZone, timesIn, beside }: Reading, time: string, minuteOfDay: number): Clock {
  const unnamed: Clock = timesIn === null ? { time, offsets: [''] } : { time, offsets: [], zone: timesIn };
  const written = cursor.attempt(() => readOffset(cursor, minuteOfDay));
  if (written !== null) return { time, offsets: [written] };
  const token = cursor.peek();
  if (token?.kind !== 'word') return unnamed;
  const abbreviated = abbreviationMeanings(token.word, { homes: timesIn === null ? [homeZone] : [timesIn, homeZone], beside });
  if (abbreviated !== undefined) {
    cursor.at += 1;
    // A number that no such zone has is left standing, and told as not understood.
    const after = cursor.attempt(() => {
      const isOfOthers =
        !['utc', 'gmt'].includes(token.word) && (cursor.peek()?.spaced === true || endsSpan(cursor, token.word, minuteOfDay));
      const offset = isOfOthers ? null : readOffset(cursor, -1);
      return offset === null ? null : offsetBehind(token.word, offset);
    });
    if (after === null && abbreviated.open) cursor.openZone = { abbreviation: token.text, meanings: abbreviated.meanings };
    return { time, offsets: after === null ? abbreviated.meanings.map(({ offset }) => offset) : [after] };
  }
  const region = regionZone(token.text);
  if (region !== undefined) {
    cursor.at += 1;
    return { time, offsets: [], zone: region };
  }
  if (token.word.includes('/') && isZone(token.word)) {
    cursor.at += 1;
    return { time, offsets: [], zone: token.word };
  }
  return unnamed;
}

/** Whether a minus with hours and minutes behind an abbreviation begins the end of a span: unless they are its own offset, earlier than the start, and say nothing more. */
function endsSpan(cursor: Cursor, word: string, minuteOfDay: number): boolean {
  const [sign, clock] = [cursor.peek(), cursor.peek(1)];
  if (sign?.kind !== 'sign' || sign.sign !== '-' || clock?.kind !== 'clock') return false;
  const [hours, minutes] = [clock.hour, clock.minute].map((number) => String(number).padStart(2, '0'));
  const isOwn = hasOffset(word, `-${hours}:${minutes}`);
  return !isOwn || clock.hour * 60 + clock.minute > minuteOfDay || cursor.peek(2)?.kind === 'word';
}

/** `+05:30`, `+0530`, `+5`, as EDTF writes it. "10:00-11:00" is a stretch of time, "13:16-05:00" an offset. */
function readOffset(cursor: Cursor, minuteOfDay: number): string | null {
  const sign = cursor.peek();
  if (sign?.kind !== 'sign' || (sign.sign !== '+' && sign.sign !== '-')) return null;
  const token = cursor.peek(1);
  if (token === undefined || token.spaced) return null;
  let minutes: number | null;
  if (token.kind === 'clock' && token.rest === '') minutes = minutesIn(token.hour, token.minute);
  else if (token.kind === 'number' && !token.ordinal)
    minutes = token.text.length === 4 ? minutesIn(Math.floor(token.value / 100), token.value % 100) : minutesIn(token.value, 0);
  else return null;
  if (minutes === null) return null;
  const offset = placeOffset(sign.sign === '-' ? -minutes : minutes);
  if (offset === null || (sign.sign === '-' && !sign.spaced && minuteOfDay >= 0 && minutes > minuteOfDay)) return null;
  // "8 Jan 2026 13:16 - 9 Jan 2026": a number on its own after a spaced dash is the next date.
  const next = cursor.peek(2);
  const isLast = token.text.length === 2 && (next === undefined || (next.text === '-' && next.spaced));
  if (token.kind === 'number' && token.text.length < 4 && minuteOfDay >= 0 && !isLast && (sign.spaced || sign.sign === '-')) return null;
  cursor.at += 2;
  return offset;
}

/** Null where the minutes are more than an hour has. */
function minutesIn(hours: number, minutes: number): number | null {
  return minutes > 59 ? null : hours * 60 + minutes;
}

/** A day with a time of day, one draft per reading of the zone. */
export function withClock(day: Draft, clock: Clock): Draft {
  const offsets = clock.zone === undefined ? clock.offsets : [offsetOn(day, clock.time, clock.zone)];
  const [first, ...others] = offsets.map((offset): Draft => ({ ...day, clock: `${clock.time}${offset}` }));
  return { ...day, ...first, ...(others.length > 0 ? { others } : {}) };
}

/** What clocks of a zone were ahead of UTC on a day at a time (`T13:16`), as EDTF writes it; empty where the day is not known. @param zone IANA name, or an offset of +05:30 form */
export function offsetOn(day: Pick<Draft, 'year' | 'month' | 'day'>, time: string, zone: string): string {
  const wall = Date.parse(`${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}${time}Z`);
  if (Number.isNaN(wall)) return '';
  if (zone === 'UTC') return 'Z';
  if (/^[+-]\d/.test(zone)) return zone;
  // Of a time that clocks skip, this is what they showed before: the same stretch after the change.
  return offsetText(Math.round((wall - fromWallClock(wall, zone)) / 60_000));
}
