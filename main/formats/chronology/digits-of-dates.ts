import { inOurDigits } from '../../../shared/time/typed/digits';
import { CalendarEvidence } from '../../intake/evidence/other-calendar';
import { linesOf } from '../logs/lines-of';

/* Dates of a chronology in digits of other scripts. */

/** What stands before the mark behind a date, a heading and a line of digits alone. */
const MAY_BE_DATE = /^(?:[^:\n]{0,60}?(?=:\s|\s[–—-]\s)|#{1,6}\s[^\n]{0,100}|\P{L}{1,40}$)/gmu;

/** A text whose dates have our digits; what happened stays as it is written. */
export function datesInOurDigits(text: string): string {
  return inOurDigits(text) === text ? text : text.replace(MAY_BE_DATE, inOurDigits);
}

/** Why no date of a text may be read, where the digits of some and their years show that they count from another year than ours; null where none do. */
export function yearsOfAnotherEra(text: string): { readonly row: number; readonly message: string } | null {
  const dates = [...datesInOtherDigits(text)];
  const evidence = new CalendarEvidence(
    [],
    dates.map(({ date }) => date),
    'write their years in digits such as 2024',
  );
  for (const { row, date } of dates) evidence.see(row, inOurDigits(date), date);
  return evidence.contradiction;
}

function* datesInOtherDigits(text: string): Generator<{ readonly row: number; readonly date: string }> {
  if (inOurDigits(text) === text) return;
  for (const { row, line } of linesOf(text)) {
    const [date] = line.match(MAY_BE_DATE) ?? [];
    if (date !== undefined && inOurDigits(date) !== date) yield { row, date };
  }
}
