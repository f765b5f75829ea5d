import { edtfYear } from '../calendar';
import { calendarOf, dayFrom } from '../day';
import { draftOfDay } from '../typed/draft';
import { isAtRest } from './at-rest';
import type { Read } from './found';
import type { RunningText } from './running-text';
import { counted, publication } from './steps';
import type { Named, Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { FROM_PUBLICATION } from './words/english';

/** What may follow a day that is a number alone, and not what is counted: "on the 15th the …", but not "on the 15th floor". */
const AFTER_NUMBER: ReadonlySet<string> = new Set(
  'the a an he she it they we i you his her its their our my this these those there both all two three is are will would has after before from against near while because'.split(
    ' ',
  ),
);

/** "of that month", "of last month": the month that a numbered day belongs to, and the token behind it. */
function monthOfDay(text: RunningText, at: number, around: Surroundings): { readonly named: Named | null; readonly to: number } | null {
  if (text.word(at) !== 'of') return null;
  const first = text.word(at + 1);
  const last = first === 'the' && text.word(at + 2) === 'same' ? at + 3 : at + 2;
  if (text.word(last) !== 'month') return null;
  if (first === 'that' || first === 'the') return { named: around.namedMonth, to: last + 1 };
  const shift = FROM_PUBLICATION[first];
  if (shift === undefined) return null;
  const { year, month } = calendarOf(around.published);
  const index = year * 12 + month - 1 + shift;
  return { named: { start: -1, year: Math.floor(index / 12), month: (index % 12) + 1 }, to: last + 1 };
}

/** "on the 11th": of the month named last. */
export function readNumberedDay(text: RunningText, at: number, around: Surroundings): Read | null {
  const token = text.peek(at);
  if (token?.kind !== 'number' || !token.ordinal || token.value < 1 || token.value > 31) return null;
  const said = monthOfDay(text, at + 1, around);
  if (said?.named?.month !== undefined)
    return counted({ year: edtfYear(said.named.year), month: said.named.month, day: token.value }, said.named, said.to);
  if (!['on', 'by', 'until', 'of', 'and', 'to'].includes(text.word(at - 2))) return null;
  if (!isAtRest(text, at + 1) && !AFTER_NUMBER.has(text.word(at + 1))) return null;
  const named = around.namedMonth ?? publication(around);
  if (named?.month === undefined) return null;
  const { published, history } = around;
  const day = dayFrom(named.year, named.month, token.value);
  if (history || day >= published || tenseAt(text, at, at + 1) !== 'ahead')
    return counted({ year: edtfYear(named.year), month: named.month, day: token.value }, named, at + 1);
  const now = calendarOf(published);
  const month = token.value < now.day ? now.month + 1 : now.month;
  return { to: at + 1, draft: draftOfDay(dayFrom(now.year, month, token.value)), anchor: 'publication', certain: false };
}
