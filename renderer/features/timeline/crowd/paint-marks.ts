import { STATUSES } from '../../../../shared/event';
import { barHeightIn, reachIn, WORDS_IN_ROWS } from '../../../../shared/look/bar-height';
import type { Inks } from '../../../../shared/look/inks';
import { standIn } from '../../../../shared/look/letters';
import { isSolid } from '../../../../shared/look/look';
import { smallMarkOf } from '../../../../shared/look/small-mark';
import { labelRoom, roomBefore } from '../../../../shared/scene/label-room';
import { LABEL_GAP } from '../../../../shared/scene/room-of-marks';
import { LEAST_LABEL } from '../../../../shared/scene/rows';
import type { SceneLane, SceneMark } from '../../../../shared/scene/scene';
import { beginOf } from '../../../../shared/scene/wishes';
import { MAX_MS } from '../../../../shared/time/bounds';
import type { EventMark } from '../../../../shared/view/mark';
import { isWithoutBeginning } from '../../../../shared/view/timeline-index';
import { type Geometry, geometryOf, type View } from '../geometry';
import { lookOf, primitivesOf } from '../item-graphic';
import type { Hit } from './hits';
import type { KnownEvent } from './known-events';
import { paintFound } from './paint-found';
import { drawMark, drawWords, inksFor, type Scheme } from './pen';
import { type Said, saidIn } from './words';

/** Where a lane is painted, and with what. */
export interface LanePaint {
  readonly context: CanvasRenderingContext2D;
  readonly lane: SceneLane;
  readonly color: string;
  readonly scheme: Scheme;
  readonly view: View;
  /** How far the canvas reaches beyond the view, pixels. */
  readonly beyond: number;
  /** Top of the lane on the canvas. */
  readonly top: number;
  readonly known: (row: number) => KnownEvent | undefined;
  /** Where the line of today stands, pixels of the view. */
  readonly todayX: number;
  /** Rows that have a rim. */
  readonly found: ReadonlySet<number>;
}

export interface PaintedMarks {
  readonly hits: readonly Hit[];
  /** Rows of those in view. */
  readonly drawn: readonly number[];
  readonly labelled: readonly number[];
  /** Those in view that have no label, and might have one. */
  readonly nameless: readonly PaintedNameless[];
}

export interface PaintedNameless {
  readonly mark: SceneMark;
  readonly known: KnownEvent;
  readonly hit: Hit;
}

const SMALL = 9;
const EDGE = 6;
/** How high the plain ground behind words is, where there is room for it. */
const PLATE = 14;
/** Rows that share no more than this are beside each other. */
const TOUCHING = 0.1;
const CLEAR_OF_DOT = 14;
/** In rows of this height letters are clear of the lines over and under them. */
const LEAST_CLEAR = 14;
/** Half of what can be pointed at of the smallest mark. */
const LEAST_HIT = 8;

/** The events of a lane that are drawn by themselves. */
export function paintMarks(paint: LanePaint): PaintedMarks {
  const { lane, view, beyond } = paint;
  const perPixel = (view.end - view.start) / view.width;
  const [from, to] = [view.start - beyond * perPixel, view.end + beyond * perPixel];
  const hits: Hit[] = [];
  const [drawn, labelled]: [number[], number[]] = [[], []];
  const nameless: PaintedNameless[] = [];
  for (const mark of lane.marks) {
    if (mark.start >= to || mark.end < from) continue;
    const known = paint.known(mark.row);
    const hit =
      known === undefined
        ? paintUnknown(paint, mark, perPixel)
        : mark.bare
          ? paintSmall(paint, mark, known, perPixel)
          : paintWhole(paint, mark, known, perPixel, hits);
    hits.push(hit);
    if (mark.start >= view.end || (mark.end <= view.start && mark.start < view.start)) continue;
    drawn.push(mark.row);
    if (hit.labelled) labelled.push(mark.row);
    else if (known !== undefined) nameless.push({ mark, known, hit });
  }
  return { hits, drawn, labelled, nameless };
}

/** @param others what is painted of the lane before it */
function paintWhole(paint: LanePaint, mark: SceneMark, known: KnownEvent, perPixel: number, others: readonly Hit[]): Hit {
  const { context, color, scheme, view, beyond } = paint;
  const { item } = known;
  const y = paint.top + mark.middle;
  const boxStart = Math.max((item.start - view.start) / perPixel, -view.width);
  const label = labelOf(paint, mark, known, boxStart, perPixel);
  const { geometry } = label;
  const inks = inksFor(color, scheme);
  const begins = beginOf(mark, known.text, perPixel) - view.start / perPixel;
  const before = label.room >= known.words.width ? 0 : beforeMark(paint, mark, known, begins, boxStart + geometry.labelX, perPixel, others);
  const isBefore = before > label.room;
  const inside = label.inside && !isBefore;
  const wordsRoom = isBefore ? before : label.room;
  const said = wordsRoom <= 0 ? null : saidIn(known.words, wordsRoom);
  const room = {
    middle: 0,
    barHeight: barHeightIn(mark.height, said !== null && inside),
    reach: reachIn(mark.height),
  };
  const [middle, half] = [(geometry.from + geometry.to) / 2, mark.height / 2];
  const left = boxStart + Math.min(geometry.from, middle - LEAST_HIT);
  const right = boxStart + Math.max(geometry.to, middle + LEAST_HIT);
  const x = isBefore ? begins - LABEL_GAP - (said?.width ?? 0) : boxStart + geometry.labelX;
  const end = said === null ? right : Math.max(right, x + said.width);
  const from = isBefore ? Math.min(left, x) : left;
  const labelled = said !== null && said.width > 0;
  const words = isBefore ? ('before' as const) : inside ? ('on' as const) : ('behind' as const);
  const faint = { from: boxStart + geometry.from - geometry.before, to: boxStart + geometry.to + geometry.after };
  const hit = { id: item.id, left: from, right: end, top: y - half, bottom: y + half, labelled, ...(labelled ? { words } : {}), faint };
  const ground = paint.found.has(mark.row) ? paintFound(context, hit, beyond, inks, scheme) : inks.ground.hex;
  drawMark(context, primitivesOf(item, geometry, room), inks, beyond + boxStart, y);
  if (said === null) return hit;
  // The line of today, and a grid in forced colours, would go right through the words, and the lines of a low lane touch their letters.
  const crossed = typeof scheme !== 'string' || mark.height < LEAST_CLEAR || (x < paint.todayX && paint.todayX < x + said.width);
  const height = inside && item.mark.shape === 'span' ? room.barHeight : mark.height;
  drawLabel(context, said, item.mark, inside, inks, { x: beyond + x, y, height, ground, crossed });
  return hit;
}

/** Room for its label before a mark behind which the view ends too soon: as in pictures. */
function beforeMark(
  { view, top, known: knownOf }: LanePaint,
  mark: SceneMark,
  known: KnownEvent,
  start: number,
  labelStart: number,
  perPixel: number,
  others: readonly Hit[],
): number {
  if (mark.covered) return 0;
  const { width } = known.words;
  const [upper, lower] = [top + mark.middle - mark.height / 2, top + mark.middle + mark.height / 2];
  // What lies beyond the left edge of the view is not seen with it.
  const before = () =>
    others.reduce((last, hit) => (hit.bottom > upper + TOUCHING && hit.top < lower - TOUCHING ? Math.max(last, hit.right) : last), 0);
  const next = mark.next === null ? null : beginOf(mark.next, knownOf(mark.next.row)?.text, perPixel) - view.start / perPixel;
  return roomBefore({ width, labelStart, nextStart: next, edge: view.width - EDGE, start, before });
}

interface PlacedLabel {
  readonly geometry: Geometry;
  readonly inside: boolean;
  /** 0 where it has no room. */
  readonly room: number;
}

/** Where the scene has it; on its bar or beside it, as the scene has it not, where even the title would be cut and the other has more room. */
function labelOf(paint: LanePaint, mark: SceneMark, known: KnownEvent, boxStart: number, perPixel: number): PlacedLabel {
  const at = (inside: boolean): PlacedLabel => {
    const geometry = geometryOf(known.item, paint.view, known.words.width, inside ? 'inside' : 'beside');
    return { geometry, inside, room: roomOf(paint, mark, known, geometry, boxStart + geometry.labelX, perPixel, inside) };
  };
  const wanted = at(mark.inside);
  const { shape } = known.item.mark;
  if (shape === 'instant' || shape === 'ordered' || wanted.room >= known.words.titleWidth) return wanted;
  const other = at(!mark.inside);
  return other.room > wanted.room ? other : wanted;
}

interface LabelStanding {
  readonly x: number;
  /** The middle of what it stands in, and how high that is: its bar, or its row. */
  readonly y: number;
  readonly height: number;
  /** The colour around it. */
  readonly ground: string;
  /** Lines go through it. */
  readonly crossed: boolean;
}

function drawLabel(
  context: CanvasRenderingContext2D,
  said: Said,
  mark: EventMark,
  inside: boolean,
  inks: Inks,
  { x, y, height, ground, crossed }: LabelStanding,
): void {
  const isOver = inside && mark.shape === 'span';
  const { lift, isWithin } = standIn(height, isOver ? said.parts.map(({ text }) => text).join(' ') : '', WORDS_IN_ROWS);
  const onBar = isOver && isWithin;
  const onSolid = isOver && isSolid(mark);
  if (inside && (mark.status === 'disputed' || mark.shape !== 'span')) {
    // On hatching, and on what is vague, letters need a plain ground.
    context.fillStyle = inks.ground.hex;
    const high = Math.min(PLATE, height);
    context.fillRect(x - 4, y - high / 2, said.width + 8, high);
  }
  const around = onSolid ? inks.bar.hex : inside ? inks.ground.hex : ground;
  const rim = (crossed || !isWithin) && !onBar ? around : null;
  const title = onSolid ? 'on-bar' : mark.status === 'cancelled' ? 'soft' : 'ink';
  const soft = onSolid ? 'on-bar-soft' : onBar ? 'on-pale-soft' : 'soft';
  drawWords(context, said, x, y - lift, { title: inks[title].hex, soft: inks[soft].hex, struck: mark.status === 'cancelled', rim });
}

/** What there is for the label of a mark, from where it begins to the next mark, the end of its bar, or the edge of the view. */
function roomOf(
  { view, beyond, known: knownOf }: LanePaint,
  mark: SceneMark,
  known: KnownEvent,
  geometry: Geometry,
  labelX: number,
  perPixel: number,
  inside: boolean,
): number {
  const { width } = known.words;
  const markEnd = (mark.end - view.start) / perPixel;
  // What lies outside of the view, and would come into it while that is moved, keeps its label outside, too; that of a mark in view would be nowhere.
  const isOutside = (mark.start - view.start) / perPixel >= view.width;
  const edge = markEnd < 0 ? 0 : isOutside ? view.width + beyond : view.width - EDGE;
  const seen = edge - labelX;
  const least = Math.min(width, LEAST_LABEL);
  if (mark.covered || seen < least) return 0;
  const next = mark.next === null ? null : beginOf(mark.next, knownOf(mark.next.row)?.text, perPixel) - view.start / perPixel;
  const beside = labelRoom(labelX, Math.min(width, seen), next);
  if (!inside) return beside;
  const end = (known.item.end - view.start) / perPixel - EDGE - labelX;
  const middle = ((known.item.start + known.item.end) / 2 - view.start) / perPixel - CLEAR_OF_DOT - labelX;
  // The mark in the middle of what is vague stays clear of the words.
  const clear = known.item.mark.shape === 'span' || middle < -CLEAR_OF_DOT ? end : Math.min(end, middle);
  const within = Math.min(geometry.labelMax ?? width, next === null ? seen : beside, seen, clear);
  return within < least ? 0 : within;
}

function paintSmall(paint: LanePaint, mark: SceneMark, { item, text }: KnownEvent, perPixel: number): Hit {
  // A lane that is counted is laid out without a look at its texts.
  const drawn = text.limits === undefined ? mark : { ...mark, ...text.limits };
  return paintDot(paint, drawn, item.id, item.mark.shape !== 'span', lookOf(item), perPixel, mark.height - 1);
}

/** Until its text has come, an event is a pale mark where it lies. */
function paintUnknown(paint: LanePaint, mark: SceneMark, perPixel: number): Hit {
  const status = STATUSES[mark.flags & 7] ?? 'reported';
  const look = { status, approximate: false, uncertain: false };
  return paintDot(paint, mark, `row:${mark.row}`, true, look, perPixel, Math.min(SMALL, mark.height - 1));
}

function paintDot(
  { context, color, scheme, view, beyond, top, found }: LanePaint,
  mark: SceneMark,
  id: string,
  vague: boolean,
  look: Parameters<typeof smallMarkOf>[1],
  perPixel: number,
  height: number,
): Hit {
  const y = top + mark.middle;
  const [from, to] = [(mark.start - view.start) / perPixel, (mark.end - view.start) / perPixel];
  const [start, end] = [Math.max(from, -view.width), Math.min(to, 2 * view.width)];
  // What has no known limit has no middle either: then that of what there is room for.
  const dot = isWithoutBeginning(mark.start) || mark.end >= MAX_MS ? {} : { dot: (from + to) / 2 };
  const [middle, half] = [(start + end) / 2, Math.max((end - start) / 2, 3)];
  const box = { left: middle - half, right: middle + half, top: y - mark.height / 2, bottom: y + mark.height / 2 };
  const inks = inksFor(color, scheme);
  if (found.has(mark.row)) paintFound(context, box, beyond, inks, scheme);
  drawMark(context, smallMarkOf({ start, end: Math.max(end, start), vague, over: mark.covered, ...dot }, look, 0, height), inks, beyond, y);
  return { id, ...box, labelled: false };
}
