import { MONTHS } from '../calendar';

/*
 * How dates are written in other languages where words of theirs cannot be put into English one by one: months of two words, words and endings between the parts,
 * months of two letters and those that are names or words elsewhere, which are months between a day and a year alone.
 */

/** Before a year, behind a day. */
const AMID = (month: string): RegExp => new RegExp(`(?<=\\p{Nd}\\s)(?:${month})(?=,?\\s\\p{Nd}{4})`, 'giu');

/** A month of Latin registers by the number that it had in Rome, as they write it until the 19th century: “7bris”, “VIIIber”, “9bre”, “Xbris”. */
const ROMAN = (number: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${number})b(?:ris|er|re)(?![\\p{L}\\d])\\.?`, 'giu');
/** One by its name, in the genitive. */
const LATIN = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${name})(?![\\p{L}\\d])`, 'giu');

const FORMS: readonly (readonly [RegExp, string])[] = [
  [ROMAN('7|VII'), 'September'],
  [ROMAN('8|VIII'), 'October'],
  [ROMAN('9|IX'), 'November'],
  [ROMAN('10|X'), 'December'],
  [LATIN('[ij]anuari[ij]'), 'January'],
  [LATIN('februari[ij]'), 'February'],
  [LATIN('marti[ij]'), 'March'],
  [LATIN('aprilis'), 'April'],
  [LATIN('mai[ij]'), 'May'],
  [LATIN('[ij]uni[ij]'), 'June'],
  [LATIN('[ij]uli[ij]'), 'July'],
  // The months of the Levant.
  [/كانون\s+(?:الثاني|الثانى)/gu, 'January'],
  [/تشرين\s+(?:الأول|الاول)/gu, 'October'],
  [/تشرين\s+(?:الثاني|الثانى)/gu, 'November'],
  [/كانون\s+(?:الأول|الاول)/gu, 'December'],
  [/(?<!\p{L})[آا]ب(?=\s+\p{Nd}{4})/gu, 'August'],
  // Irish.
  [/meán\s+(?:an\s+)?fh?ómhair/giu, 'September'],
  [/deireadh\s+(?:an\s+)?fh?ómhair/giu, 'October'],
  [AMID('márta'), 'March'],
  // Malay.
  [AMID('mac'), 'March'],
  // Hindi, Bengali and Persian.
  [AMID('मई|মে|مه'), 'May'],
  // Filipino: “ika-12 ng Hunyo 1898”.
  [/(?<!\p{L})ika-(\d{1,2})\s+ng\s+(?=\p{L})/giu, '$1 '],
  // Hebrew has “in” at the month: במרץ.
  [/(?<=\d\s)ב(?=(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)(?!\p{L}))/gu, ''],
  // Latvian, Lithuanian and Basque: “2023. gada 3. marts”, “2023 m. kovo 3 d.”, “2023ko martxoaren 3a”.
  [/(\d{4})\.\s?gada\s(\d{1,2})\.\s?(\p{L}{3,12})/giu, '$2 $3 $1'],
  [/(\d{4})\sm\.\s(\p{L}{4,10})\s(\d{1,2})\sd\.?(?!\p{L})/giu, '$3 $2 $1'],
  [/(\d{4})(?:\(e\)|e)?ko\s(\p{L}{5,12})(?:ren)\s(\d{1,2})(?:\(a\)|an|a)?(?![\p{L}\d])/giu, '$3 $2 $1'],
];

/** “ngày 3 tháng 3 năm 2023” of Vietnam, whose months have numbers. */
const VIETNAMESE = /(?:ngày\s+)?(?:(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:,\s*|\s+năm\s+|\s+)(\d{4})(?!\d)/giu;
const WEEKDAYS_OF_VIETNAM: readonly (readonly [RegExp, string])[] = [
  [/chủ nhật,?\s+(?=ngày|\d)/giu, 'Sunday '],
  [/thứ hai,?\s+(?=ngày|\d)/giu, 'Monday '],
  [/thứ ba,?\s+(?=ngày|\d)/giu, 'Tuesday '],
  [/thứ tư,?\s+(?=ngày|\d)/giu, 'Wednesday '],
  [/thứ năm,?\s+(?=ngày|\d)/giu, 'Thursday '],
  [/thứ sáu,?\s+(?=ngày|\d)/giu, 'Friday '],
  [/thứ bảy,?\s+(?=ngày|\d)/giu, 'Saturday '],
];

/** A date with what is written so in words that can be put into English one by one, or in English. */
export function withPlainWords(text: string): string {
  const plain = FORMS.reduce((written, [form, words]) => written.replace(form, words), text);
  if (!/tháng/i.test(plain)) return plain;
  return WEEKDAYS_OF_VIETNAM.reduce((written, [form, words]) => written.replace(form, words), plain).replace(
    VIETNAMESE,
    (whole, day: string | undefined, month: string, year: string) => {
      const name = MONTHS[Number(month) - 1];
      return name === undefined ? whole : [day, name, year].filter((part) => part !== undefined).join(' ');
    },
  );
}
