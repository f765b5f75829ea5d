import { wordTable } from '../../word-table';
import { CADENCE_ADVERBS } from '../cadence-adverbs';
import { SEASONS } from '../typed/periods';
import { monthNumber, UNITS, type Unit } from '../typed/relative';
import { weekdayNumber } from '../typed/weekday';
import { readAmount } from './amounts';
import type { Read } from './found';
import { ordinalAt } from './ordinals';
import type { RunningText } from './running-text';
import { DAY_PARTS } from './words/english';

/** What recurs: "every 90 days", "each quarter", "every other Monday", "annually". The cadence is written as RRULE (RFC 5545). */
export function readSet(text: RunningText, at: number): Read | null {
  const word = text.word(at);
  const chosen = readChosenDay(text, at);
  if (chosen !== null) return chosen;
  const adverb = CADENCE_ADVERBS.get(word);
  if (adverb !== undefined) return isAdjective(text, at) ? null : setOf(everyUnit(adverb.unit, adverb.count), at + 1);
  const plural =
    word.endsWith('s') && text.capital(at) && !/['’]/.test(text.peek(at)?.text ?? '') ? weekdayNumber(word.slice(0, -1)) : null;
  if (plural !== null && word.length > 6) return setOf(`FREQ=WEEKLY;BYDAY=${DAYS[plural]}`, at + 1);
  if (word === 'once' || word === 'twice') return readTimes(text, at);
  return word === 'every' || word === 'each' ? readEvery(text, text.word(at + 1) === 'the' ? at + 2 : at + 1) : null;
}

/** Months between two chosen days. */
const MONTHS_IN: Readonly<Record<string, number>> = wordTable({ month: 1, quarter: 3 });

/** "first Monday of each month", "last Friday of every quarter", "15th of each month", "last day of every month". */
export function readChosenDay(text: RunningText, at: number): Read | null {
  const counted = text.word(at) === 'last' ? { number: -1, to: at + 1 } : ordinalAt(text, at);
  if (counted === null) return null;
  const { number } = counted;
  const weekday = weekdayNumber(text.word(counted.to));
  const behind = weekday !== null || text.word(counted.to) === 'day' ? counted.to + 1 : counted.to;
  if (text.word(behind) !== 'of' || !['each', 'every'].includes(text.word(behind + 1))) return null;
  const interval = MONTHS_IN[text.word(behind + 2)];
  const most = weekday === null ? 31 : 5;
  if (interval === undefined || number > most || (weekday === null && interval > 1)) return null;
  const day = weekday === null ? `BYMONTHDAY=${number}` : `BYDAY=${number}${DAYS[weekday]}`;
  return setOf(`FREQ=MONTHLY${step(interval)};${day}`, behind + 3);
}

function setOf(cadence: string, to: number): Read {
  return { to, kind: 'set', anchor: null, certain: true, cadence };
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** "quarterly earnings" do not recur because they are said so. */
function isAdjective(text: RunningText, at: number): boolean {
  const next = text.word(at + 1);
  return text.capital(at)
    ? !text.begins(at)
    : ['earnings', 'profit', 'profits', 'loss', 'losses', 'dividend', 'results', 'report', 'net', 'newspaper'].includes(next);
}

/** "twice a year" says how often within the unit. */
function readTimes(text: RunningText, at: number): Read | null {
  const unit = UNITS[text.word(at + 2)];
  return text.word(at + 1) === 'a' && unit !== undefined && COUNTED_WITHIN.has(unit) ? setOf(everyUnit(unit, 1), at + 3) : null;
}

const COUNTED_WITHIN: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year']);

const MANY: Readonly<Record<Unit, readonly [frequency: string, each: number]>> = {
  day: ['DAILY', 1],
  week: ['WEEKLY', 1],
  fortnight: ['WEEKLY', 2],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  year: ['YEARLY', 1],
  decade: ['YEARLY', 10],
  century: ['YEARLY', 100],
};

function readEvery(text: RunningText, at: number): Read | null {
  const amount = readAmount(text, at);
  if (amount !== null && amount.count !== null && amount.count > 0) return setOf(everyUnit(amount.unit, amount.count), amount.to);
  const counted = ordinalAt(text, at);
  const ordinal = text.word(at) === 'other' ? 2 : (counted?.number ?? null);
  const named = ordinal === null ? at : (counted?.to ?? at + 1);
  const interval = ordinal === null ? 1 : ordinal;
  const name = text.word(named);
  const unit = DAY_PARTS.has(name) ? 'day' : UNITS[name];
  if (unit !== undefined) return setOf(everyUnit(unit, interval), named + 1);
  const weekday = weekdayNumber(name);
  if (weekday !== null && text.capital(named) === text.vocabulary.capitals)
    return setOf(`FREQ=WEEKLY${step(interval)};BYDAY=${DAYS[weekday]}`, named + 1);
  const month = monthNumber(name);
  if (month !== null && text.capital(named) === text.vocabulary.capitals)
    return setOf(`FREQ=YEARLY${step(interval)};BYMONTH=${month}`, named + 1);
  const season = SEASONS[name];
  if (season === undefined) return null;
  return setOf(
    `FREQ=YEARLY${step(interval)};BYMONTH=${[0, 1, 2].map((more) => (((season - 21) * 3 + 2 + more) % 12) + 1).join(',')}`,
    named + 1,
  );
}

function everyUnit(unit: Unit, count: number): string {
  const [frequency, each] = MANY[unit];
  return `FREQ=${frequency}${step(each * count)}`;
}

function step(interval: number): string {
  return interval === 1 ? '' : `;INTERVAL=${interval}`;
}
