import { type Above, completed, datedText, edtfOf } from './dated-text';

/* What a line is by how it begins, whatever stands above it. */

const SOME_DAY: Above = { year: '2000', month: null, day: '2000-01-01' };

/** “Spring: …”, “Early July – …”. */
const WORDS_AND_MARK = /^\W{0,3}(?:\p{L}{1,12}\s+){0,2}\p{L}{3,12}\.?(?::\s|：|\s+[–—-]+\s)/u;

/** Whether a line begins with a date, or would in some year. */
export function beginsWithDate(line: string): boolean {
  const mayBe = /^\W{0,3}(?:\p{L}{1,12}\.?,?\s+){0,3}(?:\d|[IVX]{1,5}(?![\p{L}\d]))/u.test(line);
  if (!mayBe && !WORDS_AND_MARK.test(line)) return false;
  const { text } = datedText(line, SOME_DAY) ?? { text: '' };
  return text !== '' && !line.startsWith(text);
}

/** Whether a line is nothing but a year, a month or a day, and which of them; null where it is anything else. */
export function dateAlone(line: string): 'year' | 'month' | 'day' | null {
  if (line.length > 40 || line === '') return null;
  const edtf = completedEdtf(line);
  const [, month, day] = /^-?\d{4}(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf) ?? [undefined, null, null];
  if (month === null) return null;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

function completedEdtf(line: string): string {
  const whole = completed(line, { ...SOME_DAY, day: null });
  return whole === null ? '' : (edtfOf(whole) ?? '');
}
