import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Broadcast } from '../../../../shared/contract/broadcast';
import type { Snapshot } from '../../../../shared/contract/snapshot';
import type { FullEvent } from '../../../../shared/event';
import { DAY_MS, dayAt } from '../../../../shared/time/day';
import { midnightOf } from '../../../../shared/time/day-text';
import type { TimelineState } from '../../../state/timeline-state';
import { endOf, endOfEvent, lengthWords, type MeasureEnd } from './measure-end';

vi.stubGlobal('window', { annals: undefined });
const { endMeasuring, followMeasured, measureFrom, measureState, measureTo, measureTowards } = await import('./measure-state');

const event = (row: number, title: string, day: string) =>
  ({ row, title, when: day, bounds: { startMin: midnightOf(day), startMax: midnightOf(day) + DAY_MS, endMin: 0, endMax: 1 } }) as FullEvent;
const end = (one: FullEvent): MeasureEnd => {
  const found = endOfEvent(one, 'UTC');
  if (found === null) throw new Error('it begins at a known time');
  return found;
};
const signed = event(1, 'Signed', '2026-01-08');
const broken = event(2, 'Broken', '2026-01-20');

const shown = (id: string, revision: number, change: Partial<Broadcast> | null): TimelineState => {
  const latest = change === null ? null : ({ reload: false, changed: [], removed: [], events: [], ...change } as Partial<Broadcast>);
  const snapshot = { revision, timeline: { id, homeZone: 'UTC' } } as Snapshot;
  return { phase: 'ready', snapshot, latest, lost: null } as TimelineState;
};
const before = shown('a', 1, null);
const changed = (one: FullEvent) => ({ changed: [{ row: one.row, start: 0, end: 1, lane: 1, flags: 0 }] });

beforeEach(() => {
  endMeasuring();
  measureFrom(end(signed), 10);
  measureTo(end(broken), 10);
});

describe('what is measured', () => {
  it('follows an event that is moved or renamed, and goes with one that is deleted', () => {
    const later = event(2, 'Broken', '2026-02-08');
    followMeasured(shown('a', 2, { ...changed(later), events: [later] }), before);
    const { from, to } = measureState.getState();
    expect(from !== null && to !== null && lengthWords(from, to)).toBe('31 days');
    followMeasured(shown('a', 3, { removed: [1] }), shown('a', 2, null));
    expect(measureState.getState().stage).toBe('off');
  });

  it('stays where something else changes, and goes where it is not known what has', () => {
    followMeasured(shown('a', 2, changed(event(9, 'Other', '2026-01-01'))), before);
    expect(measureState.getState()).toMatchObject({ stage: 'done', from: { name: '“Signed”' } });
    followMeasured(shown('a', 2, changed(signed)), before);
    expect(measureState.getState().stage).toBe('off');
  });

  it('is nothing of another timeline, nor of one that was fetched anew', () => {
    followMeasured(shown('b', 2, {}), before);
    expect(measureState.getState().stage).toBe('off');
    measureFrom(end(signed), 10);
    followMeasured(shown('a', 2, null), before);
    expect(measureState.getState().stage).toBe('off');
  });

  it('only follows the hand until its end is chosen', () => {
    measureTowards(null, 5);
    expect(measureState.getState().to?.name).toBe('“Broken”');
    measureFrom(end(signed), 10);
    measureTowards(end(broken), 5);
    expect(measureState.getState()).toMatchObject({ stage: 'to', to: { row: 2 }, y: 5 });
  });
});

describe('an empty place', () => {
  const time = midnightOf('2026-01-08') + 3_600_000 + 61_000;
  const at = (perPixel: number) => endOf({ kind: 'place', time, lane: null }, { zone: 'UTC', perPixel });

  it('is its day, which is drawn where it was pointed at', () => {
    expect(at(3_600_000)).toMatchObject({ name: '8 Jan 2026', row: null, time, begins: { unit: 'day', first: dayAt(time) } });
  });

  it('is a time of day where an hour is long enough to be pointed at', () => {
    expect(at(200_000)?.name).toBe('8 Jan 2026, 01:00');
    expect(at(10_000)).toMatchObject({ name: '8 Jan 2026, 01:01', begins: { unit: 'time' } });
  });
});
