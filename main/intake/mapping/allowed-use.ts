import type { ColumnUse } from '../../../shared/mapping';
import { isLengthUnit } from '../../../shared/time/length';
import { areOfWikibase, isPrecision } from '../evidence/date-precision';
import {
  areKinds,
  areSensitivities,
  areZones,
  datedOf,
  fits,
  isAddress,
  isClock,
  isFlag,
  isOfUse,
  isStatus,
  isWebAddress,
  looksLikeDates,
  mayBeLength,
  mostFit,
} from './by-cells';
import { isOpenEnd, isProgress } from './cell-words';
import { SAYS_WHEN } from './column-use';
import { OWN_WORDS, VAGUE_DATE_WORDS, VAGUE_KIND_WORDS, VAGUE_TIME_WORDS } from './header-words';
import { areNumbersOfYears } from './numbers-of-things';

/** A column whose header is a word that we know. */
export interface NamedColumn {
  /** The header, and as headers are compared, without what it says beside the name of the use. */
  readonly name: string;
  readonly header: string;
  /** What such a header is for. */
  readonly use: ColumnUse;
  /** What the header says beside the name of the use, in brackets or as a zone. */
  readonly about: string;
  /** The cells that say something. */
  readonly cells: readonly string[];
  /** All headers of the table, as they are compared. */
  readonly plain: readonly string[];
  /** Whether another column says when. */
  readonly hasWhen: boolean;
}

type IsDate = (cell: string) => boolean;

interface Exception {
  readonly applies: (column: NamedColumn, isDate: IsDate) => boolean;
  /** What the column is for then; null: for nothing that we know. */
  readonly instead: ColumnUse | null;
}

/** Headers whose cells are something else than these say; the first that applies counts. */
const EXCEPTIONS: readonly Exception[] = [
  {
    applies: ({ header, cells }) => header === 'state' && !fits(cells, isStatus) && cells.length > 0 && mostFit(cells, isProgress),
    instead: 'kept',
  },
  { applies: ({ header, cells }) => header === 'state' && !fits(cells, isStatus), instead: 'places' },
  // How many there are says nothing.
  { applies: ({ header, cells }) => /^comments?$/.test(header) && areNumbers(cells), instead: null },
  // “Address” is one of a page, or of a house.
  { applies: ({ header, use, cells }) => header === 'address' && use === 'url' && !isOfUse(cells, isWebAddress), instead: 'places' },
  // “Tag” is a label in English and a day in German.
  {
    applies: ({ header, hasWhen, cells }, isDate) =>
      header === 'tag' && !hasWhen && !areNumbersOfYears(datedOf(cells), header) && looksLikeDates(datedOf(cells), isDate),
    instead: 'when',
  },
  {
    applies: ({ use, name, header, cells }) => (use === 'zone' || use === 'endZone') && !areZones(name, header, cells),
    instead: null,
  },
  { applies: ({ use, cells }, isDate) => use === 'day' && looksLikeDates(cells, isDate), instead: 'when' },
  // Where there are days of the week, none is that of a month.
  { applies: ({ use, cells }) => use === 'day' && !mostFit(cells, (cell) => /\p{Nd}/u.test(cell)), instead: null },
  // `date_prec` has as many scales as programs; only the one of Wikibase shows in its cells.
  {
    applies: ({ use, header, cells }) =>
      use === 'precision' && !areOfWikibase(cells) && (header.endsWith('prec') || !fits(cells, isPrecision)),
    instead: null,
  },
  {
    applies: ({ use, header, about, cells }) => use === 'duration' && !mostFit(cells, (cell) => mayBeLength(cell, header, about)),
    instead: null,
  },
  {
    applies: ({ use, name, about, cells }) =>
      (use === 'time' || use === 'endTime') && about !== '' && !mostFit(cells, (cell) => isClock(cell) || isBareClock(cell, name, about)),
    instead: null,
  },
  { applies: ({ header, cells }) => VAGUE_TIME_WORDS.has(header) && !(cells.length > 0 && mostFit(cells, isClock)), instead: null },
  { applies: ({ header, cells }, isDate) => VAGUE_DATE_WORDS.has(header) && !looksLikeDates(cells, isDate), instead: null },
  {
    applies: ({ header, plain, cells }, isDate) => header === 'todate' && !isEndBeside(plain) && !looksLikeDates(cells, isDate),
    instead: null,
  },
  { applies: ({ use, cells }) => use === 'title' && cells.length > 0 && mostFit(cells, isAddress), instead: 'url' },
  // “Incident year” is the year of an incident, and not what it is called.
  { applies: ({ use, about }) => use === 'title' && about !== '' && about.split(' ').every(isLengthUnit), instead: null },
  { applies: ({ use, header, cells }) => use === 'lane' && VAGUE_KIND_WORDS.has(header) && !areKinds(cells), instead: null },
  { applies: ({ use, cells }) => use === 'status' && !isOfUse(cells, isStatus), instead: null },
  { applies: ({ use, header, cells }) => use === 'sensitivity' && !areSensitivities(header, cells), instead: null },
  { applies: ({ use, cells }) => use === 'pinned' && !mostFit(cells, isFlag), instead: null },
  {
    applies: ({ use, header, cells }, isDate) =>
      (SAYS_WHEN.has(use) || use === 'end') &&
      !OWN_WORDS.has(header) &&
      !mostFit(cells, (cell) => /\p{Nd}/u.test(cell) || isDate(cell) || (use === 'end' && isOpenEnd(cell))),
    instead: null,
  },
];

/**
 * What a column is for by its header, unless its cells are something else.
 *
 * @param isDate whether a cell can be understood as a date
 * @returns null where it is for nothing that we know
 */
export function allowedUse(column: NamedColumn, isDate: IsDate): ColumnUse | null {
  const exception = EXCEPTIONS.find(({ applies }) => applies(column, isDate));
  return exception === undefined ? column.use : exception.instead;
}

/** `0210` under “Time (24h)” or “Time (ET)”: hours and minutes, unless what is said about them is a unit of length. Two words alone say too little. */
function isBareClock(cell: string, name: string, about: string): boolean {
  return about !== name && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(cell) && !about.split(' ').every(isLengthUnit);
}

function areNumbers(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^\d+$/.test(cell));
}

/** Whether “To date” can be the end of what another column begins; alone it is what was summed up so far, as well. */
function isEndBeside(plain: readonly string[]): boolean {
  return plain.some((header) => /^(?:from|datefrom|fromdate|startdate|datestart|start)$/.test(header));
}
