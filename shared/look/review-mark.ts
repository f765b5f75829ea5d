import type { OccurrenceState } from '../reviews/occurrences';
import type { Ink } from './inks';
import { type Path, type Primitive, placed } from './primitive';
import { questionMark, tick } from './signs';

/** Where the parts of a review lie: on the due day, and on the day it was held on or moved to when that is another. */
export interface ReviewPlace {
  /** Null when the day is not in sight; the link then runs to the edge. */
  readonly due: number | null;
  readonly on: number | null;
  /** Ends of the link between them; null when there is one day only. */
  readonly link: { readonly from: number; readonly to: number } | null;
}

/** `proposed`: part of another plan that is only tried out. */
export type ReviewState = OccurrenceState | 'proposed';

/**
 * The mark of a review: full and ticked when held, hollow and dashed while only projected, asking when nobody said what
 * became of it, crossed when missed, barred when cancelled. What became of it stands where it took place, or should have.
 *
 * @param half half the width of its diamond
 */
export function reviewMarkOf({ due, on, link }: ReviewPlace, state: ReviewState, half: number, y: number): Primitive[] {
  const drawn: Primitive[] = [];
  if (link !== null) drawn.push(linkTo(link, on, half, y, state === 'moved'));
  if (due !== null) drawn.push(...(link === null ? diamond(due, half, y, state) : [outlined(due, half * 0.72, y, 'muted')]));
  if (on !== null) drawn.push(...(state === 'moved' ? [outlined(on, half, y, 'lane', true)] : diamond(on, half, y, state)));
  return drawn;
}

/** The size for which the signs in a diamond are said. */
const SAID_FOR = 8.5;

function diamond(x: number, half: number, y: number, state: ReviewState): Primitive[] {
  const factor = half / SAID_FOR;
  const sign = (d: Path, ink: Ink): Primitive => ({
    kind: 'path',
    d: placed(d, x, y, factor),
    stroke: { ink, width: 1.7 * factor, round: true },
  });
  switch (state) {
    case 'projected':
      return [outlined(x, half, y, 'lane', true)];
    case 'proposed':
      return [outlined(x, half, y, 'accent', true)];
    case 'unconfirmed':
      return [outlined(x, half, y, 'warning', true), ...questionMark(x, y, 'warning', half / 7.6)];
    case 'held':
      return [
        { kind: 'path', d: placed(OUTLINE, x, y, half), fill: { ink: 'solid' }, part: 'diamond' },
        tick(x, y, 'on-solid', factor * 0.95),
      ];
    case 'missed':
      return [outlined(x, half, y, 'warning'), sign(CROSS, 'warning')];
    case 'moved':
      return [outlined(x, half, y, 'lane', true), sign(ARROW, 'lane')];
    case 'cancelled':
      return [
        outlined(x, half, y, 'muted'),
        {
          kind: 'path',
          d: [
            ['M', x - half, y],
            ['h', 2 * half],
          ],
          stroke: { ink: 'muted', width: 1.6 },
        },
      ];
  }
}

const OUTLINE: Path = [['M', 0, -1], ['l', 1, 1], ['l', -1, 1], ['l', -1, -1], ['z']];

const CROSS: Path = [
  ['M', -3, -3],
  ['l', 6, 6],
  ['M', 3, -3],
  ['l', -6, 6],
];

const ARROW: Path = [
  ['M', -3.4, 0],
  ['h', 6.8],
  ['M', 0.8, -2.6],
  ['l', 2.6, 2.6],
  ['l', -2.6, 2.6],
];

function outlined(x: number, half: number, y: number, ink: Ink, dashed = false): Primitive {
  // Small diamonds have small dashes, or nothing of their shape would be left.
  const dashes = half < 4 ? [1.2, 0.9] : half < 6 ? [1.9, 1.2] : [3.2, 2.6];
  const stroke = { ink, width: half < 6 ? 1.2 : 1.7 };
  return {
    kind: 'path',
    d: placed(OUTLINE, x, y, half),
    fill: { ink: 'ground' },
    stroke: dashed ? { ...stroke, dashes } : stroke,
    part: 'diamond',
  };
}

/** A thin line to the day it was held on; an arrow to the day it was moved to. */
function linkTo(link: NonNullable<ReviewPlace['link']>, on: number | null, half: number, y: number, arrow: boolean): Primitive {
  const direction = link.to >= link.from ? 1 : -1;
  const tip = on === null ? link.to : link.to - direction * (half + 1);
  const line: Path = [
    ['M', link.from, y],
    ['H', tip],
  ];
  const head: Path = [
    ['M', tip - direction * 4.5, y - 3.5],
    ['L', tip, y],
    ['L', tip - direction * 4.5, y + 3.5],
  ];
  return { kind: 'path', d: arrow ? [...line, ...head] : line, stroke: { ink: arrow ? 'lane' : 'muted', width: 1.3 } };
}
