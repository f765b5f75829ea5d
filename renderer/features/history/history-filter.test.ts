import { describe, expect, it } from 'vitest';
import { filterOf, isFiltered, NO_FILTER } from './history-filter';

const KARACHI = 'Asia/Karachi';

describe('filterOf', () => {
  it('asks for everything when nothing is chosen', () => {
    expect(filterOf(NO_FILTER, null, KARACHI)).toEqual({});
    expect(isFiltered(NO_FILTER)).toBe(false);
  });

  it('takes both days whole, in the home zone', () => {
    const filter = filterOf({ ...NO_FILTER, from: '2026-01-08', until: '2026-01-08' }, null, KARACHI);
    expect(filter).toEqual({ from: Date.parse('2026-01-07T19:00:00Z'), until: Date.parse('2026-01-08T19:00:00Z') });
  });

  it('keeps 23 and 25 hour days whole', () => {
    const filter = filterOf({ ...NO_FILTER, from: '2026-03-29', until: '2026-03-29' }, null, 'Europe/Berlin');
    expect((filter.until ?? 0) - (filter.from ?? 0)).toBe(23 * 3_600_000);
  });

  it('tells what was done from what was taken back', () => {
    expect(filterOf({ ...NO_FILTER, kind: 'delete', who: 'dar' }, 'event-1', KARACHI)).toEqual({
      eventId: 'event-1',
      who: 'dar',
      kind: 'do',
      op: 'delete',
    });
    expect(filterOf({ ...NO_FILTER, kind: 'undo' }, null, KARACHI)).toEqual({ kind: 'undo' });
  });
});
