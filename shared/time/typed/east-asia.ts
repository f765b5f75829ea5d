import { wordTable } from '../../word-table';

/** Dates of China, Taiwan and Japan whose years count from an era, or whose numbers are written as words: as years, months and days in digits. */

/** The year before the first of each era; https://www.ndl.go.jp/en/ and the law of 1912 for Taiwan's. */
const ERAS: Readonly<Record<string, number>> = wordTable({
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
});
/** What forms and spreadsheets of Japan write for them: `R8.1.8`. M alone is left to other things. */
const LETTERS: Readonly<Record<string, number>> = wordTable({ T: 1911, S: 1925, H: 1988, R: 2018 });
/** `M22.2.11`: a whole day from when Japan counted days as we do until the era ended; of the years before, days are by the moon. */
const DAY_OF_MEIJI = /^M(?=(?:[6-9]|[1-3]\d|4[0-5])[./-]\d{1,2}[./-]\d{1,2}$)/;
const DAY_OF_LETTER = /^([MTSHR])(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})(?!\d)/;
/** A letter and a number, be they as wide as signs are. */
const BEGINS_WITH_LETTER = /^[MTSHRＭＴＳＨＲ][\d０-９]/;
/** With the sign for a year behind it, M can be nothing else. */
const BEFORE_YEARS: Readonly<Record<string, number>> = wordTable({ M: 1867, ...LETTERS });
const DIGITS = '〇一二三四五六七八九';
const ERA = /(明治|大正|昭和|平成|令和|(?:中華|中华)?民[國国])\s*(元|\d{1,3}|[〇零一二三四五六七八九十百]{1,4})\s*(?:年|(?=[()（）]))/g;
/** The year a second time, in brackets: 明治22年（1889年）, 1889（明治22）年. Where the two are not the same it is left to be refused. */
const TWICE = /(\d{4})年?\s*[(（]\s*(\d{4})年?\s*[)）]\s*年?/g;
const NUMERALS = /[〇零一二三四五六七八九十]{1,4}(?=\s*[年月日號号])/g;

/** The date in digits of our era, where it is written so; as it was where it is not. */
export function withWesternYear(text: string): string {
  const narrow = BEGINS_WITH_LETTER.test(text) ? text.normalize('NFKC') : text;
  const lettered = narrow.replace(DAY_OF_LETTER, (whole, letter: string, year: string, _, month: string, day: string) =>
    letter === 'M' && !DAY_OF_MEIJI.test(narrow) ? whole : `${(BEFORE_YEARS[letter] ?? 0) + Number(year)}年${month}月${day}日`,
  );
  if (!/[年月日]/.test(lettered)) return text;
  return lettered
    .replace(/^([MTSHR])(\d{1,2})(?=年)/, (_, letter: string, year: string) => String((BEFORE_YEARS[letter] ?? 0) + Number(year)))
    .replace(ERA, (whole, era: string, year: string) => {
      const count = year === '元' ? 1 : Number(year) || chineseNumber(year);
      return count === null || count < 1 ? whole : `${(ERAS[era] ?? 0) + count}年`;
    })
    .replace(TWICE, (whole, one: string, other: string) => (one === other ? `${one}年` : whole))
    .replace(NUMERALS, (words) => String(chineseNumber(words) ?? words));
}

/** Times of a country, as they are named in its language, before or behind the date. */
const CLOCKS: readonly (readonly [RegExp, string])[] = [
  [/(?:北京|中国|中國)(?:标准|標準)?[时時]间|(?:北京|中国|中國)(?:标准|標準)?時間/u, '+08:00'],
  [/(?:台北|臺北|台湾|台灣|香港|新加坡)(?:标准|標準)?(?:时间|時間)/u, '+08:00'],
  [/(?:日本|東京|东京)(?:標準|标准)?(?:時間|时间)/u, '+09:00'],
  [/(?:한국|대한민국|서울)\s?(?:표준)?\s?(?:시간|시)|(?:韩国|韓国)(?:标准|標準)?(?:时间|時間)/u, '+09:00'],
  [/(?:世界标准|世界標準|协调世界|協定世界|格林威治|格林尼治)(?:时间|時間|时|時)/u, 'Z'],
];

/** The offset behind a time whose zone stands as `北京时间` beside it; the text as it was where none does, or no time. */
export function withEastAsianZone(text: string): string {
  if (!/[时時시]/.test(text)) return text;
  const [found, offset] =
    CLOCKS.map(([pattern, zone]) => [pattern.exec(text)?.[0], zone] as const).find(([name]) => name !== undefined) ?? [];
  if (found === undefined) return text;
  const plain = text
    .replace(found, ' ')
    .replace(/[（(]\s*[)）]/, ' ')
    .replace(/^[\s,:，：]+|[\s,，]+$/g, '')
    .replace(/\s+/g, ' ');
  return `${plain} ${offset}`;
}

/** Names of years under the Ming and the Qing, in both ways of writing them. */
const REIGNS =
  '洪武|建文|永[乐樂]|洪熙|宣德|正[统統]|景泰|天[顺順]|成化|弘治|正德|嘉靖|隆[庆慶]|[万萬][历曆]|泰昌|天[启啟]|崇[祯禎]|[顺順]治|康熙|雍正|乾隆|嘉[庆慶]|道光|咸[丰豐]|同治|光[绪緒]|宣[统統]';
const LUNAR = new RegExp(
  `(?:明治|M)\\s*(?:元|[1-5](?!\\d)|[一二三四五](?!十))\\s*年\\s*.+月|(?:${REIGNS}).*年|(?:农历|農曆|[旧舊][历曆暦]|[阴陰][历曆])`,
);

/** Whether a date is one of those by the moon: of Japan before 1873, of China before 1912, or marked as such. */
export function isLunarDay(text: string): boolean {
  return /[年历曆暦]/.test(text) && LUNAR.test(text);
}

/** 二〇二一 is 2021, 二十五 is 25; null for what is no number. */
export function chineseNumber(words: string): number | null {
  const digit = (word: string): number => (word === '零' ? 0 : DIGITS.indexOf(word));
  if (!words.includes('十')) return Number([...words].map(digit).join(''));
  const [tens = '', ones = '', ...others] = words.split('十');
  if (others.length > 0 || tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
