import { expect, it, vi } from 'vitest';
import type { FullEvent } from '../../../../shared/event';
import type { FullLane } from '../../../../shared/lane';
import { DAY_MS } from '../../../../shared/time/day';
import { parseWhen } from '../../../../shared/time/edtf';

vi.stubGlobal('window', { annals: undefined });
const { timelineState } = await import('../../../state/timeline-state');
const { eventItem } = await import('../chart-item');
const { createChartEdits } = await import('./chart-edits');

const LANE = { id: 'lane', key: 1, title: 'Lane', order: 1, color: '#7a7f87', collapsed: false } as FullLane;

function item(when: string) {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(when);
  return eventItem(
    {
      id: when,
      row: 1,
      title: when,
      when,
      lane: LANE.id,
      status: 'reported',
      sources: [],
      bounds: parsed.value.bounds,
    } as unknown as FullEvent,
    LANE,
    'UTC',
  );
}

it('has each of those that are dragged together come as far as its own date does', () => {
  timelineState.setState({ phase: 'ready', lost: null, snapshot: { readOnly: false, timeline: { homeZone: 'UTC' } } } as never);
  const edits = createChartEdits({ restore: () => {}, announce: () => {}, now: () => 0 });
  const days = (when: string, by: number) => edits.alongBy(item(when), by * DAY_MS) / DAY_MS;
  expect(days('2026-01-08', 20)).toBe(20);
  // A month stays a month: it goes to the next one, or stays.
  expect(days('2026-01', 20)).toBe(31);
  expect(days('2026-01', 10)).toBe(0);
  expect(days('2026', 20)).toBe(0);
  // One whose text is not here yet goes all the way.
  expect(edits.alongBy(null, DAY_MS)).toBe(DAY_MS);
});
