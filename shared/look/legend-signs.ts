import type { Link } from '../event';
import { countMarkOf } from './count';
import { eventMarkOf } from './event-mark';
import type { BarShape, BracketShape, EventShape } from './event-shape';
import { linkSign } from './link-mark';
import type { Look } from './look';
import type { Primitive } from './primitive';
import { bandMarkOf } from './profile-mark';
import { reviewMarkOf } from './review-mark';

/** What a legend explains by a sign. */
export type Explained =
  | ('vague' | 'approximate' | 'one-of' | 'all-of' | 'ordered' | 'uncertain' | 'fade')
  | ('confirmed' | 'disputed' | 'planned' | 'cancelled' | 'claimed')
  | ('projected' | 'unconfirmed' | 'held' | 'held-elsewhere' | 'missed' | 'moved' | 'review-cancelled')
  | ('counted' | 'counted-due' | 'counted-open' | 'band')
  | Link['type'];

/** Room for a sign; those that are no longer than their mark is high need less. */
export const SIGN_WIDTH = 30;
export const ROUND_SIGN_WIDTH = 18;
const ROUND: ReadonlySet<string> = new Set<Explained>([
  'uncertain',
  'confirmed',
  'claimed',
  'projected',
  'unconfirmed',
  'held',
  'missed',
  'review-cancelled',
]);

export function isRoundSign(key: string): boolean {
  return ROUND.has(key);
}

const PLAIN: Look = { status: 'reported', approximate: false, uncertain: false };
const HEIGHT = 14;
/** Of a collapsed lane: some events, more, many, none, and one. */
const BAND = { profile: { start: 0, step: 4, counts: Uint32Array.of(2, 5, 12, 12, 5, 0, 1) }, most: 12 };

/** The sign of a legend entry, from `x`, its middle at `y`: the marks themselves, as they stand on chart and picture. */
export function legendSign(key: Explained, x: number, y: number): readonly Primitive[] {
  const middle = x + (isRoundSign(key) ? ROUND_SIGN_WIDTH : SIGN_WIDTH) / 2;
  const bracket: BracketShape = { kind: 'bracket', start: x + 1, end: x + 29, armLeft: true, armRight: true, dot: middle };
  const event = (shape: EventShape, look: Partial<Look> = {}) => eventMarkOf(shape, { ...PLAIN, ...look }, y, HEIGHT);
  const point: EventShape = { kind: 'dot', dot: middle };
  const apart = { due: x + 6, on: x + 23, link: { from: x + 6, to: x + 23 } };
  const review = { due: middle, on: null, link: null };
  const box = { x: x + 1, y: y - 8, width: 28, height: 16 };
  switch (key) {
    case 'vague':
      return event(bracket);
    case 'ordered':
      return event({ ...bracket, dotted: true });
    case 'approximate':
      return event(bracket, { approximate: true });
    case 'one-of':
    case 'all-of':
      return event({ ...bracket, set: { places: [x + 7, x + 23], from: x + 7, to: x + 23 } }, { choose: key === 'one-of' ? 'one' : 'all' });
    case 'uncertain':
      return event(point, { uncertain: true });
    case 'fade':
      return event(barFrom(x, 0, x + 29, null));
    case 'confirmed':
      return event(point, { status: 'confirmed' });
    case 'claimed':
      return event(point, { claimed: true });
    case 'planned':
    case 'disputed':
    case 'cancelled':
      // As a span and as a point.
      return [
        ...event(barFrom(x + 1, 1, x + 16, { start: x + 1, end: x + 16 }), { status: key }),
        ...event({ kind: 'dot', dot: x + 24 }, { status: key }),
      ];
    case 'held-elsewhere':
      return reviewMarkOf(apart, 'held', 6.5, y);
    case 'moved':
      return reviewMarkOf(apart, 'moved', 6.5, y);
    case 'review-cancelled':
      return reviewMarkOf(review, 'cancelled', 7.5, y);
    case 'causes':
    case 'follows':
    case 'precedes':
    case 'part-of':
    case 'contradicts':
    case 'related':
      return linkSign(key, { x: x + 1, y }, { x: x + 28, y });
    case 'counted':
      return countMarkOf(box, 'events');
    case 'counted-due':
      return countMarkOf(box, 'unconfirmed');
    case 'counted-open':
      return countMarkOf(box, 'projected');
    case 'band':
      return bandMarkOf(
        { profile: BAND.profile, toX: (at) => x + 1 + at, left: x, right: x + 29, base: y + HEIGHT / 2, height: HEIGHT },
        BAND.most,
      );
    default:
      return reviewMarkOf(review, key, 7.5, y);
  }
}

function barFrom(start: number, solid: number, end: number, core: BarShape['core']): BarShape {
  const stops = [
    { x: start, solid },
    { x: end, solid: 1 },
  ];
  return { kind: 'bar', stops, core };
}
