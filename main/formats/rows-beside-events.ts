import type { ColumnUse } from '../../shared/mapping';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import type { Left } from './repeated-headers';

/** How a cell is to be written: `(yyyy-mm-dd)`, `dd.mm.jjjj`, `hh:mm`. */
const FORM = /^(?:[ymdjtahs]{1,4}(?:[./: T-]+[ymdjtahs]{1,4}){1,5}|y{4}(?:mm(?:dd)?)?)(?:\.s+)?(?:z|\s?(?:am\/pm|utc))?$/i;
/** What kind of thing it is. */
const KIND =
  /^(?:text|texte|string|str|char|varchar|date|datum|datetime|timestamp|time|zeit|heure|number|numeric|numerisch|nombre|zahl|integer|int|float|double|real|decimal|bool|boolean|list|liste|enum|category|kategorie|id|url|link|iso ?8601|edtf|unitless|none|n\/?a|#)$/i;
const UNIT =
  /^(?:utc|gmt|local time|(?:degrees?|deg)[_ ]?(?:north|south|east|west|true|[cfk])?|°[cfk]?|[mckµu]?m[²³23]?|k?ft|feet|inch(?:es)?|in|mi(?:les)?|k?g|mg|lbs?|tons?|tonnes?|h|hrs?|hours?|min(?:utes)?|s|sec(?:onds)?|ms|days?|weeks?|months?|years?|[mk]?m\/s|km\/h|kn(?:ots?)?|mph|h?pa|bar|%|percent|count|k?w|k?wh|[mk]?v|a|hz|usd|eur|gbp|[$€£¥]|m(?:io|ill(?:ion)?s?|rd)?\.? ?(?:usd|eur|€|\$)?|people|persons?|[a-z]{1,6}[\s.]?[a-z]{0,4}-[123])$/i;
/** The second line of a table of the United States Geological Survey (RDB): width and kind of each column. */
const WIDTH = /^\d{1,3}[sdn]$/i;

/** Labels of rows that sum others up. */
const SUM = new RegExp(
  [
    '(?:grand |sub[ -]?|running |overall )?totals?',
    '(?:sub)?sums?|count|average|mean|median',
    'summe|gesamt(?:summe|zahl|ergebnis)?|zwischensumme|insgesamt|anzahl|durchschnitt|mittelwert',
    '(?:sous-)?total(?: général)?|somme|moyenne|nombre',
    '(?:sub)?totale?(?: general[e]?)?|suma|somma|media|promedio|soma|totaal|subtotaal|gemiddelde',
    'razem|łącznie|celkem|součet|итого|всего|сумма|среднее|разом|合计|合計|小计|小計|总计|總計|총계|합계|소계',
  ].join('|'),
  'iu',
);
const LABEL = new RegExp(
  `^(?:${SUM.source})(?:\\s*(?:[:=(]\\s*[\\d.,]+.{0,20}|(?:of|for|für|pour|de|par)\\s.{1,40}|(?:events?|rows?|records?|items?|entries|tasks?|count|amount|hours?|cost|number))?)\\s*[:)]?$`,
  'iu',
);
const NUMBER =
  /^[-+−(]?\s?(?:[$€£¥]|[A-Z]{3}\s)?\s?\d[\d.,' \u00a0\u202f]*(?:\s?(?:%|[$€£¥]|[A-Z]{3}|h|hrs?|min|days?|d|pts?|SP))?\)?$|^\d+:\d\d(?::\d\d)?$/;

/** What says when an event was. */
const SAYS: readonly ColumnUse[] = ['when', 'start', 'end', 'year', 'month', 'day', 'time'];

/** The records of a table without a row below its header that says in which units or forms its columns are. */
export function* withoutUnits(records: Iterable<CsvRecord>, left: Left = () => undefined): Generator<CsvRecord> {
  let isFirst = true;
  for (const record of records) {
    if (isFirst && isUnits(record.cells)) left(record, 'This says in which units or forms the columns are.');
    else yield record;
    isFirst = false;
  }
}

function isUnits(cells: readonly string[]): boolean {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (full.length < 2) return false;
  if (full.every((cell) => WIDTH.test(cell))) return true;
  const plain = full.map((cell) => /^[([{<]\s*(.{1,30}?)\s*[)\]}>]$/.exec(cell)?.[1] ?? cell);
  const isSaid = (cell: string): boolean => FORM.test(cell) || KIND.test(cell) || UNIT.test(cell);
  // Some of what stands in brackets nobody can know.
  return plain.every((cell, at) => isSaid(cell) || cell !== full[at]) && plain.some(isSaid);
}

/**
 * The records of a table without those that sum others up: they have no date, a label that says so, and numbers else. What has neither date nor title,
 * and numbers alone, is the foot of a group.
 */
export function* withoutSums(records: Iterable<CsvRecord>, cells: RecordCells, left: Left = () => undefined): Generator<CsvRecord> {
  for (const record of records) {
    const cell = cells.of(record);
    const full = record.cells.map((text) => text.trim()).filter((text) => text !== '');
    if (SAYS.some((use) => cell(use) !== '') || full.length === 0) yield record;
    else if (isSum(full)) left(record, 'This sums up other rows and is no event.');
    else if (full.every((text) => NUMBER.test(text)) && cell('title') === '')
      left(record, 'This has numbers alone, neither date nor title.');
    else yield record;
  }
}

function isSum([first = '', ...others]: readonly string[]): boolean {
  if (!LABEL.test(first) || !others.every((text) => NUMBER.test(text) || LABEL.test(text))) return false;
  return others.length > 0 || /\d|total/i.test(first);
}
