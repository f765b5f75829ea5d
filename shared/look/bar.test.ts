import { describe, expect, it } from 'vitest';
import { bar } from './bar';
import type { BarShape } from './event-shape';
import type { Primitive } from './primitive';

const LOOK = { status: 'planned', approximate: false, uncertain: false } as const;

function shape(from: number, start: number, end: number, to: number): BarShape {
  const stops = [
    { x: from, solid: from === start ? 1 : 0 },
    { x: start, solid: 1 },
    { x: end, solid: 1 },
    { x: to, solid: to === end ? 1 : 0 },
  ];
  return { kind: 'bar', stops, core: { start, end } };
}

/** Where lines go down an end of the bar. */
function endsOf(primitives: readonly Primitive[]): number[] {
  return primitives.flatMap((one) => {
    if (one.kind === 'rect' && one.stroke !== undefined) return [one.x, one.x + one.width];
    if (one.kind !== 'path') return [];
    let x = 0;
    const ends: number[] = [];
    for (const step of one.d) {
      if (step[0] === 'v') ends.push(x);
      else if (step[0] === 'M' || step[0] === 'H') x = step[1];
    }
    return ends;
  });
}

describe('the frame of a bar', () => {
  it('closes the ends that are known, and none at which the bar fades on', () => {
    expect(endsOf(bar(shape(0, 0, 100, 100), 10, 20, LOOK, 12))).toHaveLength(2);
    // A day of which it is not known when it began.
    expect(endsOf(bar(shape(0, 3, 97, 100), 10, 20, LOOK, 12))).toHaveLength(2);
    expect(endsOf(bar(shape(0, 60, 100, 100), 10, 20, LOOK, 12))).toEqual([99.4]);
    expect(endsOf(bar(shape(0, 0, 40, 100), 10, 20, LOOK, 12))).toEqual([0.6]);
    expect(endsOf(bar(shape(0, 30, 60, 100), 10, 20, LOOK, 12))).toEqual([]);
  });
});
