import type { FullEvent, Status } from '../event';
import type { Occurrence, OccurrenceState } from '../reviews/occurrences';
import type { Series } from '../series';
import { monthName } from '../time/calendar';
import { midnightOf } from '../time/day-text';
import { type Form, parseWhen } from '../time/edtf';
import { extentOfPart } from '../time/extent';
import { drawingMargin, type Margin } from '../time/margin';
import { limitsOf } from '../time/placement';
import { shortDate } from './event-words';

/**
 * What is drawn for an event, on screen and in pictures alike. Both renderers read this one description, so that what
 * happened, what is planned and what is only projected cannot come to look alike in one of them.
 *
 * Times are wall-clock milliseconds in the home zone; null is an open or unknown end that fades into the edge.
 */
export interface EventMark {
  /**
   * span: a bar with a solid core; vague: brackets over the bounds; instant: a dot; ordered: no date, a dotted bracket over
   * where its links place it, which startMin and endMax then are.
   */
  readonly shape: 'span' | 'vague' | 'instant' | 'ordered';
  readonly startMin: number | null;
  readonly startMax: number | null;
  readonly endMin: number | null;
  readonly endMax: number | null;
  readonly status: Status;
  readonly title: string;
  /** "c. Jan 2026 ?" */
  readonly dateWords: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** How far beyond its limits an approximate date reaches faintly; see drawingMargin. */
  readonly margin: Margin;
  /** The middle of each date of a set of several, in wall-clock milliseconds; null for all other dates. */
  readonly members: readonly number[] | null;
  /** Of a set: one of its dates, or all of them. */
  readonly choose: 'one' | 'all' | null;
}

const NO_MARGIN: Margin = { before: 0, after: 0 };

/** A bracket over less than this is drawn as a dot: nobody can tell the day of a confirmed instant at that scale. */
const INSTANT_MS = 60_000;

export function eventMark(event: Pick<FullEvent, 'title' | 'when' | 'status' | 'bounds' | 'place'>, homeZone: string): EventMark {
  if (event.place !== undefined) return orderedMark(event, homeZone);
  const parsed = parseWhen(event.when, homeZone);
  const { startMin, startMax, endMin, endMax } = event.bounds;
  const isSpan = parsed.ok && parsed.value.form === 'span';
  const width = startMin === null || endMax === null ? Number.POSITIVE_INFINITY : endMax - startMin;
  return {
    shape: isSpan ? 'span' : width <= INSTANT_MS ? 'instant' : 'vague',
    startMin,
    startMax,
    endMin,
    endMax,
    status: event.status,
    title: event.title,
    dateWords: shortDate(event, homeZone),
    approximate: parsed.ok && parsed.value.approximate,
    uncertain: parsed.ok && parsed.value.uncertain,
    ...membersOf(parsed.ok ? parsed.value.parsed : null, homeZone),
    margin: parsed.ok ? drawingMargin(parsed.value) : NO_MARGIN,
  };
}

function orderedMark(event: Pick<FullEvent, 'title' | 'when' | 'status' | 'bounds' | 'place'>, homeZone: string): EventMark {
  const { start, end } = limitsOf(event);
  return {
    shape: 'ordered',
    ...{ startMin: start, startMax: null, endMin: null, endMax: end },
    ...{ status: event.status, title: event.title, dateWords: shortDate(event, homeZone) },
    ...{ approximate: false, uncertain: false, members: null, choose: null, margin: NO_MARGIN },
  };
}

/** More dates than this are drawn as one stretch. */
const MOST_MEMBERS = 12;

function membersOf(form: Form | null, homeZone: string): Pick<EventMark, 'members' | 'choose'> {
  if (form?.kind !== 'set' || form.members.length < 2 || form.members.length > MOST_MEMBERS) return { members: null, choose: null };
  const members = form.members.map(({ from, to }) => {
    const [first, last] = [extentOfPart(from, homeZone), extentOfPart(to, homeZone)];
    return ((first?.min ?? 0) + (last?.max ?? 0)) / 2;
  });
  return { members, choose: form.choose };
}

/** Status as part of a label; reported is the ordinary case and goes without saying, confirmed has its own tick. */
export function statusSuffix(status: Status): string {
  return status === 'planned' || status === 'disputed' || status === 'cancelled' ? status : '';
}

/** A diamond: a projected or settled occurrence of a series. */
export interface OccurrenceMark {
  readonly seriesId: string;
  readonly seriesTitle: string;
  readonly lane: string;
  readonly n: number;
  /** Midnight of the due day. */
  readonly at: number;
  readonly day: string;
  readonly state: OccurrenceState;
  /** "8 Apr" beside the diamond; the year stands on the axis. */
  readonly label: string;
  /** The day it was held on or moved to, when that is another day than the due one. */
  readonly on: string | null;
}

/** "8 Apr" of `2026-04-08`. */
export function dayAndMonth(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(5, 7)), true)}`;
}

export function occurrenceMark(series: Pick<Series, 'id' | 'title' | 'lane'>, occurrence: Occurrence): OccurrenceMark {
  return {
    seriesId: series.id,
    seriesTitle: series.title,
    lane: series.lane,
    n: occurrence.n,
    at: midnightOf(occurrence.date),
    day: occurrence.date,
    state: occurrence.state,
    label: dayAndMonth(occurrence.date),
    on: occurrence.on !== undefined && occurrence.on !== occurrence.date ? occurrence.on : null,
  };
}

/**
 * How several reviews that are counted together look: solid when every one was held, outlined when all are settled, hollow and dashed
 * while any is ahead, marked when one of them waits for an outcome. So a count is never mistaken for what happened.
 */
export type CountedLook = 'held' | 'settled' | 'projected' | 'unconfirmed';

export function countedLook(marks: readonly Pick<OccurrenceMark, 'state'>[]): CountedLook {
  const any = (state: OccurrenceState) => marks.some((mark) => mark.state === state);
  if (any('unconfirmed')) return 'unconfirmed';
  // One that was moved is known to be planned, not to have taken place.
  if (any('projected') || any('moved')) return 'projected';
  return marks.every(({ state }) => state === 'held') ? 'held' : 'settled';
}
