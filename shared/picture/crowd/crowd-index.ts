import type { FullEvent } from '../../event';
import { indexExtent } from '../../time/placement';
import { packFlags, TimelineIndex } from '../../view/timeline-index';
import { inOrderOf } from './in-order';

/** The events of lanes in columns, as a scene is laid out from them; lanes are numbered by their place in the list. */
export interface CrowdIndex {
  readonly index: TimelineIndex;
  /** By its row in the index: what comes first in the timeline has the lower one. */
  readonly eventOf: (row: number) => FullEvent | undefined;
}

/** One walk, in which each event is looked at once, and no object for it: a lane may hold a million, and far apart in memory. */
export function crowdIndexOf(lanes: readonly { readonly events: readonly FullEvent[] }[], homeZone: string): CrowdIndex {
  const size = lanes.reduce((sum, { events }) => sum + events.length, 0);
  const all: FullEvent[] = [];
  const numbers = new Float64Array(size);
  const columns = { start: new Float64Array(size), end: new Float64Array(size), lane: new Uint16Array(size), flags: new Uint8Array(size) };
  for (const [lane, { events }] of lanes.entries()) {
    for (const event of events) {
      const at = all.push(event) - 1;
      const { start, end } = indexExtent(event, homeZone);
      const { status, pinned, bounds, place } = event;
      const open = { openStart: bounds.startMin === null, openEnd: bounds.endMax === null, undated: place !== undefined };
      numbers[at] = event.row;
      columns.start[at] = start;
      columns.end[at] = end;
      columns.lane[at] = lane;
      columns.flags[at] = packFlags({ status, pinned, ...open });
    }
  }
  // What begins at one moment stands in the order in which the timeline numbers its events, whatever lane they are in.
  const byNumber = inOrderOf(numbers);
  const row = inOrderOf(columns.start.map((_, at) => columns.start[byNumber[at] ?? 0] ?? 0));
  const from = row.map((one) => byNumber[one] ?? 0);
  const index = TimelineIndex.from({
    revision: 0,
    row,
    start: columns.start.map((_, at) => columns.start[from[at] ?? 0] ?? 0),
    end: columns.end.map((_, at) => columns.end[from[at] ?? 0] ?? 0),
    lane: columns.lane.map((_, at) => columns.lane[from[at] ?? 0] ?? 0),
    flags: columns.flags.map((_, at) => columns.flags[from[at] ?? 0] ?? 0),
  });
  return { index, eventOf: (wanted) => all[byNumber[wanted] ?? -1] };
}
