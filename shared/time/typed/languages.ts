import { MONTHS, WEEKDAYS } from '../calendar';

/** Languages whose months, days of the week and "today" are understood beside English. Their words are the runtime's own (Intl). */
const LOCALES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'da', 'nb', 'cs'];
/** Short forms that people write and no table has. */
const ALSO: Readonly<Record<string, string>> = {
  mrz: 'March',
  mär: 'March',
  jänner: 'January',
  jän: 'January',
  sett: 'September',
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
};
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
]);
/** Words between the parts of a date. */
const BETWEEN = /(?<=\d\.?|\p{L})\s+(?:de|del|di|do)\s+(?=\p{L}|\d)/giu;
/** Words before a time: "à 16:35", "um 16:35". */
const BEFORE_TIME = /(?<=\d)\.?,?\s+(?:à|um|a las|a la|alle|às|om|o|kl\.?|saat|в|о)\s+(?=\d{1,2}\s?[:hH])/giu;
/** What is put behind a year or a time: "roku", "года", "Uhr". */
const BEHIND = /(?<=\d)\s*(?:r\.|roku|г\.|года|р\.|року|uhr|heures?)(?=$|[\s,;–-])/giu;

let words: ReadonlyMap<string, string> | null = null;

/**
 * A date in the words of another language, in English ones: "8. Januar 2026" is "8 January 2026". Null where there is no word of another
 * language in it.
 */
export function inEnglish(text: string): string | null {
  words ??= wordsAbroad();
  const known = words;
  let found = false;
  const translated = text.normalize('NFC').replace(/\p{L}[\p{L}\p{M}]+\.?/gu, (word) => {
    const english = known.get(plain(word));
    if (english === undefined) return word;
    found = true;
    return english;
  });
  if (!found) return null;
  return translated
    .replace(BEFORE_TIME, ' ')
    .replace(BEHIND, '')
    .replace(BETWEEN, ' ')
    .replace(/(?<!\d)(\d{1,2})(?:\.|er|º|ª|°)(?=\s*[\p{L}–-])/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/\u0307/g, '');
}

/** Words that two languages have for different things are left out. */
function wordsAbroad(): ReadonlyMap<string, string> {
  const all = new Map<string, string>(Object.entries(ALSO));
  const unclear = new Set<string>();
  const add = (word: string, english: string): void => {
    const whole = plain(word);
    for (const form of [whole, whole.normalize('NFD').replace(/\p{M}/gu, '')]) {
      if (form.length < 3 || ENGLISH.has(form)) continue;
      const other = all.get(form);
      if (other !== undefined && other !== english) unclear.add(form);
      all.set(form, english);
    }
  };
  for (const locale of LOCALES) {
    for (const [at, month] of MONTHS.entries()) for (const form of formsOf(locale, 'month', Date.UTC(2026, at, 8))) add(form, month);
    for (const [at, day] of WEEKDAYS.entries()) for (const form of formsOf(locale, 'weekday', Date.UTC(2026, 0, 4 + at))) add(form, day);
    add(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day'), 'today');
  }
  for (const form of unclear) all.delete(form);
  return all;
}

/** A month or a weekday, long and short, alone and within a date, where many languages decline it. */
function formsOf(locale: string, part: 'month' | 'weekday', at: number): string[] {
  return (['long', 'short'] as const).flatMap((length) =>
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
