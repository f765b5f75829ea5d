import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { linesOf } from './lines-of';

/*
 * Logs as people keep them, of which each line begins with a day in digits and a time, as they write both: “03/11/26 2214 Units sent”, “11-03-26 22:14hrs …”,
 * “3.11.26, 22.14 Uhr: …”. They are read as a table of two columns, so that order and century of their days are proven, asked and told as those of any column.
 */

const TIME = '(?:(?<hours>[01]\\d|2[0-3])(?<minutes>[0-5]\\d)|(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?<seconds>:[0-5]\\d)?)';
const UNIT = '(?:\\s?(?:hrs?|hours|h|uhr)(?![\\p{L}\\d])\\.?|(?<half>\\s?[ap]\\.?m\\.?)(?!\\p{L})|(?<utc>Z)(?!\\p{L}))?';
const LINE = new RegExp(
  `^\\s*(?<day>\\d{1,2}(?<sign>[/.-])\\d{1,2}\\k<sign>)(?<year>\\d{4}|\\d\\d),?\\s+(?:at\\s|um\\s|à\\s)?${TIME}${UNIT}(?:\\s?[:–—-])?\\s+(?=[^\\s,;|])(?<said>[^\\t|]+)$`,
  'iu',
);
/** What other readers take: a year in full and a time as clocks show it. */
const USUAL = /^\s*\d{1,2}([/.-])\d{1,2}\1\d{4},?\s\d{1,2}:\d\d/;
const YEAR = /(?<![\d.,/:-])(?:1[5-9]|20)\d\d(?![\d.,/:-]*\d)/g;

/** Characters by which such a text is told; and fewer such lines may stand in any text. */
const TOLD_BY = 20_000;
const LEAST = 2;

const NAMES = ['When', 'Title', 'Summary'];

/** Whether at least half of the lines of a text begin so. */
export function isLogOfDays(text: string): boolean {
  let [begun, others, isUsual] = [0, 0, true];
  for (const { line, next } of linesOf(text)) {
    if (next > TOLD_BY) break;
    if (line.trim() === '') continue;
    if (!LINE.test(line)) others += 1;
    else {
      begun += 1;
      isUsual &&= USUAL.test(line);
    }
  }
  return begun >= LEAST && begun >= others && !isUsual;
}

export function readLogOfDays(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a log whose lines begin with a day and a time: each was read as an event, with the lines below it that do not.');
  const head = headOf(text);
  const said = context.dates?.century === undefined ? head.year : null;
  if (said !== null) gathered.note(`The head of the log says ${said}: years of two digits were read as those nearest to it.`);
  for (const row of head.rows) gathered.outcomes.notEvent(row, 'This stands above the first line with a day and a time.');
  const records = () => recordsOf(text, said, context.sample);
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

/** The lines above the first entry, and the last year that they say. */
function headOf(text: string): { readonly rows: readonly number[]; readonly year: number | null } {
  const rows: number[] = [];
  let year: number | null = null;
  for (const { row, line } of linesOf(text)) {
    if (LINE.test(line)) break;
    if (line.trim() !== '') rows.push(row);
    for (const [digits] of line.matchAll(YEAR)) year = Number(digits);
  }
  return { rows, year };
}

function* recordsOf(text: string, year: number | null, most = Number.POSITIVE_INFINITY): Generator<CsvRecord> {
  yield { row: 0, cells: NAMES };
  let given = 1;
  let open: { readonly row: number; readonly when: string; readonly lines: string[] } | null = null;
  for (const { row, line } of linesOf(text)) {
    const groups = LINE.exec(line)?.groups;
    if (groups === undefined) {
      open?.lines.push(line.trim());
      continue;
    }
    if (open !== null) {
      yield recordOf(open);
      given += 1;
      if (given >= most) return;
    }
    open = { row, when: whenOf(groups, year), lines: [groups['said'] ?? ''] };
  }
  if (open !== null) yield recordOf(open);
}

function recordOf({ row, when, lines }: { readonly row: number; readonly when: string; readonly lines: readonly string[] }): CsvRecord {
  const [title = ''] = lines;
  const whole = lines.join('\n').trim();
  return { row, cells: [when, title.trim(), whole === title.trim() ? '' : whole] };
}

function whenOf(groups: Readonly<Record<string, string | undefined>>, near: number | null): string {
  const { day = '', year = '', hours, minutes, hour = '', minute = '', seconds = '', half = '', utc = '' } = groups;
  const clock = hours === undefined ? `${hour.padStart(2, '0')}:${minute}${seconds}` : `${hours}:${minutes}`;
  const full = near === null || year.length === 4 ? year : String(nearest(Number(year), near));
  return `${day}${full} ${clock}${half}${utc}`;
}

/** The year with these last two digits that is nearest to another. */
function nearest(digits: number, year: number): number {
  return digits + 100 * Math.round((year - digits) / 100);
}
