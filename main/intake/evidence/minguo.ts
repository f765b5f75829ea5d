import { dayFrom } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';
import { inOurDigits } from '../../../shared/time/typed/digits';

/** Dates of the Republic of China, as Taiwan counts: `113/05/06`, `113年5月`, `1130506`, `民國113年`. */

/** The year before its first. */
const BEFORE = 1911;
const IN_PARTS =
  /^(?:民[國国])?\s*0?(\d{1,3})\s*(?:年|[-/.](?=\d)|$)\s*(?:(\d{1,2})\s*(?:月|[-/.](?=\d)|$)\s*(?:(\d{1,2})\s*日?)?)?(?:[T\s]+(\d{1,2}:\d\d(?::\d\d)?))?$/u;
const RUN = /^(1\d\d)(\d\d)(\d\d)$/;
/** A day with a year of three digits; no other calendar in use has such years. */
const FULL_DAY = /^0?1[0-4]\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\s*\d{1,2}月|[01]\d[0-3]\d$)/;
/** Years alone may be of ours: those of a column have to be of these decades. */
const YEAR_ALONE = /^0?(9\d|1[0-3]\d)年?$/;
const LEAST_YEARS = 3;
/** Signs that are written so in Taiwan and Hong Kong, and in short form in China. */
const TRADITIONAL =
  /[國學會來這個們時對說發經過開關門東車長風飛馬魚鳥龍體點黨臺灣總統選舉變電話語區縣鄉鎮辦務產業實驗醫藥線網絡數據報導戰爭華歷與為後號處從進運動環氣溫災]/u;

/** Such a date as EDTF; null where it is none. */
export function fromMinguo(text: string): string | null {
  const plain = inOurDigits(text.trim());
  const [, year = '', month, day, time] = IN_PARTS.exec(plain) ?? RUN.exec(plain) ?? [];
  if (year === '' || Number(year) < 1) return null;
  const ours = String(BEFORE + Number(year));
  if (month === undefined) return time === undefined ? ours : null;
  const two = month.padStart(2, '0');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return time === undefined ? `${ours}-${two}` : null;
  const found = readDay(`${ours}-${two}-${day.padStart(2, '0')}`);
  if (found === null || dayText(found) !== dayText(dayFrom(Number(ours), Number(month), Number(day)))) return null;
  return `${dayText(found)}${time === undefined ? '' : `T${time.padStart(5, '0')}`}`;
}

/**
 * Whether dates are such, though no header says so: days with years of three digits beside words in Chinese, or years of the last decades and the next beside
 * words in its traditional signs.
 */
export function areOfMinguo(cells: readonly string[], words: Iterable<string>): boolean {
  const written = cells.map((cell) => inOurDigits(cell.trim()));
  // Among days one may be mistyped.
  if (written.filter((cell) => fromMinguo(cell) !== null).length * 5 < written.length * 4) return false;
  const areYears = written.length >= LEAST_YEARS && written.every((cell) => YEAR_ALONE.test(cell));
  if (!areYears && !written.some((cell) => FULL_DAY.test(cell))) return false;
  let [chinese, traditional, all] = [0, 0, 0];
  for (const text of words) {
    if (/\p{L}/u.test(text)) all += 1;
    if (/\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) chinese += 1;
    if (TRADITIONAL.test(text)) traditional += 1;
  }
  return chinese * 2 > all && (!areYears || traditional * 2 > chinese);
}
