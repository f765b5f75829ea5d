import { linesBesideCounts, linesIn, lowestLinesIn, TIGHTEST } from './heights';
import { type LanePlan, MOST_ROWS } from './lane-plan';
import { type Labelled, LabelsBetween, mostSideBySide, roomForPinned } from './lines';
import { COUNTED, NONE, type Placed, placeInRows, rowsFor } from './rows';
import type { MarkPlace } from './scene-marks';
import { COUNT_ROW, MOST_TRIED, pinnedNamesIn, type Stood } from './stood';
import { type BareWish, PINNED, type Wish } from './wish';

/** Of a label between marks alone. */
const LABEL_HEIGHT = 15;

const NO_LABELS: ReadonlyMap<number, Labelled> = new Map();

/** A lane whose marks stand alone, in lines. */
interface LinedLane {
  readonly bare: readonly BareWish[];
  /** The same, with what whole marks and labels need. */
  readonly wholes: readonly Wish[];
  readonly reviews: number;
  /** Below them, of which counts take a part. */
  readonly room: number;
  readonly countsHeight: number;
}

interface Lines {
  readonly lines: number;
  readonly high: number;
  /** Lines that a label needs. */
  readonly perLabel: number;
}

/**
 * Marks of a few pixels, from the bottom of the lane up, and labels wherever they leave room. Where pinned events would have none, in other
 * lines and rows of labels, if that names more of them and costs no event its place or a mark of its own.
 */
export function inLines(plan: LanePlan, room: number, labels: boolean): Stood {
  const { bare } = plan;
  const wanted = rowsFor(bare, MOST_ROWS, 'none');
  const tried = linesIn(room, wanted);
  const plain = placeInRows(bare, tried.lines, 1);
  const countsHeight = plain.counted > 0 ? Math.min(COUNT_ROW, room / 2) : 0;
  const lane = { bare, wholes: bare.map(({ whole }) => whole), reviews: plan.input.reviews, room, countsHeight };
  const lines = linesOf(countsHeight === 0 ? tried : linesIn(room - countsHeight, wanted), LABEL_HEIGHT);
  const placed = countsHeight === 0 ? plain : placeInRows(bare, linesForMarks(lane, lines), 1);
  if (!labels) return stoodIn(lane, lines, placed, NO_LABELS);
  const pinned = plan.wishes.filter(({ rank }) => rank === PINNED);
  if (pinned.length === 0 || pinned.length > MOST_TRIED) return stoodIn(lane, lines, placed, labelsIn(lane, lines, placed).all());
  return withMostPinned(waysToPack(lane, lines, placed, pinned));
}

function linesOf({ lines, high }: Omit<Lines, 'perLabel'>, label: number): Lines {
  return { lines, high, perLabel: Math.ceil(label / high) };
}

function linesForMarks({ countsHeight }: LinedLane, { lines, perLabel }: Lines): number {
  return countsHeight === 0 ? lines : linesBesideCounts(lines, perLabel);
}

function labelsIn({ bare, wholes }: LinedLane, { lines, perLabel }: Lines, placed: Placed): LabelsBetween {
  return new LabelsBetween(bare, wholes, placed, lines, perLabel);
}

/** A way to pack a lane, as far as it is worked out. */
interface Way {
  /** No more pinned events have their names in it than these. */
  readonly most: number;
  /** What comes of it, in which just as many have; or how to work out more of it. */
  readonly next: Stood | (() => Way);
}

const NO_WAY: Way = {
  most: -1,
  next: () => NO_WAY,
};

/**
 * The usual way to pack a lane, and others that keep room for the names of pinned events, which come in the order of their starts: in a lane of many
 * events only the one that has most room for them, as each costs a good part of what it takes to lay the lane out.
 */
function waysToPack(lane: LinedLane, lines: Lines, placed: Placed, pinned: readonly Wish[]): Way[] {
  const mostIn = (way: Lines) => mostSideBySide(pinned, Math.floor(way.lines / way.perLabel));
  const lowest = lowestLinesIn(lane.room - lane.countsHeight);
  const tightest = linesOf(lowest, TIGHTEST);
  const others = lane.bare.length > MOST_TRIED ? [tightest] : [lines, linesOf(lowest, LABEL_HEIGHT), tightest];
  return [
    { most: mostIn(lines), next: () => packed(lane, lines, placed) },
    ...others.map((other) => ({ most: mostIn(other), next: () => keepingRoom(lane, other, placed) })),
  ];
}

function keepingRoom(lane: LinedLane, lines: Lines, usual: Placed): Way {
  const kept = placeInRows(lane.bare, linesForMarks(lane, lines), 1, roomForPinned(lane.wholes, lines.lines, lines.perLabel));
  return costsNone(kept, usual) ? packed(lane, lines, kept) : NO_WAY;
}

function packed(lane: LinedLane, lines: Lines, placed: Placed): Way {
  const labels = labelsIn(lane, lines, placed);
  return {
    most: labels.pinned,
    next: () => {
      const stood = stoodIn(lane, lines, placed, labels.all());
      return { most: pinnedNamesIn(stood), next: stood };
    },
  };
}

/** Whether each event has the place, and the mark on no other, that it has when packed in another way. */
function costsNone(one: Placed, other: Placed): boolean {
  return one.row.every((row, at) => other.row[at] === COUNTED || (row !== COUNTED && (one.bare[at] ?? 0) <= (other.bare[at] ?? 0)));
}

/**
 * The first of those that name most pinned events. To pack a lane and to give all others their labels is most of the work: each is worked out only as
 * far as it may be the one.
 */
function withMostPinned(ways: readonly Way[]): Stood {
  const asFar = [...ways];
  for (;;) {
    const best = asFar.reduce((most, way) => (way.most > most.most ? way : most), NO_WAY);
    if (typeof best.next !== 'function') return best.next;
    asFar[asFar.indexOf(best)] = best.next();
  }
}

function stoodIn(lane: LinedLane, { lines, high, perLabel }: Lines, placed: Placed, labelled: ReadonlyMap<number, Labelled>): Stood {
  const { wholes, reviews, room, countsHeight } = lane;
  const from = reviews + countsHeight + (room - countsHeight - lines * high) / 2;
  const places = wholes.map((_, at): MarkPlace | null => {
    const row = placed.row[at] ?? COUNTED;
    const label = labelled.get(at);
    if (label !== undefined)
      return { middle: from + (label.line + perLabel / 2) * high, height: perLabel * high, bare: false, covered: false, next: label.next };
    if (row === COUNTED) return null;
    return { middle: from + (lines - row - 0.5) * high, height: high, bare: true, covered: placed.bare[at] === 1, next: NONE };
  });
  return { wishes: wholes, places, countsHeight };
}
