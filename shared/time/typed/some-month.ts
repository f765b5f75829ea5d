import type { Cursor } from './cursor';
import type { Draft } from './draft';
import { readYear } from './year';

/** "a month in 1872", "some month of 1872", which EDTF writes 1872-XX; "day 03 of some month in 1872"; "month 1X of 1872" is one from October on. */
export function readSomeMonth(cursor: Cursor): Draft | null {
  const day = cursor.attempt(() => readDayNumber(cursor));
  cursor.take('a', 'one', 'some');
  if (!cursor.take('month')) return null;
  const month = cursor.attempt(() => readMonthMask(cursor)) ?? 'XX';
  if (!cursor.take('in', 'of', 'during')) return null;
  const year = readYear(cursor);
  if (year === null || !/^-?\d{4}$/.test(year)) return null;
  return { edtf: `${year}-${month}${day === null ? '' : `-${day}`}` };
}

function readDayNumber(cursor: Cursor): string | null {
  if (!cursor.take('day')) return null;
  const token = cursor.peek();
  cursor.at += 1;
  return token?.kind === 'number' && token.text.length === 2 && cursor.take('of') ? token.text : null;
}

function readMonthMask(cursor: Cursor): string | null {
  const token = cursor.peek();
  cursor.at += 1;
  const mask = token?.kind === 'mask' ? token.mask : token?.kind === 'word' ? token.word.toUpperCase() : '';
  return /^(?:[01]X|XX|X\d)$/.test(mask) ? mask : null;
}
