import type { Outcome } from '../series';
import { daysBetween } from './days';
import { expectedOn, type Occurrence } from './occurrences';

/**
 * The outcome to store when somebody says what became of an occurrence, keeping the note, source and event already written about it.
 *
 * @param on the day it was held on or moved to. A day that equals the due day is not stored for "held": then the date
 *   follows when the series is moved.
 */
export function settledAs(kind: Outcome['outcome'], due: string, on: string | null, before: Outcome | undefined): Outcome {
  const kept = {
    ...(before?.eventId === undefined ? {} : { eventId: before.eventId }),
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.source === undefined ? {} : { source: before.source }),
  };
  const day = kind === 'moved' ? on : kind === 'held' && on !== due ? on : null;
  return day === null ? { outcome: kind, ...kept } : { outcome: kind, on: day, ...kept };
}

/**
 * The same for an occurrence as it stands. One that was moved and waits for an outcome again was held, when no day is given, on
 * the day that it was moved to.
 */
export function outcomeSaid(occurrence: Occurrence, kind: Outcome['outcome'], on: string | null, before: Outcome | undefined): Outcome {
  const day = on ?? (kind === 'held' && occurrence.state === 'unconfirmed' ? expectedOn(occurrence) : null);
  return settledAs(kind, occurrence.date, day, before);
}

/** Days after (positive) or before (negative) the due day that it was held on or moved to; null when neither is known, or it waits for an outcome. */
export function daysLate(occurrence: Occurrence): number | null {
  return occurrence.on === undefined || occurrence.state === 'unconfirmed' ? null : daysBetween(occurrence.date, occurrence.on);
}

/** "on time", "7 days late", "1 day early" */
export function latenessWords(days: number): string {
  if (days === 0) return 'on time';
  const size = Math.abs(days);
  return `${size.toLocaleString('en')} ${size === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}
