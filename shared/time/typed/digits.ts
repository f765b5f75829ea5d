/*
 * Digits of other scripts. Each script has its ten next to each other, from its zero on.
 */

/** Zeros of Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Burmese, Khmer and Mongolian, and of wide digits. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0,
  0x1810, 0xff10,
];
const FOREIGN = /[^\p{ASCII}]/u;
/** Scripts in which years may be of another calendar, as their digits show. */
const OF_CALENDARS = /[\u0600-\u06ff\u0e00-\u0e7f]/;

/** A text whose digits are ours, whatever script they were of. */
export function inOurDigits(text: string): string {
  return FOREIGN.test(text) ? text.replace(/(?!\p{ASCII})\p{Nd}/gu, ourDigit) : text;
}

/** The same, save of Arabic, Persian and Thai, whose digits show that years may count from elsewhere. */
export function inOurDigitsUnlessOfCalendars(text: string): string {
  return OF_CALENDARS.test(text) ? text : inOurDigits(text);
}

/** A digit of any script as ours; what is none of those that are known stays as it is. */
export function ourDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code <= one + 9);
  return zero === undefined ? digit : String(code - zero);
}
