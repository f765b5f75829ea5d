import { type Above, completed, type DatedText, datedText, edtfOf, SOME_YEAR } from './dated-text';

/** A heading that begins with a date, or ends with one behind a dash, a comma or in brackets. */
export function datedHeading(text: string, above: Above): DatedText | null {
  const begins = datedText(text, above);
  if (begins !== null && begins.text !== '' && edtfOf(begins.when, above.order) !== null) return begins;
  const [, title, date] = /^(.{1,300}?)\s*(?:\s[–—-]\s+|,\s)([^,–—]{0,30}\d{4}[^,–—]{0,10})$/u.exec(text) ?? [];
  const when = date === undefined || title === undefined ? null : completed(date.trim(), above);
  return when === null || title === undefined ? null : { when, text: title };
}

/** Whether a heading is a date, or has one, be it without a year. */
export function isDatedHeading(text: string): boolean {
  return completed(text, SOME_YEAR) !== null || datedHeading(text, SOME_YEAR) !== null;
}
