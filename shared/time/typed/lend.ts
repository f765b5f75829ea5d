import { edtfYear } from '../calendar';
import type { Draft } from './draft';
import { inEra } from './era';
import { centuryMask, millenniumMask } from './stretch';

/** In "3–8 January 2026" the first end has its month and year from the second, in "Jan 3–8, 2026" the other way round. */
export function lend(first: Draft, second: Draft): [Draft, Draft] {
  if (first.edtf !== undefined || second.edtf !== undefined) return [first, second];
  let [start, end] = lendEra(first, second);
  if (start.number !== undefined || end.number !== undefined) return [start, end];
  if (start.year === undefined && start.round !== undefined) return [start, end];
  // "2014-16", "1914–18": the last digits of a year.
  if (isBareNumber(end) && start.year !== undefined && start.month === undefined && start.day === undefined && start.period === undefined) {
    return [start, { ...marksOf(end), year: `${start.year.slice(0, -2)}${String(end.day).padStart(2, '0')}` }];
  }
  const [onlyStart, onlyEnd] = [start, end];
  if (start.day === undefined && start.clock !== undefined) start = sameDay(start, end);
  if (end.day === undefined && end.clock !== undefined) end = sameDay(end, start);
  if (start.month === undefined && start.day !== undefined && end.day !== undefined && end.month !== undefined)
    start = { ...start, month: end.month };
  if (end.month === undefined && end.day !== undefined && start.month !== undefined) end = { ...end, month: start.month };
  if (onlyStart.year === undefined && end.year !== undefined) start = { ...start, year: inOrder(start, end, end.year, -1) };
  if (onlyEnd.year === undefined && start.year !== undefined) end = { ...end, year: inOrder(start, end, start.year, 1) };
  return sameOffset(start, end, onlyEnd.day === undefined);
}

/**
 * The era said at the end is that of the whole range ("205–60 BCE", "2nd–1st century BCE"), save where the beginning has its own. That of
 * the beginning is the end's only where a number can be nothing else ("AD 79–205").
 */
function lendEra(start: Draft, end: Draft): [Draft, Draft] {
  const century = end.round === undefined && /^-?\d\dXX$/.test(end.year ?? '');
  if (century && start.ordinal === true && isBareNumber(start) && start.day !== undefined) {
    const { day, ordinal: _, ...rest } = start;
    return [{ ...rest, ...(end.era === undefined ? {} : { era: end.era }), year: centuryMask(day, end.era) }, end];
  }
  if (/^-?\dXXX$/.test(end.year ?? '') && start.ordinal === true && isBareNumber(start) && start.day !== undefined) {
    const { day, ordinal: _, ...rest } = start;
    return [{ ...rest, ...(end.era === undefined ? {} : { era: end.era }), year: millenniumMask(day, end.era) }, end];
  }
  const decades = isShortDecade(end) && start.round !== undefined ? decadesInOrder(start, end, start.round.base) : null;
  if (decades !== null) return decades;
  if (end.era !== undefined && end.month === undefined && start.era === undefined) return [startInEra(start, end.era), end];
  if (start.era === 'ce' && end.number !== undefined) return [start, withYear(end, end.number, 'ce')];
  return [start, end];
}

/** "60s" */
function isShortDecade({ round }: Draft): boolean {
  return round?.length === 10 && round.base < 100;
}

/** How far decades may lie apart of which the second is of another century: nobody writes "1640s–20s" for 1640 to 1729. */
const LONGEST_OVER_CENTURIES = 30;

/**
 * Two decades of which the second is said in two digits: "1450s–60s", "1600s–50s", over the turn of a century "1890s–10s", and before the common era, where
 * years are counted down, "1850s–40s BC". Null where the second may be one of the first century BCE in full.
 */
function decadesInOrder({ others: _, ...first }: Draft, { others: __, ...last }: Draft, from: number): [Draft, Draft] | null {
  const era = first.era ?? last.era;
  const isBefore = era === 'bce';
  if (from < (isBefore ? 1000 : 100)) return null;
  const sign = isBefore ? -1 : 1;
  const digits = last.round?.base ?? 0;
  const inCentury = Math.floor(from / 100) * 100 + digits;
  const base = (inCentury - from) * sign < 0 ? inCentury + 100 * sign : inCentury;
  const isOfOther = base !== inCentury;
  if (isOfOther && (base - from) * sign > LONGEST_OVER_CENTURIES) {
    const problem = `The ${String(digits).padStart(2, '0')}s of the same century lie before the ${from}s${isBefore ? ' BCE in time' : ''}: write both decades in full.`;
    return [first, { problem }];
  }
  const [start, end] = [asDecade(first, from), asDecade(last, base)];
  return era === undefined ? [start, end] : [inEra(start, era), inEra(end, era)];
}

function asDecade(draft: Draft, base: number): Draft {
  return { ...draft, year: `${edtfYear(base).slice(0, 3)}X`, round: { base, length: 10 } };
}

function startInEra(start: Draft, era: 'bce' | 'ce'): Draft {
  if (start.number !== undefined) return withYear(start, start.number, era);
  if (isBareNumber(start) && start.ordinal !== true && start.day !== undefined) return withYear(start, start.day, era);
  return start.month === undefined && start.day === undefined ? inEra(start, era) : start;
}

function withYear({ number: _, day: __, ...rest }: Draft, year: number, era: 'bce' | 'ce'): Draft {
  return { ...rest, era, year: edtfYear(era === 'bce' ? 1 - year : year) };
}

/** A number that may be a day or the end of a year. */
export function isBareNumber({ year, month, day, period, clock }: Draft): boolean {
  return day !== undefined && year === undefined && month === undefined && period === undefined && clock === undefined;
}

function marksOf({ approximate, uncertain }: Draft): Draft {
  return { ...(approximate === undefined ? {} : { approximate }), ...(uncertain === undefined ? {} : { uncertain }) };
}

function sameDay(clockOnly: Draft, other: Draft): Draft {
  const { year, month, day } = other;
  return {
    ...clockOnly,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** "28 Dec – 3 Jan 2026" begins in 2025. */
function inOrder(start: Draft, end: Draft, year: string, step: 1 | -1): string {
  const place = ({ period, month, day }: Draft) => (period ?? month ?? 0) * 100 + (day ?? 0);
  if (place(start) <= place(end) || !/^\d{4}$/.test(year)) return year;
  return String(Number(year) + step).padStart(4, '0');
}

const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/** "13:00–15:00 PKT", and of one day "13:00 PKT – 15:00": the zone is said once for both. */
function sameOffset(start: Draft, end: Draft, isOneDay: boolean): [Draft, Draft] {
  const [first, last] = [start, end].map(({ clock = '' }) => OFFSET.exec(clock)?.[0]);
  if (start.clock === undefined || end.clock === undefined || (first === undefined) === (last === undefined)) return [start, end];
  if (first === undefined) return [{ ...start, clock: `${start.clock}${last}` }, end];
  return isOneDay ? [start, { ...end, clock: `${end.clock}${first}` }] : [start, end];
}
