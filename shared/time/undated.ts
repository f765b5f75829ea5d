/** EDTF for an event of which only the place among others is known: every digit of the year unspecified. */
export const UNDATED = 'XXXX';

/**
 * Whether a date says nothing about time: `XXXX`, also with month and day (`XXXX-XX-XX`) and with marks. The Library of
 * Congress allows `X` in any place; taken by the letter `XXXX` would be some year from 0000 to 9999, which nobody who
 * writes it means to claim, so it has no bounds at all.
 */
export function isUndated(edtf: string): boolean {
  return /^XXXX(-XX){0,2}[?~%]?$/.test(edtf);
}
