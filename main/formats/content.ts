import type { DataOptions } from '../../shared/data-export';
import { type FullEvent, SENSITIVITIES } from '../../shared/event';
import { parseFilter } from '../../shared/filter';
import type { Lane } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import type { Series } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { indexExtent } from '../../shared/time/placement';
import { todayIn } from '../../shared/time/zone';
import type { Timeline } from '../../shared/timeline';
import { type Leaving, titleWarnings, withhold } from '../../shared/withhold';

/** What goes into a file. Whatever is withheld is not in here, so no writer can let it slip. */
export interface DataContent {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly series: readonly Series[];
  readonly events: readonly FullEvent[];
  /** Events above the wanted sensitivity or not let through by the filter. */
  readonly withheld: number;
  /** One line for people: how many of how many, and what was left out. */
  readonly completeness: string;
  /** For whoever gives it away; no part of it. */
  readonly warnings: readonly string[];
  /** `YYYY-MM-DD` in the home zone. */
  readonly today: string;
}

/**
 * What of a timeline an export holds, see shared/withhold.ts. Errors: `invalid` with `filter`, `from`, `to` or `series`.
 */
export function contentOf(input: PictureInput, options: DataOptions, nowMs: number): Result<DataContent> {
  const { timeline } = input;
  const filter = parseFilter(options.filter ?? '');
  if (!filter.ok) return filter;
  const within = rangeOf(options, timeline.homeZone);
  if (!within.ok) return within;
  const chosen = options.rows === null ? null : new Set(options.rows);
  const inRange = (event: FullEvent): boolean => (chosen === null || chosen.has(event.row)) && within.value(event);
  const { maxSensitivity, seriesId } = options;
  const leaving = withhold(input, { maxSensitivity, seriesId, filter: filter.value, filterText: null, inRange });
  if (seriesId !== null && leaving.series.length === 0) return fail('not-found', 'There is no review series with this id.', 'series');
  return ok({
    timeline: leaving.timeline,
    lanes: leaving.lanes,
    series: leaving.series,
    events: leaving.events,
    withheld: input.events.length - leaving.matching,
    completeness: completenessOf(input.events.length, leaving, options),
    warnings: titleWarnings(leaving.titlesNaming),
    today: options.today ?? todayIn(timeline.homeZone, nowMs),
  });
}

function rangeOf({ from, to }: DataOptions, zone: string): Result<(event: FullEvent) => boolean> {
  const first = from === null ? null : parseWhen(from, zone);
  if (first?.ok === false) return fail('invalid', first.error.message, 'from');
  const last = to === null ? null : parseWhen(to, zone);
  if (last?.ok === false) return fail('invalid', last.error.message, 'to');
  const start = first?.value.bounds.startMin ?? null;
  const end = last?.value.bounds.endMax ?? null;
  return ok((event) => {
    const extent = indexExtent(event, zone);
    return (start === null || extent.end > start) && (end === null || extent.start < end);
  });
}

function completenessOf(total: number, { allowed, matching, events, notesWithheld }: Leaving, options: DataOptions): string {
  const many = (count: number): string => count.toLocaleString('en');
  const parts = [`${many(events.length)} of ${many(total)} ${total === 1 ? 'event' : 'events'}`];
  if (allowed < total) parts.push(`${many(total - allowed)} above “${SENSITIVITIES[options.maxSensitivity]}” withheld`);
  if (matching < allowed) parts.push(`${many(allowed - matching)} withheld by the filter`);
  if (events.length < matching)
    parts.push(`${many(matching - events.length)} ${options.rows === null ? 'outside the range' : 'not chosen'}`);
  if (notesWithheld > 0) parts.push(`${many(notesWithheld)} ${notesWithheld === 1 ? 'note' : 'notes'} about what is withheld left out`);
  return parts.join('; ');
}
