import { midnightOf } from '../../../shared/time/day-text';

/** What a DATE or DATE-TIME value shows, before anybody asks in which zone. */
export interface Wall {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The reading of the clock, in milliseconds as if it were UTC; of a day, its midnight. */
  readonly ms: number;
  readonly kind: 'date' | 'local' | 'utc';
  /** The hour stands there without its seconds, as RFC 5545 has it nowhere. */
  readonly lacksSeconds: boolean;
}

/** A year with a minus is one of ISO 8601, though RFC 5545 has none before our era. Null for what is no date, and for days and times that there are not. */
export function wallOf(text: string): Wall | null {
  const found = /^(-?\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z?))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, year, month, date, hour, minute, second, utc] = found;
  const day = `${year}-${month}-${date}`;
  const midnight = midnightOf(day);
  if (Number.isNaN(midnight)) return null;
  if (hour === undefined) return { day, ms: midnight, kind: 'date', lacksSeconds: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  // A leap second is the last second of its minute to everybody else.
  const ms = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second ?? 0))) * 1000;
  return { day, ms, kind: utc === '' ? 'local' : 'utc', lacksSeconds: second === undefined };
}
