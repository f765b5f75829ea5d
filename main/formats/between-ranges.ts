import { readForm } from '../../shared/time/edtf';
import { fiscalYearOf } from '../../shared/time/typed/fiscal';
import { phraseInEnglish } from '../../shared/time/typed/phrases-abroad';

/** Some time from one month to another, as fiscal years that begin within a year are told. */
const FISCAL_RANGE = /^\[(-?\d{4}-\d\d)\.\.(-?\d{4}-\d\d)\]$/;

/** Whether a date is itself a stretch of time or a choice. */
export function isRange(edtf: string): boolean {
  const form = readForm(edtf);
  return form.ok && form.value.kind !== 'point';
}

/** A start that says “from”, beside an end: the day itself. What was after a day did not begin on it. @param written as its cell has it */
export function asStart(edtf: string, written: string): string {
  return /^(?:from|since)\s/i.test(inEnglish(written)) ? edtf.replace(/^([^/]+)\/\.\.$/, '$1') : edtf;
}

/** An end that says “until”; not what was before a day. */
export function asEnd(edtf: string, written: string): string {
  return /^(?:until|till?|to)\s/i.test(inEnglish(written)) ? edtf.replace(/^\.\.\/([^/]+)$/, '$1') : edtf;
}

function inEnglish(written: string): string {
  return phraseInEnglish(written.trim()) ?? written.trim();
}

/**
 * The span of which an end is itself a stretch of time or a choice: fiscal years go from their first month, or up to their last one, and what else is no single
 * date is not known.
 *
 * @param span both as EDTF
 * @param written both as their cells have them
 * @returns as EDTF, `/` where neither end is known; and whether both are
 */
export function betweenRanges(
  span: { readonly from: string; readonly to: string },
  written: { readonly start: string; readonly end: string },
): { readonly when: string; readonly areWhole: boolean } {
  const from = monthOf(written.start, span.from, 'first');
  const to = monthOf(written.end, span.to, 'last');
  const when = `${isRange(from) ? '' : from}/${isRange(to) ? '' : to}`;
  return { when, areWhole: !isRange(from) && !isRange(to) && readForm(when).ok };
}

/** The first or last month of a fiscal year that a cell names; any other date as it is. */
function monthOf(text: string, edtf: string, which: 'first' | 'last'): string {
  if (fiscalYearOf(text, true) === null) return edtf;
  const [, first = edtf, last = edtf] = FISCAL_RANGE.exec(edtf) ?? [];
  return which === 'first' ? first : last;
}

/** Whether a span begins and ends in different years. */
export function overTurnOfYear(edtf: string): boolean {
  const [, first, last] = /^(-?\d{4})[^/]*\/(-?\d{4})/.exec(edtf) ?? [];
  return first !== last;
}

/**
 * One date that lies between two, of what was read as a span from the one to the other: `[1150..1200]`, and `[1150..]` where only the first is known.
 *
 * @param written both as their cells have them
 */
export function asLimits(when: string, written: { readonly start: string; readonly end: string }): string {
  const [, first = '', last = ''] = /^([^/[\]]*)\/([^/[\]]*)$/.exec(when) ?? [];
  const isFirstAlone = written.end === '' && !isRange(when);
  const limits = isFirstAlone ? `[${when}..]` : `[${first}..${last.replace(/^\.\.$/, '')}]`;
  return readForm(limits).ok ? limits : when;
}
