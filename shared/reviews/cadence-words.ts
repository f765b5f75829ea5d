import { utc } from '@date-fns/utc';
import { format } from 'date-fns';
import { addIntervals, isRule } from '../cadence/dates';
import { listed, ruleWords } from '../cadence/rule-words';
import type { Cadence } from '../series';
import { daysInMonth } from '../time/calendar';
import { ordinal } from '../time/ordinal';
import { dayToDate, dayWords, isWeekend } from './days';
import type { Occurrence, Recurrence } from './occurrences';

/** "every 90 days", "every month", "first Tuesday of each month" */
export function intervalWords(every: Cadence): string {
  if (isRule(every)) return ruleWords(every);
  return every.count === 1 ? `every ${every.unit}` : `every ${every.count.toLocaleString('en')} ${every.unit}s`;
}

/** "every 90 days from 8 January 2026, fixed" with the end and the weekend rule when there is one. */
export function cadenceWords(series: Omit<Recurrence, 'outcomes'>): string {
  const parts = [`${intervalWords(series.every)} from ${dayWords(series.anchor)}`, series.mode];
  if (series.ends.kind === 'after') parts.push(series.ends.count === 1 ? 'once' : `${series.ends.count.toLocaleString('en')} times`);
  if (series.ends.kind === 'until') parts.push(`until ${dayWords(series.ends.date)}`);
  if (series.weekend === 'next-workday') parts.push('weekends move to Monday');
  if (series.weekend === 'previous-workday') parts.push('weekends move to Friday');
  return parts.join(', ');
}

/**
 * What may surprise about the dates of a series, one sentence each, for showing before it is saved.
 *
 * @param dates the occurrences shown beside the sentences; a trap is named only when one of them falls into it.
 */
export function trapsOf(series: Recurrence, dates: readonly Occurrence[]): string[] {
  return [...driftTrap(series, dates), ...clippingTraps(series, dates), ...skippingTrap(series), ...weekendTrap(series, dates)];
}

/** Month-like numbers of days and weeks, and the calendar interval people take them for. */
function mistakenFor(every: Cadence): Cadence | null {
  if (isRule(every)) return null;
  const days = every.unit === 'day' ? every.count : every.unit === 'week' ? every.count * 7 : 0;
  if (days === 0) return null;
  const years = Math.round(days / 365.25);
  if (years >= 1 && Math.abs(days - years * 365.25) <= 1.5) return { count: years, unit: 'year' };
  const months = Math.round(days / 30.4375);
  // 28 days or 4 weeks for a month, 90 days or 13 weeks for a quarter, 180 days or 26 weeks for half a year.
  if (months >= 1 && Math.abs(days - months * 30.4375) <= 3) return { count: months, unit: 'month' };
  return null;
}

function driftTrap(series: Recurrence, dates: readonly Occurrence[]): string[] {
  const meant = mistakenFor(series.every);
  if (meant === null) return [];
  // Settled dates and weekend rules would blur the comparison: set the two plain rules side by side.
  const last = dates.at(-1)?.n ?? 0;
  let wide: { n: number; is: string; would: string } | null = null;
  for (let n = 1; n <= last; n++) {
    const is = addIntervals(series.anchor, series.every, n);
    const would = addIntervals(series.anchor, meant, n);
    if (is !== null && would !== null && is !== would) wide = { n, is, would };
  }
  if (wide === null) return [];
  const said = intervalWords(series.every).replace('every ', '');
  const instead = meant.count === 1 ? `a ${meant.unit}` : `${meant.count} ${meant.unit}s`;
  const article = /^\d/.test(said) ? said : `a ${said}`;
  return [`${article} is not ${instead}: number ${wide.n} drifts to ${dayWords(wide.is)}, not ${dayWords(wide.would)}.`];
}

function clippingTraps(series: Recurrence, dates: readonly Occurrence[]): string[] {
  if (isRule(series.every) || (series.every.unit !== 'month' && series.every.unit !== 'year')) return [];
  const wanted = Number(series.anchor.slice(8, 10));
  // Clipping happens before the weekend rule, so the raw dates are asked. In rolling mode the count restarts; the first
  // interval from the anchor is then all that can be said.
  const last = series.mode === 'rolling' ? Math.min(1, dates.length) : (dates.at(-1)?.n ?? 0);
  const clipped = new Map<number, string[]>();
  for (let n = 1; n <= last; n++) {
    const raw = addIntervals(series.anchor, series.every, n);
    if (raw === null) break;
    const day = Number(raw.slice(8, 10));
    if (day === wanted) continue;
    const name = format(dayToDate(raw), day >= 30 ? 'MMMM' : 'MMMM yyyy', { in: utc });
    const names = clipped.get(day) ?? [];
    if (!names.includes(name)) names.push(name);
    clipped.set(day, names);
  }
  return [...clipped].map(
    ([day, names]) => `${few(names)} ${names.length === 1 ? 'has' : 'have'} no ${ordinal(wanted)}: clipped to ${day}.`,
  );
}

/** A day of the month that is chosen is not clipped: where there is none, there is no date. */
function skippingTrap({ every }: Recurrence): string[] {
  const { monthDays = [], months, pick } = every.on ?? {};
  const short = (day: number) => Math.abs(day) > 28 && (months ?? ALL_MONTHS).some((month) => daysInMonth(2001, month) < Math.abs(day));
  const skipped = pick === undefined ? monthDays.filter(short) : [];
  if (skipped.length === 0) return [];
  const names = skipped.map((day) => (day > 0 ? ordinal(day) : `${ordinal(-day)} day from its end`));
  return [`A month that has no ${listed(names, 'or')} has no date there: nothing is clipped.`];
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function weekendTrap(series: Recurrence, dates: readonly Occurrence[]): string[] {
  if (series.weekend !== 'keep') return [];
  const open = dates.filter((occurrence) => occurrence.state === 'projected' && isWeekend(occurrence.date));
  const [first] = open;
  if (first === undefined) return [];
  const says = `${dayWords(first.date)} is a ${format(dayToDate(first.date), 'EEEE', { in: utc })}`;
  const more = open.length - 1;
  return [more === 0 ? `${says}.` : `${says}, and ${more} more of these dates ${more === 1 ? 'falls' : 'fall'} on a weekend.`];
}

function few(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names);
}
