import { daysInMonth } from '../calendar';
import { dayFrom, weekdayOf as dayOfWeek, mondayOf, plusDays } from '../day';
import { type Draft, draftOfDay, oneOfDays } from '../typed/draft';
import { readExplicit } from './explicit';
import { readFeastDay } from './feasts';
import type { Read } from './found';
import { weekdayAt } from './names';
import { readNumberedDay } from './numbered-days';
import { ordinalAt } from './ordinals';
import { readAge } from './periods';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';
import { BESIDE } from './words/english';

/** Portions that EDTF has no form for, each "one of its days" or years as in typed dates: "the second half of January", "the first week of May", "the first half of the 1990s", "the week of Sept. 28". Days, too, that are said by their weekday: "the second Tuesday of November", "the Friday before Christmas". */
export function readPortion(text: RunningText, at: number, around: Surroundings): Read | null {
  const week = readWeekOf(text, at, around) ?? readWeekdayBeside(text, at, around);
  if (week !== null) return week;
  const counted = countedAt(text, at);
  if (counted === null || !['of', 'in'].includes(text.word(counted.to + 1))) return null;
  const { place, to } = counted;
  const inner = text.word(to + 2) === 'the' ? to + 3 : to + 2;
  const unit = text.word(to);
  if (unit === 'half' || unit === 'quarter') {
    const years = shareOf(readAge(text, inner, around, true), unit === 'half' ? 2 : 4, place);
    if (years !== null) return years;
  }
  const weekday = weekdayAt(text, to);
  if (unit !== 'half' && unit !== 'week' && weekday === null) return null;
  const month = readExplicit(text, inner, around);
  const draft = month?.draft;
  if (draft?.month === undefined || draft.day !== undefined || draft.third !== undefined || draft.year === undefined) return null;
  const days = weekday !== null ? weekdayOf(draft, weekday, place) : unit === 'half' ? halfOf(draft, place) : weekOf(draft, place);
  return month === null || days === null ? null : { to: month.to, draft: days, anchor: month.anchor, certain: month.certain };
}

/** Which portion, counted from 0 or from the end, and the token that says of what kind it is. */
function countedAt(text: RunningText, at: number): { readonly place: number | 'last'; readonly to: number } | null {
  if (['last', 'final', 'latter'].includes(text.word(at))) return { place: 'last', to: at + 1 };
  const ordinal = ordinalAt(text, at);
  return ordinal === null || ordinal.number > 5 ? null : { place: ordinal.number - 1, to: ordinal.to };
}

function shareOf(age: Read | null, parts: 2 | 4, place: number | 'last'): Read | null {
  const at = place === 'last' ? parts - 1 : place;
  return age?.draft === undefined || at >= parts ? null : { ...age, draft: { ...age.draft, share: { parts, place: at } } };
}

/** Days 1 to 15, or the rest. */
function halfOf({ year, month = 1 }: Draft, place: number | 'last'): Draft | null {
  const length = daysInMonth(Number(year), month);
  if (place !== 'last' && place > 1) return null;
  return place === 0 ? days(Number(year), month, 1, 15) : days(Number(year), month, 16, length);
}

/** Days 1 to 7 and so on, or the last seven. */
function weekOf({ year, month = 1 }: Draft, place: number | 'last'): Draft | null {
  const length = daysInMonth(Number(year), month);
  if (place === 'last') return days(Number(year), month, length - 6, length);
  const first = place * 7 + 1;
  return first > length ? null : days(Number(year), month, first, Math.min(first + 6, length));
}

/** "the second Tuesday of November", "the last Sunday in March" */
function weekdayOf({ year, month = 1 }: Draft, weekday: number, place: number | 'last'): Draft | null {
  const length = daysInMonth(Number(year), month);
  const from = dayFrom(Number(year), month, place === 'last' ? length - 6 : 1);
  const day = plusDays(from, ((weekday - dayOfWeek(from) + 7) % 7) + (place === 'last' ? 0 : 7 * place));
  return day > dayFrom(Number(year), month, length) ? null : draftOfDay(day);
}

/** "the Friday before Christmas", "the Monday after June 5" */
function readWeekdayBeside(text: RunningText, at: number, around: Surroundings): Read | null {
  const weekday = weekdayAt(text, at);
  const side = BESIDE[text.word(at + 1)];
  if (weekday === null || side === undefined || text.word(at - 1) !== 'the') return null;
  const read = readFeastDay(text, at + 2, around) ?? readExplicit(text, at + 2, around);
  const { year, month, day } = read?.draft ?? {};
  if (read === null || year === undefined || month === undefined || day === undefined) return null;
  const beside = dayFrom(Number(year), month, day);
  const away = (side * (weekday - dayOfWeek(beside)) + 7) % 7 || 7;
  return { to: read.to, draft: draftOfDay(plusDays(beside, side * away)), anchor: read.anchor, certain: read.certain };
}

function days(year: number, month: number, first: number, last: number): Draft {
  return oneOfDays(dayFrom(year, month, first), dayFrom(year, month, last));
}

/** "the week of Sept. 28", from Monday; "the weekend of the 14th" */
function readWeekOf(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  if ((word !== 'week' && word !== 'weekend') || text.word(at + 1) !== 'of') return null;
  const read = text.word(at + 2) === 'the' ? readNumberedDay(text, at + 3, around) : readExplicit(text, at + 2, around);
  const { year, month, day } = read?.draft ?? {};
  if (read === null || year === undefined || month === undefined || day === undefined) return null;
  const monday = mondayOf(dayFrom(Number(year), month, day));
  const draft = oneOfDays(word === 'week' ? monday : plusDays(monday, 5), plusDays(monday, 6));
  return { to: read.to, draft, anchor: read.anchor, certain: read.certain };
}
