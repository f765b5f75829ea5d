import { expect, it } from 'vitest';
import type { OccurrenceItem } from './chart-item';
import { firstInView } from './series-names';

const review = (id: string, at: number, ghost = false): OccurrenceItem =>
  ({ kind: 'occurrence', id, ghost, mark: { seriesId: 's', seriesTitle: 'Reviews', at } }) as OccurrenceItem;
const view = { start: 0, end: 1000, width: 1000 };
const first = (...items: OccurrenceItem[]) => firstInView(items, view).get('s')?.id;

it('names a series over its first review in view, over one at the very edge only when there is no other, and never over a ghost', () => {
  expect(first(review('b', 300), review('a', 100), review('outside', -5))).toBe('a');
  expect(first(review('edge', 10), review('a', 100))).toBe('a');
  expect(first(review('edge', 10))).toBe('edge');
  expect(first(review('ghost', 50, true))).toBeUndefined();
});
