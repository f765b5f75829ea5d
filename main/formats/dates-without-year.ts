import type { Decision } from '../../shared/import';
import type { ColumnUse } from '../../shared/mapping';
import type { ImportContext } from '../intake/imported';
import type { Mapping } from '../intake/mapping/column-use';
import { completed, edtfOf, SOME_YEAR } from './chronology/dated-text';
import type { CsvRecord } from './csv-text';
import { likelyYears } from './logs/years-of-lines';

/** Uses whose cells say days. */
const DAYS: readonly ColumnUse[] = ['when', 'start', 'end'];
/** More than half a year lies between dates of different years that follow each other. */
const HALF_A_YEAR = 6;

/**
 * The dates of a table that say no year anywhere: “4 August”, `04.08.`. Each has the year that a person says of the first of them, the next one where the
 * months begin anew, the one before where they run backwards into the end of a year.
 */
export class DatesWithoutYear {
  private constructor(
    private readonly columns: readonly number[],
    private readonly name: string,
    private readonly first: string,
    private readonly context: ImportContext,
  ) {}

  /** Null where some date of the sample says its year, none is a day of a month, or another column says years. */
  static of(sample: readonly CsvRecord[], { columns }: Mapping, names: readonly string[], context: ImportContext): DatesWithoutYear | null {
    if (columns.has('year')) return null;
    const days = DAYS.flatMap((use) => columns.get(use) ?? []);
    const cells = sample.flatMap(({ cells: all }) => days.map((at) => (all[at] ?? '').trim())).filter((cell) => cell !== '');
    const [first] = cells;
    if (first === undefined || !cells.every(isYearless)) return null;
    // 04/08 may be a month of 2008 as well, unless somebody says that years are lacking.
    if (context.dates?.firstYear === undefined && cells.some((cell) => /^\d+\/\d+$/.test(cell))) return null;
    return new DatesWithoutYear(days, days.map((at) => names[at] ?? '').join(' and '), first, context);
  }

  /** Of which year the first date is: asked, with the years that it may be of. */
  get decision(): Decision {
    const year = this.context.dates?.firstYear;
    const likely = likelyYears(this.first, this.context.today).map(String);
    return {
      about: 'year',
      column: this.name,
      value: String(year ?? likely[0]),
      by: year === undefined ? 'nobody' : 'person',
      words: `the dates say no year, the first of them “${this.first}”`,
      choices: likely,
    };
  }

  /** What is to be said of the years that were taken; null where nobody said one. */
  get note(): string | null {
    const year = this.context.dates?.firstYear;
    return year === undefined
      ? null
      : `Column ${this.name}: the dates say no year. The first was read as of ${year}, as was said; where the months begin anew, the next year begins.`;
  }

  /** The records with their years; as they are where nobody said one. */
  *withYears(records: Iterable<CsvRecord>): Generator<CsvRecord> {
    let year = this.context.dates?.firstYear;
    let last: number | null = null;
    for (const record of records) {
      if (year === undefined) {
        yield record;
        continue;
      }
      const cells = [...record.cells];
      for (const at of this.columns) {
        const cell = (cells[at] ?? '').trim();
        const month = isYearless(cell) ? monthOf(cell) : null;
        if (month === null) continue;
        if (last !== null && last - month > HALF_A_YEAR) year += 1;
        else if (last !== null && month - last > HALF_A_YEAR) year -= 1;
        last = month;
        cells[at] = completed(cell, inYear(year)) ?? cell;
      }
      yield { row: record.row, cells };
    }
  }
}

function inYear(year: number) {
  return { ...SOME_YEAR, year: String(year).padStart(4, '0') };
}

function isYearless(cell: string): boolean {
  return cell.length <= 60 && edtfOf(cell) === null && completed(cell, SOME_YEAR) !== null && monthOf(cell) !== null;
}

/** The month of a date without a year, from 1; null of a season, and of what is none. */
function monthOf(cell: string): number | null {
  const whole = completed(cell, SOME_YEAR);
  const [, month] = /(?<!\d)\d{4}-(\d\d)/.exec((whole === null ? null : edtfOf(whole)) ?? '') ?? [];
  const number = Number(month ?? 0);
  return number >= 1 && number <= 12 ? number : null;
}
