import { calendarOf, DAY_MS, dayAt } from '../../../shared/time/day';
import { wordsOfDay } from '../../../shared/time/day-text';
import type { Silence } from '../../../shared/view/silences';
import { strings } from './strings';

/** From which day to which, and how long: in whole days or, where those tell nobody anything, in whole years. */
export function silenceWords({ start, end, open, startAbout, endAbout }: Silence): { readonly stretch: string; readonly length: string } {
  const words = strings.silences;
  const from = said(start, startAbout);
  return {
    stretch: open ? words.until(from) : words.line(from, said(end, endAbout)),
    length: aboutWords(lengthWords(start, end), startAbout || endAbout),
  };
}

/** From so many whole years on, days tell nobody anything. */
const YEARS_FROM = 3;

function lengthWords(start: number, end: number): string {
  const [from, to] = [calendarOf(dayAt(start)), calendarOf(dayAt(end))];
  const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
  const years = to.year - from.year - (isBefore ? 1 : 0);
  return years < YEARS_FROM ? strings.silences.days(Math.floor((end - start) / DAY_MS)) : strings.silences.years(years);
}

function said(ms: number, isAbout: boolean): string {
  return aboutWords(wordsOfDay(dayAt(ms)), isAbout);
}

function aboutWords(words: string, isAbout: boolean): string {
  return isAbout ? strings.silences.about(words) : words;
}
