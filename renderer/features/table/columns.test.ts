import { describe, expect, it, vi } from 'vitest';
import type { FullEvent } from '../../../shared/event';
import { parseWhen } from '../../../shared/time/edtf';
import { BLANK } from '../../../testing/entities/blank-event';
import { COLUMNS, type Held, HeldRows, heldWith, NOTHING_HELD, tableRoom } from './columns';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

function event(when: string, tags: readonly string[] = []): FullEvent {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { bounds } = parsed.value;
  return { ...BLANK, id: ID, title: 'Unit ready', lane: ID, when, tags: [...tags], createdAt: 0, updatedAt: 0, row: 1, bounds };
}

/** What the style sheet gives a column: "130px" or "minmax(200px, 3fr)". */
function roomOf(column: string, held: Held): string {
  const columns = new Map(Object.entries(tableRoom(held))).get('--table-columns');
  return String(columns).match(/minmax\([^)]*\)|\S+/g)?.[COLUMNS.findIndex(({ id }) => id === column)] ?? '';
}

const widest = (room: string): number => Number(/, (\d+)px\)/.exec(room)?.[1]);

describe('the columns of the table', () => {
  it('give a date the room that the longest one takes, which no later and shorter one takes back', () => {
    const short = heldWith(NOTHING_HELD, event('2026-01-08'), 'UTC');
    const long = heldWith(short, event('-0149~/-0059~'), 'UTC');
    expect(widest(roomOf('when', short))).toBe(156);
    expect(widest(roomOf('when', long))).toBeGreaterThan(156);
    expect(heldWith(long, event('2026-01-08'), 'UTC')).toBe(long);
  });

  it('look at each event once, and at all of them anew in another zone', () => {
    const looked = vi.fn(() => []);
    const shown = Object.defineProperty(event('2026-01-08'), 'tags', { get: looked });
    const rows = new HeldRows();
    const first = rows.with([undefined, shown], 'UTC');
    const times = looked.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    expect(rows.with([shown], 'UTC')).toBe(first);
    expect(looked).toHaveBeenCalledTimes(times);
    expect(rows.with([event('-0149~/-0059~')], 'UTC').dateLength).toBeGreaterThan(first.dateLength);
    expect(rows.with([shown], 'Asia/Karachi')).toEqual(first);
  });

  it('never give a date so much that the titles suffer', () => {
    expect(widest(roomOf('when', { dateLength: 500, named: new Set() }))).toBe(300);
  });

  it('share the room that is left with names only where there are any', () => {
    const none = heldWith(NOTHING_HELD, event('2026'), 'UTC');
    expect(roomOf('tags', none)).toBe('110px');
    expect(roomOf('tags', heldWith(none, event('2026', ['ports']), 'UTC'))).toBe('minmax(110px, 1fr)');
    expect(roomOf('title', none)).toBe('minmax(200px, 3fr)');
  });
});
