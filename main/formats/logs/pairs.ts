import { MAX_COLUMNS } from '../../intake/caps';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { CsvError, type CsvRecord, dialectOf, readRecords } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { linesOf } from './lines-of';

/*
 * Logs without a line of names, of which each record says its keys itself: `date=2024-03-05 time=14:03:19 msg="…"`, as firewalls write them
 * (https://docs.fortinet.com/document/fortigate/7.4.0/fortios-log-message-reference/), parted by spaces or in the cells of a table.
 */

/** Characters, and records among them, that are looked at to tell such a text. */
const MOST_LOOKED_AT = 20_000;
const MOST_RECORDS = 20;
/** Records of fewer pairs may be of some other text. */
const LEAST_PAIRS = 3;

const CELL = /^\s*(?<key>[\p{L}_][\p{L}\d_.-]{0,39})=(?<value>.*)$/su;
const SPACED = /(?<key>[\p{L}_][\p{L}\d_.-]{0,39})=(?<value>"(?:[^"\\]|\\.)*"|\S*)(?:\s+|$)/uy;

interface Pairs {
  readonly row: number;
  readonly values: ReadonlyMap<string, string>;
  /** What stands in the record and is no pair. */
  readonly rest: string;
}

/** How the pairs of a text are parted; null where it is no such text: most of its first records are made of several pairs alone and have a key of a day or a time. */
export function pairsOf(text: string): ((text: string) => Iterable<Pairs>) | null {
  const part = text.slice(0, MOST_LOOKED_AT);
  // The last line may be cut off.
  const whole = part.length < text.length ? part.slice(0, part.lastIndexOf('\n') + 1) : part;
  return [spaced, inCells].find((read) => areOfPairs(whole, read)) ?? null;
}

function areOfPairs(text: string, read: (text: string) => Iterable<Pairs>): boolean {
  let [looked, whole] = [0, 0];
  try {
    for (const { values, rest } of read(text)) {
      const isWhole = rest === '' && values.size >= LEAST_PAIRS && [...values.keys()].some((key) => /date|time|\bts\b/i.test(key));
      if (looked === 0 && !isWhole) return false;
      looked += 1;
      whole += isWhole ? 1 : 0;
      if (looked >= MOST_RECORDS) break;
    }
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
  return looked > 0 && whole * 3 >= looked * 2;
}

/** Reads such a text as a table whose columns are the keys. */
export function readPairs(text: string, read: (text: string) => Iterable<Pairs>, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a log whose records name their values themselves (key=value): each was read as an event, its keys as columns.');
  try {
    const keys = new Set<string>();
    let hasRest = false;
    const all = (): Iterable<Pairs> => firstPairs(read(text), context.sample);
    for (const { row, values, rest } of all()) {
      for (const key of values.keys()) keys.add(key);
      if (keys.size > MAX_COLUMNS) throw new CsvError(row, `The records have more than ${MAX_COLUMNS.toLocaleString('en')} keys.`);
      hasRest ||= rest !== '';
    }
    const names = [...keys, ...(hasRest ? ['Summary'] : [])];
    function* records(): Generator<CsvRecord> {
      yield { row: 0, cells: names };
      for (const { row, values, rest } of all())
        yield { row, cells: [...[...keys].map((key) => values.get(key) ?? ''), ...(hasRest ? [rest] : [])] };
    }
    readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    gathered.problem(error.row, '', error.message);
  }
  return gathered.result('csv');
}

/** @param most only so many, of a text that may break off within quotation marks. */
function* firstPairs(all: Iterable<Pairs>, most: number | undefined): Generator<Pairs> {
  let given = 0;
  try {
    for (const one of all) {
      yield one;
      given += 1;
      if (most !== undefined && given >= most) return;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || most === undefined || given === 0) throw error;
  }
}

/** A record in each line, its pairs parted by spaces; values with spaces stand in quotation marks. */
function* spaced(text: string): Generator<Pairs> {
  for (const { row, line } of linesOf(text)) {
    if (line.trim() === '') continue;
    const values = new Map<string, string>();
    SPACED.lastIndex = line.length - line.trimStart().length;
    let end = SPACED.lastIndex;
    for (let found = SPACED.exec(line); found !== null; found = SPACED.exec(line)) {
      const { key = '', value = '' } = found.groups ?? {};
      put(values, key, value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value);
      end = SPACED.lastIndex;
    }
    yield { row, values, rest: line.slice(end).trim() };
  }
}

/** A record of a table, a pair in each of its cells. */
function* inCells(text: string): Generator<Pairs> {
  for (const { row, cells } of readRecords(text, dialectOf(text))) {
    const values = new Map<string, string>();
    const rest: string[] = [];
    for (const cell of cells) {
      const { key, value = '' } = CELL.exec(cell)?.groups ?? {};
      if (key !== undefined) put(values, key, value.trim());
      else if (cell.trim() !== '') rest.push(cell.trim());
    }
    yield { row, values, rest: rest.join('; ') };
  }
}

function put(values: Map<string, string>, key: string, value: string): void {
  values.set(key, [values.get(key) ?? '', value].filter((one) => one !== '').join('; '));
}
