import type { Day } from '../time/day';
import { readDay } from '../time/day-text';
import { type Publication, type PublicationContext, publicationOf } from './publication';

/** What was sent is filed within so many days, as far as its year is to be sure. */
const MOST_DAYS = 31;
/** "/2026/01/08/" and "/2026/jan/08/", as sites file their articles. */
const FILED = /\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3})(?=\/|$)/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day of a dateline that names no year ("Jan 8"), with the year that the document's own day or its address makes sure; null where none does.
 *
 * @param made when the document was made
 */
export function withYear(
  yearless: string,
  { made, url }: { readonly made: Publication | null; readonly url: string | null },
  context: PublicationContext,
): Publication | null {
  const inYear = (year: number): Publication | null => publicationOf(`${yearless} ${year}`, context, '');
  const madeOn = made === null ? null : readDay(made.edtf.slice(0, 10));
  if (madeOn !== null) {
    const near = [yearOf(made), yearOf(made) - 1].map(inYear).find((found) => isShortlyBefore(dayIn(found), madeOn));
    if (near !== undefined) return near;
  }
  const [, year, month = ''] = FILED.exec(url ?? '') ?? [];
  const filed = year === undefined ? null : inYear(Number(year));
  const number = MONTHS.indexOf(month.toLowerCase()) + 1 || Number(month);
  return filed !== null && Number(filed.edtf.slice(5, 7)) === number ? filed : null;
}

function yearOf(made: Publication | null): number {
  return Number(made?.edtf.slice(0, 4));
}

function dayIn(found: Publication | null): Day | null {
  return found === null ? null : readDay(found.edtf.slice(0, 10));
}

function isShortlyBefore(day: Day | null, made: Day): boolean {
  return day !== null && day <= made && made - day <= MOST_DAYS;
}
