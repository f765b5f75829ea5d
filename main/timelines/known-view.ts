import type { Input, Output } from '../../shared/contract';
import type { PackedIndex } from '../../shared/contract/packed-index';
import type { Snapshot } from '../../shared/contract/snapshot';
import type { EventView } from '../../shared/event';
import { matchesFilter, parseFilter } from '../../shared/filter';
import type { LaneView } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import { dayAt } from '../../shared/time/day';
import { dayText } from '../../shared/time/day-text';
import { parseWhen } from '../../shared/time/edtf';
import { indexExtent } from '../../shared/time/placement';
import { isUndated } from '../../shared/time/undated';
import { toWallClock } from '../../shared/time/zone';
import { packFlags } from '../../shared/view/timeline-index';

/** The timeline as it was known on a day, as the store gave it. */
export interface KnownTimeline extends PictureInput {
  readonly lanes: readonly LaneView[];
}

/** The questions that a window asks to show a timeline. */
export type ViewMethod =
  | 'timeline.snapshot'
  | 'timeline.index'
  | 'events.get'
  | 'events.byRows'
  | 'events.page'
  | 'events.filter'
  | 'events.order'
  | 'events.search';

type Answers = { readonly [M in ViewMethod]: (input: Input<M>) => Result<Output<M>> };

/**
 * Answers what a window asks to show a timeline out of one known state of it, in the store's place: the same windows then
 * show the past without knowing it. All of it is held in memory, as the past has no indexes; a tenth of a second for 10,000 events.
 *
 * @param now the present snapshot, for what has no past: file, revision
 */
export function knownView(known: KnownTimeline, now: Snapshot): Answers {
  const { timeline, series, lanes } = known;
  const keys = new Map(lanes.map((lane) => [lane.id, lane.key]));
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  const laneOrder = new Map([...lanes].sort((a, b) => a.order - b.order).map((lane, place) => [lane.id, place]));
  // The order of the store's own index, to the last place.
  const events = known.events
    .map((event) => placed(event, keys.get(event.lane) ?? 0))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.lane - b.lane || a.flags - b.flags || a.event.row - b.event.row);
  const byId = new Map(events.map((one) => [one.event.id, one.event]));
  const byRow = new Map(events.map((one) => [one.event.row, one.event]));

  function sorted({ sort, descending }: Pick<Input<'events.page'>, 'sort' | 'descending'>): EventView[] {
    const compare: Readonly<Record<typeof sort, (a: EventView, b: EventView) => number>> = {
      when: () => 0,
      title: (a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }),
      status: (a, b) => (a.status < b.status ? -1 : a.status > b.status ? 1 : 0),
      lane: (a, b) => (laneOrder.get(a.lane) ?? 0) - (laneOrder.get(b.lane) ?? 0),
      updatedAt: (a, b) => a.updatedAt - b.updatedAt,
    };
    // A stable sort: what is equal stays in order of time.
    const list = events.map(({ event }) => event).sort(compare[sort]);
    return descending ? list.reverse() : list;
  }

  return {
    'timeline.snapshot': () =>
      ok({
        ...now,
        readOnly: true,
        timeline,
        lanes: [...lanes],
        series: [...series],
        undo: { undo: null, redo: null },
        total: events.length,
      }),
    'timeline.index': () => ok(packed(events, now.revision)),
    'events.get': ({ id }) => {
      const event = byId.get(id);
      return event === undefined ? fail('not-found', 'This event was not known then.') : ok(event);
    },
    'events.byRows': ({ rows }) => ok(rows.flatMap((row) => byRow.get(row) ?? [])),
    'events.page': (input) => ok({ events: sorted(input).slice(input.offset, input.offset + input.limit), total: events.length }),
    'events.filter': ({ query }) => {
      const filter = parseFilter(query);
      if (!filter.ok) return filter;
      const found = events.filter(({ event }) => matchesFilter(filter.value, event, titles.get(event.lane) ?? ''));
      return ok({ revision: now.revision, rows: Uint32Array.from(found, ({ event }) => event.row), next: null, last: 0 });
    },
    'events.order': ({ sort, rows }) => {
      const wanted = rows === null ? null : new Set(rows);
      const list = sorted({ sort, descending: false }).filter(({ row }) => wanted?.has(row) ?? true);
      return ok(Uint32Array.from(list, ({ row }) => row));
    },
    'events.search': ({ query, limit }) => {
      const words = wordsOf(query);
      const found = words.length === 0 ? [] : events.filter(({ event }) => matches(event, words));
      return ok({ events: found.slice(0, limit).map(({ event }) => event), total: found.length, capped: false });
    },
  };
}

interface Placed {
  readonly event: EventView;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  readonly flags: number;
}

/** As in the store's own index. */
function placed(event: EventView, lane: number): Placed {
  const { status, pinned, bounds, when } = event;
  const [openStart, openEnd] = [bounds.startMin === null, bounds.endMax === null];
  const flags = packFlags({ status, pinned, openStart, openEnd, undated: isUndated(when) });
  return { event, ...indexExtent(event), lane, flags };
}

function packed(events: readonly Placed[], revision: number): PackedIndex {
  return {
    revision,
    row: Uint32Array.from(events, ({ event }) => event.row),
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ end }) => end),
    lane: Uint16Array.from(events, ({ lane }) => lane),
    flags: Uint8Array.from(events, ({ flags }) => flags),
  };
}

/** As in the store's search: every word of the query begins some word of the event, whatever its case and accents. */
function matches({ title, summary, tags, actors, places, sources }: EventView, wanted: readonly string[]): boolean {
  const words = wordsOf([title, summary, ...tags, ...actors, ...places, ...sources.map((source) => source.title)].join('\n'));
  return wanted.every((word) => words.some((one) => one.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []
  );
}

/** The first day on which anything was known, for where a slider begins: `YYYY-MM-DD`, or null when there are no events. */
export function earliestKnown({ events, timeline }: KnownTimeline): string | null {
  const moments = events.map(({ learned, createdAt }) => {
    const when = learned === undefined ? null : parseWhen(learned, timeline.homeZone);
    return (when?.ok ? when.value.bounds.startMin : null) ?? toWallClock(createdAt, timeline.homeZone);
  });
  const first = moments.reduce((earliest, moment) => Math.min(earliest, moment), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? dayText(dayAt(first)) : null;
}
