import type { CompleteDraft } from '../../shared/event';
import { DAY_MS, dayAt, startOf } from '../../shared/time/day';
import { dayText } from '../../shared/time/day-text';
import { parseWhen, type When } from '../../shared/time/edtf';
import { firstPart, instantOf, isInstant, lastPart } from '../../shared/time/instants';
import type { DatePart } from '../../shared/time/parts';
import { longWords } from '../../shared/time/words';
import { fromWallClock } from '../../shared/time/zone';
import { factsOf } from './facts';
import { classOf } from './ics-class';
import { escapeText } from './ics-text';

/** One line to be: name, value, parameters. */
export type Line = readonly [name: string, value: string, parameters?: Readonly<Record<string, string>>];

/** What a calendar is told of an event. Which lane it is in has no place there. */
export type CalendarEvent = Omit<CompleteDraft, 'lane'>;

/** A day or a stretch of days as DATE values, an instant or a stretch of time as UTC; no lines when a calendar cannot say it. */
export interface CalendarTime {
  readonly component: 'VEVENT' | 'VJOURNAL';
  readonly lines: readonly Line[];
}

/** Years that a DATE value of four digits holds; the year 0, which calendars have none of, is left out. */
const EARLIEST = startOf(1);
const LATEST = startOf(10_000);

/**
 * Where a calendar shows a date. Days and vague dates are all-day spans over their bounds; instants are UTC. An open or
 * unknown end leaves what is known of the other. What no calendar can place (years before 1 or after 9999, no end known
 * at all) becomes a journal entry without a day.
 */
export function calendarTime(when: When, zone: string): CalendarTime {
  const { startMin, startMax, endMin, endMax } = when.bounds;
  const start = startMin ?? endMin;
  const end = endMax ?? startMax;
  if (start === null || end === null || start < EARLIEST || end > LATEST) return { component: 'VJOURNAL', lines: [] };
  if (start % DAY_MS === 0 && end % DAY_MS === 0) {
    const from: Line = ['DTSTART', dateOf(start), { VALUE: 'DATE' }];
    if (end - start === DAY_MS) return { component: 'VEVENT', lines: end === LATEST ? [from] : [from, dateEnd(end)] };
    return end === LATEST ? { component: 'VJOURNAL', lines: [] } : { component: 'VEVENT', lines: [from, dateEnd(end)] };
  }
  const begins = instantAt(startMin === null ? null : firstPart(when.parsed), start, zone);
  const from: Line = ['DTSTART', utcOf(begins)];
  // A point of minute precision is an instant to a calendar; a span of instants ends with its last, not a minute after.
  const ends = when.form === 'span' && endMin !== null ? instantAt(lastPart(when.parsed), endMin, zone) : begins;
  return { component: 'VEVENT', lines: ends > begins ? [from, ['DTEND', utcOf(ends)]] : [from] };
}

/** As the date itself says, where it does; a wall clock may show the same time twice. */
function instantAt(part: DatePart | null, wall: number, zone: string): number {
  return part !== null && isInstant(part) ? instantOf(part) : fromWallClock(wall, zone);
}

function dateEnd(end: number): Line {
  return ['DTEND', dateOf(end), { VALUE: 'DATE' }];
}

export function dateOf(ms: number): string {
  return dayText(dayAt(ms)).replaceAll('-', '');
}

/** An instant in UTC milliseconds as a DATE-TIME value. */
export function utcOf(ms: number): string {
  const clamped = Math.min(Math.max(ms, EARLIEST), LATEST - 1);
  return `${new Date(clamped).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The lines of an event that every calendar program understands. */
export function standardLines(
  event: CalendarEvent,
  zone: string,
): { readonly component: CalendarTime['component']; readonly lines: Line[] } {
  const when = parseWhen(event.when, zone);
  const { component, lines } = when.ok ? calendarTime(when.value, zone) : { component: 'VJOURNAL' as const, lines: [] };
  const journal = component === 'VJOURNAL';
  const standard: Line[] = [
    ...lines,
    ['SUMMARY', escapeText(event.title)],
    ['DESCRIPTION', escapeText(descriptionOf(event, when.ok ? longWords(when.value) : event.when))],
    ['CLASS', classOf(event.sensitivity)],
    ['STATUS', journal ? JOURNAL_STATUS[event.status] : EVENT_STATUS[event.status]],
  ];
  if (event.tags.length > 0) standard.push(['CATEGORIES', event.tags.map(escapeText).join(',')]);
  if (!journal) {
    if (event.places.length > 0) standard.push(['LOCATION', escapeText(event.places.join('; '))]);
    // Past events would otherwise block the days of whoever imports them.
    standard.push(['TRANSP', 'TRANSPARENT']);
  }
  return { component, lines: standard };
}

export const EVENT_STATUS = {
  reported: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  disputed: 'TENTATIVE',
  planned: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;
const JOURNAL_STATUS = { reported: 'DRAFT', confirmed: 'FINAL', disputed: 'DRAFT', planned: 'DRAFT', cancelled: 'CANCELLED' } as const;

function descriptionOf(event: CalendarEvent, words: string): string {
  const parts = [
    event.summary,
    `When: ${words} (${event.when})`,
    `Status: ${event.status}`,
    ...factsOf(event, 'calendar').map(({ header, values }) => `${header}: ${values.join('; ')}`),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
