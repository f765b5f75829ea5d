import type { DateOrder } from '../../../shared/time/typed/reading';
import { type Above, aboveOf } from './dated-text';
import type { OutlineEntry } from './outline';

/* Days in digits whose order the text leaves open: they are handed on as they are written, to be read as those of a column are. */

/** Where headings and lines begin with digits and a stroke. */
export function* digitsIn(entries: readonly OutlineEntry[]): Generator<string> {
  for (const { text } of entries) {
    const [digits] = /\d{1,2}\/\d{1,2}(?!\d)/.exec(text.slice(0, 20)) ?? [];
    if (digits !== undefined) yield digits;
  }
}

/** A date for what stands below it: as it is written where its digits may be of another order, else as EDTF. */
export function whenBelow(edtf: string | null, when: string | null): string | null {
  return when !== null && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(when) ? when : edtf;
}

/** What a date says for lines below it. @param when the same as it is written. @param order of dates in digits below it */
export function aboveWritten(edtf: string, when: string | null, order: DateOrder): Above {
  const above = aboveOf(edtf);
  return { ...above, day: above.day === null ? null : whenBelow(above.day, when), order };
}
