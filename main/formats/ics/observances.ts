import { occurrencesOf } from '../../../shared/reviews/occurrences';
import { seriesOfRule } from '../../../shared/reviews/rrule';
import { type Component, valueIn } from '../ics-text';
import { wallOf } from './wall';

/** A moment from which on a zone's clocks are so far ahead of UTC, both in milliseconds. */
export interface Onset {
  readonly utc: number;
  readonly before: number;
  readonly after: number;
}

/** Onsets of one zone that are looked at; a year has two of them. */
const MOST_ONSETS = 4000;
/** Beyond that, a file's rules for clocks are nobody's. */
const LAST_YEAR = '2199-12-31';

/** All changes of clocks that a VTIMEZONE tells of, in order. What in it cannot be read is passed over. */
export function onsetsOf(zone: Component): Onset[] {
  const onsets: Onset[] = [];
  for (const part of zone.components) {
    if (part.name !== 'STANDARD' && part.name !== 'DAYLIGHT') continue;
    const before = offsetIn(valueIn(part, 'TZOFFSETFROM'));
    const after = offsetIn(valueIn(part, 'TZOFFSETTO'));
    if (before === null || after === null) continue;
    for (const wall of beginsOf(part)) {
      onsets.push({ utc: wall - before, before, after });
      if (onsets.length >= MOST_ONSETS) return sorted(onsets);
    }
  }
  return sorted(onsets);
}

function sorted(onsets: Onset[]): Onset[] {
  return onsets.sort((one, other) => one.utc - other.utc);
}

/** Wall-clock moments at which one part of a zone begins, by the clock before it. */
function beginsOf(part: Component): number[] {
  const start = valueIn(part, 'DTSTART');
  const first = start === undefined ? null : wallOf(start);
  if (first === null) return [];
  const rule = valueIn(part, 'RRULE');
  const listed = part.properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(',').slice(0, MOST_ONSETS))
    .flatMap((value) => wallOf(value)?.ms ?? []);
  const time = first.ms - Date.parse(first.day);
  const ruled = rule === undefined ? [] : ruledDays(first.day, rule).map((day) => Date.parse(day) + time);
  return [...new Set([first.ms, ...listed, ...ruled])];
}

function ruledDays(first: string, rule: string): string[] {
  const read = seriesOfRule(first, rule);
  if (!read.ok) return [];
  return occurrencesOf({ ...read.value, outcomes: {} }, { until: LAST_YEAR, today: first }).map(({ date }) => date);
}

/** `-0400`, `+053000` → milliseconds */
export function offsetIn(text: string | undefined): number | null {
  const found = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text?.trim() ?? '');
  if (found === null) return null;
  const size = ((Number(found[2]) * 60 + Number(found[3])) * 60 + Number(found[4] ?? 0)) * 1000;
  return found[1] === '-' ? -size : size;
}
