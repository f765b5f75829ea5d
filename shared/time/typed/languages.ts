import { wordTable } from '../../word-table';
import { MONTHS, WEEKDAYS } from '../calendar';
import { withMonthForWord } from './english-words';
import { withPlainWords } from './forms-abroad';

/** Languages whose months, days of the week and "today" are understood beside English. Their words are the runtime's own (Intl). */
const LOCALES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'da', 'nb', 'cs'];
/** Languages of which the same is understood as far as none of those has another meaning for the word. */
const MORE = ['sk', 'hr', 'sr', 'sr-Latn', 'sl', 'bg', 'mk', 'hu', 'ro', 'fi', 'et', 'lv', 'el', 'ar', 'ar-LB', 'ar-TN', 'be', 'ca'];
/** And those of which only whole words are: their short ones are words of many others. The months of Persian are those of our calendar here. */
const WHOLE_WORDS = ['id', 'ms', 'fil', 'sw', 'lt', 'is', 'ga', 'cy', 'gl', 'eu', 'sq', 'hi', 'bn', 'he', 'fa-u-ca-gregory'];
/** Short forms that people write and no table has. */
const ALSO: Readonly<Record<string, string>> = wordTable({
  mrz: 'March',
  mär: 'March',
  jänner: 'January',
  jän: 'January',
  sett: 'September',
  fév: 'February',
  aoû: 'August',
  сен: 'September',
  maret: 'March',
  agustus: 'August',
  agt: 'August',
  frühling: 'spring',
  frühjahr: 'spring',
  sommer: 'summer',
  herbst: 'autumn',
  printemps: 'spring',
  été: 'summer',
  automne: 'autumn',
  hiver: 'winter',
  primavera: 'spring',
  verano: 'summer',
  estate: 'summer',
  otoño: 'autumn',
  autunno: 'autumn',
  invierno: 'winter',
  inverno: 'winter',
  outono: 'autumn',
  verão: 'summer',
  lente: 'spring',
  zomer: 'summer',
  herfst: 'autumn',
  wiosna: 'spring',
  wiosną: 'spring',
  lato: 'summer',
  latem: 'summer',
  jesień: 'autumn',
  jesienią: 'autumn',
  zima: 'winter',
  zimą: 'winter',
  весна: 'spring',
  весной: 'spring',
  лето: 'summer',
  летом: 'summer',
  осень: 'autumn',
  осенью: 'autumn',
  зима: 'winter',
  зимой: 'winter',
  voorjaar: 'spring',
  najaar: 'autumn',
  jaro: 'spring',
  podzim: 'autumn',
  styczniu: 'January',
  lutym: 'February',
  marcu: 'March',
  kwietniu: 'April',
  maju: 'May',
  czerwcu: 'June',
  lipcu: 'July',
  sierpniu: 'August',
  wrześniu: 'September',
  październiku: 'October',
  listopadzie: 'November',
  grudniu: 'December',
  ربيع: 'spring',
  صيف: 'summer',
  خريف: 'autumn',
  شتاء: 'winter',
  ilkbahar: 'spring',
  sonbahar: 'autumn',
  yaz: 'summer',
  yazı: 'summer',
  kış: 'winter',
  kışı: 'winter',
  ilkbaharı: 'spring',
  sonbaharı: 'autumn',
  ιανουάριος: 'January',
  φεβρουάριος: 'February',
  μάρτιος: 'March',
  απρίλιος: 'April',
  μάιος: 'May',
  ιούνιος: 'June',
  ιούλιος: 'July',
  αύγουστος: 'August',
  σεπτέμβριος: 'September',
  οκτώβριος: 'October',
  νοέμβριος: 'November',
  δεκέμβριος: 'December',
  άνοιξη: 'spring',
  καλοκαίρι: 'summer',
  φθινόπωρο: 'autumn',
  χειμώνας: 'winter',
});
/** Words of other languages that are English ones, and would make dates of titles. */
const ENGLISH = new Set([
  'out',
  'ago',
  'set',
  'so',
  'do',
  'mi',
  'di',
  'ma',
  'to',
  'on',
  'fr',
  'sa',
  'mo',
  'me',
  'je',
  've',
  'ne',
  'po',
  'st',
  'pt',
  'sr',
  'my',
  // Names, too.
  'mac',
  'marta',
]);
/** Words between the parts of a date. */
const BETWEEN = /(?<=\d\.?|\p{L})\s+(?:de|del|di|do)\s+(?=\p{L}|\d)/giu;
const TWO_NAMES = /(\p{L}{3,})\s?\/\s?(\p{L}{3,})/gu;

interface Meaning {
  readonly english: string;
  /** Languages in which the word means that. */
  readonly locales: Set<string>;
}

interface Words {
  readonly first: ReadonlyMap<string, Meaning>;
  /** What a few of these words mean in another language: “listopad” is November in Poland and October in Croatia. */
  readonly second: ReadonlyMap<string, Meaning>;
}

let words: Words | null = null;

/**
 * A date in the words of another language, in English ones: "8. Januar 2026" is "8 January 2026". Null where there is no word of another
 * language in it.
 *
 * @param languages in which the text may be, where something beside it proves them
 * @returns the text, and what it may be besides, where a word of it has two meanings that are both possible
 */
export function inEnglish(text: string, languages?: ReadonlySet<string>): { readonly text: string; readonly other: string | null } | null {
  words ??= wordsAbroad();
  const { first, second } = words;
  const isSpoken = (meaning: Meaning): boolean => languages === undefined || [...meaning.locales].some((locale) => languages.has(locale));
  let [found, isOpen] = [false, false];
  const joined = withPlainWords(withMonthForWord(text.normalize('NFC'), languages));
  found = joined !== text.normalize('NFC');
  const meaning = (word: string): string => first.get(plain(word))?.english ?? word;
  // Arabic papers say a month in both of its names: حزيران/يونيو.
  const once = joined.replace(TWO_NAMES, (whole, one: string, other: string) => (meaning(one) === meaning(other) ? one : whole));
  const translate = (prefer: 'first' | 'second'): string =>
    once.replace(/\p{L}[\p{L}\p{M}]+\.?/gu, (word) => {
      const [one, other] = [first.get(plain(word)), second.get(plain(word))];
      if (one === undefined) return word;
      found = true;
      if (other === undefined || !isSpoken(other)) return one.english;
      if (!isSpoken(one)) return other.english;
      isOpen = true;
      return prefer === 'first' ? one.english : other.english;
    });
  const likely = translate('first');
  return found ? { text: tidied(likely), other: isOpen ? tidied(translate('second')) : null } : null;
}

/** The languages in which a word is one of dates; undefined where it is none, or one that all know. */
export function languagesOf(word: string): ReadonlySet<string> | undefined {
  words ??= wordsAbroad();
  const known = plain(word);
  const [one, other] = [words.first.get(known), words.second.get(known)];
  return one === undefined || one.locales.size === 0 ? undefined : new Set([...one.locales, ...(other?.locales ?? [])]);
}

/** Whether a word of a date may be one of these languages: it is said in one of them, or in none that is known. */
export function mayBeOf(word: string, languages: readonly string[]): boolean {
  const these = languagesOf(word);
  return these === undefined || languages.some((language) => these.has(language));
}

/** What stands between the words of a date in other languages. */
function tidied(translated: string): string {
  return (
    translated
      .replace(BETWEEN, ' ')
      .replace(/(?<!\d)(\d{1,2})(?:\.?[ºª°]|\.|er)(?=\s*[\p{L}–-])/gu, '$1 ')
      // "2026. január 8." of Hungary.
      .replace(/(?<!\d)(\d{4})\.(?=\s+\p{L})/gu, '$1')
      .replace(/(?<=\p{L}\s+\d{1,2})\.(?=$|,?\s)/gu, '')
      .replace(/(?<=\p{L}\s+\d{4})\.(?=$|\s)/gu, '')
      .replace(/(?=le|den|am|el|il|dne|em)(?<=^\s*|day,?\s)(?:le|den|am|el|il|dne|em)\s+(?=\d|\p{L}+,?\s+\d)/iu, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/\u0307/g, '');
}

/** Words that two of the first languages have for different things are left out; so are those of the others that mean a weekday, or something else than theirs. */
function wordsAbroad(): Words {
  const first = new Map<string, Meaning>(Object.entries(ALSO).map(([word, english]) => [word, { english, locales: new Set() }]));
  const second = new Map<string, Meaning>();
  const unclear = new Set<string>();
  const formsOfWord = (word: string): string[] => {
    const whole = plain(word);
    return [whole, whole.normalize('NFD').replace(/\p{M}/gu, '')].filter((form) => form.length >= 3 && !ENGLISH.has(form));
  };
  const put = (to: Map<string, Meaning>, form: string, english: string, locale: string): void => {
    const known = to.get(form);
    if (known?.english === english) known.locales.add(locale);
    else to.set(form, { english, locales: new Set([locale]) });
  };
  const add = (word: string, english: string, locale: string): void => {
    for (const form of formsOfWord(word)) {
      if ((first.get(form)?.english ?? english) !== english) unclear.add(form);
      put(first, form, english, locale);
    }
  };
  for (const locale of LOCALES) {
    for (const [at, month] of MONTHS.entries())
      for (const form of formsOf(locale, 'month', Date.UTC(2026, at, 8))) add(form, month, locale);
    for (const [at, day] of WEEKDAYS.entries())
      for (const form of formsOf(locale, 'weekday', Date.UTC(2026, 0, 4 + at))) add(form, day, locale);
    add(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day'), 'today', locale);
  }
  for (const form of unclear) first.delete(form);
  const addMore = (word: string, english: string, locale: string): void => {
    for (const form of formsOfWord(word)) {
      const known = first.get(form)?.english ?? english;
      if (unclear.has(form)) continue;
      if (known === english) put(first, form, english, locale);
      else if (MONTHS.some((month) => month === known) && MONTHS.some((month) => month === english)) put(second, form, english, locale);
    }
  };
  for (const locale of [...MORE, ...WHOLE_WORDS]) {
    for (const [at, month] of MONTHS.entries())
      for (const form of formsOf(locale, 'month', Date.UTC(2026, at, 8))) addMore(form, month, locale);
    for (const [at, day] of WEEKDAYS.entries())
      for (const form of formsOf(locale, 'weekday', Date.UTC(2026, 0, 4 + at))) addMore(form, day, locale);
  }
  return { first, second };
}

/** A month or a weekday, long and short, alone and within a date, where many languages decline it. */
function formsOf(locale: string, part: 'month' | 'weekday', at: number): string[] {
  const lengths = WHOLE_WORDS.includes(locale) ? (['long'] as const) : (['long', 'short'] as const);
  return lengths.flatMap((length) =>
    [{ [part]: length }, { [part]: length, day: 'numeric' as const, ...(part === 'weekday' ? { month: 'long' as const } : {}) }].flatMap(
      (options) =>
        formatter(locale, options)
          .formatToParts(at)
          .filter(({ type }) => type === part)
          .map(({ value }) => value),
    ),
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
