import { edtfYear } from '../calendar';

/*
 * Years with a minus: −44 is 44 BCE as most people write it, and 45 BCE as ISO 8601 and EDTF count, which have a year 0.
 */

/** A year of up to six digits with a minus, and the month and day behind it. */
const ONE = '[-−]\\d{1,6}(?:-\\d\\d){0,2}';
const CIRCA = '(?:(?:c|ca|circa|about)\\.?\\s|~\\s?)?';
const JOIN = '\\s*(?:/|–|—|\\bto\\b|\\bbis\\b|\\.\\.)\\s*|\\s-\\s';
const TEXT = new RegExp(`^(${CIRCA})(${ONE})([~?%]?)(?:(?:${JOIN})(${ONE}|\\d{1,4})([~?%]?))?$`, 'i');
/** Who pads a year to four digits, or marks it as only EDTF does, writes ISO 8601; a question mark is anybody's. */
const PADDED = /[-−]0\d{3}(?!\d)|[-−]\d{4}[~%]|[-−]\d{1,3}X/;

/** What a cell shows of how its years with a minus are counted; null where it has none. */
export function negativeYearForm(text: string): 'iso' | 'short' | 'open' | null {
  if (PADDED.test(text)) return 'iso';
  const found = TEXT.exec(text);
  if (found === null) return null;
  return [found[2], found[4]].some((year) => /^[-−]\d{1,3}(?!\d)/.test(year ?? '')) ? 'short' : 'open';
}

/** A year with a minus, or a span of such, as EDTF; any other text as it was. */
export function withNegativeYears(text: string, counted: 'historical' | 'astronomical'): string {
  const [, circa = '', first = '', mark = '', last = '', lastMark = ''] = TEXT.exec(text) ?? [];
  if (first === '' || /^[-−]0+$/.test(first)) return text;
  const about = circa === '' ? '' : '~';
  const from = `${yearOf(first, counted)}${mark || about}`;
  return last === '' ? from : `${from}/${yearOf(last, counted)}${lastMark || about}`;
}

function yearOf(written: string, counted: 'historical' | 'astronomical'): string {
  const [, minus = '', digits = '', rest = ''] = /^([-−]?)(\d+)((?:-\d\d)*)$/.exec(written) ?? [];
  const year = minus === '' ? Number(digits) : counted === 'historical' ? 1 - Number(digits) : -Number(digits);
  return `${edtfYear(year)}${rest}`;
}
