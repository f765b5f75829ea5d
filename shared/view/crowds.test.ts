import { describe, expect, it } from 'vitest';
import { crowdedInput, makeLanes } from '../../testing/picture/inputs';
import type { IndexRow } from '../contract/packed-index';
import { listedLane } from '../picture/list-choice';
import { densityOf } from '../scene/density';
import { indexExtent } from '../time/placement';
import { countedAt } from './crowds';
import { packFlags, TimelineIndex } from './timeline-index';

const { events } = crowdedInput(3000, 1, 6);

function indexOfEvents(): TimelineIndex {
  const rows = events.map((event): IndexRow => {
    const flags = { status: event.status, pinned: event.pinned, openStart: false, openEnd: false, undated: event.place !== undefined };
    return { row: event.row, ...indexExtent(event, 'UTC'), lane: 1, flags: packFlags(flags) };
  });
  const sorted = rows.sort((one, other) => one.start - other.start || one.row - other.row);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, (row) => row.row),
    start: Float64Array.from(sorted, (row) => row.start),
    end: Float64Array.from(sorted, (row) => row.end),
    lane: Uint16Array.from(sorted, (row) => row.lane),
    flags: Uint8Array.from(sorted, (row) => row.flags),
  });
}

describe('a crowd', () => {
  it('has in a stretch of time as many on the chart as in a list', () => {
    const columns = indexOfEvents().lane(1);
    if (columns === undefined) throw new Error('The lane is there.');
    const [from, to] = [Date.UTC(2021, 2, 1, 5), Date.UTC(2023, 7, 1)];
    const inRange = events.filter((event) => {
      const { start, end } = indexExtent(event, 'UTC');
      return start < to && end > from;
    });
    const perPixel = (to - from) / 1200;
    const onChart = densityOf(columns, { start: from, end: to, perPixel }, new Set());
    const drawn = new Set(onChart.alone.map((position) => columns.row[position]));
    const [lane] = makeLanes(['Crowded']);
    if (lane === undefined) throw new Error('The lane is there.');
    const inList = listedLane({ lane, index: 0, events: inRange, series: [] }, true, { from, to, namedFrom: from, namedTo: to }, 'UTC');
    const listed = new Set(inList.single.map((event) => event.row));
    expect(onChart.counts.length).toBeGreaterThan(5);
    for (const { start, end, count } of onChart.counts) {
      const here = inRange.filter((event) => {
        const at = countedAt(event.bounds.startMin, { from, to });
        return at >= start && at <= end;
      });
      expect(count).toBe(here.filter((event) => !drawn.has(event.row)).length);
      const counted = inList.counted.filter((at) => at >= start && at <= end).length;
      expect(counted).toBe(here.filter((event) => !listed.has(event.row)).length);
    }
  });

  it('counts an event where what is seen of it begins', () => {
    const seen = { from: 100, to: 200 };
    expect(countedAt(120, seen)).toBe(120);
    expect(countedAt(0, seen)).toBe(100);
    expect(countedAt(null, seen)).toBe(100);
    expect(countedAt(300, seen)).toBe(199);
  });
});
