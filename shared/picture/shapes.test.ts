import { expect, it } from 'vitest';
import { BLANK } from '../../testing/entities/blank-event';
import { parseWhen } from '../time/edtf';
import { eventMark } from '../view/mark';
import { plotOf, shapeOf } from './shapes';

it('draws the dot of a date of a year in the middle of that, and none where it lies beyond the picture', () => {
  const parsed = parseWhen('2026', 'UTC');
  if (!parsed.ok) throw new Error('no date');
  const texts = { title: 'Talks', when: '2026', status: 'reported', lane: 'a' } as const;
  const mark = eventMark({ ...BLANK, ...texts, bounds: parsed.value.bounds }, 'UTC');
  const shapeIn = (from: number, to: number) => shapeOf(mark, plotOf({ from, to, namedFrom: from, namedTo: to }, 0, 1024));
  const [start, end] = [Date.UTC(2026, 5, 1), Date.UTC(2026, 8, 1)];
  const middle = (Date.UTC(2026, 0, 1) + Date.UTC(2027, 0, 1)) / 2;
  expect(shapeIn(start, end)).toMatchObject({ kind: 'bracket', dot: expect.closeTo(12 + ((middle - start) / (end - start)) * 1000, 3) });
  expect(shapeIn(start, end)).not.toHaveProperty('dotless');
  for (const [from, to] of [
    [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)],
    [Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 1)],
  ] as const)
    expect(shapeIn(from, to)).toMatchObject({ kind: 'bracket', dotless: true });
});
