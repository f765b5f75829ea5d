import { COLUMN } from '../../scene/density';
import { MOST_AS_A_WHOLE } from '../../scene/lay-out';
import { mostTouching } from '../../scene/profile';
import { tileOf } from '../../scene/tile';
import type { LaneColumns } from '../../view/lane-columns';
import type { Draft } from '../picture';
import { crowdIndexOf } from './crowd-index';

/**
 * How many events make the band of a collapsed lane as high as its room, at a scale: the most at once in all that the window lays out when
 * it shows what the picture shows, so that a band is as high in both. That is more than the picture holds.
 */
export function mostInBandOf({ content, options, range, input }: Draft): (lane: string, perPixel: number) => number {
  let columns: ReadonlyMap<string, LaneColumns | undefined> | null = null;
  const known = new Map<string, number>();
  return (lane, perPixel) => {
    const key = `${perPixel} ${lane}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    columns ??= columnsOf(content.events, options.collapsed, input.timeline.homeZone);
    const held = columns.get(lane);
    const window = { start: range.from, end: range.to, width: (range.to - range.from) / perPixel };
    const tile = tileOf(window, content.events.length <= MOST_AS_A_WHOLE);
    const most = held === undefined ? 0 : mostTouching(held, tile, COLUMN * perPixel);
    known.set(key, most);
    return most;
  };
}

function columnsOf(events: Draft['content']['events'], lanes: readonly string[], homeZone: string) {
  const byLane = new Map(lanes.map((id) => [id, events.slice(0, 0)]));
  for (const event of events) byLane.get(event.lane)?.push(event);
  const { index } = crowdIndexOf(
    [...byLane.values()].map((held) => ({ events: held })),
    homeZone,
  );
  return new Map([...byLane.keys()].map((id, at) => [id, index.lane(at)]));
}
