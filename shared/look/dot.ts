import { DOT_RADIUS, ROOMY, TICK_RADIUS } from './event-shape';
import { type Look, ownInk } from './look';
import type { Primitive } from './primitive';
import { parenthesis, questionMark, signLift, tick } from './signs';

/** Dashes of what is only claimed. */
export const CLAIMED = [2.4, 1.8] as const;

/** Of the question mark beside a dot. */
const OVER_MIDDLE = 6.5;

/**
 * A point in time: full when reported, ticked when confirmed, half full when disputed, hollow when planned, struck when
 * cancelled. `perhaps`: one of several dates of which only one is right, so that none is full.
 */
export function dot(x: number, y: number, look: Look, perhaps = false, reach = ROOMY): Primitive[] {
  const ink = ownInk(look);
  const at = { kind: 'circle', cx: x, cy: y, part: 'dot' } as const;
  const hollow = (r: number, width = 1.7): Primitive => ({ ...at, r, fill: { ink: 'ground' }, stroke: { ink, width } });
  const beside = (radius: number): Primitive[] =>
    look.uncertain ? questionMark(x + (look.approximate ? TICK_RADIUS + 6.5 : radius + 3.8), y - signLift(OVER_MIDDLE, reach), ink) : [];
  const within = (): Primitive[] => (look.uncertain ? questionMark(x, y, ink) : []);
  const radius = look.uncertain ? TICK_RADIUS - 0.5 : DOT_RADIUS - 0.2;
  if (look.claimed === true)
    return [{ ...at, r: radius, fill: { ink: 'ground' }, stroke: { ink, width: 1.4, dashes: CLAIMED } }, ...within()];
  switch (look.status) {
    case 'confirmed':
      return perhaps
        ? [hollow(TICK_RADIUS - 0.4), tick(x, y, ink), ...beside(TICK_RADIUS)]
        : [{ ...at, r: TICK_RADIUS, fill: { ink: 'solid' } }, tick(x, y, 'on-solid'), ...beside(TICK_RADIUS)];
    case 'planned':
      return [hollow(radius), ...within()];
    case 'disputed':
      return [
        hollow(DOT_RADIUS - 0.2, 1.6),
        {
          kind: 'path',
          d: [['M', x, y - DOT_RADIUS + 0.2], ['a', DOT_RADIUS - 0.2, false, true, 0, 2 * (DOT_RADIUS - 0.2)], ['z']],
          fill: { ink },
        },
        ...beside(DOT_RADIUS),
      ];
    case 'cancelled':
      return [
        hollow(DOT_RADIUS - 0.4, 1.5),
        {
          kind: 'path',
          d: [
            ['M', x - 3.4, y + 3.4],
            ['l', 6.8, -6.8],
          ],
          stroke: { ink, width: 1.5 },
        },
        ...beside(DOT_RADIUS),
      ];
    case 'reported':
      if (perhaps) return [hollow(radius), ...within()];
      if (look.uncertain) return [{ ...at, r: TICK_RADIUS, fill: { ink: 'solid' } }, ...questionMark(x, y, 'on-solid')];
      return [{ ...at, r: DOT_RADIUS, fill: { ink } }];
  }
}

/** Round an approximate dot the parentheses that brackets have. */
export function aroundDot(x: number, y: number, look: Look, room = ROOMY): Primitive[] {
  if (!look.approximate) return [];
  const reach = TICK_RADIUS - 0.1;
  const high = Math.min(8, room);
  const sides = [...parenthesis(x - reach, y, -1, high, 4), ...parenthesis(x + reach, y, 1, high, 4)];
  return [{ kind: 'path', d: sides, stroke: { ink: ownInk(look), width: 1.5 } }];
}
