import { endAfter } from '../../../shared/time/length';
import { type DateContext, understandDate } from '../../../shared/time/typed-date';

/** When an event of a Markwhen document is. */
export interface MarkwhenWhen {
  /** EDTF. */
  readonly when: string;
  /** How it comes again, as a value of RRULE; null for what is once, or where the words say nothing that is understood. */
  readonly rule: string | null;
  /** Words of a recurrence that are not understood; empty where there are none. */
  readonly left: string;
}

/** Colons that are tried, and the most characters before one. */
const MOST_COLONS = 8;
const MOST_DATE = 160;

/** A line as the date that it begins with and what follows its colon; null where it begins with none. Clocks have colons, too. */
export function datedLine(line: string, context: DateContext): { readonly when: MarkwhenWhen; readonly rest: string } | null {
  const start = /^\s*(?:[-*]\s+)?/.exec(line)?.[0].length ?? 0;
  if (!/^[\p{L}\p{N}-]/u.test(line.slice(start))) return null;
  let colon = line.indexOf(':', start);
  for (let tried = 0; tried < MOST_COLONS && colon > start && colon - start <= MOST_DATE; tried++) {
    const when = whenOf(line.slice(start, colon).trim(), context);
    if (when !== null && !/^\d/.test(line.slice(colon + 1))) return { when, rest: line.slice(colon + 1).trim() };
    colon = line.indexOf(':', colon + 1);
  }
  return null;
}

/** Null for what is no date, or counts from another event. */
function whenOf(text: string, context: DateContext): MarkwhenWhen | null {
  const at = text.search(/\severy\s+\S/i);
  const [dated, every] = at > 0 ? [text.slice(0, at).trimEnd(), text.slice(at + 1)] : [text, ''];
  const when = spanOf(dated, context);
  if (when === null) return null;
  const rule = every === '' ? null : ruleOf(every, context);
  return { when, rule, left: rule === null ? every : '' };
}

function spanOf(text: string, context: DateContext): string | null {
  const whole = understood(text, context);
  if (whole !== null) return whole;
  for (const separator of [' - ', ' – ', ' / ', '/', '-', '–']) {
    const at = text.indexOf(separator);
    if (at <= 0 || at !== text.lastIndexOf(separator)) continue;
    const from = understood(text.slice(0, at), context);
    const behind = text.slice(at + separator.length).trim();
    const length = /^(\d{1,4})\s*(day|week|month|year)s?$/i.exec(behind);
    const until = from === null ? null : length === null ? understood(behind, context) : lastOf(from, length, behind, context);
    if (from !== null && from === until) return from;
    if (from !== null && until !== null && !from.includes('/') && !until.includes('/')) return `${from}/${until}`;
  }
  return null;
}

/** The last day that something lasts which begins then, or the month or year where the length is said in those. */
function lastOf(from: string, [, count = '', unit = '']: RegExpExecArray, said: string, context: DateContext): string | null {
  const length = { years: 0, months: 0, weeks: 0, days: 0, minutes: 0, [`${unit.toLowerCase()}s`]: Number(count) };
  // A month begins with its first day, a year with its first month.
  const day = FIRST_DAYS.find(([precision]) => precision.test(from) && (precision === DAY || length.months + length.years > 0));
  const last = day === undefined ? null : endAfter(`${from}${day[1]}`, length);
  // Of weeks in running text nobody knows the day; here they are counted.
  return last === null ? understood(`${said} after ${from}`, context) : last.replace('~', '');
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const FIRST_DAYS: readonly (readonly [precision: RegExp, rest: string])[] = [
  [DAY, ''],
  [/^\d{4}-(?:0\d|1[0-2])$/, '-01'],
  [/^\d{4}$/, '-01-01'],
];

function understood(text: string, context: DateContext): string | null {
  const trimmed = text.trim();
  if (/^now$/i.test(trimmed)) return context.today;
  const found = understandDate(trimmed, context);
  return found.ok ? found.value.edtf : null;
}

/** “every 2 weeks for 10 times”, “every year x9”, “every month until 2026-05-01”, as a value of RRULE. */
function ruleOf(text: string, context: DateContext): string | null {
  const [, count = '1', unit = '', ends = ''] = /^every\s+(?:(\d{1,4})\s+)?(day|week|month|year)s?\b\s*(.*)$/i.exec(text) ?? [];
  if (unit === '') return null;
  const rule = `FREQ=${FREQUENCY[unit.toLowerCase()]};INTERVAL=${count}`;
  if (ends === '') return rule;
  const times = /^(?:for\s+(\d{1,4})\s+times|x\s*(\d{1,4}))$/i.exec(ends);
  if (times !== null) return `${rule};COUNT=${times[1] ?? times[2]}`;
  const day = understood(/^until\s+(.+)$/i.exec(ends)?.[1] ?? '', context);
  return day === null || !/^\d{4}-\d\d-\d\d$/.test(day) ? null : `${rule};UNTIL=${day.replaceAll('-', '')}`;
}

const FREQUENCY: Readonly<Record<string, string>> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' };
