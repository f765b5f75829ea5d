import { CLAIMED, dot } from './dot';
import type { BracketShape, SetShape } from './event-shape';
import { hatch } from './hatch';
import { isSolid, type Look, ownInk } from './look';
import type { Path, Primitive } from './primitive';

const ARM = 5;
const BAND = 7;
/** How much of its colour a band has, of what took place and of what did not. */
const FULL = 0.42;
const LIGHT = 0.16;

/** How far the arms of a bracket reach up and down, where there is room for them. */
export const REACH = 9.5;

/** A vague point: a bracket over its limits, a mark in the middle. `reach`: how far it may reach up and down. */
export function bracket(shape: BracketShape, y: number, look: Look, reach: number): Primitive[] {
  const ink = ownInk(look);
  const drawnArms = arms(shape, y, look.approximate, reach);
  const middle = shape.dotless === true ? [] : dot(shape.dot, y, look, false, reach);
  return [
    ...band(shape, y, look),
    ...(drawnArms.length === 0 ? [] : [{ kind: 'path', d: drawnArms, stroke: { ink, width: 1.8 } } as const]),
    ...middle,
  ];
}

function band({ start, end, armLeft, armRight }: BracketShape, y: number, look: Look): Primitive[] {
  const ink = ownInk(look);
  const box = { x: start, y: y - BAND / 2, width: end - start, height: BAND };
  const whole = armLeft && armRight;
  if (look.claimed === true) {
    const edge = (at: number): Path => [
      ['M', start, at],
      ['H', end],
    ];
    return [{ kind: 'path', d: [...edge(box.y), ...edge(box.y + BAND)], stroke: { ink, width: 1.2, dashes: CLAIMED, opacity: 0.8 } }];
  }
  if (look.status === 'disputed' && whole) return hatch(box, ink);
  const opacity = isSolid(look) || look.status === 'disputed' ? FULL : LIGHT;
  if (whole) return [{ kind: 'rect', ...box, fill: { ink, opacity } }];
  const length = Math.min(60, (end - start) / 2);
  const stops = [
    { x: start, opacity: armLeft ? opacity : 0 },
    { x: start + length, opacity },
    { x: end - length, opacity },
    { x: end, opacity: armRight ? opacity : 0 },
  ];
  return [{ kind: 'fade', y: box.y, height: BAND, ink, stops }];
}

/**
 * No date, only an order: dots from limit to limit and nothing that could be taken for the mark of a day. Fine ones for what
 * did not take place.
 */
export function dottedBracket(shape: BracketShape, y: number, look: Look, reach: number): Primitive[] {
  const ink = ownInk(look);
  const { start, end } = shape;
  const width = isSolid(look) || look.status === 'disputed' ? 3 : 1.8;
  const drawnArms = arms(shape, y, false, reach);
  const thread: Path = [
    ['M', start + 1, y],
    ['H', end - 1],
  ];
  return [
    { kind: 'path', d: thread, stroke: { ink, width, dashes: [0, 7], round: true } },
    ...(drawnArms.length === 0 ? [] : [{ kind: 'path', d: drawnArms, stroke: { ink, width: 1.8, dashes: [2, 2] } } as const]),
  ];
}

/** A thread through the dates of a set. Of those of which only one is right none is full: each is but possible. */
export function setOfDots({ places, from, to }: SetShape, y: number, look: Look, reach: number): Primitive[] {
  const isOne = look.choose === 'one';
  const thread: Path = [
    ['M', from, y],
    ['H', to],
  ];
  const stroke = { ink: ownInk(look), width: 1.6, opacity: 0.75 };
  return [
    { kind: 'path', d: thread, stroke: isOne ? { ...stroke, dashes: [2, 3] } : stroke },
    ...places.flatMap((x) => dot(x, y, look, isOne, reach)),
  ];
}

function arms({ start, end, armLeft, armRight }: BracketShape, y: number, round: boolean, room: number): Path {
  // A parenthesis ends in points, which are seen to reach less far.
  const up = Math.min(round ? REACH + 0.5 : REACH, room);
  return [...(armLeft ? arm(start, 1, y, round, up) : []), ...(armRight ? arm(end, -1, y, round, up) : [])];
}

/** Square where the limit is exact; round, as a parenthesis, where the date is only approximate and so are its limits. */
function arm(x: number, inwards: 1 | -1, y: number, round: boolean, up: number): Path {
  const reach = inwards * ARM;
  if (round)
    return [
      ['M', x + reach, y - up],
      ['c', -reach * 1.5, 0.6 * up, -reach * 1.5, 1.4 * up, 0, 2 * up],
    ];
  return [
    ['M', x + reach, y - up],
    ['h', -reach],
    ['v', 2 * up],
    ['h', reach],
  ];
}
