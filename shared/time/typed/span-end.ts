import { readDay } from '../day-text';

/**
 * An interval cannot end in a set ("week 5 2026", "early March"). A week gives its first or last day, and `~` says that this is not exact: the
 * span reaches just as far as its ends by themselves. Of a longer stretch no day may be named that nobody said: its month or year,
 * approximate, says less but nothing false.
 */
function edge(edtf: string, side: 'start' | 'end'): string {
  const range = /^\[([^.]+)\.\.([^.]+)\]$/.exec(edtf);
  if (range === null) return edtf;
  const [, first = '', last = ''] = range;
  if (isWeek(first, last)) {
    const at = side === 'start' ? first : last;
    return `${at.replace(/[~?%]$/, '')}${/[?%]$/.test(at) ? '%' : '~'}`;
  }
  // A decade before year 1 lies across two masks of EDTF: its own outermost year, approximate, says least that is not true.
  if (isDecadeBefore(first, last)) {
    const at = side === 'start' ? first : last;
    return `${at.replace(/[~?%]$/, '')}${/[?%]$/.test(at) ? '%' : '~'}`;
  }
  return coarse(first, last);
}

function isDecadeBefore(first: string, last: string): boolean {
  const [from, to] = [first, last].map((end) => /^(-?\d{4})[~?%]?$/.exec(end)?.[1]);
  return from?.startsWith('-') === true && to !== undefined && Number(to) - Number(from) < 10;
}

/** Whether the days from the first to the last, both of them, are a week or part of one. */
function isWeek(first: string, last: string): boolean {
  const from = readDay(first.replace(/[~?%]$/, ''));
  const to = readDay(last.replace(/[~?%]$/, ''));
  return from !== null && to !== null && to - from < 7;
}

/** What both ends have in common, approximate: a month, a year, a decade or a century. */
function coarse(first: string, last: string): string {
  const [, year = '', month = ''] = /^(-?\d{4})(-\d\d)?/.exec(first) ?? [];
  const [, lastYear = '', lastMonth = ''] = /^(-?\d{4})(-\d\d)?/.exec(last) ?? [];
  const mark = /[?%]$/.test(first) ? '%' : '~';
  if (year !== lastYear) {
    const [decade, century] = [-1, -2].map((end) => year.slice(0, end));
    return `${decade === lastYear.slice(0, -1) ? `${decade}X` : `${century}XX`}${mark}`;
  }
  return month === lastMonth ? `${year}${month}${mark}` : `${year}${mark}`;
}

/** What stands before the `/` of an interval for a date, as EDTF. */
export const asStart = (edtf: string): string => edge(edtf, 'start');
/** What stands after it. */
export const asEnd = (edtf: string): string => edge(edtf, 'end');
