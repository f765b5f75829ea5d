import { chineseNumber } from './east-asia';
import { fromRoman, ROMAN } from './roman';

/** Decades that say their century beside them: “lata 30. XX w.”, 20世纪30年代, “30er Jahre des 20. Jahrhunderts”. Without a century they may be of any. */

const CENTURY = `(?<century>\\d{1,2}|${ROMAN})`;
const DECADE = '(?<decade>[1-9]0)';
const PATTERNS = [
  '(?:公元)?(?<century>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*世[纪紀]\\s*(?<decade>[1-9]0|[一二三四五六七八九]?十)\\s*年代',
  `lat(?:a|ach)?\\s+${DECADE}\\.?(?:-?tych|-?te|-ych)?\\s+${CENTURY}\\.?\\s*(?:w\\.?|wieku)`,
  `${DECADE}-?(?:е|х|ые|ті|і)\\s*(?:годы|годов|годах|гг?\\.?|роки|років|рр?\\.?)?\\s*${CENTURY}\\s*(?:в\\.?|века|ст\\.?|століття|столетия)`,
  `(?:die\\s+)?${DECADE}er[\\s-]jahren?\\s+(?:des|im)\\s+${CENTURY}\\.\\s*(?:jahrhunderts?|jh\\.?|jhd?t?s?\\.?)`,
  `(?:les\\s+)?années\\s+${DECADE}\\s+(?:du|au)\\s+${CENTURY}(?:e|ème)?\\s+(?:siècle|s\\.)`,
  `(?:(?:los\\s+)?años|(?:la\\s+)?década de(?:\\s+los)?|(?:a\\s+)?década de|(?:os\\s+)?anos|(?:gli\\s+)?anni)\\s+${DECADE}\\s+(?:del?|do)\\s+(?:siglo|século|secolo|s\\.|séc\\.|sec\\.)\\s+${CENTURY}`,
  `${DECADE}\\.\\s*(?:léta|roky)\\s+${CENTURY}\\.\\s*(?:století|stol\\.|storočia)`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/** The first year of such a decade in four digits: “1930”, “0030”; null for another text. */
export function decadeOfCentury(text: string): string | null {
  if (!/[1-9]0|十/.test(text)) return null;
  for (const pattern of PATTERNS) {
    const { century = '', decade = '' } = pattern.exec(text)?.groups ?? {};
    const number = numberWritten(century);
    if (decade !== '' && number >= 1 && number <= 21) return `${(number - 1) * 100 + numberWritten(decade)}`.padStart(4, '0');
  }
  return null;
}

/** A number in digits, in Chinese or in Roman letters; 0 where it is none. */
export function numberWritten(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return /[一二三四五六七八九十]/.test(written) ? (chineseNumber(written) ?? 0) : fromRoman(written);
}
