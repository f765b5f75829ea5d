import { STATUSES, type Status } from '../../shared/event';
import { type Counted, countMarkOf } from '../../shared/look/count';
import { eventMarkOf } from '../../shared/look/event-mark';
import type { EventShape } from '../../shared/look/event-shape';
import type { Look } from '../../shared/look/look';
import type { Primitive } from '../../shared/look/primitive';
import { type ReviewPlace, type ReviewState, reviewMarkOf } from '../../shared/look/review-mark';

/** Room for one mark. */
export const CELL = { width: 112, height: 32 } as const;

export interface DrawnMark {
  readonly name: string;
  /** What it could be taken for: marks of the same kind differ in status alone. */
  readonly kind: string;
  /** The status, or several that only the words beside the mark tell apart. */
  readonly says: string;
  readonly primitives: readonly Primitive[];
}

const MIDDLE = CELL.height / 2;
const BAR = 22;

const BRACKET = { kind: 'bracket', start: 30, end: 80, armLeft: true, armRight: true, dot: 55 } as const;
const SET = { places: [34, 55, 76], from: 34, to: 76 } as const;

function shapes(approximate: boolean): readonly (readonly [name: string, shape: EventShape, choose?: Look['choose']])[] {
  const faint = approximate ? { faint: { start: 6, end: 104 } } : {};
  const round = { start: approximate, end: approximate };
  const stops = [
    { x: 24, solid: 0 },
    { x: 36, solid: 1 },
    { x: 76, solid: 1 },
    { x: 88, solid: 0 },
  ];
  return [
    ['point', { kind: 'dot', dot: 55 }],
    ['vague point', { ...BRACKET, ...faint }],
    ['span', { kind: 'bar', stops, core: { start: 36, end: 76 }, round, tick: 48, ...faint }],
    [
      'span of nothing certain',
      {
        kind: 'bar',
        stops: [
          { x: 24, solid: 0 },
          { x: 56, solid: 1 },
          { x: 88, solid: 0 },
        ],
        core: null,
        round,
        ...faint,
      },
    ],
    [
      'open end',
      {
        kind: 'bar',
        stops: [
          { x: 24, solid: 1 },
          { x: 60, solid: 1 },
          { x: 106, solid: 0 },
        ],
        core: { start: 24, end: 60 },
        tick: 36,
      },
    ],
    ['one of a set', { ...BRACKET, set: SET }, 'one'],
    ['all of a set', { ...BRACKET, set: SET }, 'all'],
    ['undated', { ...BRACKET, dotted: true }],
  ];
}

/** Where a mark has no place for a tick, or may be no day's: the words beside it say what it leaves open. */
const SAID_TOGETHER: Readonly<Record<string, readonly Status[]>> = {
  'span of nothing certain': ['reported', 'confirmed'],
  'one of a set': ['reported', 'planned'],
  undated: ['reported', 'confirmed', 'disputed'],
};

const REVIEWS: readonly ReviewState[] = ['projected', 'unconfirmed', 'held', 'missed', 'moved', 'cancelled'];
const COUNTS: readonly Counted[] = ['events', 'settled', 'projected', 'unconfirmed'];
const ON_DUE_DAY: ReviewPlace = { due: 55, on: null, link: null };
const ELSEWHERE: ReviewPlace = { due: 35, on: 78, link: { from: 35, to: 78 } };

/** Every mark there is: each status as each shape, approximate and uncertain or not, each state of a review, each count. */
export function everyMark(): DrawnMark[] {
  const flags = [false, true];
  const events = flags.flatMap((approximate) =>
    flags.flatMap((uncertain) =>
      shapes(approximate).flatMap(([shape, placed, choose]) => {
        const kind = `${shape}${approximate ? ', approximate' : ''}${uncertain ? ', uncertain' : ''}`;
        const look = { approximate, uncertain, choose: choose ?? null };
        return STATUSES.map((status) => ({
          name: `${kind}, ${status}`,
          kind,
          says: SAID_TOGETHER[shape]?.includes(status) === true ? SAID_TOGETHER[shape].join() : status,
          primitives: eventMarkOf(placed, { ...look, status }, MIDDLE, BAR),
        }));
      }),
    ),
  );
  const reviews = REVIEWS.flatMap((state) => [
    { name: `review, ${state}`, kind: 'review', says: state, primitives: reviewMarkOf(ON_DUE_DAY, state, 8, MIDDLE) },
    {
      name: `review on another day, ${state}`,
      kind: 'review on another day',
      says: state,
      primitives: reviewMarkOf(ELSEWHERE, state, 8, MIDDLE),
    },
    { name: `small review, ${state}`, kind: 'small review', says: state, primitives: reviewMarkOf(ON_DUE_DAY, state, 5.5, MIDDLE) },
  ]);
  const box = { x: 20, y: 5, width: 70, height: 22 };
  const counts = COUNTS.map((counted) => ({
    name: `count, ${counted}`,
    kind: 'count',
    says: counted,
    primitives: countMarkOf(box, counted),
  }));
  return [...events, ...reviews, ...counts];
}
