/** Months, weekdays and years of the proleptic Gregorian calendar of ISO 8601, years counted astronomically (0 is 1 BCE). */

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Month name, counted from 1. */
export function monthName(month: number, short = false): string {
  const name = MONTHS[month - 1] ?? String(month);
  return short ? name.slice(0, 3) : name;
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "44 BCE" for the astronomical year -0043, "79 CE" where the number alone could be anything; years of five digits and more are grouped: "170,000,002". */
export function yearName(year: number): string {
  const number = year <= 0 ? 1 - year : year;
  const digits = number < 10_000 ? String(number) : number.toLocaleString('en-US', { useGrouping: true });
  return year <= 0 ? `${digits} BCE` : year < 1000 ? `${digits} CE` : digits;
}

/** A year as EDTF writes it: `2026`, `-0043`, `Y12026`. */
export function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
