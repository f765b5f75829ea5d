import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import { calendarOf, type Day, mondayOf, plusDays, weekdayOf } from '../day';
import { type Draft, draftOfDay, oneOfDays } from '../typed/draft';
import { SEASONS } from '../typed/periods';
import { inUnit, neighbouringMonth, neighbouringWeekday, UNITS } from '../typed/relative';
import { type Amount, readAmount } from './amounts';
import { isAtRest } from './at-rest';
import { readShiftedFeast } from './feasts';
import type { Read } from './found';
import { monthAt, weekdayAt } from './names';
import { seasonYear } from './periods';
import type { RunningText } from './running-text';
import { oneReading, sameQuarter, stepFrom } from './steps';
import type { Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { DAY_PARTS, FROM_PUBLICATION } from './words/english';

/** Dates that count from the day of publication: "yesterday", "last March", "Thursday", "three months ago". `the` says that the article stands before. */
export function readFromPublication(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  return (
    readDayWord(text, at, around) ?? readShifted(text, at, around, the) ?? readWeekday(text, at, around) ?? readDistance(text, at, around)
  );
}

function read(draft: Draft, to: number, certain = true): Read {
  return { to, draft, anchor: 'publication', certain };
}

export const DAY_WORDS: Readonly<Record<string, number>> = wordTable({
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  ereyesterday: -2,
  overmorrow: 2,
});

function readDayWord(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  const shift = DAY_WORDS[word];
  if (shift !== undefined) return read(draftOfDay(plusDays(around.published, shift)), DAY_PARTS.has(text.word(at + 1)) ? at + 2 : at + 1);
  const part = text.word(at + 1);
  if (word === 'this' && DAY_PARTS.has(part) && part !== 'night') return read(draftOfDay(around.published), at + 2);
  if (word === 'last' && (part === 'night' || part === 'evening')) return read(draftOfDay(plusDays(around.published, -1)), at + 2);
  if (word !== 'day' || text.word(at - 1) !== 'the') return null;
  if (part === 'before' && text.word(at + 2) === 'yesterday') return read(draftOfDay(plusDays(around.published, -2)), at + 3);
  return part === 'after' && text.word(at + 2) === 'tomorrow' ? read(draftOfDay(plusDays(around.published, 2)), at + 3) : null;
}

export const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = wordTable({ last: -1, latest: -1, this: 0, current: 0, next: 1, coming: 1 });

function readShifted(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const past = text.word(at) === 'this' && ['past', 'coming'].includes(text.word(at + 1));
  const shift = past ? (text.word(at + 1) === 'past' ? -1 : 1) : SHIFTS[text.word(at)];
  if (shift === undefined) return readShiftedBehind(text, at, around);
  const next = past ? at + 2 : ['fiscal', 'calendar', 'financial', 'full'].includes(text.word(at + 1)) ? at + 2 : at + 1;
  // "the latest attack" and "the latest May" say nothing of when.
  if (text.word(at) === 'latest' && text.word(next) !== 'quarter') return null;
  const weekday = weekdayAt(text, next);
  if (weekday !== null) return read(shiftedWeekday(weekday, shift, text, at, around), dayEnd(text, next), shift !== 1);
  const month = monthAt(text, next);
  if (month !== null) return read(neighbouringMonth(month, shift, around.published), next + 1);
  const season = SEASONS[text.word(next)];
  if (season !== undefined) return readShiftedSeason(season, shift, next + 1, around);
  const feast = readShiftedFeast(text, next, shift, around);
  if (feast !== null) return feast;
  // "the last year" is a stretch up to now, "the next day" is seen from the text.
  if (the && shift !== 0 && text.word(next) !== 'quarter') return null;
  const draft = shiftedUnit(text.word(next), shift, around);
  return draft === null || text.word(next + 1) === 'of' ? null : read(draft, next + 1, next === at + 1 || past);
}

/** "le mois dernier", "el año pasado": the word for last or next stands behind. */
function readShiftedBehind(text: RunningText, at: number, around: Surroundings): Read | null {
  if (!text.vocabulary.shiftBehind) return null;
  const shift = SHIFTS[text.word(at + 1)];
  if (shift === undefined || shift === 0) return null;
  const weekday = weekdayAt(text, at);
  if (weekday !== null) return read(shiftedWeekday(weekday, shift, text, at, around), at + 2);
  const month = monthAt(text, at);
  if (month !== null) return read(neighbouringMonth(month, shift, around.published), at + 2);
  const season = SEASONS[text.word(at)];
  if (season !== undefined) return readShiftedSeason(season, shift, at + 2, around);
  const draft = shiftedUnit(text.word(at), shift, around);
  return draft === null ? null : read(draft, at + 2);
}

function shiftedUnit(word: string, shift: -1 | 0 | 1, { published }: Surroundings): Draft | null {
  if (word === 'weekend') return weekend(shift, { published });
  const unit = word.endsWith('s') ? undefined : UNITS[word];
  return unit === undefined || unit === 'day' || unit === 'fortnight' ? null : inUnit(unit, shift, published);
}

function weekend(shift: -1 | 0 | 1, { published }: Pick<Surroundings, 'published'>): Draft {
  const monday = plusDays(mondayOf(published), shift * 7);
  return oneOfDays(plusDays(monday, 5), plusDays(monday, 6));
}

/** "the week before last", "the year before last", "the Monday after next". */
export function readTwoAway(text: RunningText, at: number, { published }: Surroundings): Read | null {
  const [side, which] = [text.word(at + 1), text.word(at + 2)];
  const shift = side === 'before' && which === 'last' ? -1 : side === 'after' && which === 'next' ? 1 : 0;
  if (shift === 0) return null;
  const weekday = weekdayAt(text, at);
  if (weekday !== null) return read(weekdayAway(weekday, shift, 1, published), at + 3, false);
  const unit = UNITS[text.word(at)];
  return unit === undefined || unit === 'day' ? null : read(stepFrom(published, unit, 2 * shift), at + 3);
}

/** The first such weekday on that side of publication, and so many weeks farther. */
function weekdayAway(weekday: number, side: 1 | -1, weeks: number, published: Day): Draft {
  const steps = (side * (weekday - weekdayOf(published)) + 7) % 7 || 7;
  return draftOfDay(plusDays(published, side * (steps + 7 * weeks)));
}

/** "over the weekend": the last one that has begun, or the next one where the verb looks ahead. */
export function readWeekend(text: RunningText, at: number, around: Surroundings): Read | null {
  if (text.word(at) !== 'weekend' || around.history) return null;
  const day = (weekdayOf(around.published) + 6) % 7;
  const ahead = tenseAt(text, at, at + 1) === 'ahead';
  return read(weekend(ahead || day >= 5 ? 0 : -1, around), at + 1, false);
}

function readShiftedSeason(period: number, shift: -1 | 0 | 1, to: number, around: Surroundings): Read {
  const { year } = calendarOf(around.published);
  const past = seasonYear(period, 'last', around.published);
  // Whoever says "last" means one that is over.
  const over = calendarOf(plusDays(around.published, -45)).year === past && isUnderWay(period, past, around) ? past - 1 : past;
  const next = seasonYear(period, 'next', around.published);
  return read({ year: edtfYear(shift < 0 ? over : shift > 0 ? next : year), period }, to);
}

function isUnderWay(period: number, year: number, { published }: Surroundings): boolean {
  const { year: now, month } = calendarOf(published);
  return year === now && Math.floor(((month + 9) % 12) / 3) === period - 21;
}

function shiftedWeekday(weekday: number, shift: -1 | 0 | 1, text: RunningText, at: number, { published }: Surroundings): Draft {
  // "this Monday" on a Thursday is the next one where the verb looks ahead.
  const over = shift === 0 && (weekday + 6) % 7 < (weekdayOf(published) + 6) % 7;
  return oneReading(neighbouringWeekday(weekday, over && tenseAt(text, at, at + 2) === 'ahead' ? 1 : shift, published));
}

/** The last one up to publication; the next one where the verb looks ahead. In a history the first one after the day named last. */
function readWeekday(text: RunningText, at: number, around: Surroundings): Read | null {
  const weekday = weekdayAt(text, at);
  if (weekday === null) return null;
  const to = dayEnd(text, at);
  // "the Monday after the vote": whoever knows when that was can say which.
  if (text.word(at - 1) === 'the' && ['after', 'before', 'following'].includes(text.word(to)) && !isAtRest(text, to + 1)) return null;
  if (around.history && around.namedDay?.day !== undefined) {
    const { day, start } = around.namedDay;
    return { to, draft: draftOfDay(plusDays(day, (weekday - weekdayOf(day) + 7) % 7)), anchor: start, certain: false };
  }
  const ahead = (weekday - weekdayOf(around.published) + 7) % 7;
  const week = text.word(to) === 'of' && text.word(to + 2) === 'week' ? FROM_PUBLICATION[text.word(to + 1)] : undefined;
  if (week !== undefined) return read(draftOfDay(plusDays(mondayOf(around.published), 7 * week + ((weekday + 6) % 7))), to + 3);
  // "on Friday week"
  if (text.word(to) === 'week' && to === at + 1) return read(draftOfDay(plusDays(around.published, ahead + 7)), to + 1);
  const tense = tenseAt(text, at, to);
  const bound = ['until', 'till', 'through', 'by', 'come'].includes(text.word(at - 1)) && tense !== 'over';
  const back = (weekdayOf(around.published) - weekday + 7) % 7;
  return read(draftOfDay(plusDays(around.published, tense === 'ahead' || bound ? ahead : -back)), to, tense !== 'open');
}

/** "Monday morning" is one expression. */
function dayEnd(text: RunningText, at: number): number {
  return DAY_PARTS.has(text.word(at + 1)) ? at + 2 : at + 1;
}

/** "three months ago", "in two weeks", "a week from now". */
function readDistance(text: RunningText, at: number, around: Surroundings): Read | null {
  const before = text.vocabulary.agoBefore.find((phrase) =>
    phrase.every((word, index) => text.peek(at + index)?.text.toLowerCase() === word),
  );
  const start = before?.length ?? (text.word(at) === 'in' ? 1 : 0);
  const amount = readAmount(text, at + start);
  if (amount === null) return null;
  if (before !== undefined) return distance(amount, -1, amount.to, text, at, around);
  if (start === 1)
    return tenseAt(text, at, amount.to) === 'ahead' && !isOfSomething(text, amount.to) && !isHowOften(text, at) && !isRanked(text, at)
      ? distance(amount, 1, amount.to, text, at, around)
      : null;
  const weekdays = weeksFromWeekday(amount, text, around);
  if (weekdays !== null) return weekdays;
  if (text.word(amount.to) === 'ago') return distance(amount, -1, amount.to + 1, text, at, around);
  if (text.word(amount.to) === 'hence') return distance(amount, 1, amount.to + 1, text, at, around);
  return text.word(amount.to) === 'from' && ['now', 'today'].includes(text.word(amount.to + 1))
    ? distance(amount, 1, amount.to + 2, text, at, around)
    : null;
}

/** On which side of a weekday weeks are counted. */
const WEEKS_FROM: Readonly<Record<string, 1 | -1>> = wordTable({ from: 1, ago: -1 });

/** "a week from Monday", "two weeks ago Friday" */
function weeksFromWeekday({ unit, count, to }: Amount, text: RunningText, { published }: Surroundings): Read | null {
  const side = WEEKS_FROM[text.word(to)];
  const weekday = side === undefined || unit !== 'week' || count === null ? null : weekdayAt(text, to + 1);
  return side === undefined || weekday === null || count === null
    ? null
    : read(weekdayAway(weekday, side, count, published), dayEnd(text, to + 1));
}

/** "the first decline in seven years", "the worst in a decade": how long there was none. */
function isRanked(text: RunningText, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && !text.begins(back + 1); back -= 1)
    if (['first', 'only', 'most', 'least', 'worst', 'best'].includes(text.word(back)) || /.{2}(?:i|gg|w|h|r|g|t)est$/.test(text.word(back)))
      return true;
  return false;
}

/** "expected once in 80 years" */
function isHowOften(text: RunningText, at: number): boolean {
  return ['once', 'twice', 'times'].includes(text.word(at - 1));
}

function isOfSomething(text: RunningText, at: number): boolean {
  return ['of', 'after', 'before', 'from'].includes(text.word(at));
}

function distance(amount: Amount, side: 1 | -1, to: number, text: RunningText, at: number, around: Surroundings): Read | null {
  const { count, half, unit, approximate } = amount;
  if (count === null) return { to, kind: 'vague', anchor: 'publication', certain: false };
  const marks = approximate ? { approximate } : {};
  if (unit === 'year' && count === 1 && side < 0 && around.namedQuarter !== null && around.namedQuarter.start >= sentenceStart(text, at)) {
    const quarter = sameQuarter(around.namedQuarter, -1);
    if (quarter !== null) return { aside: true, to, draft: { ...quarter, ...marks }, anchor: around.namedQuarter.start, certain: false };
  }
  if (unit === 'year' && half)
    return read({ year: inUnit('month', side * (count * 12 + 6), around.published).year ?? '', ...marks }, to, false);
  return read({ ...stepFrom(around.published, unit, side * count), ...marks }, to, !approximate);
}

/** Where the sentence begins that a token stands in, or far enough before. */
export function sentenceStart(text: RunningText, at: number): number {
  let first = at;
  while (first > 0 && at - first < 60 && !text.begins(first)) first -= 1;
  return text.startOf(first);
}
