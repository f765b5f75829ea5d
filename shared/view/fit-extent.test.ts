import { describe, expect, it } from 'vitest';
import { SEED_SERIES } from '../../testing/entities/review-series';
import type { Series } from '../series';
import { MAX_MS } from '../time/bounds';
import { DAY_MS } from '../time/day';
import { extentToFit } from './fit-extent';
import { packFlags, TimelineIndex } from './timeline-index';

const TODAY = '2026-12-01';
const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const dayOf = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toISOString().slice(0, 10));
const FLAGS = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });

/** @param events from when to when, each; null: open */
function fitted(events: readonly (readonly [string | null, string | null])[], series: readonly Series[] = []) {
  const rows = events
    .map(([from, to]) => ({ start: from === null ? -MAX_MS : day(from), end: to === null ? MAX_MS : day(to) }))
    .sort((one, other) => one.start - other.start);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(rows.keys()),
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
    lane: new Uint16Array(rows.length).fill(1),
    flags: new Uint8Array(rows.length).fill(FLAGS),
  });
  const extent = extentToFit({ snapshot: { series, timeline: { projectDays: 731, homeZone: 'UTC' } }, index }, TODAY);
  return extent === null ? null : [dayOf(extent.start), dayOf(extent.end)];
}

const onDays = (first: string, number: number): [string, string][] =>
  Array.from({ length: number }, (_, at) => {
    const start = day(first) + at * DAY_MS;
    return [new Date(start).toISOString().slice(0, 10), new Date(start + DAY_MS).toISOString().slice(0, 10)];
  });

const NEXT = '2027-01-03';

describe('extentToFit', () => {
  it('reaches from the first to the last date, and to nothing where there is none', () => {
    expect(fitted([])).toBeNull();
    expect(fitted([['2026-01-08', '2026-01-09']])).toEqual(['2026-01-08', '2026-01-09']);
    expect(fitted([['1826-01-01', '1826-01-02'], ...onDays('2026-01-01', 30)])).toEqual(['1826-01-01', '2026-01-31']);
  });

  it('takes the reviews of few events up to the next one of each series, not all that are projected', () => {
    expect(fitted([['2026-01-08', '2026-01-09']], [SEED_SERIES])).toEqual(['2026-01-08', NEXT]);
    expect(
      fitted(
        [
          ['2014-01-01', null],
          [null, '2026-01-08'],
          ['2026-01-01', '2026-02-01'],
        ],
        [SEED_SERIES],
      ),
    ).toEqual(['2014-01-01', NEXT]);
    expect(fitted([], [SEED_SERIES])).toEqual(['2026-04-08', NEXT]);
  });

  it('takes a day that a review was moved to, and the next one behind it', () => {
    const moved = { ...SEED_SERIES, outcomes: { 4: { outcome: 'moved' as const, on: '2027-02-14' } } };
    expect(fitted([['2026-01-08', '2026-01-09']], [moved])).toEqual(['2026-01-08', '2027-04-03']);
  });

  it('leaves events on many dates at least a third', () => {
    expect(fitted(onDays('2026-01-01', 30), [SEED_SERIES])).toEqual(['2026-01-01', '2026-01-31']);
    expect(fitted(onDays('2026-01-01', 100), [SEED_SERIES])).toEqual(['2026-01-01', '2026-07-07']);
    expect(fitted(onDays('2025-12-01', 365), [SEED_SERIES])).toEqual(['2025-12-01', NEXT]);
  });

  it('shows no empty years up to the reviews of today', () => {
    const war = [
      ['1914-07-28', '1914-07-29'],
      ['1918-11-11', '1918-11-12'],
    ] as const;
    expect(fitted(war, [SEED_SERIES])).toEqual(['1914-07-28', '1918-11-12']);
  });

  it('shows what is open on one side and stands alone as it runs, and adds its known end to other events', () => {
    expect(fitted([['1999-01-01', null]])).toEqual(['1999-01-01', TODAY]);
    expect(fitted([['2027-01-01', null]])).toEqual(['2027-01-01', '2028-01-01']);
    expect(fitted([[null, '2026-01-08']])).toEqual(['2025-01-08', '2026-01-08']);
    expect(
      fitted([
        ['1999-01-01', null],
        ['2003-05-01', '2003-05-02'],
      ]),
    ).toEqual(['1999-01-01', '2003-05-02']);
  });
});
