import { STATUSES } from '../../../shared/event';
import { lengthForm, readLength } from '../../../shared/time/length';
import { pairOf } from '../../../shared/time/typed/column';
import { BEFORE_1970, countedDate } from '../../../shared/time/typed/counted-number';
import { cutYearsOf } from '../../../shared/time/typed/cut-years';
import { inOurDigitsUnlessOfCalendars } from '../../../shared/time/typed/digits';
import { withoutLifeWords } from '../../../shared/time/typed/life-words';
import { areSmallYears, erasIn } from '../../../shared/time/typed/small-years';
import { isNines } from '../evidence/fillers';
import { unitOfOffsets } from '../zones/offset-numbers';
import { zoneOfCell } from '../zones/zone-cell';
import { isDitto, isFalse, isNoDate, isNothing, isTrue, sensitivityOfCell } from './cell-words';
import { VAGUE_LENGTH_WORDS, VAGUE_ZONE_WORDS } from './header-words';

/** What the cells of a column tell of what it holds. */

/** The cells of a column that say something, trimmed. */
export function cellsOf(sample: readonly (readonly string[])[], index: number): string[] {
  return sample.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '' && !isNothing(cell));
}

/** Those of a column of dates, times or lengths: of “offen” and “TBD” there none says one. */
export function dateCellsOf(sample: readonly (readonly string[])[], index: number): string[] {
  return datedOf(cellsOf(sample, index)).map(inOurDigitsUnlessOfCalendars);
}

/** Cells without those that say among dates that there is none, or the same as above. */
export function datedOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isNoDate(cell) && !isDitto(cell));
}

/** Some of the cells are what the column should hold; those that are not are faults of theirs. */
export function isOfUse(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length === 0 || cells.some(is);
}

/** More than half of the cells are what the header says: of a few cells one odd one is not enough to doubt a header. */
export function mostFit(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length === 0 || cells.filter(is).length > cells.length / 2;
}

/** At least four fifths of the cells are what the column should hold; where there are none, nothing speaks against it. */
export function fits(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length >= cells.length * 0.8;
}

export function isStatus(cell: string): boolean {
  return STATUSES.some((status) => status === cell.toLowerCase());
}

/** Words by which offices say how secret something is, be it one of our levels or not. */
const SECRECY =
  /secret|confiden|restrict|classified|official|internal|public|private|personal|protected|vertraulich|geheim|\btlp\b|\btop\b/i;

/**
 * Whether “Classification” says how secret something is; in museums and laboratories it is the kind of a thing. One cell that does is enough: what a
 * level of another office is here must not be left out.
 */
export function areSensitivities(header: string, cells: readonly string[]): boolean {
  return header !== 'classification' || isOfUse(cells, (cell) => sensitivityOfCell(cell) !== null || SECRECY.test(cell));
}

/** Whether a cell says yes or no. */
export function isFlag(cell: string): boolean {
  return isTrue(cell) || isFalse(cell);
}

/** Whether a cell is the address of a page. */
export function isAddress(cell: string): boolean {
  return /^https?:\/\//i.test(cell);
}

/** Whether the cells of a column whose header may mean a zone are zones: “Offset” and “Zone” are called many things. */
export function areZones(name: string, header: string, cells: readonly string[]): boolean {
  if (unitOfOffsets(name, cells) !== null) return true;
  return VAGUE_ZONE_WORDS.has(header) ? cells.length > 0 && fits(cells, isZoneCell) : isOfUse(cells, isZoneCell);
}

/** What “Duration” stands above may be a number of a unit that nobody says; above “Length” such a number is one of metres as well. */
export function mayBeLength(cell: string, header: string, about: string): boolean {
  return readLength(cell, lengthForm(about)) !== null || (!VAGUE_LENGTH_WORDS.has(header) && /^\d+([.,:]\d+)?$/.test(cell));
}

export function isClock(cell: string): boolean {
  return /^T?\d{1,2}([:.hH]\d\d|\s*[ap]\.?m)/i.test(cell) || /\d:\d\d/.test(cell);
}

/** Whether a cell is a time of day and nothing else, whatever stands in the others: `15:30`, `3:30 pm`, `15h30`. */
export function isClockAlone(cell: string): boolean {
  return /^\d{1,2}(?::\d\d(?::\d\d)?|[hH]\d\d)(?:\s*[ap]\.?m\.?|\s*uhr)?$/i.test(cell);
}

const CLOCK = /^\d{1,2}(?:[:.hH]\d\d){1,2}(?:\s*[ap]\.?m\.?|\s*uhr)?$/i;
/** `2pm`, “12 noon”, `9 Uhr`, which may stand among them. */
const BARE_HOUR = /^(?:\d{1,2}\s*(?:[ap]\.?m\.?|uhr|h)|(?:12\s*)?(?:noon|midday|midnight))$/i;

/** Whether cells are times of day and nothing else, of which there are some. */
export function areClocks(cells: readonly string[]): boolean {
  return cells.length > 0 && fits(cells, (cell) => CLOCK.test(cell) || BARE_HOUR.test(cell)) && mostFit(cells, (cell) => CLOCK.test(cell));
}

/** Whether cells are times of day and nothing else, alone or from one to another. */
export function areTimesAlone(cells: readonly string[]): boolean {
  return areClocks(cells.flatMap((cell) => cell.split(/[-–—〜～~]/u).map((clock) => clock.trim())));
}

/**
 * Whether cells are times of day rather than lengths, which are written alike: none is a decimal or longer than a day, and one at least says which half of the
 * day, lies behind noon, or has an hour of the morning in two digits; or none is as short as most lengths are.
 */
export function areTimesOfDay(cells: readonly string[]): boolean {
  const hours = cells.flatMap((cell) => {
    const [, hour] = /^T?(\d{1,2})[:hH]\d\d/.exec(cell) ?? /^(\d{1,2})[.](?=\d\d\s*(?:uhr|[ap]\.?m))/i.exec(cell) ?? [];
    return hour === undefined ? [] : [Number(hour)];
  });
  const saysHalf = cells.some((cell) => /\d\s*(?:[ap]\.?m\b|uhr)/i.test(cell));
  if (cells.length === 0 || !mostFit(cells, isClock) || hours.some((hour) => hour > 24)) return false;
  if (cells.some((cell) => /^\d+[.,]\d+$/.test(cell))) return false;
  const isOfDay = hours.some((hour) => hour > 12) || cells.some((cell) => /^T?0[5-9]:/.test(cell)) || hours.every((hour) => hour >= 6);
  return saysHalf || (hours.length > 0 && isOfDay);
}

/** Whether numbers without a colon are times of day, as `0830` and `2215` are: one of them at least can be no year. */
export function areBareClocks(cells: readonly string[]): boolean {
  const isBare = (cell: string): boolean => /^(?:[01]?\d|2[0-3])[0-5]\d$/.test(cell);
  return cells.length > 0 && fits(cells, isBare) && cells.some((cell) => isBare(cell) && (cell.startsWith('0') || Number(cell) > 2100));
}

const HHMM = /^(?:(?:[01]?\d|2[0-3])?[0-5]\d|\d)$/;

/**
 * Whether numbers are hours and minutes that lost their leading zeros (`1` is 00:01, `45` is 00:45), as tables of police and of weather have them: all can be,
 * and one has an hour and minutes. Under a header of times of day only.
 */
export function areHoursAndMinutes(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => HHMM.test(cell)) && cells.some((cell) => cell.length > 2);
}

function isZoneCell(cell: string): boolean {
  return ['zone', 'open'].includes(zoneOfCell(cell, { homes: [], beside: new Set() }).kind);
}

/** Whether a cell is the address of a page, be it without its scheme. */
export function isWebAddress(cell: string): boolean {
  return isAddress(cell) || /^(?:[a-z\d-]{1,63}\.){1,10}[a-z]{2,24}(?:[/:?#]|$)/i.test(cell);
}

/** Words of headers above dates of any kind, which then may be years alone. */
const DATED =
  /dat(?:e|um|ed|a|iert|ierung|ing|ación|ation|azione)s?\b|\bfecha|\btarih|\bdátum|year|(?<!\p{L})yr(?!\p{L})|\bann(?:ée|o|us)|\baño|jahr|season|saison|temporada|period|reign|regier|amtszeit|règne|reinado|^regno$|^fy$|when|week|woche|semaine|month|дата|ημερομην|päivämäärä|\bdato\b|날짜|tanggal|\bngày\b|תאריך|год|年|日|วันที่|ปี|พ\.\s?ศ|दिनांक|तारीख|तिथि|मिति|वर्ष|साल|সাল|তারিখ|வருடம்|ஆண்டு|தேதி|سنة|السنة|التاريخ|تاریخ|سال/iu;

/** Whole headers above lives and terms. Below them numbers alone are as well lengths or counts: “Active”, “Tenure”, “Lifespan”. */
const OF_TERMS =
  /^\s*(?:in office|tenure|mandate?s?|life|vie|vida|vita|terms?(?: of office| in office)?|life\s?spans?|lived|lebens(?:daten|zeit|spanne)|active)\s*$/i;

/** Whether a header says that dates of some kind stand below it. */
export function saysDated(name: string): boolean {
  return DATED.test(name) || OF_TERMS.test(name);
}

/** Whether several cells all say the same. */
export function areConstant(cells: readonly string[]): boolean {
  return cells.length > 2 && new Set(cells).size === 1;
}

/** Whether cells are months of a year in digits, without their days. */
export function areMonths(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^(?:\d{4}[-./](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-./]\d{4})$/.test(cell));
}

/** Words of headers above counts of time; of numbers alone nothing else tells that they are no ids. */
const COUNTED_TIME = /time|date|zeit|datum|stamp|epoch|_ts\b|\bts\b|visit|seen|created|modified|accessed|added|last/i;

/** Whether cells are numbers by which computers count time, under a header that says so: all of them of one unit. */
export function areCounts(cells: readonly string[], name: string): boolean {
  const forth = cells.filter((cell) => !BEFORE_1970.test(cell) && !isNines(cell));
  const [unit, ...others] = new Set(forth.map((cell) => countedDate(cell)?.unit ?? null));
  return others.length === 0 && unit !== undefined && unit !== null && unit !== 'days of a spreadsheet' && COUNTED_TIME.test(name);
}

/** `20240115`: numbers of which all are days of our time are hardly anything else. */
const COMPACT_DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** A year alone, two years of which the first has three digits, or two that follow each other, and a span of years without their century. */
function isYears(cell: string): boolean {
  if (pairOf(cell)?.follows === true || cutYearsOf(cell) === 'spans') return true;
  return /^(?:[-−]?\d{3,4}|\d{3}\s?[-–]\s?\d{3,4})$/.test(cell);
}

/**
 * Whether the cells of a column are dates. Numbers alone may count anything; a date has its parts told apart, or a word. Beside such dates years
 * alone are dates as well, and under a header that says so all of them may be.
 *
 * @param name the header, where it may be asked
 */
export function looksLikeDates(cells: readonly string[], isDate: (cell: string) => boolean, name = ''): boolean {
  if (cells.length === 0) return false;
  const isTold = (cell: string): boolean => saysDate(cell, isDate);
  if (cells.length > 1 && cells.every((cell) => COMPACT_DAY.test(cell) && isDate(cell))) return true;
  const told = cells.filter(isTold).length;
  if (told >= cells.length * 0.8) return true;
  // Between years that say an era a few digits are years as well.
  const isSaid = saysDated(name);
  const saysEra = isSaid && cells.some((cell) => isTold(cell) && Object.values(erasIn(cell)).some(Boolean));
  const isLife = (cell: string): boolean => isSaid && withoutLifeWords(cell) !== null;
  const isAny = (cell: string): boolean => isTold(cell) || isYears(cell) || isLife(cell) || (saysEra && areSmallYears(cell));
  if (told >= cells.length * 0.2 && told > 1 && cells.every(isAny)) return true;
  if (!isSaid || (OF_TERMS.test(name) && !cells.some((cell) => isTold(cell) || isLife(cell)))) return false;
  return cells.length > 1 && mostFit(cells, isAny) && fits(cells, (cell) => /\d/.test(cell) || isDate(cell));
}

/** A date whose parts are told apart, or that has a word; not a number alone. */
function saysDate(cell: string, isDate: (cell: string) => boolean): boolean {
  return !/^[\d.,-]{1,4}$/.test(cell) && !/^\d+([.,]\d+)?$/.test(cell) && isDate(cell);
}

/** Whether more than half of the cells under a header of dates are such, be the others written in ways that nobody understands. @param name the header */
export function areMostlyDates(cells: readonly string[], isDate: (cell: string) => boolean, name: string): boolean {
  // Amid dates in words a spreadsheet may have left some of its own.
  const isAny = (cell: string): boolean => saysDate(cell, isDate) || countedDate(cell)?.unit === 'days of a spreadsheet';
  return saysDated(name) && cells.length > 1 && mostFit(cells, isAny) && cells.some((cell) => saysDate(cell, isDate));
}

const BEGINS_AS_DAY = /^\d{1,4}([./-])\d{1,2}\1\d{2,4}(?!\d)/;

export function looksLikeTitles(cells: readonly string[], isDate: (cell: string) => boolean): boolean {
  // What begins as a day is a date, also where what follows is not understood.
  const isText = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !isAddress(cell) && !BEGINS_AS_DAY.test(cell) && !isDate(cell);
  if (cells.length === 0 || !fits(cells, isText)) return false;
  // The same word again and again is a kind, not a title.
  return new Set(cells).size >= Math.min(cells.length, 3) * 0.5 && new Set(cells).size > cells.length * 0.3;
}

/** Whether cells are kinds of things, which come again and again: where nearly each is another, they name the things themselves. */
export function areKinds(cells: readonly string[]): boolean {
  return cells.length < 8 || new Set(cells).size <= cells.length * 0.6;
}
