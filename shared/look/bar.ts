import { CLAIMED } from './dot';
import { type BarShape, LEAST_SIGNED_BAR, PARENTHESIS } from './event-shape';
import { hatch } from './hatch';
import type { Ink } from './inks';
import { isSolid, type Look, ownInk } from './look';
import type { Path, Primitive } from './primitive';
import { atLeast, faded } from './seen-bar';
import { parenthesis, questionMark, signFactor, signLift, tick } from './signs';

/** Without a frame, which only what is certain has, the light ones need more of their colour. */
const FRAMELESS = 0.4;
const CANCELLED = 0.08;
/** A bar that goes on so far beyond its core is seen to fade there, pixels: an end known to the day is closed but where that day is seen. */
const FADES = 24;
/** Of the question mark beside a bar too short for it. */
const OVER_MIDDLE = 8;

/** A span: solid where it certainly was, fading where its limits are vague. */
export function bar(shape: BarShape, y: number, height: number, look: Look, reach: number): Primitive[] {
  const seen = atLeast(shape);
  return [...body(seen, y, height, look), ...frame(seen, y, height, look), ...ends(seen, y, height, look, reach)];
}

function body(shape: BarShape, y: number, height: number, look: Look): Primitive[] {
  const { stops, core } = shape;
  const start = stops[0]?.x ?? 0;
  const end = stops.at(-1)?.x ?? 0;
  const box = { x: start, y: y - height / 2, width: end - start, height };
  const filled = (ink: Ink, opacity = 1): Primitive => ({ kind: 'fade', y: box.y, height, ink, stops: faded(shape, ink, opacity) });
  if (look.claimed === true) return [];
  switch (look.status) {
    case 'reported':
    case 'confirmed':
      return [filled('bar')];
    case 'planned':
      return [core === null ? filled('lane', FRAMELESS) : filled('pale')];
    case 'cancelled':
      return core === null ? [filled('muted', FRAMELESS / 2), struck(start, end, y)] : [filled('muted', CANCELLED)];
    case 'disputed': {
      // Stripes cannot fade: they stand between plain fading ends. Where nothing is certain, the middle alone says that it is disputed.
      const third = (end - start) / 3;
      const middle = core ?? { start: start + third, end: end - third };
      const hatched = { ...box, x: middle.start, width: middle.end - middle.start };
      const ground: Primitive[] = core === null ? [] : [{ kind: 'rect', ...hatched, fill: { ink: 'ground' } }];
      return [filled('lane', 0.3), ...ground, ...hatch(hatched, 'lane')];
    }
  }
}

/** Where there is no frame to be broken, a broken line through it. */
function struck(start: number, end: number, y: number): Primitive {
  const d: Path = [
    ['M', start, y],
    ['H', end],
  ];
  return { kind: 'path', d, stroke: { ink: 'muted', width: 1.2, dashes: [4, 3] } };
}

/** A frame would make limits sharp that nobody knows: only the core has one, and it stays open where the bar fades on beyond it. */
function frame({ stops, core }: BarShape, y: number, height: number, look: Look): Primitive[] {
  const around = look.claimed === true ? (core ?? { start: stops[0]?.x ?? 0, end: stops.at(-1)?.x ?? 0 }) : core;
  if (around === null) return [];
  const inset = 0.6;
  const box = {
    x: around.start + inset,
    y: y - height / 2 + inset,
    width: Math.max(0.5, around.end - around.start - 2 * inset),
    height: height - 2 * inset,
  };
  const ink = isSolid(look) ? 'frame' : ownInk(look);
  const dashes = look.claimed === true ? CLAIMED : look.status === 'cancelled' ? [4, 3] : undefined;
  const stroke = { ink, width: 1.2, ...(dashes === undefined ? {} : { dashes }) };
  const closed = { start: around.start - (stops[0]?.x ?? 0) < FADES, end: (stops.at(-1)?.x ?? 0) - around.end < FADES };
  if (closed.start && closed.end) return [{ kind: 'rect', ...box, stroke }];
  return [{ kind: 'path', d: openFrame(around, box, closed), stroke }];
}

/** Over and under a bar, and down the ends that are closed. */
function openFrame(
  around: { readonly start: number; readonly end: number },
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  closed: { readonly start: boolean; readonly end: boolean },
): Path {
  const left = closed.start ? x : around.start;
  const right = closed.end ? x + width : around.end;
  return [
    ['M', left, y],
    ['H', right],
    closed.end ? ['v', height] : ['M', right, y + height],
    ['H', left],
    ...(closed.start ? ([['v', -height]] as const) : []),
  ];
}

/** What is sure and what is not: a tick, a parenthesis at an approximate end, a question mark at the end of an uncertain one. */
function ends(shape: BarShape, y: number, height: number, look: Look, room: number): Primitive[] {
  const { stops, core, round } = shape;
  const [start, end] = [stops[0]?.x ?? 0, stops.at(-1)?.x ?? 0];
  const ink = ownInk(look);
  const on = isSolid(look) ? 'on-bar' : ink;
  const drawn: Primitive[] = [];
  const reach = Math.min(height / 2 + 1, room);
  const arms = [
    ...(round?.start === true ? parenthesis(start - 1, y, -1, reach) : []),
    ...(round?.end === true ? parenthesis(end + 1, y, 1, reach) : []),
  ];
  if (arms.length > 0) drawn.push({ kind: 'path', d: arms, stroke: { ink, width: 1.8 } });
  if (look.status === 'confirmed' && look.claimed !== true && typeof shape.tick === 'number') drawn.push(tick(shape.tick, y, on));
  if (!look.uncertain) return drawn;
  // In the air that a label inside leaves at the end, or over a bar too short for it.
  if (core === null || core.end - core.start <= LEAST_SIGNED_BAR) {
    const lift = signLift(OVER_MIDDLE, room);
    // Lower than that it would stand in the parenthesis.
    const x = end + 5 + (round?.end === true && lift < OVER_MIDDLE ? PARENTHESIS : 0);
    return [...drawn, ...questionMark(x, y - lift, ink)];
  }
  const x = core.end - 6;
  const ground: Primitive[] =
    look.status === 'disputed' ? [{ kind: 'circle', cx: x, cy: y, r: Math.min(5.5, height / 2), fill: { ink: 'ground' } }] : [];
  return [...drawn, ...ground, ...questionMark(x, y, on, signFactor(height))];
}
