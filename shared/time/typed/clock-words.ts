import { withArabicHalves } from './arabic';

/*
 * Words that stand around a time of day and say nothing but that it is one: “o godz. 9:30”, “v 9:30 hod.”, “9.30 Uhr”, “à 9 h 30”, “kl. 9.30”.
 */

/** Between a date and its time. */
const BEFORE =
  'a las?|a la|à|alle(?: ore)?|às|ás|as|at|dalle|kell|klo\\.?|klokken|klockan|kl\\.?|la|o godz(?:\\.|inie)?|godz(?:\\.|ina)?|o|ob|om|op|ora|ore|saat|u|um|v|ve|в|о|об|(?:في |على |عند )?الساعة';
/** Behind a time. */
const BEHIND =
  'uhr|uur|hod(?:\\.|in(?:a|y)?)?|godz\\.?|h(?:rs|ours)?\\.?|heures?|horas?|ore|óra(?:kor)?|sati|val\\.?|час(?:а|ов)?|ч\\.?|год\\.?|o’clock';
/** What people put behind a year: roku, года. */
const OF_YEAR = 'r\\.?|roku|г\\.?|года|р\\.?|року|г\\.?\\s?т\\.?|god\\.?|godine';

const MINUTES = '\\d{1,2}\\s?[:.hH]\\s?\\d\\d(?:[:.]\\d\\d)?(?![\\d])(?![./-]\\d)';
const BETWEEN = new RegExp(`(?<=\\d)[.,،]?\\s+(?:(?:${BEFORE})\\s+)+(?=${MINUTES})`, 'giu');
const AFTER = new RegExp(`(?<=(?<![\\d./-])\\d{1,2}[:.hH]\\s?\\d\\d(?:[:.]\\d\\d)?)\\s*(?:${BEHIND})(?![\\p{L}\\d])`, 'giu');
const YEAR = new RegExp(`(?<=(?<!\\d)(?:\\d{4}|\\d\\d))\\s*(?:${OF_YEAR})(?=$|\\s*[,;–-]|\\s)`, 'giu');
/** “8h30 às 17h30”: from one minute to another. */
const TO = /(?<=\d[:h]\d\d)\s+(?:às|à|a|bis|do|до|al|alle|tot)\s+(?=\d{1,2}[:h]\d\d$)/giu;
const GREEK_HALF = /(?<=\d[:.]\d\d)\s*([πμµ]\.?\s?[μµ])(?!\p{L})\.?/giu;
const ALONE = new RegExp(`^(?:${BEFORE})\\s+(?=\\d)`, 'iu');
const HOUR = new RegExp(`(?<=(?:^|[\\s,])\\d{1,2})\\s?(?:${BEHIND})$`, 'iu');

/** A date with its time, or a year, without the words around them that English has none for. */
export function withoutClockWords(text: string): string {
  // Most texts are dates in digits alone.
  if (!/[^\d\s.,:/T+Z-]/.test(text)) return text;
  return withArabicHalves(withGreekHalves(text).replace(YEAR, '').replace(TO, ' - ').replace(BETWEEN, ' ').replace(AFTER, ''));
}

/** “9:30 π.μ.” and “7:45 μ.μ.”: before and after noon. */
function withGreekHalves(text: string): string {
  return text.replace(GREEK_HALF, (_, half: string) => (/^π/iu.test(half) ? ' am' : ' pm'));
}

/** A time that stands by itself, without such words. */
export function clockWithoutWords(text: string): string {
  return withoutClockWords(text.replace(ALONE, '')).trim();
}

/** Whether a text ends with an hour and nothing of its minutes: “9 Uhr”, “9h”. */
export function endsWithBareHour(text: string): boolean {
  return HOUR.test(text);
}
