import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { knownNames } from '../../intake/mapping/find-header';
import { type CsvRecord, dialectOf } from '../csv-text';
import { linesOf } from '../logs/lines-of';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { type Chronology, type ChronologyEvent, DATE_ALONE, IN_SECTION } from './chronology';
import { chronologyOf } from './events-of';
import { outlineOfPage } from './page-outline';
import { outlineOfText } from './text-outline';
import type { YearsBelow } from './years-below';

/*
 * Texts and pages that tell what happened in the order of time: the year, the month or the day stands in a heading, the rest before each line.
 */

/** Characters by which such a text is told. */
const TOLD_BY = 50_000;
/** Fewer dated lines may stand in any text. */
const LEAST = 2;

const NAMES = ['When', 'Title', 'Lane', 'Summary', 'Sources'];

/** Whether a text is a chronology by how it begins: at least half of what it says has a date of its own or of a heading. */
export function isChronology(text: string): boolean {
  const part = text.slice(0, TOLD_BY);
  if (!/\d/.test(part) || namesColumns(part) || !hasMarks(part)) return false;
  // The last line may be cut off.
  const whole = part.length < text.length ? part.slice(0, part.lastIndexOf('\n') + 1) : part;
  return isMostlyDated(chronologyOf(outlineOfText(whole)));
}

/** Whether some line begins as headings and items do, or with a date and a mark that no table has. */
function hasMarks(text: string): boolean {
  return /^[ \t]*(?:#{1,6}\s|={1,6}\s?\S|[-*+•–—]\s|\*\*)|^\W{0,4}\d{4}:?\s*$|^[^,;\t|\n]{1,60}(?:\s[–—-]\s|:\s)/m.test(text);
}

function isMostlyDated(chronology: Chronology): boolean {
  const said = chronology.others.filter(({ why }) => why !== IN_SECTION && why !== DATE_ALONE).length;
  return hasDates(chronology) && chronology.events.length >= said;
}

function hasDates({ dated, datesAlone, byHeading }: Chronology): boolean {
  return dated + datesAlone >= 1 && dated + byHeading >= LEAST;
}

/** Whether the first line names the columns of a table. */
function namesColumns(text: string): boolean {
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') continue;
    const { delimiter } = dialectOf(text);
    return line.includes(delimiter) && knownNames(line.split(delimiter)) >= 2;
  }
  return false;
}

/** Reads a text as a chronology. */
export function readChronology(text: string, context: ImportContext): Imported {
  return imported(chronologyOf(outlineOfText(text), context.dates?.firstYear, context), context, []);
}

/** The chronology that the lists of a page are; null where fewer than two lines of it have a date. @throws Unreadable */
export function chronologyOfPage(html: string, context: ImportContext): Chronology | null {
  const found = chronologyOf(outlineOfPage(html), context.dates?.firstYear, context);
  return hasDates(found) ? found : null;
}

/** A chronology as what was read from a file. @param notes what else is to be said of the file */
export function imported(chronology: Chronology, context: ImportContext, notes: readonly string[]): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a chronology: each line or paragraph with a date was read as an event, completed by the headings above it.');
  for (const note of notes) gathered.note(note);
  const { events, others, byHeading } = chronology;
  if (byHeading > 0) {
    const which =
      byHeading === 1 ? '1 entry without a date of its own has that' : `${count(byHeading)} entries without a date of their own have that`;
    gathered.note(`${which} of the heading above.`);
  }
  for (const note of chronology.years.flatMap(notesOf)) gathered.note(note);
  for (const { row, why } of others) gathered.outcomes.notEvent(row, why);
  const whys = [...new Set(others.map(({ why }) => why))];
  for (const why of whys) {
    const rows = others.filter((other) => other.why === why);
    gathered.note(
      `No events: ${count(rows.length)} ${rows.length === 1 ? 'line' : 'lines'}, the first in row ${count(rows[0]?.row ?? 0)}. ${why}`,
    );
  }
  const hasLanes = events.some(({ lane }) => lane !== '');
  const names = hasLanes ? NAMES : NAMES.filter((name) => name !== 'Lane');
  const cellsOf = ({ when, title, lane, notes: more, urls }: ChronologyEvent): string[] => [
    when,
    title,
    ...(hasLanes ? [lane] : []),
    more.map(({ text }) => text).join('\n'),
    [...new Set(urls)].join('\n'),
  ];
  const records = function* (): Generator<CsvRecord> {
    yield { row: 0, cells: names };
    for (const event of events) if (event.contradiction === null) yield { row: event.row, cells: cellsOf(event) };
  };
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  if (gathered.outcomes.fault !== null) return gathered.result('csv');
  for (const event of events) {
    const { row, contradiction } = event;
    if (contradiction !== null)
      gathered.record(
        row,
        () => JSON.stringify(cellsOf(event)),
        () => gathered.problem(row, 'When', contradiction),
      );
  }
  return gathered.result('csv');
}

/** Which year dates had that say none, and where the next ones begin. */
function notesOf({ isUsed, first, said, turns }: YearsBelow): string[] {
  if (!isUsed) return [];
  const begins = turns.slice(0, 5).map(({ row, year }) => `${year} begins in row ${count(row)}`);
  const more = turns.length > 5 ? ` and ${count(turns.length - 5)} more` : '';
  const then = begins.length === 0 ? '' : `; where the months begin anew is another year: ${begins.join(', ')}${more}`;
  return [`${said} gave the year ${first} to the dates below that say none${then}. Look whether that is so.`];
}

function count(number: number): string {
  return number.toLocaleString('en');
}
