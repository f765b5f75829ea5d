import { ordinal } from '../ordinal';

/** Centuries and decades in Arabic words, and the halves of a day: القرن الرابع عشر, خمسينيات القرن العشرين, 9:30 مساءً. */

const ONES = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع'.split('|');
const ORDINALS: readonly string[] = [
  ...ONES,
  'العاشر',
  ...['الحادي', ...ONES.slice(1)].map((one) => `${one} عشر`),
  'العشرين',
  'الحادي والعشرين',
];
const TENS = 'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين'.split(' ').map(plain);
/** Of our era; what is said to be of the Hijra is not counted so. */
const OF_OUR_ERA = /\s*(?:الميلادي|للميلاد|ميلادي|م\.?)$/u;

/** Such a century or decade in English; null for another text. */
export function arabicInEnglish(written: string): string | null {
  if (!written.includes('القرن')) return null;
  const text = plain(
    written
      .trim()
      .replace(OF_OUR_ERA, '')
      .replace(/^في\s+/u, ''),
  );
  const [, decade, of = ''] = /^(?:(?:ال)?(\p{L}+?)ي?ات\s+)?القرن\s+(.+)$/u.exec(text) ?? [];
  const century = ORDINALS.findIndex((word) => plain(word) === of.replace(/ون$/u, 'ين')) + 1;
  if (century === 0) return null;
  if (decade === undefined) return `${ordinal(century)} century`;
  const ten = TENS.indexOf(decade);
  return ten < 0 ? null : `${String((century - 1) * 100 + (ten + 2) * 10).padStart(4, '0')}s`;
}

/** Letters without the marks and forms that people leave out as often as they write them. */
function plain(text: string): string {
  return text
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/\s+/g, ' ');
}

const HALVES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d:\d\d(?::\d\d)?)\s*(?:صباح(?:ًا|اً|ا)?|ص)(?!\p{L})/gu, ' am'],
  [/(?<=\d:\d\d(?::\d\d)?)\s*(?:مساء(?:ً|ًا|اً|ا)?|بعد الظهر|م)(?!\p{L})/gu, ' pm'],
];

/** A time with the English words for the half of the day. */
export function withArabicHalves(text: string): string {
  if (!/[صم]/u.test(text)) return text;
  return HALVES.reduce((time, [pattern, english]) => time.replace(pattern, english), text);
}
