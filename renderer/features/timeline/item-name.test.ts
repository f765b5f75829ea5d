import { expect, it } from 'vitest';
import type { FullLane } from '../../../shared/lane';
import { parseWhen } from '../../../shared/time/edtf';
import { makeInput, makeLanes } from '../../../testing/picture/inputs';
import { eventItem } from './chart-item';

/** What is said of an event on the chart. */
function nameOf(when: string, status: 'reported' | 'planned'): string {
  const parsed = parseWhen(when, 'UTC');
  const [event] = makeInput(['Port'], [{ title: 'Strike', when, status, lane: 0 }]).events;
  if (!parsed.ok || event === undefined) throw new Error(when);
  const lane = { ...makeLanes(['Port'])[0], key: 1 } as FullLane;
  return eventItem({ ...event, row: 0, bounds: parsed.value.bounds }, lane, 'UTC').description;
}

it('says date and status once, and more of a date only where that says more', () => {
  expect(nameOf('2026-05-05', 'reported')).toBe('Strike 5 May 2026. Port, reported.');
  expect(nameOf('2026-07', 'planned')).toBe('Strike planned Jul 2026. Port.');
  expect(nameOf('2026-01~', 'reported')).toBe('Strike c. Jan 2026, some time in January 2026, approximate. Port, reported.');
});
