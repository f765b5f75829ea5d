import type { DateOrder } from '../../../shared/time/typed/reading';
import { DateEvidence } from '../../intake/evidence/date-evidence';
import { orderOf, type SaidOrder } from '../../intake/evidence/order-of-column';
import { type Above, aboveOf, type OrderOfDigits, SOME_YEAR } from './above';
import { completed, datedText } from './dated-text';
import type { OutlineEntry } from './outline';

/* Days in digits whose order the text leaves open: they are handed on as they are written, to be read as those of a column are. */

/** Days in digits with a stroke or a hyphen that headings and lines say as their dates. Digits of years (`1914/18`), of rooms and of parts are none. */
function* digitsIn(entries: readonly OutlineEntry[]): Generator<string> {
  for (const { text } of entries) {
    // Most say nothing of the kind, and understanding a date takes longer than looking.
    if (!/\d[/-]\d/.test(text)) continue;
    const when = datedText(text, SOME_YEAR)?.when ?? completed(text, SOME_YEAR) ?? '';
    const [digits] = DIGITS.exec(when) ?? [];
    if (digits !== undefined) yield digits;
  }
}

/**
 * In which order days without a year such as 3/25 have their digits: as they would show in a column of some year. With a hyphen they are month first, as ISO 8601
 * has it behind the year that stands above, unless some can only be day first, or have their year behind them.
 */
export function orderOfDigits(entries: readonly OutlineEntry[], said: SaidOrder): OrderOfDigits & { readonly order: DateOrder } {
  const days = [...digitsIn(entries)];
  const hyphened = days.filter((day) => day.includes('-'));
  const areIso =
    hyphened.length > 0 && said.by?.order !== 'person' && !hasYearBehind(entries) && shownBy(hyphened, { order: 'ymd' }) !== 'dmy';
  const order = shownBy(areIso ? days.filter((day) => !day.includes('-')) : days, said);
  return { order, hyphens: areIso ? 'ymd' : undefined };
}

function shownBy(days: readonly string[], said: SaidOrder): DateOrder {
  const evidence = new DateEvidence();
  days.forEach((day, at) => {
    evidence.see(at + 1, `${day.replace('-', '/')}/2000`);
  });
  return orderOf(evidence, said).order;
}

function hasYearBehind(entries: readonly OutlineEntry[]): boolean {
  return entries.some(({ text }) => /(?<!\d)\d{1,2}-\d{1,2}-\d{4}(?!\d)/.test(text));
}

/** Not those behind a year. */
const DIGITS = /(?<![\d/-])(?:\d{1,2}\/\d{1,2}(?!\d)|\d\d-\d\d(?=-\d{4}(?!\d)))/;

/** A date for what stands below it: as it is written where its digits may be of another order, else as EDTF. */
export function whenBelow(edtf: string | null, when: string | null): string | null {
  return when !== null && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(when) ? when : edtf;
}

/** What a date says for lines below it. @param when the same as it is written. @param orders of dates in digits below it */
export function aboveWritten(edtf: string, when: string | null, orders: OrderOfDigits): Above {
  const above = aboveOf(edtf);
  return { ...above, day: above.day === null ? null : whenBelow(above.day, when), ...orders };
}
