import { RULE_WEEKDAYS, type RuleDays } from './rule-days';

/** Days in words, without their months: "Mon, Wed, Fri", "first and third Tuesday", "15th and last day", "last weekday", "Friday the 13th". */

const NUMBERS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', -1],
]);
const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const WEEKEND = ['SA', 'SU'];
const GROUPS = new Map([
  ['weekday', WORKDAYS],
  ['workday', WORKDAYS],
  ['weekend', WEEKEND],
]);

interface Reading {
  /** Numbers that wait for what they count. */
  waiting: number[];
  weekdays: string[];
  monthDays: number[];
  pick: number[] | null;
  /** Whether days of the month narrow the weekdays: "Friday the 13th". */
  narrows: boolean;
}

/** The days that the words name; null when they cannot be read as days, or could be read as others. */
export function typedDays(text: string): RuleDays | null {
  const words = text.match(/[a-z]+|-?\d+(?:st|nd|rd|th)?/g) ?? [];
  if (words.length === 0 || words.length > 200 || /[^a-z\d\s,;&.-]/.test(text)) return null;
  const read: Reading = { waiting: [], weekdays: [], monthDays: [], pick: null, narrows: false };
  for (let at = 0; at < words.length; at++) {
    const nth = numberOf(words[at] ?? '');
    if (nth !== null) {
      const fromEnd = words[at + 1] === 'to' && words[at + 2] === 'last';
      read.waiting.push(fromEnd ? -nth : nth);
      if (fromEnd) at += 2;
    } else if (!takeWord(read, words[at] ?? '', words[at - 1] ?? '')) return null;
  }
  return finished(read);
}

function numberOf(word: string): number | null {
  const named = NUMBERS.get(word);
  if (named !== undefined) return named;
  const found = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  return found === null ? null : Number(found[1]);
}

/** Takes a word that is no number; false when it has no place there. */
function takeWord(read: Reading, word: string, before: string): boolean {
  const group = GROUPS.get(word.replace(/s$/, ''));
  if (group !== undefined) return takeGroup(read, group);
  const weekday = weekdayNamed(word);
  if (weekday !== null) return takeWeekday(read, weekday, before);
  if (word === 'day' || word === 'days') return takeDay(read, before);
  if (word === 'of') return takePick(read);
  if (word === 'if' || (word === 'the' && weekdayNamed(before) !== null)) {
    read.narrows = true;
    return read.weekdays.length > 0;
  }
  return ['on', 'the', 'each', 'every', 'all', 'and', 'or'].includes(word);
}

function takeGroup(read: Reading, group: readonly string[]): boolean {
  if (read.weekdays.length > 0 || read.pick !== null) return false;
  read.weekdays.push(...group);
  if (read.waiting.length > 0) takePick(read);
  return true;
}

function takeWeekday(read: Reading, weekday: string, before: string): boolean {
  const counted = read.weekdays.some((token) => token.length > 2);
  // "First Monday and Tuesday": the first Tuesday, or each? Only "every Tuesday" says.
  if (read.waiting.length === 0 && counted && before !== 'every' && before !== 'each') return false;
  if (read.waiting.some((nth) => Math.abs(nth) > 5)) return false;
  if (read.waiting.length === 0) read.weekdays.push(weekday);
  else read.weekdays.push(...read.waiting.map((nth) => `${nth}${weekday}`));
  read.waiting = [];
  return true;
}

function takeDay(read: Reading, before: string): boolean {
  if (before === 'weekend') return true;
  if (read.waiting.length > 0 && !read.narrows) {
    read.monthDays.push(...read.waiting);
    read.waiting = [];
    return read.weekdays.length === 0;
  }
  if (read.weekdays.length > 0 || read.waiting.length > 0) return false;
  read.weekdays.push(...RULE_WEEKDAYS);
  return true;
}

function takePick(read: Reading): boolean {
  if (read.pick !== null || read.waiting.length === 0) return false;
  read.pick = read.waiting;
  read.waiting = [];
  return true;
}

function finished({ waiting, weekdays, monthDays, pick, narrows }: Reading): RuleDays | null {
  const days = [...monthDays, ...waiting];
  if (days.some((day) => day === 0 || Math.abs(day) > 31)) return null;
  if (weekdays.length > 0 && days.length > 0 && !narrows) return null;
  if (weekdays.length === 0 && days.length === 0) return null;
  return {
    ...(weekdays.length === 0 ? {} : { weekdays }),
    ...(days.length === 0 ? {} : { monthDays: days }),
    ...(pick === null ? {} : { pick }),
  };
}

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** "Tue", "Tues", "Tuesday", "Tuesdays", "Tu" → `TU` */
export function weekdayNamed(word: string): (typeof RULE_WEEKDAYS)[number] | null {
  const bare = word.length > 4 ? word.replace(/s$/, '') : word;
  const at = bare.length < 2 ? -1 : DAY_NAMES.findIndex((name) => name === bare || (name.startsWith(bare) && bare.length <= 5));
  return RULE_WEEKDAYS[at] ?? null;
}
