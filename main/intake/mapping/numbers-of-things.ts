import { isDayOfYear } from '../../../shared/time/typed/day-of-year';
import { fits, saysDated } from './by-cells';
import { headerWords } from './column-use';

/** Words of headers above numbers, marks and names of files, by which things are told apart. */
const NUMBER =
  /^(?:n|no|nr|nos|nro|num|núm|numéro|number|nummer|número|numero|numer|id|ids|uid|ref|refs|réf|reference|référence|referencia|referência|referenz|riferimento|referentie|code|kod|codice|código|codigo|kode|serial|aktenzeichen|az|kennung|sygn|sygnatura|номер|код|шифр|sıra|αριθμός|رقم|شماره)$|\p{L}(?:nummer|nr|kennung|zeichen)$|番号|编号|編號|번호/u;
/** Words of headers above things that are numbered by the year in which they came in, began or were made. */
const NUMBERED =
  /^(?:accessions?|acc|accn|inventory|inv|inventar|inventaire|inventario|inwentarz|invnr|catalogue|catalog|katalog|catálogo|cat|dockets?|cases?|causa|dossier|expediente|rechtssache|affaire|laws?|loi|ley|lei|legge|gesetz|acts?|statutes?|bills?|décret|decreto|decree|ordinance|verordnung|resolutions?|résolution|resolución|tag|launchtag|cospar|cosparid|intldes|designator|designation|piece|patent|permit|licen[cs]e|tender|contract|grant|ticket|lot)$/u;
/** Words that stand beside those in a header: of anything else (“Case opened”) it may be the day. */
const BESIDE_NUMBERED = new Set('launch object museum court record file of the de du des der'.split(' '));
/** The only words of a header above days of years. In German a “Tag” is one, and elsewhere a label: its cells tell. */
const DAYS_OF_YEARS = new Set(
  'day days doy yday jday julian ordinal jour jours día dias días dia giorno giorni dag dage dagar dzień nap päivä gün tag tage yyyy ddd yyyyddd iso 8601 utc of year'.split(
    ' ',
  ),
);
/** `2024-031`, `2024/031`, `2024031`: a number within a year, and a day of that year. */
const OF_YEAR = /^((?:19|20)\d\d|\d{4}(?=[-/:]))[-/:]?(\d{3})$/;
/** `1957-001B`, `1957-F01`: a number within a year and nothing else. */
const LETTERED = /^\d{4}-(?:[A-Z]{1,3}\d{1,3}|\d{3}[A-Z]{1,3})$/;
/** `1987-12`, `1987.12`, `1987/12`: the twelfth thing of a year, and a month of it. */
const OF_YEAR_OR_MONTH = /^\d{4}[-./]\d{1,3}$|^(?:19|20)\d{5}$/;
const DAYS_OF_YEAR = 366;

/** Whether a header says that its column holds numbers or marks, and nothing of dates. */
export function saysNumber(name: string): boolean {
  return !saysDated(name) && wordsOf(name).some((word) => NUMBER.test(word));
}

/**
 * Whether what can be read as days of years (`2024-031`) are numbers of documents: under a header that says so, or, under one that says nothing of dates, where
 * they count on from row to row, be it from the beginning in each year, where one of them can be no day, and where another column says the same years.
 *
 * @param columns the other columns, cell by cell beside these
 */
export function areNumbersOfYears(
  cells: readonly string[],
  name: string,
  columns: () => readonly (readonly string[])[] = () => [],
): boolean {
  if (cells.length === 0 || saysDated(name) || saysDaysOfYears(name)) return false;
  if (saysNumbered(name) && fits(cells, (cell) => OF_YEAR_OR_MONTH.test(cell))) return true;
  if (!fits(cells, (cell) => OF_YEAR.test(cell) || LETTERED.test(cell))) return false;
  if (saysNumber(name) || cells.some((cell) => LETTERED.test(cell) || Number(OF_YEAR.exec(cell)?.[2]) > DAYS_OF_YEAR)) return true;
  const countsOn = cells.length > 2 && cells.every((cell, at) => at === 0 || follows(cells[at - 1], cell));
  return countsOn || columns().some((others) => saySameYears(cells, others));
}

/** Whether cells that were taken for such numbers may all be days of years. */
export function mayBeDaysOfYears(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => OF_YEAR.test(cell) && isDayOfYear(cell));
}

/** Whether a header says of its column nothing but that it has days, or days of years. */
function saysDaysOfYears(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 0 && !words.includes('tag') && words.every((word) => DAYS_OF_YEARS.has(word));
}

/** Whether a header names things that are numbered by years (“Case No.”, “Launch tag”), and says nothing more of them. */
function saysNumbered(name: string): boolean {
  const words = wordsOf(name);
  return (
    name.toLowerCase() !== 'tag' &&
    words.some((word) => NUMBERED.test(word)) &&
    words.every((word) => NUMBERED.test(word) || NUMBER.test(word) || BESIDE_NUMBERED.has(word))
  );
}

function wordsOf(name: string): readonly string[] {
  return headerWords(name.replaceAll('№', ' no '));
}

/** Whether more than half of the cells beside such numbers say the year of these: there the date stands, whether or not it is understood. */
function saySameYears(cells: readonly string[], others: readonly string[]): boolean {
  const years = cells.map((cell) => OF_YEAR.exec(cell)?.[1] ?? '');
  const said = others.filter((other, at) => {
    const year = years[at] ?? '';
    return year !== '' && !OF_YEAR.test(other.trim()) && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(other);
  });
  return said.length * 2 > cells.length;
}

function follows(before = '', cell: string): boolean {
  const [, year, number] = OF_YEAR.exec(before) ?? [];
  const [, nextYear, next] = OF_YEAR.exec(cell) ?? [];
  return year === nextYear ? Number(next) === Number(number) + 1 : next === '001';
}
