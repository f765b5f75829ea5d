import { describe, expect, it } from 'vitest';
import { crowdedInput } from '../../testing/picture/inputs';
import type { IndexRow } from '../contract/packed-index';
import { choose } from '../picture/level';
import { indexExtent } from '../time/placement';
import { countedAt } from './crowds';
import { levelOfDetail } from './level-of-detail';
import { packFlags, TimelineIndex } from './timeline-index';

const { events } = crowdedInput(3000, 1, 6);

function indexOfEvents(): TimelineIndex {
  const rows = events.map((event): IndexRow => {
    const flags = { status: event.status, pinned: event.pinned, openStart: false, openEnd: false, undated: event.place !== undefined };
    return { row: event.row, ...indexExtent(event), lane: 1, flags: packFlags(flags) };
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
  it('has in a stretch of time as many on the chart as in a picture', () => {
    const index = indexOfEvents();
    const [from, to] = [Date.UTC(2021, 2, 1), Date.UTC(2023, 7, 1)];
    const inRange = events.filter((event) => {
      const { start, end } = indexExtent(event);
      return start < to && end > from;
    });
    const onChart = levelOfDetail(index, { start: from, end: to, width: 1200 });
    const inPicture = choose(inRange, 'counted', { from, to, namedFrom: from, namedTo: to }, (to - from) / 1200);
    const alone = new Set([...onChart.rows, ...inPicture.single.map((event) => event.row)]);
    const expected = (start: number, end: number): number =>
      inRange.filter((event) => {
        const at = countedAt(event.bounds.startMin, event.bounds.endMax, { from, to });
        return at >= start && at < end && !alone.has(event.row);
      }).length;
    expect(onChart.buckets.length).toBeGreaterThan(5);
    for (const { start, end, count } of onChart.buckets) {
      const singledInPicture = inPicture.single.filter((event) => {
        const at = countedAt(event.bounds.startMin, event.bounds.endMax, { from, to });
        return at >= start && at < end && !onChart.rows.includes(event.row);
      }).length;
      const pictured = inPicture.counted.filter((at) => at >= start && at < end).length;
      expect(count - singledInPicture).toBe(expected(start, end));
      expect(pictured).toBe(expected(start, end));
    }
  });

  it('counts an event in the middle of what is seen of it', () => {
    const seen = { from: 100, to: 200 };
    expect(countedAt(120, 140, seen)).toBe(130);
    expect(countedAt(0, 140, seen)).toBe(120);
    expect(countedAt(null, null, seen)).toBe(150);
    expect(countedAt(-50, 20, seen)).toBe(100);
    expect(countedAt(300, 400, seen)).toBe(199);
  });
});
