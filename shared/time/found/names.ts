import { monthNumber } from '../typed/relative';
import { weekdayNumber } from '../typed/weekday';
import type { RunningText } from './running-text';
import { BEFORE_NAME } from './words/english';

/** Which words are names of months and weekdays: "may", "march", "sun" and "sat" are more often none. */

const ALSO_PEOPLE: ReadonlySet<number> = new Set([4, 6, 8]);
const ALSO_VERBS: ReadonlySet<number> = new Set([3, 5]);

/** The month that is named at a place, 1 to 12. */
export function monthAt(text: RunningText, at: number): number | null {
  const month = monthNumber(text.word(at));
  return month !== null && isMonthName(text, at, month) ? month : null;
}

function isMonthName(text: RunningText, at: number, month: number): boolean {
  const numbered = isDayOrYear(text, at + 1) || isDayBefore(text, at);
  if (text.vocabulary.capitals && !text.capital(at)) return numbered && !ALSO_VERBS.has(month) && text.word(at).length > 3;
  if (numbered) return true;
  // "mid-May"
  const before = text.sign(at - 1) === '-' && text.joined(at) ? text.word(at - 2) : text.word(at - 1);
  const short = text.word(at).length <= 4 && month !== 5 && month !== 6 && month !== 7;
  if (short) return text.text[text.endOf(at)] === '.' && BEFORE_NAME.has(before);
  if (!text.vocabulary.capitals) return true;
  // "His wife, April, died."
  if (ALSO_PEOPLE.has(month) && text.sign(at - 1) === ',' && text.sign(at + 1) === ',') return false;
  // "May & Co."
  if (text.sign(at + 1) === '&') return false;
  const led = BEFORE_NAME.has(before) && (!['and', 'or'].includes(before) || monthNumber(text.word(at - 2)) !== null);
  if (ALSO_VERBS.has(month)) return (led && !isFirstName(text, at)) || isAdjective(text, at);
  return led || !ALSO_PEOPLE.has(month) || !(text.capital(at + 1) || SPEAKS.has(text.word(at + 1)));
}

/** "…," June said. */
const SPEAKS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'asked',
  'added',
  'replied',
  'recalled',
  'explained',
  'smiled',
  'laughed',
]);

/** "succeeded by May Ridley" */
function isFirstName(text: RunningText, at: number): boolean {
  return (
    ['by', 'and', 'or', 'from', 'to', 'as', 'until', 'before', 'after'].includes(text.word(at - 1)) &&
    text.capital(at + 1) &&
    !text.begins(at + 1)
  );
}

/** "the March primary, "a May vote". */
function isAdjective(text: RunningText, at: number): boolean {
  return ['a', 'the', 'its'].includes(text.word(at - 1)) && text.word(at + 1) !== '' && !text.capital(at + 1) && text.word(at + 1) !== 'on';
}

function isDayOrYear(text: RunningText, at: number): boolean {
  const next = text.sign(at) === ',' || text.word(at) === 'of' ? at + 1 : at;
  const token = text.peek(next);
  if (token?.kind === 'iso') return next === at;
  const day = next === at ? text.plainNumber(at) : null;
  if (day !== null && day >= 1 && day <= 31) return true;
  const year = text.fourDigits(next);
  return year !== null && year >= 1000 && year < 2200;
}

function isDayBefore(text: RunningText, at: number): boolean {
  const back = text.word(at - 1) === 'of' || text.sign(at - 1) === '-' ? at - 2 : at - 1;
  const number = text.plainNumber(back);
  return number !== null && number >= 1 && number <= 31 && (text.peek(back)?.text.length ?? 9) <= 4;
}

/** The weekday that is named at a place; 0 is Sunday. */
export function weekdayAt(text: RunningText, at: number): number | null {
  const weekday = weekdayNumber(text.word(at));
  if (weekday === null || (text.vocabulary.capitals && !text.capital(at))) return null;
  if (NO_DAYS.has(text.word(at - 1)) && text.capital(at - 1)) return null;
  if (PAPERS.has(text.word(at + 1)) && text.capital(at + 1)) return null;
  // "It was a Friday like any other."
  if (text.word(at - 1) === 'a' && (['was', 'is', 'on', 'like'].includes(text.word(at - 2)) || !isWord(text, at + 1))) return null;
  if (text.word(at).length > 5) return weekday;
  const next = text.sign(at + 1) === ',' ? at + 2 : at + 1;
  return monthNumber(text.word(next)) !== null || isDayOrYear(text, next) ? weekday : null;
}

/** "25 April, a Sunday, …", but "a Sunday vote" */
function isWord(text: RunningText, at: number): boolean {
  return text.word(at) !== '' && !text.begins(at);
}

/** "Sunday Times" */
const PAPERS: ReadonlySet<string> = new Set([
  'times',
  'telegraph',
  'mail',
  'mirror',
  'herald',
  'post',
  'express',
  'independent',
  'observer',
  'tribune',
  'journal',
  'school',
]);

const NO_DAYS: ReadonlySet<string> = new Set(['black', 'bloody', 'super', 'good', 'ash', 'palm', 'sheffield', 'billy', 'cyber', 'man']);
