import { daysInMonth } from '../calendar';
import { dayFrom, mondayOf, plusDays } from '../day';
import { type Draft, oneOfDays } from '../typed/draft';
import { readExplicit } from './explicit';
import type { Read } from './found';
import { readNumberedDay } from './numbered-days';
import { ordinalAt } from './ordinals';
import { readAge } from './periods';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';

/** Portions that EDTF has no form for, each "one of its days" or years as in typed dates: "the second half of January", "the first week of May", "the first half of the 1990s", "the week of Sept. 28". */
export function readPortion(text: RunningText, at: number, around: Surroundings): Read | null {
  const week = readWeekOf(text, at, around);
  if (week !== null) return week;
  const counted = countedAt(text, at);
  if (counted === null || text.word(counted.to + 1) !== 'of') return null;
  const { place, to } = counted;
  const inner = text.word(to + 2) === 'the' ? to + 3 : to + 2;
  const unit = text.word(to);
  if (unit === 'half' || unit === 'quarter') {
    const years = shareOf(readAge(text, inner, around, true), unit === 'half' ? 2 : 4, place);
    if (years !== null) return years;
  }
  if (unit !== 'half' && unit !== 'week') return null;
  const month = readExplicit(text, inner, around);
  const draft = month?.draft;
  if (draft?.month === undefined || draft.day !== undefined || draft.third !== undefined || draft.year === undefined) return null;
  const days = unit === 'half' ? halfOf(draft, place) : weekOf(draft, place);
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
