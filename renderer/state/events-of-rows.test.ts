import { beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/result';

const byRows = vi.fn();
vi.mock('../client', () => ({ bridge: { events: { byRows } } }));
const { eventsOfRows } = await import('./events-of-rows');

const rows = Array.from({ length: 700 }, (_, row) => row);
const answer = (asked: readonly number[]) => ok(asked.map((row) => ({ id: `e${row}` })));

beforeEach(() => {
  byRows.mockReset();
});

it('reads events in as many questions as it takes', async () => {
  byRows.mockImplementation(async (input: { rows: number[] }) => answer(input.rows));
  const events = await eventsOfRows(rows);
  expect(events.ok && events.value.length).toBe(700);
  expect(byRows).toHaveBeenCalledTimes(2);
});

it('hands a refusal on instead of taking a part for the whole', async () => {
  byRows.mockImplementation(async (input: { rows: number[] }) => (input.rows.includes(0) ? answer(input.rows) : fail('io', 'broken')));
  expect(await eventsOfRows(rows)).toEqual(fail('io', 'broken'));
});
