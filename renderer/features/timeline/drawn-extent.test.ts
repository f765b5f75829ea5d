import { expect, it } from 'vitest';
import type { ChartItem, OccurrenceItem } from './chart-item';
import { stackedExtent } from './drawn-extent';

const view = { start: 0, end: 1000, width: 1000 };
const shared = { id: 'a', lane: 1, start: 300, end: 301 };

it('keeps free what is drawn round a mark and its label, but leaves a series of reviews in one row', () => {
  const mark = { shape: 'instant', margin: { before: 30, after: 30 }, members: null, approximate: true, uncertain: false };
  expect(stackedExtent({ ...shared, kind: 'event', mark } as unknown as ChartItem, view, 100)).toMatchObject({ from: -41.5 });
  const review = { ...shared, kind: 'occurrence', mark: { at: 300, on: null } } as unknown as OccurrenceItem;
  expect(stackedExtent(review, view, 38)).toEqual({ from: 0, to: 0 });
  expect(stackedExtent(undefined, view, 38)).toEqual({ from: 0, to: 0 });
});
