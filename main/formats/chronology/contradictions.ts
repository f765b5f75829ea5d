import { DAY_MS } from '../../../shared/time/day';
import { parseWhen } from '../../../shared/time/edtf';
import { type Above, SOME_YEAR } from './above';
import { completed } from './dated-text';
import { edtfOf } from './edtf-of';
import type { Level } from './levels';
import { isWeekday, weekdayInMonth, withoutWeekday } from './with-year';

/* Dates of headings and lines that what stands above them contradicts. */

/** What is wrong with a heading; null where nothing is. */
export function wrongHeading(text: string, edtf: string | null, under: Level): string | null {
  if (edtf !== null) return isWithin(edtf, under.edtf) ? null : `The heading “${shown(text)}” contradicts “${shown(under.text)}” above it.`;
  // 夏 is a dynasty as well as a summer.
  const isOfSomeYear = under.above.year === null && !/^[春夏秋冬]$/.test(text) && completed(text, SOME_YEAR) !== null;
  return isOfSomeYear
    ? `The heading “${shown(text)}” says no year, and none above it does: write it there, such as “${shown(text)} 2024”.`
    : null;
}

/** The day of a heading that names another day of the week than it is, and what is wrong; null of any other. */
export function wrongWeekday(text: string, above: Above): { readonly edtf: string; readonly message: string } | null {
  const [word = ''] = /\p{L}{2,}/u.exec(text) ?? [];
  const ofMonth = above.month === null || above.year === null ? null : weekdayInMonth(text, above.month, above.year);
  const plain = ofMonth === null ? withoutWeekday(text) : ofMonth.replace(/^\S+\s/, '');
  if (plain === text || !isWeekday(word)) return null;
  const when = completed(plain, above);
  const edtf = when === null ? null : edtfOf(when, above.order);
  if (edtf === null || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return null;
  return { edtf, message: `The heading “${shown(text)}” names another day of the week than ${edtf} is: correct one of them.` };
}

/** Why a date cannot stand where it does; null where it can. @param when as it is written, with its year. @param levels that it stands below, the nearest last */
export function whyNot(edtf: string, when: string, levels: readonly Level[]): string | null {
  const heading = levels.findLast((level) => level.kind === 'heading');
  if (heading === undefined || (heading.contradiction !== null && levels.some((level) => isOfYear(edtf, level)))) return null;
  if (heading.contradiction !== null) return heading.contradiction;
  if (isWithin(edtf, heading.edtf)) return null;
  const [, from, to] = heading.above.month === null ? [] : (/^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(when) ?? []);
  const days = from === undefined ? '' : ` Two days are written ${from}–${to}.`;
  return `This is ${edtf}, and the heading above it says “${shown(heading.text)}”: correct the date, or move the line below the heading that it belongs to.${days}`;
}

/** Whether a date that says its year lies in what a heading without one is in that year: below “Week 38” one of that week contradicts nothing. */
function isOfYear(edtf: string, { kind, text, above }: Level): boolean {
  if (kind !== 'heading') return false;
  const [year] = /^\d{4}/.exec(edtf) ?? [];
  const when = above.year !== null || year === undefined ? null : completed(text, { ...above, year });
  const around = when === null ? null : edtfOf(when, above.order);
  return around !== null && isWithin(edtf, around);
}

/** A year, a month or a day. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/** Whether a date begins within another; what is not known contradicts nothing. */
function isWithin(edtf: string, other: string | null): boolean {
  // A line below its year, as most are: parsing both would cost more than all else.
  if (other === null || (PLAIN.test(other) && edtf.startsWith(other) && !/^[\dX]/.test(edtf.slice(other.length)))) return true;
  const [one, around] = [edtf, other].map((text) => parseWhen(text, 'UTC'));
  if (one?.ok !== true || around?.ok !== true) return true;
  const { startMin, startMax } = one.value.bounds;
  const { startMin: first, endMax: last } = around.value.bounds;
  // A time with an offset may be of the day before or after.
  const margin = /T/.test(edtf) ? DAY_MS : 0;
  return (
    (startMax === null || first === null || startMax > first - margin) && (startMin === null || last === null || startMin < last + margin)
  );
}

/** A heading as it is told. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
