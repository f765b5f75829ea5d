import type { ColumnUse } from '../../../shared/mapping';
import { dateCellsOf, looksLikeDates } from './by-cells';
import { tellsHappened, tellsLater, tellsSent } from './dates-of-what';
import { HEADER_WORDS } from './header-words';
import { wereTakenInBefore } from './made-and-released';

/** A table as far as its columns are held against each other. */
interface Beside {
  readonly names: readonly string[];
  /** The headers as they are compared. */
  readonly plain: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly isDate: (cell: string) => boolean;
  /** Whether a column says the same date in every row of the table. */
  readonly isSame: (at: number) => boolean;
}

/** Headers that stand behind the time when somebody began to answer a form, above that of when it was sent. */
const FORM_DONE = new Set(
  'completiontime fertigstellungszeit oradicompletamento horadeconclusão tijdvanvoltooien godzinaukończenia времявыполнения'.split(' '),
);

/** How programs write when they saw something, and no form when an answer was sent: with a zone, parts of a second or the T of ISO 8601. */
const BY_PROGRAM = /\dT\d\d:|\d:\d\d[.,]\d|:\d\d\s?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Whether a column whose header is a word for dates or times gives way to another that has the days of what happened: one of when that was made known, one
 * that is the same in every row, and those in which forms keep when an answer was begun and sent.
 */
export function givesWay(use: ColumnUse, index: number, table: Beside): boolean {
  const { names, plain, sample, isDate, isSame } = table;
  const cells = dateCellsOf(sample, index);
  const header = plain[index] ?? '';
  if (tellsSent(header) && cells.some((cell) => BY_PROGRAM.test(cell))) return false;
  if (use === 'when' && wereTakenInBefore(index, table)) return true;
  const isBegun = use === 'time' && FORM_DONE.has(plain[index + 1] ?? '') && looksLikeDates(cells, isDate);
  if (!isBegun && (use !== 'when' || tellsHappened(index, table))) return false;
  const isOther = isBegun || tellsLater(index, table) || isSame(index);
  const happened = [...names.keys()].filter((at) => at !== index && tellsHappened(at, table));
  const isVaried = (at: number): boolean => !isSame(index) || !isSame(at);
  if (isOther && happened.some((at) => isVaried(at) && looksLikeDates(dateCellsOf(sample, at), isDate))) return true;
  return tellsSent(header) && [...names.keys()].some((at) => isAskedBeside(at, index, table));
}

/** `3/12/2024` beside `3/14/2024 16:22:05`: days that a form asked for, written as it writes when it was sent; a log says the same day in both. */
function isAskedBeside(at: number, sent: number, { plain, sample, isDate }: Beside): boolean {
  if (at === sent || tellsSent(plain[at] ?? '') || HEADER_WORDS.get(plain[at] ?? '') !== 'when') return false;
  if (!looksLikeDates(dateCellsOf(sample, at), isDate)) return false;
  const both = sample.map((cells) => [(cells[at] ?? '').trim(), (cells[sent] ?? '').trim()] as const).filter(([day]) => day !== '');
  const shapeOf = (text: string): string => text.replace(/\d+/g, '0');
  return both.every(([day, stamp]) => shapeOf(stamp).startsWith(shapeOf(day))) && both.some(([day, stamp]) => !stamp.startsWith(day));
}
