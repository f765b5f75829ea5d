import { EVENT_FIELDS } from '../../../shared/event';
import { fieldsOf } from '../../../shared/fields/field';
import { type ColumnUse, DATE_USES } from '../../../shared/mapping';

/** Which columns hold what, by their places in the header; several of one use in the order in which they are put together. */
export interface Mapping {
  readonly columns: ReadonlyMap<ColumnUse, readonly number[]>;
  /** Names of the columns that mean nothing to us, or say again what another column said. */
  readonly unused: readonly string[];
  /** Words that stand before all dates of a column. */
  readonly labels?: ReadonlyMap<number, string> | undefined;
  /** Start and end are the limits of one date that lies between them. */
  readonly areLimits?: boolean | undefined;
  /** Eras that headers say of columns of years alone. */
  readonly eras?: ReadonlyMap<number, 'BC' | 'AD'> | undefined;
  /** The column that says the years of the dates, where these do not, or in two digits. */
  readonly yearBeside?: YearBeside | undefined;
  /** Columns of which an event is called where its title is empty. */
  readonly naming?: readonly number[] | undefined;
  /** Columns whose cells stand in titles with the names of the columns, since no column has titles. */
  readonly withNames?: readonly number[] | undefined;
  /** The program that writes such tables, where one is known by its columns. */
  readonly program?: string | undefined;
  /** What was taken for what though no header said so, in sentences. */
  readonly notes: readonly string[];
  /** Uses of times of day whose cells are hhmm without leading zeros. */
  readonly hoursAndMinutes?: ReadonlySet<ColumnUse> | undefined;
  /** Uses of dates whose cells are digits in a row, with the year behind. */
  readonly daysInRuns?: ReadonlySet<ColumnUse> | undefined;
  /** What stands under `month` is the number of the day within the year. */
  readonly countsDays?: boolean | undefined;
  /** Order of day and month in digits, where the program that writes such files keeps to one. */
  readonly order?: 'mdy' | undefined;
  /** What cells of the column of precision mean, where the program has a scale of its own. */
  readonly precisions?: ReadonlyMap<string, string> | undefined;
  /** Years with a minus are those of historians, where the program that writes such files says so. */
  readonly negativeYears?: 'historical' | undefined;
  /** Records that are no events: those with this word in this column. */
  readonly notEvents?: { readonly column: number; readonly word: string } | undefined;
}

/** A column with the years of another one's dates. */
export interface YearBeside {
  readonly column: number;
  /** The column of the dates. */
  readonly of: number;
  /** Their years of two digits stand before month and day. */
  readonly isFirst: boolean;
}

/** Uses that say when an event was. */
export const SAYS_WHEN: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'year']);

/** Uses in whose cells a word can say that there is no date. */
export const OF_DATES: ReadonlySet<ColumnUse> = new Set([...DATE_USES, ...fieldsOf(EVENT_FIELDS, 'date')]);

/** A header as it is compared: letters and digits of any script, in small letters. */
export function plainHeader(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Words of headers that tell nothing of what a date is: `year of birth`, `mois du sinistre`. */
export const LINKING_WORD = /^(?:of|the|de|du|des|d|la|le|l|del|della|do|da|der|des|vom|van)$/;

/** `ConnDate`, `conn_date`, “Conn Date”: the words and numbers of a header, small. */
export function headerWords(name: string): string[] {
  const parted = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return (parted.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).map((word) => word.toLowerCase());
}
