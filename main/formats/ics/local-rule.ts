import { RULE_WEEKDAYS } from '../../../shared/cadence/rule-days';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import type { Moment } from './moment';
import { wallOf } from './wall';
import type { Clocks } from './zones';

/** A start and a rule as a clock shows them, for `seriesOfRule`. */
export interface LocalRule {
  readonly start: string;
  readonly rule: string;
  /** By which the days of the series are days; null where the calendar names no zone. */
  readonly clocks: Clocks | null;
  /** Why they are days in UTC nevertheless. */
  readonly note: string | null;
}

/**
 * A rule whose start is an instant, by the clocks of its zone. One in UTC names no zone: its days are those of the calendar or the timeline,
 * where 20:00 UTC on Monday may be Tuesday; the weekdays of its rule are moved along.
 */
export function localRule(start: Moment, rule: string, home: Clocks): LocalRule {
  if (start.kind !== 'instant') return { start: start.kind === 'date' ? start.day : compact(start.ms), rule, clocks: null, note: null };
  const clocks = start.clocks ?? home;
  const wall = start.ms + clocks(start.ms);
  const ahead = start.clocks === null ? dayAt(wall) - dayAt(start.ms) : 0;
  const moved = movedDays(rule, ahead);
  if (moved === null) {
    const note = 'its days are those in UTC: a rule for days of the month cannot be moved to another zone.';
    return { start: `${compact(start.ms)}Z`, rule, clocks: () => 0, note };
  }
  return { start: compact(wall), rule: localUntil(moved, clocks), clocks, note: null };
}

/** The rule with its weekdays so many days later; null for days of the month, which do not move along. */
function movedDays(rule: string, days: number): string | null {
  if (days === 0) return rule;
  if (/BYMONTHDAY=|BYSETPOS=|BYDAY=[^;]*\d/i.test(rule)) return null;
  return rule.replace(/(BYDAY|WKST)=([A-Z,]+)/gi, (_, name: string, list: string) => {
    const moved = list.split(',').map((day) => {
      const at = RULE_WEEKDAYS.findIndex((known) => known.toLowerCase() === day.toLowerCase());
      return at < 0 ? day : (RULE_WEEKDAYS[(at + days + 7) % 7] ?? day);
    });
    return `${name}=${moved.join()}`;
  });
}

/** An end in UTC as the clock shows it. */
function localUntil(rule: string, clocks: Clocks): string {
  return rule.replace(/UNTIL=(\d{8}T\d{6}Z)/i, (whole, value: string) => {
    const until = wallOf(value);
    return until === null ? whole : `UNTIL=${compact(until.ms + clocks(until.ms))}`;
  });
}

function compact(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** The day on which a value of EXDATE, RDATE or RECURRENCE-ID falls for a series; null for what is no date. */
export function dayFor(value: string, zone: Clocks | null | undefined, series: Clocks | null): string | null {
  const wall = wallOf(value.split('/')[0] ?? '');
  if (wall === null) return null;
  if (wall.kind === 'date' || series === null) return wall.day;
  if (wall.kind === 'utc') return dayText(dayAt(wall.ms + series(wall.ms)));
  if (zone === null || zone === undefined) return wall.day;
  const instant = wall.ms - zone(wall.ms);
  const shown = instant + series(instant);
  return Math.abs(shown - wall.ms) < DAY_MS ? dayText(dayAt(shown)) : wall.day;
}
