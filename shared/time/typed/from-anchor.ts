import { utc } from '@date-fns/utc';
import { addMonths, addYears } from 'date-fns';
import { type Day, dayAt, midnight, plusDays } from '../day';
import { readDay } from '../day-text';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, finish } from './draft';
import { inUnit, readCount, readUnit, type Unit } from './relative';

/**
 * "3 days after 8 Jan 2026", "a year before 1862", "the day after Christmas 2025". As with distances from today the result is as fine as the
 * unit: two months after a day is a month, with the day itself as the other reading. What is coarser than the unit is nothing to count from.
 */
export function readFromAnchor(cursor: Cursor, readAnchor: () => Draft | null): Draft | null {
  if (!cursor.tokens.some((token, at) => at > cursor.at && token.kind === 'word' && SIDES.has(token.word))) return null;
  cursor.take('the');
  const count = cursor.attempt(() => readCount(cursor)) ?? 1;
  const unit = readUnit(cursor);
  if (unit === null || count > 10_000) return null;
  const side = cursor.take('after', 'following', 'from') ? 1 : cursor.take('before', 'prior') ? -1 : 0;
  if (side === 0) return null;
  cursor.take('to');
  const anchor = readAnchor();
  if (anchor === null) return null;
  const { others: _, approximate, uncertain, ...bare } = anchor;
  const finished = finish(bare);
  const found = 'edtf' in finished ? counted(finished.edtf, unit, side * count) : null;
  if (found === null) return cursor.fail('problem' in finished ? finished.problem : `Say from which ${NEEDS[unit] ?? 'day'} on to count.`);
  const marks = { ...(approximate ? { approximate } : {}), ...(uncertain ? { uncertain } : {}) };
  return { ...found, ...marks, ...(found.others === undefined ? {} : { others: found.others.map((one) => ({ ...one, ...marks })) }) };
}

/** One of them has to follow. */
const SIDES: ReadonlySet<string> = new Set(['after', 'following', 'from', 'before', 'prior']);

/** What a date has to name for such a unit to be counted from it. */
const NEEDS: Partial<Record<Unit, string>> = { month: 'month', quarter: 'month', year: 'year', decade: 'year', century: 'year' };

function counted(edtf: string, unit: Unit, count: number): Draft | null {
  const [, year, month, date] = /^(-?\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return null;
  const day = readDay(`${year}-${month ?? '01'}-${date ?? '01'}`);
  if (day === null) return null;
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    if (date === undefined) return null;
    const there = draftOfDay(plusDays(day, count * { day: 1, week: 7, fortnight: 14 }[unit]));
    return unit === 'day' ? there : { ...there, others: [{ ...there, approximate: true }] };
  }
  if (month === undefined && (unit === 'month' || unit === 'quarter')) return null;
  const finer = finerThan(unit, month, date, day, count);
  const said = inUnit(unit, count, day);
  return finer === null ? said : { ...said, others: [finer] };
}

function finerThan(unit: Unit, month: string | undefined, date: string | undefined, day: Day, count: number): Draft | null {
  const add = unit === 'month' ? addMonths : unit === 'year' ? addYears : null;
  if (add === null || (unit === 'month' ? date : month) === undefined) return null;
  const there = draftOfDay(dayAt(+add(midnight(day), count, { in: utc })));
  if (date !== undefined) return there;
  const { day: _, ...monthOnly } = there;
  return monthOnly;
}
