import { utc } from '@date-fns/utc';
import { addDays, addHours, addMinutes, addMonths, addYears, startOfDay, startOfHour, startOfMonth, startOfYear } from 'date-fns';
import { monthName, yearName } from '../time/calendar';
import { DAY_MS, dayFrom, midnight } from '../time/day';

/** Calendar arithmetic of the axis. Numbers are wall-clock milliseconds written as if UTC, so every day has 24 hours. */
export type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const IN_UTC = { in: utc };
const ADD = { minute: addMinutes, hour: addHours, day: addDays, month: addMonths, year: addYears } as const;

export function add(at: number, unit: Unit, count: number): number {
  return +ADD[unit](at, count, IN_UTC);
}

/** Start of the day, month or year that holds the instant. */
export function startOf(at: number, unit: 'day' | 'month' | 'year'): number {
  return +{ day: startOfDay, month: startOfMonth, year: startOfYear }[unit](at, IN_UTC);
}

export function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

/** The last tick at or before the instant, ticks being every `count` units: years on multiples, months from January, hours from midnight. */
export function floorTo(at: number, unit: Unit, count: number): number {
  switch (unit) {
    case 'year':
      return midnight(dayFrom(Math.floor(yearOf(at) / count) * count));
    case 'month':
      return add(startOf(at, 'year'), 'month', Math.floor(new Date(at).getUTCMonth() / count) * count);
    case 'day':
      // Days 1, 1 + count, …, starting anew with each month.
      return add(startOf(at, 'month'), 'day', Math.min(lastStep(count), Math.floor((new Date(at).getUTCDate() - 1) / count)) * count);
    case 'hour':
      return add(startOf(at, 'day'), 'hour', Math.floor(new Date(at).getUTCHours() / count) * count);
    case 'minute':
      return add(+startOfHour(at, IN_UTC), 'minute', Math.floor(new Date(at).getUTCMinutes() / count) * count);
  }
}

/** The tick after a tick. */
export function nextTick(tick: number, unit: Unit, count: number): number {
  const next = add(tick, unit, count);
  if (unit !== 'day' || count === 1) return next;
  const month = add(startOf(tick, 'month'), 'month', 1);
  // The stump at a month's end (the 31st of 1, 11, 21, 31) would stand on top of the next 1st.
  return next + (count / 2) * DAY_MS > month ? month : next;
}

function lastStep(count: number): number {
  return count === 1 ? 30 : Math.floor(30 / count) - 1;
}

/** "2014", "500 BCE"; years of the common era say so when the axis also shows others. */
export function yearLabel(year: number, withEra: boolean): string {
  return withEra && year >= 100 ? `${yearName(year)} CE` : yearName(year);
}

export function monthLabel(at: number): string {
  return monthName(new Date(at).getUTCMonth() + 1, true);
}

export function monthAndYear(at: number, long: boolean): string {
  return `${monthName(new Date(at).getUTCMonth() + 1, !long)} ${yearLabel(yearOf(at), false)}`;
}

export function dayMonthYear(at: number, long: boolean): string {
  return `${new Date(at).getUTCDate()} ${monthAndYear(at, long)}`;
}

export function clockLabel(at: number): string {
  return new Date(at).toISOString().slice(-13, -8);
}

/**
 * A range in words, each end as precise as the length asks for: "2014 – Dec 2027", "September 2025 – May 2027",
 * "8 Jan 2026, 06:00 – 18:00". `to` is exclusive, so the month that ends on 1 June is May.
 */
export function rangeWords(from: number, to: number, long: boolean): string {
  const length = to - from;
  const last = Math.max(from, to - 1);
  const first = endWords(from, length, add(startOf(from, 'year'), 'year', 0) === from, long);
  const final = endWords(last, length, startOf(to, 'year') === to, long);
  if (first === final) return first;
  if (length === DAY_MS && startOf(from, 'day') === from) return dayMonthYear(from, long);
  if (length < 2 * DAY_MS && startOf(from, 'day') === startOf(last, 'day')) return `${first} – ${clockLabel(to)}`;
  return `${first} – ${final}`;
}

function endWords(at: number, length: number, onYear: boolean, long: boolean): string {
  if (length > 40 * 366 * DAY_MS || (onYear && length > 360 * DAY_MS)) return yearLabel(yearOf(at), false);
  if (length > 120 * DAY_MS) return monthAndYear(at, long);
  if (length >= 2 * DAY_MS) return dayMonthYear(at, long);
  return `${dayMonthYear(at, long)}, ${clockLabel(at)}`;
}
