import { addIntervals, isRule } from '../cadence/dates';
import { isOnRule, ruleDate, ruleDateBefore } from '../cadence/rule-dates';
import { cadenceOfParts, partsOfDays } from '../cadence/rule-of-parts';
import { fail, ok, type Result } from '../result';
import type { Cadence, Ends, Series } from '../series';
import { toWallClock } from '../time/zone';
import { dayToDate, dayWords } from './days';
import { occurrenceAt, type Recurrence } from './occurrences';

/**
 * Series as recurrence rules of RFC 5545 (section 3.3.10), and back.
 *
 * What a rule cannot say: that the next date is counted from the day the last review was really held (rolling); that a
 * date on a weekend moves to Monday or Friday; that one date was held late, moved, missed or cancelled. Such a series goes out
 * as single dates. And by the rules of RFC 5545 "every month" from the 31st *skips* the months that have no 31st, where a series
 * clips to the month's end; so month ends are written out: BYMONTHDAY=-1 for a 31st, and the last of the days up to it
 * (BYMONTHDAY=28,29,30;BYSETPOS=-1) for a 30th.
 */
export interface Rule {
  /** DTSTART: the day of the first occurrence, `YYYY-MM-DD`. */
  readonly start: string;
  /** The value of RRULE, such as `FREQ=DAILY;INTERVAL=90;COUNT=8`. */
  readonly rule: string;
}

const FREQUENCIES = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/** Why a rule alone cannot stand for the series, one sentence each; empty when it can. */
export function beyondRules(series: Recurrence): string[] {
  const reasons: string[] = [];
  if (series.mode === 'rolling')
    reasons.push('Rolling: each date depends on the day the review before it is held, which a recurrence rule cannot say.');
  if (series.weekend !== 'keep') reasons.push('A recurrence rule cannot move a date off the weekend.');
  if (Object.keys(series.outcomes).length > 0) reasons.push('A recurrence rule cannot say what became of its dates.');
  return reasons;
}

/** The rule that makes exactly the dates of the series, or the sentence why there is none. Outcomes do not move a fixed series and are left out. */
export function ruleOf(series: Recurrence): Result<Rule> {
  const [reason] = beyondRules({ ...series, outcomes: {} });
  if (reason !== undefined) return fail('invalid', reason);
  const first = occurrenceAt(series, 1, series.anchor);
  if (first === null) return fail('invalid', 'The series ends before its first date.');
  const { count, unit } = series.every;
  const parts = [
    ...(isRule(series.every)
      ? partsOfDays(series.every)
      : [`FREQ=${FREQUENCIES[unit]}`, ...(count === 1 ? [] : [`INTERVAL=${count}`]), ...clipping(series)]),
    ...(series.ends.kind === 'after' ? [`COUNT=${series.ends.count}`] : []),
    // A day, as DTSTART is a day; inclusive, as in the series.
    ...(series.ends.kind === 'until' ? [`UNTIL=${compact(series.ends.date)}`] : []),
  ];
  return ok({ start: first.date, rule: parts.join(';') });
}

/** The parts that make a rule clip where it would skip. */
function clipping({ every, anchor }: Recurrence): string[] {
  const day = Number(anchor.slice(8));
  if (every.unit === 'year' && anchor.slice(5) === '02-29') return ['BYMONTH=2', 'BYMONTHDAY=-1'];
  if (every.unit !== 'month' || day <= 28) return [];
  if (day === 31) return ['BYMONTHDAY=-1'];
  return [`BYMONTHDAY=${day === 29 ? '28,29' : '28,29,30'}`, 'BYSETPOS=-1'];
}

/** Characters of what is read; a rule that names each day of a year has fewer than half of these. */
const MOST_START = 40;
const MOST_RULE = 5000;

/** What of a series a rule decides. */
export type RuleSeries = Pick<Series, 'every' | 'anchor' | 'mode' | 'ends' | 'weekend'>;

/**
 * The fixed series that has exactly the dates of a rule, or the sentence why no series has them. Where the start is not on its rule, the series
 * begins with the first date after it; the start, which RFC 5545 counts as the first date nevertheless, is left to the caller.
 *
 * @param start value of DTSTART: `19970902`, `19970902T090000` or `19970902T090000Z`, or a day `1997-09-02`
 * @param rule value of RRULE
 * @param zone of a DTSTART that names one; decides on which day an UNTIL in UTC ends. UTC unless given
 */
export function seriesOfRule(start: string, rule: string, zone = 'UTC'): Result<RuleSeries> {
  if (start.length > MOST_START) return fail('invalid', 'This is too long to be the start of a rule.', 'start');
  if (rule.length > MOST_RULE) return fail('invalid', `A rule has ${MOST_RULE.toLocaleString('en')} characters at most.`, 'rule');
  const started = instantOf(start.replace(/-/g, ''));
  if (started === null) return fail('invalid', `“${start}” is not a start that a rule can have.`, 'start');
  const parts = partsOf(rule);
  if (!parts.ok) return parts;
  const read = { ...parts.value };
  const every = everyOf(read);
  if (!every.ok) return every;
  const { day } = started;
  const ends = endsOf(read, started, zone);
  if (!ends.ok) return ends;
  const anchor = plainAnchor({ ...read }, every.value, day);
  if (anchor !== null) return ok({ every: every.value, anchor, mode: 'fixed', ends: ends.value, weekend: 'keep' });
  const ruled = cadenceOfParts(read, every.value, day);
  return ruled.ok ? onDays(ruled.value, day, ends.value, read['WKST'] !== undefined) : ruled;
}

/** The day from which whole intervals have the dates of a rule; null when the rule says more than start and interval do, or skips dates. */
function plainAnchor(read: Parts, every: Cadence, day: string): string | null {
  const clipped = takeClipping(read, every, day);
  delete read['WKST'];
  if (saysMore(read, every, day) || (!clipped.clips && skips(every, day))) return null;
  return anchorOf(day, every, clipped.day);
}

function onDays(every: Cadence, start: string, ends: Ends, saysWeekStart: boolean): Result<RuleSeries> {
  if (!isRule(every)) return fail('invalid', 'The rule names no days.', 'rule');
  const isOn = isOnRule(start, every);
  // Weeks of a start that is not on its rule are counted from the first date that is, unless the rule says what a week is.
  const begin = every.unit === 'week' && !saysWeekStart ? { ...every, count: 1 } : every;
  const first = isOn ? start : ruleDate(start, begin, 1);
  if (first === null) return fail('invalid', `The rule has no date after ${dayWords(start)}.`, 'rule');
  const anchor = !isOn && ruleDate(start, every, 1) === first ? start : ruleDateBefore(first, every);
  if (anchor === null)
    return fail('invalid', `No series continues ${dayWords(first)} by this rule: it would begin before the year 0.`, 'rule');
  if (isOn || ends.kind !== 'after') return ok({ every, anchor, mode: 'fixed', ends, weekend: 'keep' });
  if (ends.count === 1) return fail('invalid', 'The rule has no date but its start, which is not on it.', 'rule');
  return ok({ every, anchor, mode: 'fixed', ends: { kind: 'after', count: ends.count - 1 }, weekend: 'keep' });
}

type Parts = Record<string, string>;

function partsOf(rule: string): Result<Parts> {
  const parts: Parts = {};
  for (const part of rule.replace(/^RRULE:/i, '').split(';')) {
    // Some programs end a rule as they part it.
    if (part.trim() === '') continue;
    const [name = '', value, ...rest] = part.trim().split('=');
    if (value === undefined || value === '' || rest.length > 0) return fail('invalid', `“${part}” is not a part of a rule.`, 'rule');
    if (parts[name.toUpperCase()] !== undefined) return fail('invalid', `${name} stands twice in the rule.`, 'rule');
    parts[name.toUpperCase()] = value.toUpperCase();
  }
  return ok(parts);
}

function everyOf(parts: Parts): Result<Cadence> {
  const unit = (Object.keys(FREQUENCIES) as Cadence['unit'][]).find((one) => FREQUENCIES[one] === parts['FREQ']);
  if (unit === undefined)
    return fail('invalid', `A series repeats by days, weeks, months or years, not FREQ=${parts['FREQ'] ?? '?'}.`, 'rule');
  const interval = parts['INTERVAL'] ?? '1';
  if (!/^[1-9]\d{0,4}$/.test(interval) || Number(interval) > 10_000)
    return fail('invalid', `INTERVAL=${interval} is not a number from 1 to 10,000.`, 'rule');
  delete parts['FREQ'];
  delete parts['INTERVAL'];
  return ok({ count: Number(interval), unit });
}

/**
 * Takes the parts away that say how month ends are met. Answers the day of the month that is meant (29 to 31 when it is clipped in
 * shorter months).
 */
function takeClipping(parts: Parts, every: Cadence, start: string): { readonly day: number; readonly clips: boolean } {
  const day = Number(start.slice(8));
  const days = parts['BYMONTHDAY'];
  const leapDay = every.unit === 'year' && start.slice(5, 7) === '02' && parts['BYMONTH'] === '2';
  const lastOfMonth = addIntervals(start, { count: 1, unit: 'day' }, 1)?.slice(8) === '01';
  if (days === '-1' && parts['BYSETPOS'] === undefined && (every.unit === 'month' || leapDay) && lastOfMonth) {
    delete parts['BYMONTHDAY'];
    return { day: leapDay ? 29 : 31, clips: true };
  }
  const wanted = { '28,29': 29, '28,29,30': 30, '28,29,30,31': 31 }[days ?? ''];
  if (every.unit === 'month' && wanted !== undefined && parts['BYSETPOS'] === '-1' && (day === wanted || (lastOfMonth && day < wanted))) {
    delete parts['BYMONTHDAY'];
    delete parts['BYSETPOS'];
    return { day: wanted, clips: true };
  }
  return { day, clips: false };
}

/** Whether a rule leaves dates out (months without a 31st) that a series of whole intervals clips. */
function skips(every: Cadence, start: string): boolean {
  if (every.unit !== 'month' && every.unit !== 'year') return false;
  const wholeYears = every.unit === 'year' || every.count % 12 === 0;
  return wholeYears ? start.slice(5) === '02-29' : Number(start.slice(8)) > 28;
}

function endsOf(parts: Parts, start: Instant, zone: string): Result<Ends> {
  const { COUNT: count, UNTIL: until } = parts;
  delete parts['COUNT'];
  delete parts['UNTIL'];
  if (count !== undefined && until !== undefined) return fail('invalid', 'A rule has COUNT or UNTIL, not both.', 'rule');
  if (count !== undefined) {
    if (!/^[1-9]\d{0,3}$/.test(count) || Number(count) > 5000)
      return fail('invalid', `COUNT=${count} is not a number from 1 to 5,000.`, 'rule');
    return ok({ kind: 'after', count: Number(count) });
  }
  if (until === undefined) return ok({ kind: 'never' });
  const ending = instantOf(until);
  if (ending === null) return fail('invalid', `UNTIL=${until} is not a date.`, 'rule');
  const local = ending.utc && !start.utc ? localInstant(ending, zone) : ending;
  // An instant before the time of day of the occurrences leaves that day's occurrence out.
  const included = local.time === null || start.time === null || local.time >= start.time;
  const date = included ? local.day : (addIntervals(local.day, { count: 1, unit: 'day' }, -1) ?? local.day);
  return ok({ kind: 'until', date });
}

/** Whether a part says more than the start and the interval do. */
function saysMore(parts: Parts, every: Cadence, start: string): boolean {
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][dayToDate(start).getUTCDay()];
  const same: Partial<Record<string, string>> = {
    ...(every.unit === 'week' ? { BYDAY: weekday } : {}),
    // A year without BYMONTH has such a day in every month.
    ...(every.unit === 'month' || (every.unit === 'year' && parts['BYMONTH'] !== undefined)
      ? { BYMONTHDAY: String(Number(start.slice(8))) }
      : {}),
    ...(every.unit === 'year' ? { BYMONTH: String(Number(start.slice(5, 7))) } : {}),
  };
  return Object.entries(parts).some(([name, value]) => same[name] !== value);
}

/** The day one interval before the first date, from which counting gives that date; null when that month is too short for it. */
function anchorOf(start: string, every: Cadence, dayOfMonth: number): string | null {
  const before = addIntervals(start, every, -1);
  if (before === null || every.unit === 'day' || every.unit === 'week') return before;
  const wanted = `${before.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  const exists = addIntervals(wanted, { count: 1, unit: 'day' }, 0) === wanted;
  return exists && addIntervals(wanted, every, 1) === start ? wanted : null;
}

interface Instant {
  readonly day: string;
  /** `HHMMSS`; null for a whole day. */
  readonly time: string | null;
  readonly utc: boolean;
}

function instantOf(text: string): Instant | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z)?)?$/.exec(text);
  if (found === null) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  if (addIntervals(day, { count: 1, unit: 'day' }, 0) !== day) return null;
  return { day, time: found[4] ?? null, utc: found[5] !== undefined };
}

function localInstant({ day, time }: Instant, zone: string): Instant {
  const clock = `${(time ?? '000000').slice(0, 2)}:${(time ?? '000000').slice(2, 4)}:${(time ?? '000000').slice(4)}`;
  const local = new Date(toWallClock(Date.parse(`${day}T${clock}Z`), zone)).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 19).replace(/:/g, ''), utc: false };
}

function compact(day: string): string {
  return day.replace(/-/g, '');
}
