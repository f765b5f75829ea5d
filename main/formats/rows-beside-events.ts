import type { ColumnUse } from '../../shared/mapping';
import { isNoDate } from '../intake/mapping/cell-words';
import { knownNames } from '../intake/mapping/find-header';
import { isMonthName } from './chronology/dated-text';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import type { Left } from './repeated-headers';

/** How a cell is to be written: `(yyyy-mm-dd)`, `dd.mm.jjjj`, `hh:mm`, `yyyy-mm-ddThh:mm`. */
const FORM = /^(?:[ymdjtahs]{1,6}(?:[./: -]+[ymdjtahs]{1,6}){1,5}|y{4}(?:mm(?:dd)?)?|hh?mm(?:ss)?)(?:\.s+)?(?:z|\s?(?:am\/pm|utc))?$/i;
/** What kind of thing it is. */
const KIND =
  /^(?:text|texte|string|str|char|varchar|date|datum|datetime|timestamp|time|zeit|heure|number|numeric|numerisch|nombre|zahl|integer|int|float|double|real|decimal|bool|boolean|packed detail|currency|percentage|list|liste|enum|category|kategorie|id|url|link|iso ?8601|edtf|unitless|none|n\/?a|#)$/i;
const UNIT =
  /^(?:utc|gmt|local time|(?:degrees?|deg)[_ ]?(?:north|south|east|west|true|[cfk])?|°[cfk]?|[mckµu]?m[²³23]?|k?ft|feet|inch(?:es)?|in|mi(?:les)?|k?g|mg|lbs?|tons?|tonnes?|h|hrs?|hours?|min(?:utes)?|s|sec(?:onds)?|ms|days?|weeks?|months?|years?|[mk]?m\/s|km\/h|kn(?:ots?)?|mph|h?pa|bar|%|percent|count|k?w|k?wh|[mk]?v|a|hz|usd|eur|gbp|[$€£¥]|m(?:io|ill(?:ion)?s?|rd)?\.? ?(?:usd|eur|€|\$)?|people|persons?|[a-z]{1,6}[\s.]?[a-z]{0,4}-[123])$/i;
/** The second line of a table of the United States Geological Survey (RDB): width and kind of each column. */
const WIDTH = /^\d{1,3}[sdn]$/i;

/** Words of rows that sum others up, which hardly anything else is called. */
const TOTAL =
  '(?:(?:grand |sub[ -]?|running |overall )?totals?|summe|gesamt(?:summe|zahl|ergebnis)?|zwischensumme|insgesamt|(?:sous-)?total(?: général)?|(?:sub)?totale?(?: general[e]?)?|totaal|subtotaal)';
const SUM =
  '(?:(?:sub)?sums?|average|anzahl|durchschnitt|mittelwert|moyenne|suma|somma|promedio|soma|gemiddelde|razem|łącznie|celkem|součet|итого|всего|сумма|среднее|разом|合计|合計|小计|小計|总计|總計|총계|합계|소계)';
/** Words that are names and titles as well: a count, a river, the press. They label a sum only with its number. */
const EITHER = '(?:count|mean|median|media|somme|nombre)';
const ITS_NUMBER = '\\s?[:=(]\\s?\\d[\\d.,]*.{0,20}';
/** Behind other words “of” and “for” make a title: “Sum of All Fears”. */
const ITS_GROUP =
  '\\s(?:of|for|für|pour|de|par)\\s.{1,40}|\\s(?:(?:the|années|década|década de|años|lata|anni|jaren)\\s)?\\d{4}(?:s|er|-?e|-х)?';
const COUNTED =
  '\\s(?:events?|rows?|records?|items?|entries|tasks?|visits?|patients|people|count|amount|hours?|days|nights|distance|expenses|costs?|number|(?:in )?\\(?(?:eur|usd|gbp|chf|cad|aud|jpy|[$€£¥])\\)?)';
/** How many there are, with its colon: without it they may be a title. */
const HOW_MANY = '(?:rows|records|entries|events|zeilen|einträge|lignes|filas|wiersze|righe|строк)\\s?:';
const LABEL = new RegExp(
  `^(?:${TOTAL}(?:${ITS_NUMBER}|${ITS_GROUP}|${COUNTED})?|${SUM}(?:${ITS_NUMBER}|${COUNTED})?|${EITHER}(?:${ITS_NUMBER})|${HOW_MANY}(?:\\s?\\d[\\d.,]*)?)\\s?[:)]?$`,
  'iu',
);
/** A label that says by itself that all was summed up, of however many rows: also where no number stands beside it. */
const TOTAL_FIRST = /^(?:(?:grand|running|overall)\s)?(?:sub|sous)?[\s-]?total/i;
/** No label of a sum is longer. */
const LONGEST_LABEL = 80;
const NUMBER =
  /^[-+−(]?\s?(?:[$€£¥]|[A-Z]{3}\s)?\s?\d[\d.,' \u00a0\u202f]*(?:\s?(?:%|[$€£¥]|[A-Z]{3}|h|hrs?|min|days?|d|pts?|SP|[ckm]?m[²³23]?|mi|miles?|ft|k?g|lbs?|tons?|t|l))?\)?$|^\d+:\d\d(?::\d\d)?$/;

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

/**
 * The records of a file without those that say above a line of names of which kind the columns are (`Date,Text,Text,Decimal` of flight logs). A line of names
 * may have such words, too, each once: one that repeats a word above a line that names columns is none.
 */
export function* withoutKinds(records: Iterable<CsvRecord>, left: (record: CsvRecord) => void): Generator<CsvRecord> {
  let kinds: CsvRecord | null = null;
  for (const record of records) {
    if (kinds !== null) {
      if (record.row === kinds.row + 1 && knownNames(record.cells) > 0 && !record.cells.some((cell) => /\d{3}/.test(cell))) left(kinds);
      else yield kinds;
      kinds = null;
    }
    const full = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (full.length > 2 && new Set(full).size < full.length && isUnits(full)) kinds = record;
    else yield record;
  }
  if (kinds !== null) yield kinds;
}

/** No cell that says a unit or a form is longer. */
const LONGEST_UNIT = 60;

function isUnits(cells: readonly string[]): boolean {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (full.length < 2 || full.some((cell) => cell.length > LONGEST_UNIT)) return false;
  if (full.every((cell) => WIDTH.test(cell))) return true;
  const plain = full.map((cell) => /^[([{<]\s*(.{1,30}?)\s*[)\]}>]$/.exec(cell)?.[1] ?? cell);
  const isSaid = (cell: string): boolean => FORM.test(cell) || KIND.test(cell) || UNIT.test(cell);
  // Some of what stands in brackets nobody can know.
  return plain.every((cell, at) => isSaid(cell) || cell !== full[at]) && plain.some(isSaid);
}

/**
 * The records of a table without those that sum others up: they have no date, a label that says so, be it where the others have their date, and numbers
 * else. What has neither date nor title, and numbers alone, is the foot of a group.
 */
export function* withoutSums(records: Iterable<CsvRecord>, cells: RecordCells, left: Left = () => undefined): Generator<CsvRecord> {
  for (const record of records) {
    const cell = cells.of(record);
    const when = SAYS.map((use) => cell(use)).filter((text) => text !== '');
    // What has a date is an event; nearly all have one.
    if (!when.every(isLabel)) {
      yield record;
      continue;
    }
    const full = record.cells.map((text) => text.trim()).filter((text) => text !== '' && !isNoDate(text));
    if (full.length === 0) yield record;
    else if (isSum(full, when.length > 0)) left(record, 'This sums up other rows and is no event.');
    else if (when.length === 0 && full.every((text) => NUMBER.test(text)) && cell('title') === '')
      left(record, 'This has numbers alone, neither date nor title.');
    else yield record;
  }
}

/** Whether the cells of a record say by themselves that it sums others up, whatever the columns hold: such tell nothing of these. */
export function saysSum(cells: readonly string[]): boolean {
  return isSum(
    cells.map((text) => text.trim()).filter((text) => text !== ''),
    false,
  );
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && (LABEL.test(text) || LABEL.test(withoutMonths(text)));
}

/** A label without the months that were summed up, or the quarter: “Subtotal May/June 2023”. */
function withoutMonths(text: string): string {
  const [, label, behind = ''] = /^(\p{L}+(?:[ -]\p{L}+)?)\s(\p{L}.{0,40})$/u.exec(text) ?? [];
  const words = behind.split(/[\s./&+–-]+/).filter((word) => word !== '');
  return label !== undefined && words.every((word) => /^(?:q[1-4]|\d{4})$/i.test(word) || isMonthName(word)) ? label : text;
}

/** @param isDated the label stands where the other rows have their dates, and so is no title */
function isSum(full: readonly string[], isDated: boolean): boolean {
  const [first = '', ...others] = full;
  // The number of its row may stand before the label.
  if (/^\d{1,6}[.)]?$/.test(first) && others.length > 1 && isLabel(others[0] ?? '')) return isSum(others, isDated);
  if (!isLabel(first) || !others.every((text) => NUMBER.test(text) || isLabel(text))) return false;
  return isDated || others.length > 0 || /\d/.test(first) || TOTAL_FIRST.test(first);
}
