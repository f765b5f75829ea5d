import { edtfYear } from '../calendar';
import type { Cursor } from './cursor';

/** A year as EDTF: four digits, or any number with an era ("44 BC", "AD 79"). BCE years are astronomical: 1 BCE is 0. */
export function readYear(cursor: Cursor): string | null {
  if (cursor.take('ad', 'ce')) {
    const token = cursor.peek();
    if (token?.kind !== 'number' || token.value === 0) return null;
    cursor.at += 1;
    return edtfYear(token.value);
  }
  const token = cursor.peek();
  if (token?.kind !== 'number' || token.ordinal) return null;
  cursor.at += 1;
  if (cursor.take('bc', 'bce')) return token.value > 0 ? edtfYear(1 - token.value) : cursor.fail('There is no year 0 BCE.');
  if (cursor.take('ad', 'ce')) return token.value > 0 ? edtfYear(token.value) : cursor.fail('There is no year 0 CE.');
  return token.text.length === 4 ? token.text : null;
}

/** `-` after a century or millennium before the era: the 5th century BC is `-04XX`. */
export function eraSign(cursor: Cursor): string {
  if (cursor.take('bc', 'bce')) return '-';
  cursor.take('ad', 'ce');
  return '';
}

/** A year after a month or a season: ", 2026", "of 2026", "-2026". */
export function readLaterYear(cursor: Cursor): string | null {
  cursor.take(',', 'of', 'in', '-');
  return readYear(cursor);
}
