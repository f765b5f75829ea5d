import { isClockAlone } from '../../intake/mapping/by-cells';
import { plainHeader, SAYS_WHEN } from '../../intake/mapping/column-use';
import { HEADER_WORDS } from '../../intake/mapping/header-words';
import { NOTHING_ABOVE } from '../chronology/above';
import { datedHeading } from '../chronology/dated-heading';
import { completed } from '../chronology/dated-text';
import { edtfOf } from '../chronology/edtf-of';
import type { CsvRecord } from '../csv-text';
import { dayInYear, inSomeYear } from '../yearless-cell';
import { onlyTextOf } from '../years-above-rows';
import { zoneSaid } from '../zone-said';

/** Tables of times whose day stands in a heading above them: “Postmortem, 18 July 2024”. */

/** Minutes by which a row may stand out of order: one that goes back further is of another day, which nothing says. */
const LATE = 6 * 60;

/** Whether the header names a column of times and none of days. */
export function mayHaveDayAbove([header, ...rows]: readonly CsvRecord[]): boolean {
  const at = timesIn(header);
  if (at < 0 || header?.cells.some((name) => SAYS_WHEN.has(HEADER_WORDS.get(plainHeader(name)) ?? 'title'))) return false;
  const times = rows.filter(({ cells }) => isClockAlone((cells[at] ?? '').trim()));
  return times.length > 1 && times.length * 2 > rows.length;
}

/**
 * The records of such a table below a line with the day of the nearest heading that says one, and with the zone that the headings say of all times; null where
 * none says a day, or times go back though no line between them says the next day.
 *
 * @param headings the outermost first
 */
export function withDayAbove([header, ...rows]: readonly CsvRecord[], headings: readonly string[]): readonly CsvRecord[] | null {
  const day = headings.map(dayOf).findLast((one) => one !== null);
  if (header === undefined || day === undefined || day === null) return null;
  const [at, zone] = [timesIn(header), zoneSaid(headings.join('\n'))];
  const below: CsvRecord[] = [];
  let [on, last] = [day, -1];
  for (const record of rows) {
    const text = onlyTextOf(record).replace(/\s*:$/, '');
    const said = /\d/.test(text) && !isClockAlone(text) ? dayAfter(on, text) : null;
    const [, hour = '', minute = ''] = /^(\d{1,2}):(\d\d)/.exec((record.cells[at] ?? '').trim()) ?? [];
    const time = hour === '' ? last : Number(hour) * 60 + Number(minute);
    if (said === null && time < last - LATE) return null;
    [on, last] = said === null ? [on, time] : [said, -1];
    below.push(said === null ? record : { row: record.row, cells: record.cells.map((cell) => (cell.trim() === '' ? cell : said)) });
  }
  const names = header.cells.map((name, index) => (index === at && zone !== null ? `${name} (${zone})` : name));
  return [{ row: header.row - 1, cells: [day] }, { row: header.row, cells: names }, ...below];
}

/** Whether a day alone stands above the header of a table of times. */
export function isBelowDay([first, ...others]: readonly CsvRecord[]): boolean {
  return first?.cells.length === 1 && /^\d{4}-\d\d-\d\d$/.test(first.cells[0] ?? '') && mayHaveDayAbove(others);
}

function timesIn(header: CsvRecord | undefined): number {
  return header?.cells.findIndex((name) => HEADER_WORDS.get(plainHeader(name)) === 'time') ?? -1;
}

/** The day that a heading is or ends with, as EDTF; null for any other. */
function dayOf(heading: string): string | null {
  const when = completed(heading, NOTHING_ABOVE) ?? datedHeading(heading, NOTHING_ABOVE)?.when ?? null;
  const edtf = when === null ? null : edtfOf(when);
  return edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) && !/^\D*\d{1,2}[./-]\d{1,2}[./-]/.test(when ?? '') ? edtf : null;
}

/** The day that a line says alone, of the year of the one above or the next; null where it says none. */
function dayAfter(above: string, text: string): string | null {
  const own = edtfOf(text);
  if (own !== null) return /^\d{4}-\d\d-\d\d$/.test(own) ? own : null;
  if (inSomeYear(text) === null) return null;
  const year = Number(above.slice(0, 4));
  const found = [year, year + 1].map((one) => edtfOf(dayInYear(text, one, 'dmy'))).find((one) => one !== null && one >= above);
  return found ?? null;
}
