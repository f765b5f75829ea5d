import type { Decision } from '../../../shared/import';
import { Gathering, type ImportContext, type Imported, saidOfDates, usualLaneOf } from '../../intake/imported';
import { knownNames } from '../../intake/mapping/find-header';
import { type CsvRecord, dialectOf } from '../csv-text';
import { isCommentedLog } from '../log-text';
import { linesOf } from '../logs/lines-of';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { zoneSaid } from '../zone-said';
import { type Chronology, type ChronologyEvent, DATE_ALONE, IN_SECTION, IS_QUOTED_DATED } from './chronology';
import { datesInOurDigits, yearsOfAnotherEra } from './digits-of-dates';
import { chronologyOf } from './events-of';
import { beginsWithDate } from './line-beginnings';
import { isOrg, outlineOfOrg } from './org-outline';
import type { OutlineEntry } from './outline';
import { outlineOfPage } from './page-outline';
import { outlineOfText } from './text-outline';

/*
 * Texts and pages that tell what happened in the order of time: the year, the month or the day stands in a heading, the rest before each line.
 */

/** Characters by which such a text is told. */
const TOLD_BY = 50_000;
/** Fewer dated lines may stand in any text. */
const LEAST = 2;

const NAMES = ['When', 'Title', 'Lane', 'Summary', 'Sources'];

const ISO_DAYS: Decision = {
  about: 'order',
  column: 'When',
  value: 'mdy',
  by: 'nobody',
  words: 'days with a hyphen below a year, such as “03-04”, can be day first or month first',
};

/** Whether a text is a chronology by how it begins: at least half of what it says has a date of its own or of a heading. */
export function isChronology(text: string): boolean {
  const part = datesInOurDigits(text.slice(0, TOLD_BY));
  // The last line may be cut off.
  const whole = part.length < text.length ? part.slice(0, part.lastIndexOf('\n') + 1) : part;
  if (isOrg(whole) && hasDates(chronologyOf(outlineOfOrg(whole)))) return true;
  if (!/\d/.test(part) || isCommentedLog(part) || namesColumns(part) || !hasMarks(part)) return false;
  return isMostlyDated(chronologyOf(outlineOfText(whole)));
}

/** A year, or a day behind one, that a stop closes, and a sentence: “Sat, June 3, 1944. We marched”. */
const DATE_AND_SENTENCE =
  /^(?=.{0,40}\d{4})[^;\t|\n!?]{0,40}(?:\d{4}(?:\s\p{L}{1,4})?|-\d\d|\d{4}\.\s\p{L}{3,12}\.?\s\d{1,2}(?:\.,?\s\p{L}{3,12})?)\.\s["“«„¿¡]?\p{Lu}/mu;

/** A day in digits, one blank and words, where nothing parts cells. */
const DAY_AND_WORDS =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1\d{4}|[^\d\n]{0,4}\d{1,4}[年년](?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日号일])?)?)[ \u3000，、]?\p{L}[^,;\t|\n]*$/mu;

/** Whether some line begins as headings and items do, or with a date and a mark that no table has. */
function hasMarks(text: string): boolean {
  if (DATE_AND_SENTENCE.test(text) || DAY_AND_WORDS.test(text)) return true;
  return /^[ \t]*(?:#{1,6}\s|={1,6}\s?\S|[-*+•–—]\s|\*\*)|^\W{0,4}\d{4}:?\s*$|^(?:\p{L}{3,12}\s)?\d{4}\.\s\p{Lu}|^[^,;\t|\n]{1,60}(?:\s[–—-]\s|:\s)|^(?=.{0,30}[\d年])\S[^,;\t|\n]{2,58}\S {2,}\p{L}/mu.test(
    text,
  );
}

function isMostlyDated(chronology: Chronology): boolean {
  const said = chronology.others.filter(({ why }) => ![IN_SECTION, DATE_ALONE, IS_QUOTED_DATED].includes(why)).length;
  return hasDates(chronology) && chronology.events.length >= said;
}

function hasDates({ dated, datesAlone, byHeading }: Chronology): boolean {
  return dated + datesAlone >= 1 && dated + byHeading >= LEAST;
}

/** Before the tab of a line a date with a mark, and what happened: “5 May 2020: Started”, or “5 May – Started”. */
const DATED_CELL = /^[^\t]{0,60}\d[^\t]{0,20}(?::\s|\s[–—-]\s)\s*\p{L}/u;

/** Whether a line names the columns of a table: the first; or one above lines with tabs, as most are, that do not tell themselves what happened when, for which one name that we know is enough. */
export function namesColumns(text: string): boolean {
  const { delimiter } = dialectOf(text);
  const lines = [...linesOf(text)].map(({ line }) => line).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (first.includes(delimiter) && knownNames(first.split(delimiter)) >= 2) return true;
  const named = lines.find((line) => line.includes('\t')) ?? '';
  const width = named.split('\t').length;
  if (/\d/.test(named) || knownNames(named.split('\t')) < 1) return false;
  const below = lines.filter((line) => line !== named && line.split('\t').length === width);
  const told = below.filter((line) => DATED_CELL.test(line) && beginsWithDate(line));
  return (below.length + 1) * 2 > lines.length && told.length * 2 <= below.length;
}

/** Reads a text as a chronology. */
export function readChronology(text: string, context: ImportContext): Imported {
  const era = yearsOfAnotherEra(text);
  if (era !== null) {
    const gathered = new Gathering(usualLaneOf(context));
    gathered.problem(era.row, 'When', era.message);
    return gathered.result('csv');
  }
  return imported(chronologyOf(outlineIn(datesInOurDigits(text)), saidOfDates(context)), context, [], zoneSaid(text));
}

function outlineIn(text: string): Iterable<OutlineEntry> {
  return isOrg(text) ? outlineOfOrg(text) : outlineOfText(text);
}

/** The chronology that the lists of a page are; null where fewer than two lines of it have a date. @throws Unreadable */
export function chronologyOfPage(html: string, context: ImportContext): Chronology | null {
  const found = chronologyOf(outlineOfPage(html), saidOfDates(context));
  return hasDates(found) ? found : null;
}

/** A chronology as what was read from a file. @param notes what else is to be said of the file @param zone that the text says of all its times */
export function imported(chronology: Chronology, context: ImportContext, notes: readonly string[], zone: string | null = null): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a chronology: each line or paragraph with a date was read as an event, completed by the headings above it.');
  for (const note of notes) gathered.note(note);
  const { events, others, byHeading } = chronology;
  if (byHeading > 0) {
    const which =
      byHeading === 1 ? '1 entry without a date of its own has that' : `${count(byHeading)} entries without a date of their own have that`;
    gathered.note(`${which} of the heading above.`);
  }
  for (const note of chronology.notes) gathered.note(note);
  for (const note of chronology.years.flatMap(({ notes: told }) => told)) gathered.note(note);
  for (const { row, why } of others) gathered.outcomes.notEvent(row, why);
  const numbered = numbersOfList(events);
  if (numbered !== null) gathered.note(numbered);
  const whys = [...new Set(others.map(({ why }) => why))];
  for (const why of whys) {
    const rows = others.filter((other) => other.why === why);
    gathered.note(
      `No events: ${count(rows.length)} ${rows.length === 1 ? 'line' : 'lines'}, the first in row ${count(rows[0]?.row ?? 0)}. ${why}`,
    );
  }
  const hasLanes = events.some(({ lane }) => lane !== '');
  const [when = '', ...further] = NAMES;
  const names = [zone === null ? when : `${when} (${zone})`, ...further.filter((name) => hasLanes || name !== 'Lane')];
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
  const isYearOpen = chronology.years.some(({ isOrderOpen }) => isOrderOpen);
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(','), isYearOpen }, context, gathered);
  if (chronology.areIso && !gathered.decisions.some(({ about }) => about === 'order')) {
    gathered.note('Days such as “03-04” below a year were read month first, as in 2024-03-04: none of them can only be day first.');
    gathered.decisions = [...gathered.decisions, ISO_DAYS];
  }
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

function count(number: number): string {
  return number.toLocaleString('en');
}

/** Fewer years one after the other are no list. */
const LEAST_NUMBERS = 3;

/** What is to be told of years that count on by one from line to line, as annals do, and numbers of a list; null where they do not. */
function numbersOfList(events: readonly ChronologyEvent[]): string | null {
  const years = events.map(({ when }) => (/^\d{4}$/.test(when) ? Number(when) : null));
  const [first = null] = years;
  if (first === null || years.length < LEAST_NUMBERS || years.some((year, at) => year !== first + at)) return null;
  return `Its lines begin with numbers that count on by one (${first} to ${first + years.length - 1}), which were read as years. Look whether they only number a list.`;
}
