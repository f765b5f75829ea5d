import type { Decision } from '../../../shared/import';
import { monthName } from '../../../shared/time/calendar';
import { meaningWords } from '../../../shared/time/typed/abbreviations';
import { asProven, type ColumnProof, yearOfTwoDigits } from '../../../shared/time/typed/column';
import type { CountedDate } from '../../../shared/time/typed/counted-number';
import type { OpenZone } from '../../../shared/time/typed/cursor';
import type { FiscalYears } from '../../../shared/time/typed/fiscal';
import { countsDown } from '../../../shared/time/typed/small-years';
import type { ZoneCell } from '../zones/zone-cell';
import { type Century, type CenturyOfWeekdays, latestYearOf } from './century-of-weekdays';
import { cutYearsIn } from './cut-years';
import type { DateEvidence } from './date-evidence';
import { type ColumnOrder, orderOf, type SaidOrder } from './order-of-column';
import { inRows, type Rows } from './rows';

/** What the person has said of the dates of a file; each but the order may be left open. */
export interface SaidOfDates extends SaidOrder {
  /** Who said the order and the years before the common era; who is not named there is the person, and an order is only the usual one. */
  readonly by?: (Partial<Record<'years' | 'zone', 'person' | 'program'>> & SaidOrder['by']) | undefined;
  /** Two-digit years are of these hundred years: 1900, 2000; `past`: none of them is ahead. */
  readonly century?: Century | undefined;
  /** IANA zone of times that name none; without it they are in that of their row, or the timeline's. */
  readonly timesIn?: string | undefined;
  readonly negativeYears?: 'historical' | 'astronomical' | undefined;
  /** When fiscal years begin. */
  readonly fiscal?: FiscalYears | undefined;
  /** The year of the first line of a log whose lines say none. */
  readonly firstYear?: number | undefined;
  /** Whether 2020-21 is two years; without it the column decides. */
  readonly yearPairs?: boolean | undefined;
  /** Whether numbers count days or seconds; without it they do where all cells are such numbers. */
  readonly numbersCount?: boolean | undefined;
}

/** Headers of dates that are written as ISO 8601 counts years, and of years that are none of the calendar's. */
const SAYS_ISO = /\bedtf\b|\biso[\s_-]?8601\b|astronomical/i;
const SAYS_FISCAL =
  /(?:fiscal|financial)[\s_-]*(?:year|yr|quarter|period)|^fy$|geschäftsjahr|wirtschaftsjahr|haushaltsjahr|exercice (?:comptable|fiscal)|(?:ejercicio|año) fiscal|esercizio finanziario|(?:会計|會計|财政|財政)年度|[财財]年/i;

/** How the dates of a column are read. */
export interface ColumnReading {
  /** The column as the person knows it. */
  readonly name: string;
  readonly proof: ColumnProof;
  /** Numbers of this column count days or seconds; they are not years. */
  readonly counts: boolean;
  /** What they count, if they do. */
  readonly unit: CountedDate['unit'];
  readonly orderBy: ColumnOrder['by'];
  readonly yearIsOpen: boolean;
  /** Texts of this column that stand for no date. */
  readonly fillers: ReadonlySet<string>;
  /** An abbreviation in the header that several zones share: times that no row says a zone of cannot be read. */
  readonly openZone: OpenZone | null;
  /** What was decided and by which rows, in sentences. */
  readonly notes: readonly string[];
  /** The same one by one, and what nobody has decided. */
  readonly decisions: readonly Decision[];
  readonly contradiction: { readonly row: number; readonly message: string } | null;
}

interface Setting {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** IANA zone of the timeline. */
  readonly zone: string;
  /** What the headers say of the zone of their times. */
  readonly headerZone: Extract<ZoneCell, { kind: 'zone' | 'open' | 'none' }>;
}

/**
 * Decides once for a whole column how its dates are read: by the cells that leave no choice, else by what was said, and else by a
 * usual way, which the notes name.
 *
 * @param name the column as the person knows it
 */
export function provenBy(evidence: DateEvidence, name: string, said: SaidOfDates, { today, zone, headerZone }: Setting): ColumnReading {
  const notes: string[] = [];
  const decisions: Decision[] = [];
  const decide = (about: Decision['about'], value: string, by: Decision['by'], words: string, choices?: string[]) =>
    decisions.push({ about, column: name, value, by, words, ...(choices === undefined ? {} : { choices }) });
  const note = (sentence: string) => notes.push(`Column ${name}: ${sentence}`);
  const { order, proven, by: orderBy, words: orderWhy, note: orderNote, contradiction, yearIsOpen } = orderOf(evidence, said);
  if (orderNote !== null) note(orderNote);
  if (orderWhy !== null)
    decide(
      'order',
      order,
      decidedBy(orderBy, proven),
      orderWhy,
      contradiction?.orders ?? (evidence.isYearOpen ? ['dmy', 'mdy', 'ymd'] : undefined),
    );

  const { languages, weekdaysOf } = evidence;
  const century = centuryOf(evidence, said, { order, today, zone, languages, weekdaysOf });
  const { following, risingParts, onlyPairs, onlyParts } = evidence;
  const mayBePairs = following.count > 0 ? following : risingParts;
  const pairs = mayBePairs.count + onlyPairs.count > 0 && onlyParts.count === 0;
  const provenPairs = pairs && (onlyPairs.count > 0 || following.count >= 3 || (following.count > 0 && evidence.isBesideYears));
  const yearPairs = said.yearPairs ?? (provenPairs ? true : undefined);
  if (pairs && !provenPairs && mayBePairs.count > 0)
    decide(
      'pairs',
      yearPairs === true ? 'years' : 'parts',
      said.yearPairs === undefined ? 'nobody' : 'person',
      `${inRows(mayBePairs)} can be two years, or one and a month or season`,
    );
  // The window asks; the command line has to be told.
  if (pairs && !provenPairs && mayBePairs.count > 0 && said.yearPairs === undefined)
    note(`${inRows(mayBePairs)} may be two years each, and were read as a month, season or quarter of one: write 2020/2021 for two years.`);
  if (provenPairs && yearPairs === true && mayBePairs.count > 0) {
    const beside = 'the other dates are years or in words, and none is written as ISO 8601 writes months';
    const byFollowing = following.count >= 3 ? 'every second number follows the first' : beside;
    const by = onlyPairs.count > 0 ? `${inRows(onlyPairs)} can be nothing else` : byFollowing;
    const written = evidence.pairExample ?? '';
    const [from, to] = asProven(written, { order, yearPairs }).split('/');
    note(`${written} was read as two years, ${from} to ${to}: ${by}.`);
    decide('pairs', 'years', said.yearPairs === undefined ? 'cells' : 'person', by);
  }

  const latestYear = century === null ? undefined : latestYearOf(century.value, Number(today.slice(0, 4)));
  if (century !== null && latestYear !== undefined) {
    const why = century.by === 'cells' ? `: ${century.words}` : century.value === 'past' ? ', none of them ahead' : '';
    note(`years of two digits (${inRows(evidence.twoDigitYears)}) were read as ${latestYear - 99} to ${latestYear}${why}.`);
    decide('century', String(century.value), century.by, century.words);
    for (const [year, latest] of century.years)
      note(`“${year}” was read as ${yearOfTwoDigits(year, latest)}: only so are the days of the week right that stand beside it.`);
  }

  if (evidence.dayOfYearExample !== null)
    note(
      `${evidence.dayOfYearExample} was read as day ${Number(evidence.dayOfYearExample.slice(-3))} of ${evidence.dayOfYearExample.slice(0, 4)}, as ISO 8601 counts days within their year (${inRows(evidence.daysOfYears)}).`,
    );

  const isIso = evidence.isoYears.count > 0 && evidence.shortNegativeYears.count === 0;
  const usualYears = isIso || SAYS_ISO.test(name) ? 'astronomical' : 'historical';
  const negativeYears = said.negativeYears ?? (evidence.negativeYears.count === 0 ? undefined : usualYears);
  if (evidence.negativeYears.count > 0) {
    const told = isIso ? 'cells' : usualYears === 'astronomical' ? 'program' : 'nobody';
    const by = said.negativeYears === undefined ? told : (said.by?.years ?? 'person');
    const words = isIso
      ? `${inRows(evidence.isoYears)} can only be years of ISO 8601`
      : `${inRows(evidence.negativeYears)} ${verb(evidence.negativeYears, 'has a year', 'have years')} with a minus`;
    decide('years', negativeYears === 'historical' ? 'historical' : 'iso', by, words);
    note(
      `years with a minus (${inRows(evidence.negativeYears)}) were read ${negativeYears === 'historical' ? 'as years BCE, −44 as 44 BCE' : 'as ISO 8601 counts them, −44 as 45 BCE'}.`,
    );
  }

  const byHeader = SAYS_FISCAL.test(name);
  const fiscalRows = byHeader ? evidence.fiscalByHeader : evidence.fiscalYears;
  const fiscal = said.fiscal === undefined || !byHeader ? said.fiscal : { ...said.fiscal, always: true };
  if (fiscalRows.count > 0) {
    const words = `${inRows(fiscalRows)} ${verb(fiscalRows, 'is a fiscal year', 'are fiscal years')}: such years begin in different months`;
    decide('fiscal', fiscal === undefined ? '' : `${fiscal.month}-${fiscal.called}`, fiscal === undefined ? 'nobody' : 'person', words);
    if (fiscal !== undefined)
      note(
        `fiscal years (${inRows(fiscalRows)}) were read as beginning in ${monthName(fiscal.month)} and called by the year in which they ${fiscal.called === 'ends' ? 'end' : 'begin'}, as was said.`,
      );
    else if (byHeader)
      note(
        `years and quarters (${inRows(fiscalRows)}) that name no fiscal year were read as those of the calendar, though the header says that they are fiscal years.`,
      );
  }

  const shortYears = evidence.shortYears.count > 0 && evidence.yearsAlone.count > 0 && evidence.counted.rows.count === 0;
  if (shortYears)
    note(
      `numbers of three digits (${inRows(evidence.shortYears)}) were read as years: the others are years (${inRows(evidence.yearsAlone)}).`,
    );

  const { ce, bce, early, unsaidCe } = evidence.eras;
  const eras = {
    ce: ce.count > 0,
    bce: bce.count > 0,
    early: early.count > 0 && !evidence.cutYears.hasFullYears,
    unsaidCe: unsaidCe.count > 0,
  };
  const cut = cutYearsIn(evidence.cutYears, said, Number(today.slice(0, 4)), eras.early);
  for (const sentence of cut.notes) note(sentence);
  if (cut.open !== null && century === null) decide('century', 'past', 'nobody', cut.open);
  for (const rows of eras.early ? [evidence.yearsOfTwoDigits, evidence.smallYears] : [evidence.smallYears]) {
    if (rows.count === 0 || !(eras.ce || eras.bce)) continue;
    note(
      `small years without an era (${inRows(rows)}) were read as of those that others say${eras.bce ? ': where they count down, as BCE' : ''}.`,
    );
  }
  if (evidence.shortEnds.count > 0 && countsDown(eras))
    note(`spans such as 106–43 (${inRows(evidence.shortEnds)}) were read as counting down, as BCE, the only era that others say.`);

  const timesIn = said.timesIn ?? (headerZone.kind === 'zone' ? headerZone.zone : undefined);
  const openZone = timesIn === undefined && headerZone.kind === 'open' ? headerZone : null;
  if (evidence.timesWithoutZone.count > 0) {
    const by = said.timesIn !== undefined ? (said.by?.zone ?? 'person') : timesIn !== undefined ? 'program' : 'nobody';
    decide(
      'zone',
      timesIn ?? zone,
      by,
      `${inRows(evidence.timesWithoutZone)} ${verb(evidence.timesWithoutZone, 'has a time', 'have times')} without a zone${openZone === null ? '' : `, and the header has “${openZone.abbreviation}”, which can be ${meaningWords(openZone.meanings)}`}`,
    );
    if (openZone === null)
      note(`times without a zone (${inRows(evidence.timesWithoutZone)}) were read in ${timesIn ?? `the timeline’s own, ${zone}`}.`);
  }

  for (const sentence of evidence.fillers.notes) note(sentence);

  const counts = said.numbersCount ?? evidence.counted.isProven;
  if (counts) {
    for (const [unit, rows] of evidence.counted.units) note(`numbers (${inRows(rows)}) were read as ${unit}.`);
    if (evidence.counted.before.count > 0) note(`numbers below zero (${inRows(evidence.counted.before)}) were counted back from 1970.`);
  }
  if (evidence.counted.rows.count > 0)
    decide(
      'numbers',
      counts ? 'counts' : 'years',
      said.numbersCount !== undefined ? 'person' : evidence.counted.isProven ? 'cells' : 'nobody',
      [...evidence.counted.units].map(([unit, rows]) => `${inRows(rows)} can be ${unit}`).join('; '),
    );
  return {
    name,
    proof: {
      order,
      orderProven: proven,
      latestYear,
      latestYears: century === null || century.years.size === 0 ? undefined : century.years,
      yearPairs,
      shortYears: shortYears ? true : undefined,
      eras: evidence.smallYears.count + evidence.yearsOfTwoDigits.count + evidence.shortEnds.count > 0 ? eras : undefined,
      cutYears: cut.years,
      negativeYears,
      slashIsSpan: evidence.slashSpans.count > 0 ? true : undefined,
      fiscal,
      timesIn,
      zonesBeside: evidence.zones,
      languages,
      weekdaysOf,
    },
    counts,
    unit: [...evidence.counted.units.keys()][0] ?? 'seconds since 1970',
    openZone,
    orderBy,
    yearIsOpen,
    fillers: evidence.fillers.proven,
    notes,
    decisions,
    contradiction,
  };
}

function decidedBy(by: ColumnOrder['by'], proven: boolean): Decision['by'] {
  if (by === 'likely') return proven ? 'cells' : 'nobody';
  return by === 'column' ? 'cells' : by === 'header' ? 'program' : by;
}

/** Of which hundred years the years of two digits are: those that were said, else those in which their days of the week are right, else those of the other years, else the last. Null where there are no such years. */
function centuryOf(
  { twoDigitYears, centuryOfWeekdays, centuryOfOthers }: DateEvidence,
  said: SaidOfDates,
  reading: Parameters<CenturyOfWeekdays['proven']>[0],
): { readonly value: Century; readonly by: Decision['by']; readonly words: string; readonly years: ReadonlyMap<string, number> } | null {
  if (twoDigitYears.count === 0) return null;
  const words = `${inRows(twoDigitYears)} ${verb(twoDigitYears, 'has', 'have')} years of two digits`;
  if (said.century !== undefined) return { value: said.century, by: 'person', words, years: new Map() };
  const proven = centuryOfWeekdays.proven(reading);
  const years = new Map([...proven.years].map(([year, own]) => [year, latestYearOf(own, Number(reading.today.slice(0, 4)))] as const));
  const right = 'in these the days of the week are right that stand beside them';
  if (proven.all !== null) return { value: proven.all, by: 'cells', words: right, years };
  const beside = centuryOfOthers.proven(twoDigitYears.count, Number(reading.today.slice(0, 4)));
  if (beside !== null) return { ...beside, by: 'cells', years };
  return { value: 'past', by: 'nobody', words, years };
}

function verb({ count }: Rows, one: string, many: string): string {
  return count === 1 ? one : many;
}
