import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import { calendarOf, dayFrom } from '../day';
import { type Draft, draftOfDay } from '../typed/draft';
import { SEASONS } from '../typed/periods';
import { monthNumber, neighbouringMonth, neighbouringWeekday, UNITS, type Unit } from '../typed/relative';
import { weekdayNumber } from '../typed/weekday';
import { readAmount } from './amounts';
import { isAtRest } from './at-rest';
import type { Read } from './found';
import { sentenceStart } from './from-publication';
import { monthAt } from './names';
import { readNumberedDay } from './numbered-days';
import { ordinalAt } from './ordinals';
import type { RunningText } from './running-text';
import { counted, dayOf, oneReading, publication, sameQuarter, stepFrom } from './steps';
import type { Named, Surroundings } from './surroundings';
import { BESIDE, DAY_PARTS, OVER, SAYING } from './words/english';

/** Dates that count from one that the text named before: "the next day", "two days later", "that December", "a year earlier". */
export function readFromText(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  return (
    readYearAgo(text, at, around) ??
    readStep(text, at, around, the) ??
    (the ? readSameYearAgo(text, at, around) : null) ??
    readSame(text, at, around, the) ??
    readLater(text, at, around) ??
    (the ? (readBeside(text, at, around) ?? readNumberedDay(text, at, around)) : null)
  );
}

/** What something is compared with: later words do not count from it. */
function beside(read: Read | null): Read | null {
  return read === null ? null : { ...read, aside: true };
}

/** What a unit counts from. Days count only from days. */
function baseOf(unit: Unit, around: Surroundings): Named | null {
  if (unit === 'day') return around.history ? around.namedDay : dayToldOf(around);
  if (unit === 'week' || unit === 'fortnight') return weekToldOf(around);
  if (unit === 'month') return around.namedMonth ?? publication(around);
  if (unit === 'quarter') return around.namedQuarter ?? publication(around);
  return around.named ?? publication(around);
}

/** The day named last, unless a report has come to another month since: then a day is of that, and nobody said which. */
function dayToldOf({ namedDay, namedMonth }: Surroundings): Named | null {
  if (namedDay === null || namedMonth === null || namedMonth.start <= namedDay.start) return namedDay;
  return namedMonth.year === namedDay.year && namedMonth.month === namedDay.month ? namedDay : null;
}

/** The same of a week: where the text has come to a month since, nobody said in which week of it; before any, it counts from publication. */
function weekToldOf(around: Surroundings): Named | null {
  const { namedWeek, namedMonth } = around;
  if (namedMonth === null || namedMonth.start <= (namedWeek?.start ?? -1)) return namedWeek ?? publication(around);
  return namedWeek !== null && namedMonth.year === namedWeek.year && namedMonth.month === namedWeek.month ? namedWeek : null;
}

export const STEPS: Readonly<Record<string, 1 | -1>> = wordTable({
  following: 1,
  next: 1,
  subsequent: 1,
  previous: -1,
  preceding: -1,
  prior: -1,
});

/** "the following day", "the previous year", "the next morning", "the following Monday". */
function readStep(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const side = STEPS[text.word(at)];
  const name = text.word(at + 1);
  if (side === undefined || (!the && !(text.word(at) === 'next' && (name === 'day' || name === 'morning')))) return null;
  const named = baseOf('day', around);
  if (DAY_PARTS.has(name) || name === 'day')
    return named === null ? untold(at + 2) : counted(stepFrom(dayOf(named), 'day', side), named, at + 2);
  const weekday = weekdayNumber(name);
  if (weekday !== null && named !== null) {
    return counted(oneReading(neighbouringWeekday(weekday, side, dayOf(named))), named, at + 2);
  }
  const month = monthNumber(name);
  const from = around.named ?? publication(around);
  if (month !== null && from !== null) return counted(monthBeside(month, side, from), from, at + 2);
  const season = SEASONS[name];
  if (season !== undefined && from !== null) return counted(seasonBeside(season, side, from), from, at + 2);
  const unit = UNITS[name];
  if (unit === undefined || name.endsWith('s')) return null;
  if (unit === 'century' || unit === 'decade') return null;
  const base = baseOf(unit, around);
  if (base === null) return untold(at + 2);
  return counted(stepFrom(dayOf(base), unit, side), base, at + 2);
}

function untold(to: number): Read {
  return { to, kind: 'vague', anchor: null, certain: false };
}

/** The first such season on that side of a date. */
function seasonBeside(period: number, side: 1 | -1, { year, month, period: season }: Named): Draft {
  const middle = (of: number) => (of - 21) * 3 + 4;
  const now = month ?? (season !== undefined && season <= 24 ? middle(season) : side > 0 ? 12 : 1);
  const isBeyond = side > 0 ? middle(period) <= now : middle(period) >= now;
  return { year: edtfYear(isBeyond ? year + side : year), period };
}

function monthBeside(month: number, side: 1 | -1, { year, month: now }: Named): Draft {
  return neighbouringMonth(month, side, dayFrom(year, now ?? (side > 0 ? 12 : 1), 1));
}

const SAME: ReadonlySet<string> = new Set(['same', 'very', 'corresponding', 'comparable']);

/** "the same day", "that year", "that December", "the quarter". */
function readSame(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  if (the && text.word(at) === 'quarter' && around.namedQuarter !== null && text.word(at + 1) !== 'of' && text.sign(at + 1) !== '-')
    return counted(sameQuarter(around.namedQuarter, 0), around.namedQuarter, at + 1);
  const word = text.word(at);
  // "that same year"
  if (word === 'that' && ['same', 'very'].includes(text.word(at + 1))) return readSame(text, at + 1, around, true);
  if (!(word === 'that' || (the && SAME.has(word))) || (word === 'that' && isConjunction(text, at))) return null;
  const name = text.word(at + 1);
  if (name === 'day' || DAY_PARTS.has(name))
    return around.namedDay === null ? null : counted(draftOfDay(dayOf(around.namedDay)), around.namedDay, at + 2);
  if ((name === 'quarter' || name === 'period') && around.namedQuarter !== null) return sameQuarterRead(text, at + 2, around.namedQuarter);
  const { named } = around;
  if (named === null) return null;
  const month = monthAt(text, at + 1) === null ? null : monthNumber(name);
  if (month !== null) {
    const year = named.month !== undefined && month < named.month - 6 ? named.year + 1 : named.year;
    return counted({ year: edtfYear(year), month }, named, at + 2);
  }
  const season = SEASONS[name];
  if (season !== undefined) return counted({ year: edtfYear(named.year), period: season }, named, at + 2);
  if (name === 'year') return counted({ year: edtfYear(named.year) }, named, at + 2);
  if (name === 'month' && around.namedMonth !== null)
    return counted(stepFrom(dayOf(around.namedMonth), 'month', 0), around.namedMonth, at + 2);
  const base = name === 'week' ? baseOf('week', around) : null;
  return base === null || base.start < 0 ? null : counted(stepFrom(dayOf(base), 'week', 0), base, at + 2);
}

/** "the same week last year", "the same month a year earlier": what it is compared with. */
function readSameYearAgo(text: RunningText, at: number, around: Surroundings): Read | null {
  const unit = text.word(at) === 'same' ? UNITS[text.word(at + 1)] : undefined;
  if (unit !== 'week' && unit !== 'month') return null;
  const last = text.word(at + 2) === 'last' && text.word(at + 3) === 'year';
  const ago =
    ['a', 'one'].includes(text.word(at + 2)) && text.word(at + 3) === 'year' && ['ago', 'earlier', 'before'].includes(text.word(at + 4));
  const base = last || ago ? baseOf(unit, around) : null;
  if (base === null) return null;
  const draft = unit === 'month' ? stepFrom(dayOf(base), 'month', -12) : stepFrom(dayOf(base), 'week', -52);
  return beside(counted(draft, base, last ? at + 4 : at + 5));
}

/** "said that March sales …" */
function isConjunction(text: RunningText, at: number): boolean {
  if (text.begins(at)) return false;
  return SAYING.has(text.word(at - 1));
}

/** "the same quarter a year ago", "the same period last year". */
function sameQuarterRead(text: RunningText, to: number, named: Named): Read | null {
  const [first, second, third] = [text.word(to), text.word(to + 1), text.word(to + 2)];
  if (['a', 'one'].includes(first) && second === 'year' && ['ago', 'earlier', 'before'].includes(third))
    return beside(counted(sameQuarter(named, -1), named, to + 3));
  if (first === 'last' && second === 'year') return beside(counted(sameQuarter(named, -1), named, to + 2));
  const of = first === 'of' || first === 'in' ? text.fourDigits(to + 1) : null;
  if (of !== null && of > 1000 && named.period !== undefined) return counted({ year: edtfYear(of), period: named.period }, named, to + 2);
  return counted(sameQuarter(named, 0), named, to);
}

/** "year-ago quarter", "year-earlier period", "year-earlier third quarter". */
function readYearAgo(text: RunningText, at: number, around: Surroundings): Read | null {
  if (text.word(at) !== 'year' || text.sign(at + 1) !== '-' || !['ago', 'earlier'].includes(text.word(at + 2))) return null;
  const said = ordinalAt(text, at + 3);
  const ordinal = said?.number ?? null;
  const to = said?.to ?? at + 3;
  if (!['quarter', 'period'].includes(text.word(to))) return null;
  const { namedQuarter } = around;
  if (namedQuarter !== null && (ordinal === null || namedQuarter.period === 32 + ordinal))
    return beside(counted(sameQuarter(namedQuarter, -1), namedQuarter, to + 1));
  const named = publication(around);
  if (named === null) return null;
  return counted(
    ordinal === null ? { year: edtfYear(named.year - 1) } : { year: edtfYear(named.year - 1), period: 32 + ordinal },
    named,
    to + 1,
  );
}

/** "two days later", "a year earlier", "three weeks before": as fine as the unit; a year before a quarter is that quarter. */
function readLater(text: RunningText, at: number, around: Surroundings): Read | null {
  const amount = readAmount(text, at);
  if (amount === null) return null;
  const word = text.word(amount.to);
  const side = ['later', 'after', 'afterward', 'afterwards'].includes(word)
    ? 1
    : ['earlier', 'before', 'previously'].includes(word)
      ? -1
      : 0;
  if (side === 0 || text.word(amount.to + 1) === 'than') return null;
  // "two days after that"
  const that =
    ['before', 'after'].includes(word) &&
    ['that', 'this'].includes(text.word(amount.to + 1)) &&
    (isAtRest(text, amount.to + 2) || OVER.has(text.word(amount.to + 2)));
  if (['before', 'after'].includes(word) && !that && !isAtRest(text, amount.to + 1)) return null;
  const { count, unit } = amount;
  const to = that ? amount.to + 2 : amount.to + 1;
  if (count === null) return untold(to);
  const quarter = unit === 'year' ? around.namedQuarter : null;
  if (quarter !== null && quarter === around.named) return beside(counted(sameQuarter(quarter, side * count), quarter, to));
  const rough = unit === 'month' ? roughBase(text, at, around) : null;
  if (rough !== null) return counted({ year: edtfYear(rough.year), approximate: true }, rough, to);
  const base = unit === 'year' && side < 0 ? comparedWith(text, at, around) : baseOf(unit, around);
  if (base === null) return untold(to);
  return lookingBack(text, at, side, around, counted(stepFrom(dayOf(base), unit, side * count), base, to));
}

/** What its sentence named last is a year or a part of one: months from then are about that year, and count from no month named before. */
function roughBase(text: RunningText, at: number, { named, published }: Surroundings): Named | null {
  if (named === null || named.month !== undefined || named.period !== undefined) return null;
  return named.start >= sentenceStart(text, at) && named.year < calendarOf(published).year ? named : null;
}

/** In a history "passed a year before" looks back for a moment; where it begins a sentence, the story goes back with it. */
function lookingBack(text: RunningText, at: number, side: number, { history }: Surroundings, read: Read | null): Read | null {
  const first = text.word(at - 1) === 'the' ? at - 1 : at;
  return history && side < 0 && !text.begins(first) ? beside(read) : read;
}

/** "a year earlier": than what its own sentence named, else than now. */
function comparedWith(text: RunningText, at: number, around: Surroundings): Named | null {
  const { named } = around;
  const near = named !== null && (named.start >= sentenceStart(text, at) || text.begins(at));
  return near ? named : (publication(around) ?? named);
}

/** "the day before", "the night before", "the year after". */
function readBeside(text: RunningText, at: number, around: Surroundings): Read | null {
  const side = BESIDE[text.word(at + 1)];
  const name = DAY_PARTS.has(text.word(at)) ? 'day' : text.word(at);
  const unit = UNITS[name];
  if (side === undefined || !isAtRest(text, at + 2)) return null;
  const { named } = around;
  const [season, month] = [SEASONS[name], monthNumber(name)];
  if (named !== null && season !== undefined)
    return lookingBack(text, at, side, around, counted(seasonBeside(season, side, named), named, at + 2));
  if (named !== null && month !== null) return lookingBack(text, at, side, around, counted(monthBeside(month, side, named), named, at + 2));
  if (unit === undefined || name.endsWith('s')) return null;
  const base = baseOf(unit, around);
  return base === null ? untold(at + 2) : counted(stepFrom(dayOf(base), unit, side), base, at + 2);
}
