import type { Above } from './above';
import { completed, datedText } from './dated-text';
import { edtfOf } from './edtf-of';
import { isWeekdayOfMonth } from './with-year';

/* What a line is by how it begins, whatever stands above it. */

const SOME_DAY: Above = { year: '2000', month: null, day: '2000-01-01' };

/** “Late 1914”, “avril-mai 1906”, “XIIIe siècle”, 一九四五年. */
const MAY_BE =
  /^\W{0,4}(?:\p{L}{1,12}(?:\.?,?\s+|[-–])){0,4}(?:\d|[IVX]{1,5}(?:e|è|ème|ᵉ)?(?![\p{L}\d])|[〇零一二三四五六七八九十]{2,4}\s*年)/u;
/** “Spring: …”, “Early July – …”, “Agosto. …”. */
const WORDS_AND_MARK = /^\W{0,3}(?:\p{L}{1,12}\s+){0,2}\p{L}{3,12}(?:\.?(?::\s|：|\s+[–—-]+\s)|\.\s+\p{Lu})/u;

/** Whether a line begins with a date, or would in some year. */
export function beginsWithDate(line: string): boolean {
  if (!MAY_BE.test(line) && !WORDS_AND_MARK.test(line)) return false;
  const { text } = datedText(line, SOME_DAY) ?? { text: '' };
  return text !== '' && !line.startsWith(text);
}

/** Whether a line is quoted and begins with a date: it is one by itself, as others are. */
export function isQuotedDate(line: string): boolean {
  return line.startsWith('>') && beginsWithDate(line.replace(/^[>\s]+/, ''));
}

/** Whether a line is nothing but a year, a month or a day, and which of them; null where it is anything else. */
export function dateAlone(line: string): 'year' | 'month' | 'day' | null {
  if (line.length > 40 || line === '') return null;
  if (isWeekdayOfMonth(line)) return 'day';
  const edtf = completedEdtf(line);
  const [, month, day] = /^-?\d{4}(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf) ?? [undefined, null, null];
  if (month === null) return null;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

function completedEdtf(line: string): string {
  const whole = completed(line, { ...SOME_DAY, day: null });
  return whole === null ? '' : (edtfOf(whole) ?? '');
}
