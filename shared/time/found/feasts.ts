import { calendarOf, type Day } from '../day';
import { draftOfDay } from '../typed/draft';
import { FEASTS, type Feast, FIRST_OF_FEASTS } from '../typed/feast-days';
import { JUST_AHEAD } from './fill-in';
import type { Read } from './found';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { BEFORE_NAME, DAY_PARTS } from './words/english';

/** Days that are called by a name: "Good Friday", "on Thanksgiving Day", "last Christmas", "New Year's Eve 1989". */

/** The feast whose name begins at a token, and the token behind it. */
function feastAt(text: RunningText, at: number): { readonly feast: Feast; readonly to: number } | null {
  if (!FIRST_OF_FEASTS.has(text.word(at)) || !text.capital(at)) return null;
  const feast = FEASTS.find(({ words }) => words.every((word, index) => isWord(text.word(at + index), word)));
  if (feast === undefined) return null;
  const to = at + feast.words.length;
  // "Christmas night"
  return { feast, to: DAY_PARTS.has(text.word(to)) ? to + 1 : to };
}

/** A text says "New Year's", of which the words of a text keep "year". */
const isWord = (word: string, name: string): boolean => word === name || `${word}s` === name;

/** With the year that is said, or that of the last one, of the next one where the verb looks ahead, or of the nearer. */
export function readFeastDay(text: RunningText, at: number, around: Surroundings): Read | null {
  const found = feastAt(text, at);
  if (found === null) return null;
  const { feast, to } = found;
  const of = text.word(to) === 'of' || text.sign(to) === ',' ? to + 1 : to;
  const said = text.fourDigits(of);
  if (said !== null && said >= (feast.from ?? 1000))
    return { to: of + 1, draft: draftOfDay(feast.dayIn(said)), anchor: null, certain: true };
  // "a Christmas tree", but not "before Christmas" nor "Christmas Day".
  if (feast.words.length === 1 && !BEFORE_NAME.has(text.word(at - 1)) && !['at', 'around', 'over'].includes(text.word(at - 1))) return null;
  // "Christmas Island"
  if (text.capital(to) && text.text.slice(text.endOf(to - 1), text.startOf(to)).trim() === '') return null;
  const { history, named, published } = around;
  if (history && named !== null) return { to, draft: draftOfDay(feast.dayIn(named.year)), anchor: named.start, certain: false };
  const tense = tenseAt(text, at, to);
  const { year } = calendarOf(published);
  const isNear = [year, year + 1].some((one) => feast.dayIn(one) > published && feast.dayIn(one) - published <= JUST_AHEAD);
  return nearPublication(feast, to, tense === 'ahead' ? 'next' : tense === 'over' && !isNear ? 'last' : 'nearest', published);
}

/** "last Christmas", "this Thanksgiving": `shift` is -1, 0 or 1. */
export function readShiftedFeast(text: RunningText, at: number, shift: number, { published }: Surroundings): Read | null {
  const found = feastAt(text, at);
  if (found === null) return null;
  return nearPublication(found.feast, found.to, shift < 0 ? 'last' : shift > 0 ? 'next' : 'this', published);
}

function nearPublication({ dayIn }: Feast, to: number, which: 'last' | 'next' | 'nearest' | 'this', published: Day): Read {
  const { year } = calendarOf(published);
  const days = [year - 1, year, year + 1].map(dayIn);
  const here = dayIn(year);
  const day = {
    this: () => here,
    last: () => [...days].reverse().find((one) => one <= published) ?? here,
    next: () => days.find((one) => one >= published) ?? here,
    nearest: () => days.reduce((best, one) => (Math.abs(one - published) < Math.abs(best - published) ? one : best)),
  }[which]();
  return { to, draft: draftOfDay(day), anchor: 'publication', certain: false };
}
