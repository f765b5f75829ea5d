import type { ColumnUse } from '../../../shared/mapping';
import { dateCellsOf, fits, looksLikeDates } from './by-cells';
import { headerWords, LINKING_WORD } from './column-use';
import { tellsElse } from './dates-of-what';
import { DAY_OF_MONTH } from './days-of-years';
import { areEnds } from './find-pair';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/* Year, month and day in columns of their own, whose headers say besides of what they are: `timeline.incident.year`, “Tag von”, `birth_month`. */

type Part = 'year' | 'month' | 'day';

/** Parts of one date, by what their headers say besides. */
interface DateParts {
  readonly about: string;
  readonly at: ReadonlyMap<Part, number>;
}

/** How such parts are written where they are cut short, and behind a word without anything between: `birthyear`, `Tatjahr`. */
const SHORT: ReadonlyMap<string, Part> = new Map([
  ['yr', 'year'],
  ['mo', 'month'],
  ['mon', 'month'],
  ['mth', 'month'],
  ['dy', 'day'],
]);
const GLUED = /^(\p{L}{2,}?)s?(year|month|day|jahr|monat|tag)$/u;
/** Years that are none of the calendar, and months that are counted from their beginning. */
export const OTHER_YEARS =
  /fiscal|financ|budget|haushalt|geschäft|exerci|ejercicio|esercizio|academic|school|schul|model|water|crop|season/;
const YEAR = /^[-−]?\d{3,4}$/;
/** 0 stands for what is not known. */
const MONTH = /^(?:0?\d|1[0-2])$/;
const DAY = /^(?:0?\d|[12]\d|3[01])$/;

function partOf(word: string): Part | undefined {
  const use = HEADER_WORDS.get(word);
  return use === 'year' || use === 'month' ? use : DAY_OF_MONTH.has(word) ? 'day' : SHORT.get(word);
}

/** The part that a header names, and its other words; null where it names none, several, or nothing else. */
function partOfHeader(name: string): { readonly part: Part; readonly about: string } | null {
  const words = headerWords(name).flatMap((word) => {
    const [, about = '', part = ''] = HEADER_WORDS.has(word) ? [] : (GLUED.exec(word) ?? []);
    return part === '' ? [word] : [about, part];
  });
  const parts = words.filter((word) => partOf(word) !== undefined);
  const part = partOf(parts[0] ?? '');
  const about = words.filter((word) => !parts.includes(word) && !LINKING_WORD.test(word)).join(' ');
  return parts.length !== 1 || part === undefined || about === '' || OTHER_YEARS.test(about) ? null : { part, about };
}

function partsOfDates({ names, sample, isDate }: Pick<Suggesting, 'names' | 'sample' | 'isDate'>): DateParts[] {
  const groups = new Map<string, Map<Part, number>>();
  for (const [index, name] of names.entries()) {
    const said = partOfHeader(name);
    if (said === null) continue;
    const group = groups.get(said.about) ?? new Map<Part, number>();
    if (!group.has(said.part)) group.set(said.part, index);
    groups.set(said.about, group);
  }
  const cells = (at: number | undefined): string[] => dateCellsOf(sample, at ?? -1);
  const isMonth = (cell: string): boolean => MONTH.test(cell) || (/^\p{L}{3,}\.?$/u.test(cell) && isDate(`${cell} 2000`));
  return [...groups].flatMap(([about, at]) => {
    const [years, months, days] = [cells(at.get('year')), cells(at.get('month')), cells(at.get('day'))];
    if (years.length === 0 || !fits(years, (cell) => YEAR.test(cell)) || !fits(months, isMonth)) return [];
    return fits(days, (cell) => DAY.test(cell)) ? [{ about, at }] : [];
  });
}

/** Uses of the parts of a start, or of an event that was at one time, and of an end. */
const USES = {
  start: { year: 'year', month: 'month', day: 'day' },
  end: { year: 'endYear', month: 'endMonth', day: 'endDay' },
} as const satisfies Record<string, Record<Part, ColumnUse>>;

/** Whether there is more than a year, which alone is found as others are. */
function hasMonth({ at }: DateParts): boolean {
  return at.has('month');
}

/**
 * Columns of parts of dates: of those that are start and end, else of what tells most of when it happened, unless another column has whole dates that tell as
 * much, or is a year of nothing but the row where the parts do not say that it happened then. An end may be a year alone, and a start.
 */
export function findDateParts(table: Omit<Suggesting, 'columns' | 'notes'>): Map<ColumnUse, readonly number[]> {
  const { names, plain, sample, isDate } = table;
  const found = partsOfDates(table);
  const told = ({ at }: DateParts): number => tellsElse(at.get('year') ?? -1, table);
  const pair = found.flatMap((one) =>
    found.filter((other) => areEnds(one.about, other.about) && (hasMonth(one) || hasMonth(other))).map((other) => [one, other] as const),
  )[0];
  const [start = found.filter(hasMonth).toSorted((one, other) => told(one) - told(other))[0], end] = pair ?? [];
  const columns = new Map<ColumnUse, readonly number[]>();
  if (start === undefined) return columns;
  const ofParts = new Set(found.flatMap(({ at }) => [...at.values()]));
  const isCalled = (at: number): boolean => ['when', 'start'].includes(HEADER_WORDS.get(plain[at] ?? '') ?? '');
  const isAsGood = (at: number): boolean =>
    !ofParts.has(at) && (isCalled(at) || tellsElse(at, table) <= told(start)) && looksLikeDates(dateCellsOf(sample, at), isDate);
  const has = (part: Part): boolean => plain.some((header) => HEADER_WORDS.get(header) === part);
  const isYear = (at: number): boolean =>
    HEADER_WORDS.get(plain[at] ?? '') === 'year' && dateCellsOf(sample, at).some((cell) => YEAR.test(cell));
  if (pair === undefined && told(start) >= 0 && names.some((_, at) => isYear(at))) return columns;
  if (names.some((_, at) => isAsGood(at)) || (has('year') && has('month'))) return columns;
  const give = (one: DateParts, uses: Record<Part, ColumnUse>): void => {
    for (const [part, at] of one.at) columns.set(uses[part], [at]);
  };
  give(start, USES.start);
  if (end !== undefined) give(end, USES.end);
  return columns;
}

/** What is noted of the parts of a start and an end, those that the columns still have in the end. @param parts as they were found */
export function notesOfParts(
  parts: ReadonlyMap<ColumnUse, readonly number[]>,
  { columns, names }: Pick<Suggesting, 'columns' | 'names'>,
): string[] {
  return Object.values(USES).flatMap((uses) => {
    const found = Object.values(uses).flatMap((use) => (parts.has(use) && columns.has(use) ? (parts.get(use) ?? []) : []));
    const said = found.toSorted((one, other) => one - other).map((at) => names[at]);
    return said.length > 1 ? [`Columns ${said.join(', ')} were read as one date.`] : [];
  });
}
