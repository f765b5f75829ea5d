import { isSlashSpan } from '../../../shared/time/typed/both-styles';
import { hasShortYear, hasTwoDigitYear, pairOf } from '../../../shared/time/typed/column';
import { isDayOfYear } from '../../../shared/time/typed/day-of-year';
import { inOurDigits } from '../../../shared/time/typed/digits';
import { fiscalYearOf, isFiscalOpen } from '../../../shared/time/typed/fiscal';
import type { Read } from '../../../shared/time/typed/julian';
import { negativeYearForm } from '../../../shared/time/typed/negative-year';
import { hasSignOfWeekday } from '../../../shared/time/typed/short-weekdays';
import {
  areSmallYears,
  erasIn,
  isEarly,
  isOfSmallYears,
  isOfTwoDigits,
  isOfUnsaidCe,
  mayEndShort,
} from '../../../shared/time/typed/small-years';
import { understandDate } from '../../../shared/time/typed-date';
import { CenturyOfOthers } from './century-of-others';
import { CenturyOfWeekdays } from './century-of-weekdays';
import { CountedEvidence } from './counted-evidence';
import { CutYearsEvidence } from './cut-years';
import { FillerEvidence } from './fillers';
import { OrderEvidence } from './order-evidence';
import { Rows } from './rows';
import { SpokenLanguages } from './spoken-languages';
import { YearPlace } from './year-place';

/** A date by itself, whatever its column would prove. */
const readPlain: Read = (text) => {
  const understood = understandDate(text, { today: '2000-01-01', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value : null;
};

/** Day, month and year in digits, in whatever order; points are always day first and prove nothing. */
const NUMERIC = /(?<![\d/-])(\d{1,4})([/-])(\d{1,2})\2(['’]?)(\d{4}|\d\d)(?![\d/-])/g;
const POINTS = /(?<![\d.])\d{1,2}\.\d{1,2}\.\d\d(?![\d.])/;
/** Months and seasons, which `2020-NN` may be as EDTF has it. */
const isPartOfYear = (number: number): boolean => (number >= 1 && number <= 12) || (number >= 21 && number <= 41);
/** The longest that is said of one or two years. */
const MOST_OF_YEARS = 20;
const YEARS_ALONE =
  /^(?:(?:ad|c|ca|circa|abt|about|bef|before|aft|after|um|vor|nach|vers|avant|après)\.?\s)?[12]?\d{3}(?:\s?[-–]\s?[12]?\d{3})?$|\d\s?(?:bce?|ad|ce)\b/i;
const ISO_OR_EDTF = /^\d{4}-\d\d(?:-\d\d(?!\d)|\/)|^\[|^\{|\d[~%]|\dX|\d\/\.\./;
/** The same, and decades and centuries. */
const YEARS_OR_CENTURIES =
  /^(?:(?:c|ca|circa|abt|about|bef|before|aft|after|early|mid|late|um|vor|nach|vers|avant|après|probably|possibly)\.?\s)*(?:[12]?\d{3}(?:\s?[-–]\s?[12]?\d{3})?|[12]\d{2}0(?:s|er|-?e)|\d{1,2}(?:st|nd|rd|th|e|\.)\s(?:century|c\.|siècle|jahrhundert|jh\.?))\??$/i;
/** Dates beside a pair that tell how it is meant. */
const LEAST_BESIDE = 2;
const MAY_BE_FISCAL = /f\.?[yi]|^(?:[qh1-4]|\d{4}$|\d{4}[\s,/-]*[qh1-4])/i;
const TIME = /\d{1,2}:\d\d|(?<!\d)[12]\d{13}(?!\d)|(?<!\d)\d{8}T\d{4}/;
const ABBREVIATED = '(?:utc|gmt|[a-z]{2,5}t|mes?z|msk|wib|wita|мск)';
const ZONED = new RegExp(
  String.raw`(?:(?:z|[+−-]\d\d:?\d\d|(?<!\p{L})${ABBREVIATED}(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|\b[a-z]+\/[a-z_/]+)\)?|\b[ECMP]T|\[[+-]?\d{1,2}(?::[a-z]+)?\]|(?:时间|時間|시간)[)）]?)\s*$`,
  'iu',
);

/** Whether a cell has a time of day and does not say in which zone. */
export function lacksZone(text: string): boolean {
  return TIME.test(text) && !ZONED.test(text);
}

/** What the cells of one column of dates show, each row by itself; what follows from all of them is told by `provenBy`. */
export class DateEvidence {
  readonly dayFirst = new Rows();
  readonly monthFirst = new Rows();
  readonly yearFirst = new Rows();
  readonly eitherFirst = new Rows();
  readonly twoDigitYears = new Rows();
  readonly centuryOfWeekdays = new CenturyOfWeekdays();
  readonly centuryOfOthers = new CenturyOfOthers();
  /** `26-01-08`: its year may stand first as well as last. */
  readonly mayBeYearFirst = new Rows();
  /** Of these, what is day first unless it is year first. */
  readonly #dayOrYearFirst = new Rows();
  /** `08-01-97`: the year stands last in what has two digits of it and hyphens. */
  readonly #yearLast = new Rows();
  readonly yearPlace = new YearPlace();
  /** `2020-21`, `2020/21`: the second year follows the first. */
  readonly following = new Rows();
  /** The first of these, as it is written; where there are none, of those that rise. */
  get pairExample(): string | null {
    return this.#followingExample ?? this.#risingExample;
  }
  #followingExample: string | null = null;
  #risingExample: string | null = null;
  /** Of these, what can only be two years: `2018-19`. */
  readonly onlyPairs = new Rows();
  /** Of the following, what can be a month as well: `2011-12`. */
  readonly mayBeMonths = new Rows();
  /** What is written as ISO 8601 writes days, or with the marks of EDTF: there months and seasons may be, too. */
  readonly #iso = new Rows();
  /** Years, decades and centuries, and dates in words: beside them nobody writes months and seasons in digits. */
  readonly #years = new Rows();
  readonly #inWords = new Rows();
  /** `2020-07`: a month or a season, and no following year. */
  readonly onlyParts = new Rows();
  /** `1909-27`: two years, or a quarter or a season as EDTF writes it. */
  readonly risingParts = new Rows();
  readonly negativeYears = new Rows();
  /** Of these, what only ISO 8601 and EDTF write (`-0044`), and what they never do (`-44`). */
  readonly isoYears = new Rows();
  readonly shortNegativeYears = new Rows();
  /** `FY24`, `Q3 FY2023-24`: nobody knows when it begins. */
  readonly fiscalYears = new Rows();
  /** The same, and what is so only where the header says that its years are fiscal: `2024`, `Q3 2024`. */
  readonly fiscalByHeader = new Rows();
  /** Three digits that can be years, and what can be nothing but a year alone: `1066`, `1066–1087`, `AD 14`. */
  readonly shortYears = new Rows();
  readonly yearsAlone = new Rows();
  /** Spans of years that say no era and have at most three digits: `14–37`, “17 September 14 – 16 March 37”; and the eras that others say. */
  readonly smallYears = new Rows();
  /** The same in two digits at most, of which the century may be left out. */
  readonly yearsOfTwoDigits = new Rows();
  /** Of such spans those that may end short (“814–40”), and what says no era and can only be of the common one. */
  readonly shortEnds = new Rows();
  readonly eras = { ce: new Rows(), bce: new Rows(), early: new Rows(), unsaidCe: new Rows() };
  /** “the 60s”, “14–18”: they leave their century out. */
  readonly cutYears = new CutYearsEvidence();
  /** `2024-031`: days counted within their year; and the first of them, as it is written. */
  readonly daysOfYears = new Rows();
  dayOfYearExample: string | null = null;
  readonly timesWithoutZone = new Rows();
  /** Abbreviations of zones, small letters. */
  readonly zones = new Set<string>();
  /** `3/5 June 1889`: two days that can be nothing but a span. */
  readonly slashSpans = new Rows();
  readonly order: OrderEvidence;
  readonly #speaks = new SpokenLanguages();
  /** Times that are midnight, and others: days alone are written so. */
  readonly midnights = new Rows();
  readonly otherTimes = new Rows();
  readonly counted = new CountedEvidence();
  readonly fillers = new FillerEvidence();

  /** @param haveYears whether the cells say their years, or the order of their digits gives them */
  constructor(haveYears = true) {
    this.order = new OrderEvidence(haveYears);
  }

  /** @param isZoneOpen it has a time, and neither it nor another cell of its row says in which zone */
  see(row: number, cell: string, isZoneOpen = lacksZone(cell)): void {
    const text = inOurDigits(cell.trim());
    if (text === '' || this.fillers.see(row, text)) return;
    const isOfEastAsia = hasSignOfWeekday(text);
    for (const found of text.matchAll(NUMERIC)) this.numeric(row, found, isOfEastAsia);
    if (POINTS.test(text) || (/[\p{L}?]/u.test(text) && hasTwoDigitYear(text))) {
      this.twoDigitYears.add(row);
      this.centuryOfWeekdays.see(text);
    }
    this.centuryOfOthers.see(text);
    this.pair(row, text);
    this.cutYears.see(row, text);
    if (ISO_OR_EDTF.test(text)) this.#iso.add(row);
    else if (YEARS_OR_CENTURIES.test(text)) this.#years.add(row);
    else if (/\p{L}{3}/u.test(text)) this.#inWords.add(row);
    if (isSlashSpan(text, readPlain)) this.slashSpans.add(row);
    this.#speaks.see(text);
    if (text.length <= MOST_OF_YEARS && hasShortYear(text)) {
      this.shortYears.add(row);
      // Both ends of a span are years where one has four digits.
      if (/\d\s?[-–]\s?[12]\d{3}\??$/.test(text)) this.yearsAlone.add(row);
    } else if (YEARS_ALONE.test(text)) this.yearsAlone.add(row);
    const eras = erasIn(text);
    if (eras.ce) this.eras.ce.add(row);
    if (eras.bce) this.eras.bce.add(row);
    if (isEarly(text)) this.eras.early.add(row);
    if (!eras.ce && !eras.bce) this.#withoutEra(row, text);
    if (/^\D{0,6}[-−]/.test(text) && this.counted.rows.count === 0) this.negativeYear(row, text);
    this.fiscal(row, text);
    const [day = ''] = text.split(/[T\s]/);
    if (isDayOfYear(day)) {
      this.daysOfYears.add(row);
      this.dayOfYearExample ??= day;
    }
    if (isZoneOpen) this.timesWithoutZone.add(row);
    const [, zone] = /\d\s*(?:[ap]\.?m\.?\s*)?\(?([a-z]{2,5})\)?\s*$/i.exec(text) ?? [];
    if (zone !== undefined && this.zones.size < 100 && TIME.test(text)) this.zones.add(zone.toLowerCase());
    this.counted.see(row, text);
  }

  #withoutEra(row: number, text: string): void {
    if (isOfUnsaidCe(text)) this.eras.unsaidCe.add(row);
    if (!areSmallYears(text) && !isOfSmallYears(text)) return;
    const rows = mayEndShort(text) ? this.shortEnds : isOfTwoDigits(text) ? this.yearsOfTwoDigits : this.smallYears;
    rows.add(row);
  }

  /** Languages of which all its words can be; undefined where nothing is known, or no language has them all. */
  get languages(): ReadonlySet<string> | undefined {
    return this.#speaks.languages;
  }

  /** The same of its days of the week in two letters. */
  get weekdaysOf(): ReadonlySet<string> | undefined {
    return this.#speaks.ofWeekdays;
  }

  /** Whether what has a year of two digits ends with it. */
  get isYearLast(): boolean {
    return this.#yearLast.count + this.dayFirst.count + this.monthFirst.count > 0;
  }

  /** Whether all that stands beside years with a following one shows that they are two years: years and centuries, or dates in words where none may be a month. */
  get isBesideYears(): boolean {
    if (this.#iso.count > 0) return false;
    const [years, words] = [this.#years.count, this.#inWords.count];
    return this.mayBeMonths.count === 0 ? years + words >= LEAST_BESIDE : words === 0 && years > LEAST_BESIDE;
  }

  /** Whether no cell says if its years stand first or last. */
  get isYearOpen(): boolean {
    return this.mayBeYearFirst.count > 0 && !this.isYearLast && this.yearFirst.count === 0;
  }

  /** Rows that can only be day first, by all that the column shows. */
  get provenDayFirst(): Rows {
    return this.isYearLast && this.dayFirst.count === 0 ? this.#dayOrYearFirst : this.dayFirst;
  }

  private fiscal(row: number, text: string): void {
    if (text.length > MOST_OF_YEARS || !MAY_BE_FISCAL.test(text)) return;
    const called = fiscalYearOf(text);
    if (called !== null && isFiscalOpen(called)) this.fiscalYears.add(row);
    const byHeader = called ?? fiscalYearOf(text, true);
    if (byHeader !== null && isFiscalOpen(byHeader)) this.fiscalByHeader.add(row);
  }

  private negativeYear(row: number, text: string): void {
    const form = negativeYearForm(text);
    if (form === null) return;
    this.negativeYears.add(row);
    if (form === 'iso') this.isoYears.add(row);
    else if (form === 'short') this.shortNegativeYears.add(row);
  }

  private pair(row: number, text: string): void {
    const pair = pairOf(text);
    if (pair === null) return;
    // With a slash it is no season: EDTF writes them with a hyphen.
    const isPart = !pair.isFiscal && (pair.slash ? pair.second >= 1 && pair.second <= 12 : isPartOfYear(pair.second));
    // Behind a printer's dash seasons are read as years, whatever the column shows: `2020–21` leaves nothing open.
    if (pair.follows && pair.dash && isPart && pair.second > 12) {
      this.onlyPairs.add(row);
      return;
    }
    if (pair.follows) {
      this.following.add(row);
      this.#followingExample ??= text;
      if (!pair.slash && isPart && pair.second <= 12) this.mayBeMonths.add(row);
      if (!isPart) this.onlyPairs.add(row);
      return;
    }
    const rises = pair.second > Number(pair.first) % 100;
    const isMonth = isPart && pair.second <= 12;
    // Printers set months and years with the same dash.
    if (rises && isMonth && pair.dash) return;
    if (rises && isPart && !isMonth && !pair.dash) {
      this.risingParts.add(row);
      this.#risingExample ??= text;
    } else if (rises && !isMonth) this.onlyPairs.add(row);
    else if (isPart || !pair.slash) this.onlyParts.add(row);
  }

  private numeric(
    row: number,
    [, first = '', sign = '', second = '', mark = '', third = '']: RegExpMatchArray,
    isOfEastAsia: boolean,
  ): void {
    if (first.length > 2) return;
    const [a, b] = [Number(first), Number(second)];
    if (third.length === 2) {
      if (a > 31 || isOfEastAsia) {
        this.yearFirst.add(row);
        this.twoDigitYears.add(row);
        return;
      }
      this.twoDigitYears.add(row);
      // An apostrophe stands before a year.
      if (mark !== '') this.#yearLast.add(row);
      else if (sign === '-' && first.length === 2 && b <= 12) {
        const last = Number(third);
        if (last === 0 || last > 31) this.#yearLast.add(row);
        else {
          this.mayBeYearFirst.add(row);
          this.yearPlace.see(first, third);
          if (a > 12) {
            this.#dayOrYearFirst.add(row);
            return;
          }
        }
      }
    }
    if (a > 12 && b <= 12) this.dayFirst.add(row);
    else if (b > 12 && a <= 12) this.monthFirst.add(row);
    else if (a !== b && a <= 12) this.eitherFirst.add(row);
  }
}
