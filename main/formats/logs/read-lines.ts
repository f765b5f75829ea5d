import type { Decision } from '../../../shared/import';
import { inRows } from '../../intake/evidence/rows';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { type Direction, likelyYears } from '../years-of-days';
import { LINE_KINDS, type LineKind } from './line-kinds';
import { linesOf } from './lines-of';
import { type StampedLine, type YearProof, yearProof } from './year-proof';
import { dayOf, directionOfLines, YearsOfLines } from './years-of-lines';

/** Lines that are looked at to tell a kind. */
const LOOKED_AT = 40;
/** No first line of such a text is longer. */
const MOST_LOOKED_AT = 20_000;

/** What the columns of such texts are called; nothing of them is asked. */
const NAMES = ['When', 'Title', 'Actors', 'Summary'];

/** The kind of a text whose lines are records, by its first ones; null where it is none. Most of them are of one kind, or the first of a chat is. */
export function lineKindOf(text: string): LineKind | null {
  const lines = text
    .slice(0, MOST_LOOKED_AT)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
  const isOf = ({ line, goesOn }: LineKind): boolean => {
    const known = lines.filter((one) => line.test(one)).length;
    return goesOn ? line.test(lines[0] ?? '') && known >= Math.min(2, lines.length) : known > 0 && known >= lines.length * 0.8;
  };
  return LINE_KINDS.find(isOf) ?? null;
}

/** Reads a text of which each line, or each line with those that go on with it, is a record. */
export function readLines(text: string, kind: LineKind, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  let years = (): YearsOfLines | null => null;
  if (kind.isYearless === true) {
    const when = firstWhen(text, kind);
    const direction = directionOfLines(whensOf(text, kind));
    const said = context.dates?.firstYear;
    const proof = said === undefined ? yearProof(() => whensOf(text, kind), direction, context.today) : null;
    const year = said ?? proof?.year;
    gathered.decisions = [yearDecision(when, said, proof, context.today)];
    if (year === undefined) {
      const [, day = 'Jan 15', time = '10:02:02'] = /^(\S+ +\d+) (\S+)/.exec(when) ?? [];
      const how = `Say the year of the first line, or write it behind the day, “${day} 2024 ${time}” for “${day} ${time}”, and read the file again.`;
      gathered.problem(1, 'When', `The lines of this log say no year, and none is guessed. ${how}`);
      return gathered.result('csv');
    }
    years = () => new YearsOfLines(year, direction, context.today);
    for (const note of notesOfYears(text, kind, direction, new YearsOfLines(year, direction, context.today), proof)) gathered.note(note);
  }
  gathered.note(`This is ${kind.name}: each ${kind.goesOn ? 'entry' : 'line'} was read as an event.`);
  const records = () => recordsOf(text, kind, years(), context.sample);
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

function firstWhen(text: string, kind: LineKind): string {
  const first = whensOf(text, kind).next();
  return first.done === true ? '' : first.value.when;
}

/** When each line says that it was, with its number and what it tells. */
function* whensOf(text: string, kind: LineKind): Generator<StampedLine> {
  for (const { row, line } of linesOf(text)) {
    const groups = kind.line.exec(line)?.groups;
    if (groups === undefined) continue;
    const { when, title } = kind.cells(groups);
    yield { row, when, text: title };
  }
}

/** How the years of lines that say none were found, and where that is doubtful. */
function notesOfYears(text: string, kind: LineKind, direction: Direction, years: YearsOfLines, proof: YearProof | null): string[] {
  for (const { row, when } of whensOf(text, kind)) years.withYear(when, row);
  const how =
    direction === 1
      ? 'each January behind a December begins another year'
      : 'the lines run from the newest to the oldest, and each December behind a January is of the year before';
  const why = proof === null ? 'as was said' : `since ${proven(proof)}`;
  const notes = [`The first line was read as of ${years.first}, ${why}; ${how}.`];
  if (years.leaps.count > 0)
    notes.push(
      `More than half a year lies before ${inRows(years.leaps)}, by the days that the lines say: look whether the years from there on are right, or read the file in parts.`,
    );
  return notes;
}

function proven({ row, said }: YearProof): string {
  return `row ${row.toLocaleString('en')} says “${said}”`;
}

/** Of which year the first line is: asked, with the years that it may be of, unless a line proves it. */
function yearDecision(when: string, said: number | undefined, proof: YearProof | null, today: string): Decision {
  const likely = likelyYears(dayOf(when), today);
  const open = `the lines of this log say no year, the first of them “${when}”`;
  return {
    about: 'year',
    column: '',
    value: String(said ?? proof?.year ?? likely[0]),
    by: said !== undefined ? 'person' : proof === null ? 'nobody' : 'cells',
    words: proof === null ? open : `${open}; ${proven(proof)}`,
    choices: [...new Set([...(proof === null ? [] : [proof.year]), ...likely])].map(String),
  };
}

/** The records of a text as those of a table, numbered by the line that each begins with. */
function* recordsOf(text: string, kind: LineKind, years: YearsOfLines | null, most = Number.POSITIVE_INFINITY): Generator<CsvRecord> {
  yield { row: 0, cells: NAMES };
  let given = 1;
  let open: { row: number; first: string; more: string[] } | null = null;
  for (const { row, line } of linesOf(text)) {
    const begins = kind.line.test(line);
    if (!begins && kind.goesOn && open !== null) {
      open.more.push(line);
      continue;
    }
    if (open !== null) {
      yield recordOf(open, kind, years);
      given += 1;
      if (given >= most) return;
    }
    open = begins || line.trim() !== '' ? { row, first: line, more: [] } : null;
  }
  if (open !== null) yield recordOf(open, kind, years);
}

function recordOf(
  { row, first, more }: { row: number; first: string; more: readonly string[] },
  kind: LineKind,
  years: YearsOfLines | null,
): CsvRecord {
  const groups = kind.line.exec(first)?.groups;
  if (groups === undefined) return { row, cells: ['', first, '', ''] };
  const { when, title, actors, besides } = kind.cells(groups);
  const rest = more.join('\n').trimEnd();
  const whole = rest === '' ? [] : [`${title}\n${rest}`];
  const said = besides.filter(([, text]) => text !== '' && text !== '-').map(([name, text]) => `${name}: ${text}`);
  return {
    row,
    cells: [
      years === null ? when : years.withYear(when, row),
      title === '' ? actors : title,
      actors,
      [...whole, said.join('\n')].filter(Boolean).join('\n\n'),
    ],
  };
}
