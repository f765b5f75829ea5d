import type { Area } from '../workbook';

/** The column of a cell's name, from 0: `AB12` is 27. −1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters of a column: 27 is `AB`. */
export function lettersOf(column: number): string {
  const [rest, last] = [Math.floor(column / 26), column % 26];
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + last)}`;
}

/** The cells of `A1:B2`; null where it is not written so. */
export function areaOf(reference: string): Area | null {
  const [, from = '', top, to = '', bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (top === undefined) return null;
  const area = { top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) };
  return area.top > area.bottom || area.left > area.right ? null : area;
}
