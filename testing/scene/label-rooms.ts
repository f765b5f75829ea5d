import { expect } from 'vitest';
import { labelRoom } from '../../shared/scene/label-room';
import type { SceneLane, SceneMark } from '../../shared/scene/scene';
import { beginOf, extentOf } from '../../shared/scene/wishes';
import { type Made, textOf } from './made-scenes';

interface Room {
  readonly mark: SceneMark;
  readonly room: number;
  readonly width: number;
  readonly extent: { readonly start: number; readonly end: number; readonly labelStart: number };
}

export function roomsOf(lane: SceneLane, events: readonly Made[], perPixel: number): Room[] {
  return lane.marks.map((mark) => {
    const extent = extentIn(mark, events, perPixel);
    const width = events[mark.row]?.width ?? 0;
    const next = mark.next === null ? null : beginOf(mark.next, textOf(events[mark.next.row]), perPixel);
    const room = mark.inside ? width : mark.bare || mark.covered ? 0 : labelRoom(extent.labelStart, width, next);
    return { mark, room, width, extent };
  });
}

function extentIn(mark: SceneMark, events: readonly Made[], perPixel: number): Room['extent'] {
  if (!mark.bare) return extentOf(mark, textOf(events[mark.row]), perPixel);
  const [middle, half] = [(mark.start + mark.end) / 2 / perPixel, (mark.end - mark.start) / 2 / perPixel];
  return { start: middle - Math.max(2.5, half), end: middle + Math.max(2.5, half), labelStart: Number.NaN };
}

/** No label lies on what else is drawn in its height, label or mark, whichever row that stands in. */
export function expectApart(lane: SceneLane, events: readonly Made[], perPixel: number): void {
  const all = roomsOf(lane, events, perPixel).map((room) => {
    const { mark, extent } = room;
    const label = mark.inside ? { start: extent.start, end: extent.end } : { start: extent.labelStart, end: extent.labelStart + room.room };
    return {
      ...room,
      label: room.room === 0 ? null : label,
      whole: { start: extent.start, end: Math.max(extent.end, room.room === 0 ? 0 : label.end) },
    };
  });
  for (const one of all) {
    if (one.label === null) continue;
    for (const other of all) {
      if (other === one || Math.abs(other.mark.middle - one.mark.middle) >= (other.mark.height + one.mark.height) / 2 - 1e-6) continue;
      const apart = other.whole.end <= one.label.start + 1e-6 || other.whole.start >= one.label.end - 1e-6;
      expect(apart, `${JSON.stringify(one.label)} and ${JSON.stringify(other.whole)}`).toBe(true);
    }
  }
}
