import { expect, it } from 'vitest';
import { value, workbench } from '../../../testing/store/workbench';

const bench = workbench();

it('finds the rows of all events that a search finds, by time, however many that lists', () => {
  const store = bench.create();
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const drafts = Array.from({ length: 2300 }, (_, at) => ({
    title: at % 2 === 0 ? `Convoy ${at}` : `Talks ${at}`,
    when: String(1000 + ((at * 7919) % 1000)),
    lane,
    status: 'reported' as const,
    summary: '',
  }));
  value(store.importEvents(drafts, { label: 'Import' }));
  const { events } = value(store.ask('events.page', { offset: 0, limit: 500, sort: 'when', descending: false }));
  const [gone] = events.filter(({ title }) => title.startsWith('Convoy'));
  value(store.ask('events.remove', { ids: [gone?.id ?? ''] }));

  const { rows, capped } = value(store.ask('events.found', { query: 'conv' }));
  expect(capped).toBe(false);
  expect(rows).toHaveLength(1149);
  expect([...rows]).not.toContain(gone?.row);
  const found = [...rows.subarray(0, 400)].flatMap((row) => value(store.ask('events.byRows', { rows: [row] })));
  expect(found.every(({ title }) => title.startsWith('Convoy'))).toBe(true);
  const years = found.map(({ when }) => Number(when));
  expect(years).toEqual([...years].sort((one, other) => one - other));
  expect(value(store.ask('events.found', { query: '…' }))).toEqual({ rows: new Uint32Array(), capped: false });
});
