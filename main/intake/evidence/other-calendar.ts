import { inOurDigits } from '../../../shared/time/typed/digits';
import { hasShortYearOf, hasYearOf, inOurCalendar, type NamedCalendar, provenCalendar } from './calendar-days';
import { areOfMinguo } from './minguo';
import { inRows, Rows } from './rows';

/** A calendar whose years are none of ours, as far as a table shows that it counts by it. */
interface OtherCalendar {
  readonly called: string;
  /** Whether a header names it, or is in the script of those who write it. */
  readonly isOf: (header: string) => boolean;
  /** Its years of our time, the first and the last. */
  readonly years: readonly [number, number];
  /** The digits in which it is written, where they are of one script. */
  readonly digits?: RegExp;
  /** Whether its years are ahead of ours: of ours those of today are none yet, and earlier ones beside them prove nothing. */
  readonly isAhead?: boolean;
}

/**
 * A people's or a faith's name as that of its calendar: “Persian date”, “Date (Persian)”. Elsewhere in a header it says what the date is of, and the
 * “Date of Islamic conquest” is in our years.
 */
const asCalendar = (name: string): string =>
  `${name}[\\s_-]*(?:(?:start|end)[\\s_-]*)?(?:date|year|month|calendar)|(?:date|year|calendar)[\\s:,_-]*${name}\\s*$|[([]\\s*${name}\\s*[)\\]]|^\\s*${name}\\s*$`;
/** “Date (B.E.)”, “Year BE”: in capitals and as a name. A date “to be confirmed” is of no era. */
const BE = /(?<![\p{L}\d])B\.\s?E\.?(?![\p{L}\d])|(?:^|[([]\s*|(?:[Dd]ate|DATE|[Yy]ear|YEAR)[\s,_-]*)BE(?:\s*[)\]]|$)|^BE\s+(?:date|year)/u;
const BUDDHIST = new RegExp(`${asCalendar('buddhist')}|buddhist[\\s_-]*era|พ\\.\\s?ศ\\.`, 'iu');
const THAI = /\p{Script=Thai}/u;
const namesBuddha = (header: string): boolean => BUDDHIST.test(header) || BE.test(header);

const CALENDARS: readonly OtherCalendar[] = [
  {
    called: 'the Hijra, as in Iran and in Islamic calendars',
    isOf: (header) => /hijr|jalali|shamsi|qamari|(?:persian|islamic) (?:date|calendar)|umm al|\p{Script=Arabic}/iu.test(header),
    years: [1250, 1500],
  },
  {
    called: 'the Buddha, as in Thailand',
    isOf: (header) => namesBuddha(header) || THAI.test(header),
    years: [2400, 2700],
    digits: /[\u0e50-\u0e59]/,
    isAhead: true,
  },
  // In Nepal and India “मिति” and digits of their own stand above and in dates of both.
  {
    called: 'the Vikram era, as in Nepal',
    isOf: (header) => /मिति|संवत|विक्रम|(?:vikram|bikram)|nepali/iu.test(header),
    years: [2050, 2120],
    digits: /[\u0966-\u096f]/,
    isAhead: true,
  },
  {
    called: 'the Bengali era',
    isOf: (header) => /\p{Script=Bengali}|bangla|bengali/iu.test(header),
    years: [1350, 1500],
    digits: /[\u09e6-\u09ef]/,
  },
];

interface KnownCalendar {
  readonly calendar: NamedCalendar;
  readonly called: string;
  /** Whether a header says that its dates are of it. */
  readonly names: (header: string) => boolean;
  /** Whether a header leaves that open, as one in Thai does: then only its years tell. */
  readonly suggests: (header: string) => boolean;
}

const PERSIAN = new RegExp(`jalali|shamsi|solar hijri|شمس[یي]|جلال[یي]|${asCalendar('persian')}`, 'iu');
/** “E.C.” is also the common era in Romance languages. */
const ETHIOPIAN = new RegExp(
  `${asCalendar('ethiop(?:ian|ic)')}|(?:date|year)[\\s,(]*E\\.\\s?C\\.|E\\.\\s?C\\.[\\s)]*(?:date|year)|ዓ\\.\\s?ም`,
  'iu',
);
const MINGUO = 'the calendar of the Republic of China (Minguo), whose first year was 1912';
const ISLAMIC = new RegExp(`hijri|qamari|umm al|هجر[يی]|قمر[يی]|${asCalendar('islamic')}`, 'iu');

/** Calendars whose days can be told in ours. Iran has two that count from the Hijra: “تاریخ” alone may be either. */
const KNOWN: readonly KnownCalendar[] = [
  {
    calendar: 'persian',
    called: 'the Persian calendar (Solar Hijri)',
    names: (header) => PERSIAN.test(header),
    suggests: () => false,
  },
  {
    calendar: 'islamic-umalqura',
    called: 'the Islamic calendar of Umm al-Qura, from which days by sight of the moon may be one or two off',
    names: (header) => ISLAMIC.test(header),
    suggests: () => false,
  },
  {
    calendar: 'buddhist',
    called: 'the Buddhist era of Thailand, 543 years before ours',
    names: namesBuddha,
    suggests: (header) => THAI.test(header),
  },
  ...(
    [
      ['ethiopic', 'the Ethiopian calendar', ETHIOPIAN],
      ['coptic', 'the Coptic calendar', new RegExp(`${asCalendar('coptic')}|anno martyrum`, 'iu')],
      [
        'indian',
        'the national calendar of India (Saka)',
        new RegExp(`${asCalendar('(?:indian[\\s_-]*)?[sś]aka')}|[sś]aka[\\s_-]*era`, 'iu'),
      ],
      ['hebrew', 'the Hebrew calendar', new RegExp(`${asCalendar('(?:hebrew|jewish)')}|עברי`, 'iu')],
      ['roc', MINGUO, /民[國国]|minguo|(?<!\p{L})r\.?\s?o\.?\s?c\.?[\s_-]+(?:date|year|calendar|era)/iu],
    ] as const
  ).map(([calendar, called, header]) => ({ calendar, called, names: (name: string) => header.test(name), suggests: () => false })),
];
const GREGORIAN = /gregor|miladi|ميلادي|میلادی|عیسوی/iu;
/** Whether a header says that its dates are of our calendar, as one beside those of another does. */
export function isGregorian(header: string): boolean {
  return GREGORIAN.test(header);
}
/** Dates in the script of those who count from the Hijra, or that say so behind. */
const OF_HIJRA = /[\u0600-\u06ff]|\b(?:AH|AP)\.?\s*$/i;
const EASTERN = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e00-\u0e7f]/;
const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

/**
 * Whether the dates of a table count from another year than ours: those of 1404 under a Persian header are of 2025 and 2026. Read as they stand they
 * would be wrong by centuries: where a header says which calendar it is they are put into ours, else nothing of the column is read.
 */
export class CalendarEvidence {
  readonly #candidate: OtherCalendar | undefined;
  readonly #inside = new Rows();
  #outside = 0;
  /** The calendar of which the years inside are. */
  #counted: OtherCalendar | undefined;
  readonly #isOurs: boolean;

  /**
   * @param headers of the columns of the dates
   * @param cells dates of the first rows, which prove a calendar where no header names one
   * @param remedy what to do where years that seem to be of another are ours
   */
  constructor(
    headers: readonly string[],
    cells: Iterable<string> = [],
    private readonly remedy = 'call the column “Date (Gregorian)”',
    /** The other headers and cells: where most of their words are Thai, years ahead of ours are of the Buddhist era. */
    words: Iterable<string> = [],
  ) {
    this.#isOurs = headers.some(isGregorian);
    const byHeader = KNOWN.find(({ names, suggests }) => headers.some((name) => names(name) || suggests(name)));
    this.#isProven = !this.#isOurs && byHeader === undefined;
    const written = [...cells].filter((cell) => cell !== '');
    const proven = byHeader === undefined ? calendarOfCells(written) : null;
    const byWords =
      byHeader === undefined && proven === null && areThai(words) ? KNOWN.find(({ calendar }) => calendar === 'buddhist') : undefined;
    this.#isByWords = byWords !== undefined;
    const isOpen = !this.#isOurs && byHeader === undefined && proven === null;
    const byYears = isOpen && areOfMinguo(written, words) ? KNOWN.find(({ calendar }) => calendar === 'roc') : undefined;
    this.named = this.#isOurs ? null : (byHeader ?? proven?.calendar ?? byYears ?? byWords ?? null);
    this.#numbersFollow = proven === null || proven.count * 2 >= written.length;
    this.#isSaid = headers.some((name) => this.named?.names(name) === true);
    this.#candidate = CALENDARS.find(({ isOf }) => headers.some(isOf));
  }

  /** Whether no header, but the cells prove which calendar it is. */
  readonly #isProven: boolean;
  /** Whether nothing but the language of the other cells says it. */
  readonly #isByWords: boolean;
  /** Whether dates in our digits alone are of it, too: where cells prove it, half of the first ones have to. */
  readonly #numbersFollow: boolean;
  /** The calendar that the headers name, or the cells prove; null where they name none, or ours. */
  readonly named: KnownCalendar | null;
  /** Whether they say it, so that short years are of it, too. */
  readonly #isSaid: boolean;
  readonly #converted = new Rows();

  /** A date of that calendar as EDTF of ours; null where it is none. */
  ours(text: string): string | null {
    return this.named === null || text === '' || !this.follows(text) ? null : inOurCalendar(text, this.named.calendar);
  }

  private follows(text: string): boolean {
    return this.#numbersFollow || OF_HIJRA.test(text);
  }

  /** Why a date cannot be put into our calendar; null where it can, or is one of ours. To be asked once all rows were seen. */
  whyNot(text: string): string | null {
    if (this.named === null) return null;
    if (!this.follows(text)) return this.whyEither(text, this.named);
    // Of the other calendar a short year is most likely, too; read as ours it would be wrong without a sign of it.
    if ((this.#isSaid || this.#converted.count > 0) && this.named.calendar !== 'roc' && hasShortYearOf(text)) {
      const why = this.#converted.count === 0 ? 'the header says' : `others (${inRows(this.#converted)}) are of`;
      return `“${text.trim()}” has no year of four digits, and ${why} ${this.named.called}. Write its year with four digits, in that calendar or in the Gregorian one.`;
    }
    if (this.ours(text) !== null || !hasYearOf(text, this.named.calendar)) return null;
    return `“${text.slice(0, 60)}” is no day that is known of ${this.named.called}. ${this.named.calendar === 'hebrew' ? 'Write its month in words' : 'Write it as year, month and day in digits'}, or in the Gregorian calendar.`;
  }

  /** Why a date in our digits is left beside some of another calendar; null where it can only be one of ours. */
  private whyEither(text: string, { calendar, called }: KnownCalendar): string | null {
    if (/\p{L}/u.test(text) || !hasYearOf(text, calendar)) return null;
    return `“${text.slice(0, 60)}” may be of our calendar, as most dates here are, or of ${called}, as others are by the names of their months or their days (${inRows(this.#converted)}). Write its month in words, or give the other calendar a column of its own.`;
  }

  /** What was done with the dates of another calendar, as a sentence; null where there are none. */
  get note(): string | null {
    if (this.named === null || this.#converted.count === 0) return null;
    const byWords = this.named.calendar === 'roc' ? 'since their years have three digits and the words beside them are Chinese' : null;
    const byCells = this.#isByWords
      ? 'since most of the words beside them are Thai'
      : 'to which the names of their months or their days belong';
    const why = this.#isProven ? (byWords ?? byCells) : 'as the header says';
    return `Dates (${inRows(this.#converted)}) were read in ${this.named.called}, ${why}, and put into the Gregorian calendar; as written they stand in the summaries.`;
  }

  /** @param written the same in the digits in which it is written */
  see(row: number, text: string, written = text): void {
    if (this.ours(text) !== null) this.#converted.add(row);
    if (this.named !== null) return;
    if (text === '' || this.#isOurs || (this.#candidate === undefined && !EASTERN.test(written))) return;
    const [found] = YEAR.exec(text) ?? [];
    if (found === undefined) return;
    const year = Number(inOurDigits(found));
    const counted = this.#candidate ?? CALENDARS.find(({ digits }) => digits?.test(written)) ?? HIJRA;
    const [first, last] = counted?.years ?? [0, 0];
    if (year >= first && year <= last) {
      this.#counted = counted;
      this.#inside.add(row);
    } else this.#outside += 1;
  }

  /** Why nothing of the column may be read; null where its years are ours. */
  get contradiction(): { readonly row: number; readonly message: string } | null {
    const calendar = this.#counted;
    const [row] = this.#inside.first;
    if (row === undefined || calendar === undefined || (this.#outside > 0 && calendar.isAhead !== true)) return null;
    const message = `Its years (${inRows(this.#inside)}) count from ${calendar.called}, not from the year 1 of our era: write the dates in the Gregorian calendar. If they are, ${this.remedy}.`;
    return { row, message };
  }
}

/** Whether most of the texts that have letters are Thai. */
function areThai(texts: Iterable<string>): boolean {
  let [thai, all] = [0, 0];
  for (const text of texts) {
    if (THAI.test(text)) thai += 1;
    if (/\p{L}/u.test(text)) all += 1;
  }
  return thai * 2 > all;
}

/** The one calendar that dates prove, and how many do; null where none does, or they prove several. */
function calendarOfCells(cells: readonly string[]): { readonly calendar: KnownCalendar; readonly count: number } | null {
  const proven = cells.flatMap((cell) => provenCalendar(cell) ?? []);
  const [one] = proven;
  const calendar = KNOWN.find((known) => known.calendar === one);
  return calendar === undefined || new Set(proven).size > 1 ? null : { calendar, count: proven.length };
}

const [HIJRA] = CALENDARS;
