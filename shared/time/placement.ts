import type { FullEvent, Link, Placement } from '../event';
import { type Bounds, MAX_MS } from './bounds';
import { type Stand, standOf } from './stand';
import { isUndated } from './undated';

/** What the order of events is worked out from. */
export type OrderedEvent = Pick<FullEvent, 'id' | 'title' | 'when' | 'links' | 'bounds'>;

/** Links by which an event without a date says where it belongs. */
export function isOrderLink({ type }: Link): boolean {
  return type === 'follows' || type === 'precedes';
}

/** A graph of what is said to come before what, over the undated events and all that they name. */
interface Order {
  readonly events: ReadonlyMap<string, OrderedEvent>;
  /** Ids of what an event comes after, and of what it comes before; only undated events have entries. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, readonly string[]>;
}

/**
 * Places the undated events among the others: each begins no earlier than what it follows may have begun, and no later
 * than what it precedes may have begun. That is where it can be, never when it was.
 *
 * Only the links of undated events count: what a dated event `follows` says how it came about. Links to events that are
 * not among `events` are passed over, so a picture that withholds an event does not give its date away by another's place.
 *
 * @param events all undated ones and, of the others, at least those that they name
 */
export function placementsOf(events: Iterable<OrderedEvent>): Map<string, Placement> {
  const order = orderOf(events);
  const places = new Map<string, Placement>();
  const earliest = limitsAlong(order, 'after');
  const latest = limitsAlong(order, 'before');
  const titlesOf = (ids: readonly string[] = []) => ids.map((id) => order.events.get(id)?.title ?? '');
  for (const id of order.after.keys()) {
    const from = earliest.get(id) ?? FREE;
    const to = latest.get(id) ?? FREE;
    places.set(id, {
      from: from.at,
      to: to.at,
      rank: from.steps,
      after: titlesOf(order.after.get(id)),
      before: titlesOf(order.before.get(id)),
      conflict: from.circular || to.circular || (from.at !== null && to.at !== null && from.at >= to.at),
    });
  }
  return places;
}

/** The same events, those without a date with their place among the others. */
export function placeAmong<T extends FullEvent>(events: readonly T[]): readonly T[] {
  if (!events.some((event) => isUndated(event.when))) return events;
  const places = placementsOf(events);
  return events.map((event) => {
    const place = places.get(event.id);
    return place === undefined ? event : placedAt(event, place);
  });
}

/** The same event with its place. A key that is added to a copy comes before it: see fields/alike.ts. */
export function placedAt<T extends FullEvent>(event: T, place: Placement): T {
  return Object.assign({ place, ...event }, { place });
}

/** First and last instant at which an event can be, dated or placed; null is without limit. */
export function limitsOf({ bounds, place }: Pick<FullEvent, 'bounds' | 'place'>): {
  readonly start: number | null;
  readonly end: number | null;
} {
  if (place === undefined) return { start: bounds.startMin, end: bounds.endMax };
  const { from, to } = place;
  // Two that contradict each other: it is drawn between them all the same, and says so.
  return from !== null && to !== null && from >= to ? { start: to, end: from } : { start: from, end: to };
}

/** Where an event stands in the index and in every list in order of time: its limits, open ones at the edge of time. `zone` is the home zone. */
export function indexExtent(event: Pick<FullEvent, 'when' | 'bounds' | 'place'>, zone: string): Stand {
  const { start, end } = event.place === undefined ? standOf(event.when, event.bounds, zone) : indexExtentOfPlace(event.place);
  const within = Math.min(Math.max(start, -MAX_MS), MAX_MS - 1);
  return { start: within, end: Math.min(MAX_MS, Math.max(end, within + 1)) };
}

/** The same of an event without a date. */
export function indexExtentOfPlace(place: Placement): Stand {
  const limits = limitsOf({ bounds: NO_BOUNDS, place });
  // What follows another comes behind it, though both may have begun as early: a millisecond a step, which nobody sees.
  const start = Math.min(Math.max(limits.start ?? -MAX_MS, -MAX_MS) + place.rank, MAX_MS - 1);
  return { start, end: Math.min(MAX_MS, Math.max(limits.end ?? MAX_MS, start + 1)) };
}

const NO_BOUNDS: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null };

/** Whether nothing at all is known of when an event was: it has no date, and no other event limits it. */
export function isUnplaced({ place }: Pick<FullEvent, 'place'>): boolean {
  return place !== undefined && place.from === null && place.to === null;
}

/**
 * The titles along a circle that an event is part of ("A", "B", "A"), or null. An event cannot come before itself.
 *
 * @param events as for placementsOf
 */
export function circleThrough(id: string, events: Iterable<OrderedEvent>): string[] | null {
  const order = orderOf(events);
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (const at of queue) {
    for (const next of order.before.get(at) ?? []) {
      if (next === id) return titlesBack(at, cameFrom, order);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

/** From the start of the circle to `last`, and to the start again. */
function titlesBack(last: string, cameFrom: ReadonlyMap<string, string>, order: Order): string[] {
  const ids = [last];
  for (let at = cameFrom.get(last); at !== undefined; at = cameFrom.get(at)) ids.unshift(at);
  return [...ids, ids[0] ?? last].map((one) => order.events.get(one)?.title ?? '');
}

function orderOf(list: Iterable<OrderedEvent>): Order {
  const events = new Map<string, OrderedEvent>();
  for (const event of list) events.set(event.id, event);
  const after = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  const undated = [...events.values()].filter((event) => isUndated(event.when));
  for (const { id } of undated) {
    after.set(id, []);
    before.set(id, []);
  }
  const add = (list: string[] | undefined, id: string) => {
    if (list !== undefined && !list.includes(id)) list.push(id);
  };
  for (const { id, links } of undated) {
    for (const { type, to } of links) {
      if (!events.has(to)) continue;
      if (type === 'follows') {
        add(after.get(id), to);
        add(before.get(to), id);
      } else if (type === 'precedes') {
        add(before.get(id), to);
        add(after.get(to), id);
      }
    }
  }
  return { events, after, before };
}

interface Limit {
  /** Wall-clock milliseconds; null: none. */
  readonly at: number | null;
  /** How many events on the way to it must come first. */
  readonly steps: number;
  readonly circular: boolean;
}

const FREE: Limit = { at: null, steps: 0, circular: false };

/**
 * The tightest limit that the others on one side set, through those without a date too: settled from the ends of the
 * chains inwards. What is then left waiting for itself is a circle (of a file made elsewhere) and has only its dated limits.
 */
function limitsAlong(order: Order, side: 'after' | 'before'): Map<string, Limit> {
  const neighbours = order[side];
  const opposite = order[side === 'after' ? 'before' : 'after'];
  const limits = new Map<string, Limit>();
  const waiting = new Map<string, number>();
  for (const [id, others] of neighbours) waiting.set(id, others.filter((other) => neighbours.has(other)).length);
  const queue = [...neighbours.keys()].filter((id) => waiting.get(id) === 0);
  for (const id of queue) {
    limits.set(id, limitOf(id, order, side, limits, false));
    for (const dependent of opposite.get(id) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) queue.push(dependent);
    }
  }
  for (const id of neighbours.keys()) if (!limits.has(id)) limits.set(id, limitOf(id, order, side, limits, true));
  return limits;
}

function limitOf(id: string, order: Order, side: 'after' | 'before', limits: ReadonlyMap<string, Limit>, circular: boolean): Limit {
  let { at, steps } = FREE;
  for (const other of order[side].get(id) ?? []) {
    const event = order.events.get(other);
    if (event === undefined) continue;
    const own = isUndated(event.when) ? (limits.get(other) ?? FREE) : { ...FREE, at: limitOfDate(event.bounds, side) };
    steps = Math.max(steps, own.steps + 1);
    if (own.at !== null) at = at === null ? own.at : side === 'after' ? Math.max(at, own.at) : Math.min(at, own.at);
  }
  return { at, steps, circular };
}

/** The earliest that something may have begun, or the latest; of an unknown start, its end. */
function limitOfDate({ startMin, startMax, endMax }: Bounds, side: 'after' | 'before'): number | null {
  return side === 'after' ? startMin : (startMax ?? endMax);
}
