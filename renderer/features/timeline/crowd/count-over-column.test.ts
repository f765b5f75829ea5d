import { describe, expect, it } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import { countOverColumn } from './count-over-column';
import type { Standing } from './standing';

const profile = { start: 0, step: 10, counts: Uint32Array.of(0, 3, 0, 2, 5) };
const lane = { lane: 1, top: 100, height: 60, reviews: 0, countsHeight: 24, profile } as unknown as SceneLane;
const standing = (id: string, start: number, end: number, change: object = {}): Standing =>
  ({ item: { id }, lane, middle: 12, count: { start, end, count: 3, ...change } }) as unknown as Standing;
const standings = [standing('earlier', 0, 0, { earlier: true }), standing('first', 12, 18), standing('last', 35, 47)];

describe('countOverColumn', () => {
  it('is the count of the events that begin where a column is pointed at, as high as it may be', () => {
    expect(countOverColumn(standings, 11, 130)).toBe('first');
    expect(countOverColumn(standings, 33, 155)).toBe('last');
    expect(countOverColumn(standings, 49, 130)).toBe('last');
  });

  it('is none where no event begins, nor beside the columns of the lane', () => {
    expect(countOverColumn(standings, 25, 130)).toBeNull();
    expect(countOverColumn(standings, -3, 130)).toBeNull();
    expect(countOverColumn(standings, 60, 130)).toBeNull();
    expect(countOverColumn(standings, 11, 110)).toBeNull();
    expect(countOverColumn(standings, 11, 170)).toBeNull();
    expect(countOverColumn([{ ...standing('bare', 12, 18), lane: { ...lane, profile: null } }], 11, 130)).toBeNull();
  });
});
