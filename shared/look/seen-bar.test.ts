import { expect, it } from 'vitest';
import type { FadeStop } from './primitive';
import { faded } from './seen-bar';

function opacityAt(stops: readonly FadeStop[], x: number): number {
  const after = stops.findIndex((stop) => stop.x >= x);
  const [one, other] = [stops[Math.max(after - 1, 0)], stops[after]];
  if (one === undefined || other === undefined) throw new Error('outside');
  return one === other ? other.opacity : one.opacity + ((other.opacity - one.opacity) * (x - one.x)) / (other.x - one.x);
}

/** How opaque the most opaque of it is, where so much of the faint beginning of a long bar is in sight. */
function mostOf(share: number, ink: 'bar' | 'pale'): number {
  const stops = [
    { x: 0, solid: 0 },
    { x: 1000, solid: 1 },
    { x: 2000, solid: 1 },
  ];
  const end = share * 1000;
  const shape = { kind: 'bar', stops, core: { start: 1000, end: 2000 }, sight: { start: 0, end } } as const;
  const drawn = faded(shape, ink, 1);
  return Math.max(...Array.from({ length: 101 }, (_, at) => opacityAt(drawn, (end * at) / 100)));
}

it('is never fainter than can be seen, and no fainter the more of it is in sight', () => {
  for (const [ink, least] of [
    ['bar', 0.25],
    ['pale', 0.8],
  ] as const) {
    const seen = [0.01, 0.1, 0.2, 0.24, 0.26, 0.4, 0.6, 0.79, 0.81, 0.95].map((share) => mostOf(share, ink));
    for (const [at, most] of seen.entries()) expect(most).toBeGreaterThanOrEqual(Math.max(least, seen[at - 1] ?? 0) - 1e-9);
  }
});
