import type { FullEvent, Link } from '../event';
import { endsOf, type LinkEnd } from '../look/link-mark';
import { joined, type LinkStand, reachIn } from '../scene/link-ends';
import type { EventItem } from './lanes';
import { labelLine } from './sizes';
import type { PlacedLane, PlacedStrip } from './strips';

/** A link as drawn, from mark to mark. The arrow points at `to`, whatever the words: "A follows B" points from B to A. */
export interface PlacedLink {
  readonly type: Link['type'];
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

export interface KnownLink {
  readonly type: Link['type'];
  readonly from: string;
  readonly to: string;
}

/** Links between two events that are both in the picture. One that leads to a withheld event is as if it were not there. */
export function linksAmong(lanes: Iterable<{ readonly events: readonly FullEvent[] }>): KnownLink[] {
  // Few events have links: first those, then whether the other ends are in the picture too.
  const linked: FullEvent[] = [];
  const wanted = new Set<string>();
  for (const { events } of lanes) {
    for (const event of events) {
      if (event.links.length === 0) continue;
      linked.push(event);
      for (const link of event.links) wanted.add(link.to);
    }
  }
  if (linked.length === 0) return [];
  const known = new Set<string>();
  for (const { events } of lanes) for (const event of events) if (wanted.has(event.id)) known.add(event.id);
  const found = new Map<string, KnownLink>();
  for (const event of linked) {
    for (const { type, to } of event.links) {
      if (to === event.id || !known.has(to)) continue;
      const link = { type, ...endsOf({ type, from: event.id, to }) };
      found.set(`${type} ${link.from} ${link.to}`, link);
    }
  }
  return [...found.values()];
}

interface Spot extends LinkStand {
  readonly strip: number;
}

/** Finds the marks that the links join. Events on another page or inside a count have none. */
export function placeLinks(links: readonly KnownLink[], strips: readonly PlacedStrip[]): PlacedLink[] {
  const spots = new Map<string, Spot[]>();
  strips.forEach((strip, index) => {
    for (const lane of strip.lanes) {
      for (const item of lane.plan.items) {
        const known = spots.get(item.event.id) ?? [];
        known.push({ strip: index, ...standOf(item, markY(lane, item)) });
        spots.set(item.event.id, known);
      }
    }
  });
  return links.flatMap(({ type, from, to }) => {
    const sources = spots.get(from) ?? [];
    const targets = spots.get(to) ?? [];
    // An event that spans several rows is joined in the row that it shares with the other, if there is one.
    const source = sources.find((one) => targets.some((other) => other.strip === one.strip)) ?? sources[0];
    const target = targets.find((other) => other.strip === source?.strip) ?? targets[0];
    if (source === undefined || target === undefined) return [];
    const [start, end] = joined(source, target);
    return [{ type, from: start, to: end }];
  });
}

function standOf({ shape, standing }: EventItem, y: number): LinkStand {
  const reach = reachIn(standing?.height ?? Number.POSITIVE_INFINITY);
  if (shape.kind === 'bar') {
    const { start, end } = shape.core ?? { start: shape.stops[0]?.x ?? 0, end: shape.stops.at(-1)?.x ?? 0 };
    return { left: start, right: end, y, reach };
  }
  const stand = { left: shape.dot, right: shape.dot, y, reach };
  return shape.kind === 'bracket' ? { ...stand, begins: shape.start } : stand;
}

/** The middle of the mark: of its row, or lower when the label stands over it. */
export function markY(lane: PlacedLane, item: EventItem): number {
  const place = lane.rows[item.row];
  if (item.standing !== undefined) return (place?.top ?? lane.top) + item.standing.middle;
  const middle = place === undefined ? lane.top : place.top + place.height / 2;
  return item.label.placement === 'above' ? middle + (item.label.lines.length * labelLine(item.labelSize)) / 2 : middle;
}
