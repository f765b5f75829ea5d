import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../shared/time/edtf';
import { BLANK } from '../../../testing/entities/blank-event';
import { eventItem } from './chart-item';
import { eventShapeOf } from './event-shape-of';
import { boxStartOf, geometryOf } from './geometry';

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };

/** The bracket of a date in a window, its parts in pixels of that. */
function bracketOf(when: string, start: number, end: number) {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(when);
  const texts = { id: 'e', title: 'Talks', when, status: 'reported', lane: 'a' } as const;
  const item = eventItem({ ...BLANK, ...texts, createdAt: 0, updatedAt: 0, row: 1, bounds: parsed.value.bounds }, LANE, 'UTC');
  const view = { start, end, width: 1000 };
  const shape = eventShapeOf(item.mark, geometryOf(item, view, 80, 'beside'));
  if (shape.kind !== 'bracket') throw new Error(shape.kind);
  const x = boxStartOf(item, view);
  return { start: shape.start + x, end: shape.end + x, dot: shape.dot + x, isDrawn: shape.dotless !== true };
}

const HOUR = 3_600_000;
const MIDDLE = (Date.UTC(2026, 0, 1) + Date.UTC(2027, 0, 1)) / 2;

describe('the dot of a date of a year', () => {
  it('stands in the middle of the year, whatever is seen of it', () => {
    for (const [start, end] of [
      [Date.UTC(2025, 0, 1), Date.UTC(2028, 0, 1)],
      [Date.UTC(2026, 5, 1), Date.UTC(2026, 7, 1)],
      [Date.UTC(2026, 6, 1), Date.UTC(2026, 11, 1)],
      [MIDDLE - HOUR, MIDDLE + 3 * HOUR],
    ] as const) {
      const { dot, isDrawn } = bracketOf('2026', start, end);
      expect(isDrawn).toBe(true);
      expect(dot).toBeCloseTo(((MIDDLE - start) / (end - start)) * 1000, 3);
    }
  });

  it('is not seen where that is not: in a window of an hour, the bracket alone goes through', () => {
    for (const start of [Date.UTC(2026, 2, 3, 4), Date.UTC(2026, 10, 3, 4), MIDDLE + HOUR]) {
      const { dot, isDrawn, ...seen } = bracketOf('2026', start, start + HOUR);
      expect(isDrawn && dot > -10 && dot < 1010).toBe(false);
      expect(seen.start).toBeLessThanOrEqual(0);
      expect(seen.end).toBeGreaterThanOrEqual(1000);
    }
  });
});
