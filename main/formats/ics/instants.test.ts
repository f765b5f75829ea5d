import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../shared/time/edtf';
import { readCalendar } from '../../../testing/formats/calendars';
import { calendarTime } from '../ics-event';

/** The lines of a date in a calendar of Berlin, where clocks go back on 25 October 2026 at 01:00 UTC. */
function lines(when: string): string[] {
  const parsed = parseWhen(when, 'Europe/Berlin');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return calendarTime(parsed.value, 'Europe/Berlin').lines.map(([name, value]) => `${name}:${value}`);
}

describe('instants in the hour that clocks show twice', () => {
  it('leave as the instants that they are, however they are written', () => {
    const times = ['T001000Z', 'T004000Z', 'T011000Z', 'T014000Z', 'T021000Z'];
    for (const [at, written] of ['T00:10:00Z', 'T00:40:00Z', 'T01:10:00Z', 'T01:40:00Z', 'T02:10:00Z'].entries())
      expect(lines(`2026-10-25${written}`)).toEqual([`DTSTART:20261025${times[at]}`]);
    expect(lines('2026-10-25T02:30+02:00')).toEqual(['DTSTART:20261025T003000Z']);
    expect(lines('2026-10-25T02:30+01:00')).toEqual(['DTSTART:20261025T013000Z']);
    expect(lines('2026-10-25T02:30+02:00/2026-10-25T02:10+01:00')).toEqual(['DTSTART:20261025T003000Z', 'DTEND:20261025T011000Z']);
  });

  it('come back as they left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 * 6 }), fc.integer({ min: 0, max: 300 }), (minute, length) => {
        const at = (minutes: number): string => `${new Date(Date.UTC(2026, 9, 24, 22) + minutes * 60_000).toISOString().slice(0, 16)}Z`;
        const when = length === 0 ? at(minute) : `${at(minute)}/${at(minute + length)}`;
        expect(readCalendar([...lines(when), 'SUMMARY:x']).drafts.at(0)?.draft.when).toBe(when);
      }),
      { numRuns: 200 },
    );
  });
});
