import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../shared/contract/snapshot';
import type { Series } from '../../../shared/series';
import { DAY_MS } from '../../../shared/time/day';
import { TimelineIndex } from '../../../shared/view/timeline-index';
import { SEED_SERIES as SERIES } from '../../../testing/entities/review-series';
import type { ChartItem, OccurrenceItem } from './chart-item';
import { chartContents } from './chart-items';
import { geometryOf } from './geometry';

const LANE = { id: '01890000-0000-7000-8000-000000000002', key: 1, title: 'Reviews', order: 1, color: '#b8860b', collapsed: false };
const EMPTY = TimelineIndex.from({
  revision: 1,
  row: new Uint32Array(),
  start: new Float64Array(),
  end: new Float64Array(),
  lane: new Uint16Array(),
  flags: new Uint8Array(),
});

function itemsOf(change: Partial<Series>, from: string, until: string, whatIf: Parameters<typeof chartContents>[5] = null): ChartItem[] {
  const snapshot = {
    timeline: { id: SERIES.id, title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 731 },
    lanes: [LANE],
    series: [{ ...SERIES, ...change }],
  } as unknown as Snapshot;
  const view = { start: Date.parse(from), end: Date.parse(until), width: 1000 };
  return [...chartContents(snapshot, EMPTY, view, '2026-11-22', () => undefined, whatIf).items];
}
const days = (items: readonly ChartItem[]) =>
  items.map((item) => (item.kind === 'occurrence' ? item.mark.day : `${item.kind} ${item.start}`));

describe('reviews on the chart', () => {
  it('works out only those around the view, however far from the anchor', () => {
    const daily: Partial<Series> = { every: { count: 1, unit: 'day' }, anchor: '2020-01-01' };
    const shown = days(itemsOf(daily, '2026-12-01', '2026-12-11'));
    // Half a view is prepared on either side.
    expect([shown[0], shown.at(-1), shown.length]).toEqual(['2026-11-26', '2026-12-16', 21]);
  });

  it('projects no farther than the setting, but three dates at least', () => {
    expect(days(itemsOf({}, '2026-01-01', '2032-01-01')).at(-1)).toBe('2028-09-24');
    expect(days(itemsOf({ every: { count: 10, unit: 'year' } }, '2026-01-01', '2080-01-01'))).toEqual([
      '2036-01-08',
      '2046-01-08',
      '2056-01-08',
    ]);
  });

  it('reaches from the due day to the day held, also where only that one is in view', () => {
    const held: Partial<Series> = { outcomes: { 1: { outcome: 'held', on: '2026-06-20' } } };
    const [late] = itemsOf(held, '2026-06-10', '2026-06-25') as OccurrenceItem[];
    expect(late).toMatchObject({ start: Date.parse('2026-04-08'), end: Date.parse('2026-06-20') + 1 });
    if (late === undefined) throw new Error('it is drawn');
    const view = { start: Date.parse('2026-04-01'), end: Date.parse('2026-04-01') + 100 * DAY_MS, width: 1000 };
    expect(geometryOf(late, view, 40)).toMatchObject({ due: 0, on: 730, labelX: 742 });
    const early = itemsOf({ outcomes: { 1: { outcome: 'held', on: '2026-04-01' } } }, '2026-03-01', '2026-05-01')[0] as OccurrenceItem;
    expect(geometryOf(early, view, 40)).toMatchObject({ due: 70, on: 0, labelX: 82 });
  });

  it('draws a plan that is tried out beside the present one, and only what differs and is ahead', () => {
    const view = ['2026-09-01', '2027-06-01'] as const;
    const same = { seriesId: SERIES.id, every: SERIES.every, anchor: SERIES.anchor };
    const ghosts = (whatIf: typeof same) => days(itemsOf({}, ...view, whatIf).filter((item) => item.kind === 'occurrence' && item.ghost));
    expect(ghosts(same)).toEqual([]);
    expect(ghosts({ ...same, anchor: '2026-01-20' })).toEqual(['2027-01-15', '2027-04-15', '2027-07-14', '2027-10-12']);
    const present = itemsOf({}, ...view, { ...same, anchor: '2026-01-20' }).filter((item) => item.kind === 'occurrence' && !item.ghost);
    expect(days(present)).toContain('2027-01-03');
  });

  it('counts what can no longer be told apart', () => {
    const items = itemsOf({ every: { count: 1, unit: 'day' } }, '2026-01-01', '2028-01-01');
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(['bucket']));
    expect(items.length).toBeLessThan(60);
  });

  it('counts what lies behind apart from what is ahead, and neither looks like what happened', () => {
    const daily: Partial<Series> = { every: { count: 1, unit: 'day' } };
    const looks = (change: Partial<Series>) =>
      itemsOf({ ...daily, ...change }, '2026-01-01', '2028-01-01').flatMap((item) =>
        item.kind === 'bucket' && item.reviews !== null
          ? [{ look: item.reviews.look, start: item.start, end: item.end, count: item.count }]
          : [],
      );
    const today = Date.parse('2026-11-22');
    const all = looks({});
    expect(all.filter(({ start, end }) => start < today && end > today)).toEqual([]);
    expect(all.every(({ look, start }) => look === (start < today ? 'unconfirmed' : 'projected'))).toBe(true);
    // From 9 January 2026 to the end of the projection, two years after today.
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(317 + 732);
    const held = Object.fromEntries(Array.from({ length: 317 }, (_, number) => [String(number + 1), { outcome: 'held' as const }]));
    expect(new Set(looks({ outcomes: held }).map(({ look }) => look))).toEqual(new Set(['held', 'projected']));
  });

  it('keeps two series of one lane apart', () => {
    const ids = (id: string) => itemsOf({ id, every: { count: 1, unit: 'day' } }, '2026-01-01', '2028-01-01').map((item) => item.id);
    const first = ids(SERIES.id);
    expect(ids(LANE.id).filter((id) => first.includes(id))).toEqual([]);
  });
});
