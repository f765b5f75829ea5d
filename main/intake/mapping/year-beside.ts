import { dateCellsOf } from './by-cells';
import { headerWords, type YearBeside } from './column-use';
import { OTHER_YEARS } from './date-parts';
import { named } from './find-columns';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/* A year in a column of its own beside dates that say theirs in two digits, or in some rows not at all: `9/24/06` beside 1906. */

/** Rows in which both columns must say the same year. */
const LEAST = 2;
/** What has a year of its own, which stands right behind it and is often that of the date, but not always: where there is no date it says none. */
const THING =
  /(?<!\p{L})(?:films?|movies?|books?|albums?|songs?|tracks?|records?|games?|cars?|vehicles?|models?|works?|paintings?|artworks?|plays?|operas?|novels?|wines?|coins?|stamps?|buch|bücher|lied|lieder|livre|œuvre|oeuvre|película|libro|obra|filme|livro|opera|boek|książka|фильм|книга|картина)(?!\p{L})/iu;
const YEAR = /^[-−]?\d{1,4}$/;
const MONTH = '\\p{L}{3,10}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|\\.)?';
const BETWEEN = '\\s?[-/.]?\\s?';
/** What stands before a year that is written last. */
const DAY_AND_MONTH = `\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]|${DAY}${BETWEEN}${MONTH}${BETWEEN}|${MONTH}${BETWEEN}${DAY}\\s?[-/.,]|${MONTH}[-/\\s]`;
const LAST = new RegExp(`^((?:\\p{L}+\\.?,?\\s)?(?:${DAY_AND_MONTH})\\s?)['’]?(\\d\\d)(?=$|[\\sT,])`, 'u');
const FIRST = /^()(\d\d)(?=[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[\sT,]))/;

/** A date with its year of two digits written in full; null where it has none, or not that one. */
function inFull(date: string, year: string, isFirst: boolean): string | null {
  const [whole = '', before = '', short] = (isFirst ? FIRST : LAST).exec(date) ?? [];
  return year.length !== 4 || short !== year.slice(2) ? null : `${before}${year}${date.slice(whole.length)}`;
}

function hasYear(date: string, year: string): boolean {
  return new RegExp(`(?<!\\d)0*${year.replace(/^[-−]?0*/, '')}(?!\\d)`).test(date);
}

/** What a column of dates says in a row, completed by the year that stands beside it. */
export function besideItsYear(date: string, said: string, { isFirst }: YearBeside): string {
  const year = said.trim();
  if (!YEAR.test(year)) return date;
  return date === ''
    ? year.replace(/^([-−]?)(\d{1,3})$/, (_, sign, digits) => `${sign}${digits.padStart(4, '0')}`)
    : (inFull(date, year, isFirst) ?? date);
}

/** The column that says the years of the dates, where it says the same ones in every row and more than they do. */
export function findYearBeside({ columns, names, sample, notes }: Suggesting): YearBeside | undefined {
  const [of = -1] = columns.get('when') ?? columns.get('start') ?? [];
  if (of < 0) return undefined;
  const taken = new Set([...columns.values()].flat());
  for (const [column, name] of names.entries()) {
    const words = headerWords(name);
    if (taken.has(column) || !words.some((word) => HEADER_WORDS.get(word) === 'year') || OTHER_YEARS.test(words.join(' '))) continue;
    const rows = sample.flatMap((cells) => {
      const [date = '', year = ''] = [of, column].map((at) => dateCellsOf([cells], at)[0]);
      return YEAR.test(year) ? [{ date, year }] : [];
    });
    const dated = rows.filter(({ date }) => date !== '');
    const isSame = (isFirst: boolean): boolean =>
      dated.length >= LEAST && dated.every(({ date, year }) => hasYear(date, year) || inFull(date, year, isFirst) !== null);
    const isLast = isSame(false);
    if (!isLast && !isSame(true)) continue;
    const beside = { column, of, isFirst: !isLast };
    const areShort = dated.some(({ date, year }) => inFull(date, year, beside.isFirst) !== null);
    const isOfThing = THING.test(headerWords(names[column - 1] ?? '').join(' '));
    if (isOfThing && !areShort) continue;
    if (areShort)
      notes.push(`Column ${named(names, of)}: years of two digits were read as those that column ${named(names, column)} says in full.`);
    if (dated.length < rows.length)
      notes.push(`Where column ${named(names, of)} says no date, the year of column ${named(names, column)} was taken.`);
    if (areShort || dated.length < rows.length) return beside;
  }
  return undefined;
}
