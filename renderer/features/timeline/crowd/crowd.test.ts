import { expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../../shared/contract/snapshot';
import type { FullEvent } from '../../../../shared/event';
import { DAY_MS } from '../../../../shared/time/day';
import { parseWhen } from '../../../../shared/time/edtf';
import { indexExtent } from '../../../../shared/time/placement';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { SEED_SERIES as SERIES } from '../../../../testing/entities/review-series';
import type { View } from '../geometry';
import { Crowd, type CrowdInput } from './crowd';
import { REVIEW_ROW } from './standing';

vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ font: '', measureText: () => ({ width: 40 }) }) }) });

const LANE = { id: SERIES.lane, key: 1, title: 'Reviews', order: 1, color: '#b8860b', collapsed: false };
const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const rows = Array.from({ length: 100 }, (_, row) => row);
const begins = Date.parse('1969-01-01');
const index = TimelineIndex.from({
  revision: 1,
  row: Uint32Array.from(rows),
  start: Float64Array.from(rows, (row) => begins + row * 7 * DAY_MS),
  end: Float64Array.from(rows, (row) => begins + row * 7 * DAY_MS + 1),
  lane: new Uint16Array(rows.length).fill(1),
  flags: new Uint8Array(rows.length).fill(flags),
});

const snapshot = {
  timeline: { id: SERIES.id, title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 731 },
  lanes: [LANE],
  series: [
    { ...SERIES, id: 'first', anchor: '2030-01-01' },
    { ...SERIES, id: 'second', anchor: '1969-03-01' },
  ],
} as unknown as Snapshot;
const shown = { snapshot, index, groups: null };
const NOTHING: ReadonlySet<number> = new Set();

const lanesView = { collapsed: new Set<string>(), heights: new Map<string, number>() };

function input(view: View): CrowdInput {
  const selected = { selectedEvent: null, selectedRow: null, found: NOTHING };
  return {
    shown,
    view,
    height: 600,
    lanesView,
    density: 'fit',
    today: '1970-06-01',
    now: 0,
    eventOf: () => undefined,
    version: 1,
    whatIf: null,
    ...selected,
  };
}

it('lays nothing out anew while the view zooms a little or is moved a little, across 1970 as anywhere', () => {
  const crowd = new Crowd();
  const [start, end] = [Date.parse('1969-11-12'), Date.parse('1970-02-12')];
  const contents = crowd.contents(input({ start, end, width: 1000 }));
  for (const by of [1, 1000, DAY_MS / 24]) {
    expect(crowd.contents(input({ start: start + by, end: end - by, width: 1000 }))).toBe(contents);
    expect(crowd.contents(input({ start: start + by, end: end + by, width: 1000 }))).toBe(contents);
  }
});

it('leaves a series in its row, whether or not the one over it has reviews in the stretch that is seen', () => {
  const [start, end] = [Date.parse('1969-11-12'), Date.parse('1970-02-12')];
  const { standings } = new Crowd().contents(input({ start, end, width: 1000 }));
  const reviews = standings.filter(({ item }) => item.kind === 'occurrence');
  expect(reviews.length).toBeGreaterThan(0);
  expect([...new Set(reviews.map(({ middle }) => middle))]).toEqual([REVIEW_ROW + 24]);
});

it('draws what happened in the hour that clocks show twice where they show it, as few events are drawn', () => {
  const zone = 'Europe/Berlin';
  const events = ['2026-10-25T02:15:00+02:00', '2026-10-25T02:15:00+01:00', '2026-10-25T03:30:00+01:00'].map((when, row) => {
    const parsed = parseWhen(when, zone);
    if (!parsed.ok) throw new Error(when);
    return {
      id: `e${row}`,
      row,
      title: when,
      when,
      lane: LANE.id,
      status: 'reported',
      sources: [],
      bounds: parsed.value.bounds,
    } as unknown as FullEvent;
  });
  const stands = events.map((event) => indexExtent(event, zone));
  const twice = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from([0, 1, 2]),
    start: Float64Array.from(stands, ({ start }) => start),
    end: Float64Array.from(stands, ({ end }) => end),
    lane: new Uint16Array(3).fill(1),
    flags: new Uint8Array(3).fill(flags),
  });
  const here = { ...snapshot, timeline: { ...snapshot.timeline, homeZone: zone }, series: [] };
  const view = { start: Date.parse('2026-10-25T00:00Z'), end: Date.parse('2026-10-25T06:00Z'), width: 1000 };
  const { scene } = new Crowd().contents({
    ...input(view),
    shown: { snapshot: here, index: twice, groups: null },
    eventOf: (row) => events[row],
  });
  const drawn = new Map(
    scene.lanes.flatMap(({ marks }) => marks.map(({ row, start }) => [row, new Date(start).toISOString().slice(11, 16)])),
  );
  expect([...drawn].sort()).toEqual([
    [0, '02:15'],
    [1, '02:15'],
    [2, '03:30'],
  ]);
});
