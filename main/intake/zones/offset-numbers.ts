import { placeOffset } from '../../../shared/time/parts';

/** What bare numbers of a column of offsets count. */
export type OffsetUnit = 'hours' | 'minutes';

const NUMBER = /^([+−-]?)(\d{1,3})(\.\d{1,2})?$/;
/** Zones are no farther from UTC than this. */
const [MOST_HOURS, MOST_MINUTES] = [14, 840];

/**
 * What the numbers of a column count that is called “UTC offset” or the like: hours where none is beyond those of a zone, minutes where
 * all are quarters of an hour. Null where its cells are no numbers, or can be read as hours and minutes written together (330).
 *
 * @param name its header
 */
export function unitOfOffsets(name: string, cells: Iterable<string>): OffsetUnit | null {
  if (!/(?:utc|gmt|zone|tz)[\s_-]*(?:offset|diff)|offset[\s_-]*(?:from|to)?[\s_-]*(?:utc|gmt)/i.test(name)) return null;
  const numbers = [...cells].map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (numbers.length === 0 || !numbers.every((cell) => NUMBER.test(cell))) return null;
  const sizes = numbers.map((cell) => Math.abs(Number(cell.replace('−', '-'))));
  if (sizes.every((size) => size <= MOST_HOURS)) return /min/i.test(name) ? null : 'hours';
  if (sizes.some((size) => size > MOST_MINUTES || size % 15 !== 0)) return null;
  const together = sizes.every((size) => size === 0 || (size >= 100 && [0, 15, 30, 45].includes(size % 100)));
  return together && !/min/i.test(name) ? null : 'minutes';
}

/** A number of such a column as an offset of +05:30 form; null for what no place has. */
export function offsetOfNumber(cell: string, unit: OffsetUnit): string | null {
  if (!NUMBER.test(cell.trim())) return null;
  return placeOffset(Math.round(Number(cell.trim().replace('−', '-')) * (unit === 'hours' ? 60 : 1)));
}
