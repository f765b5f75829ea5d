import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import { type Engine, openEngine } from '../database/engine';
import { indexInParts } from './index-snapshot';

const bench = workbench();

/** What there is to be read, one row after the other. */
function rowsOf(engine: Engine): number[][] {
  const rows = engine.all<Record<'seq' | 'start_ms' | 'end_ms' | 'lane' | 'flags', number>>(
    'SELECT seq, start_ms, end_ms, lane, flags FROM event WHERE deleted = 0 ORDER BY start_ms, end_ms, lane, flags, seq',
  );
  return rows.map(({ seq, start_ms, end_ms, lane, flags }) => [seq, start_ms, end_ms, lane, flags]);
}

it('holds every event once and in order, in portions of any size, however much was read ahead and whatever was edited since', () => {
  const store = bench.create();
  const lane = firstLane(store);
  const whens = ['2026-01', '2014/..', '1964/2008', '2026-01-08', '2026', '../1990'];
  const drafts = Array.from({ length: 120 }, (_, n) => ({ title: `${n}`, lane, when: whens[n % whens.length] ?? '' }));
  value(store.importEvents(drafts, { label: 'Import' }));
  bench.close(store);
  const engine = openEngine(bench.path);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(5), fc.option(fc.integer({ min: 1, max: 120 })), (portion, ahead, edited) => {
      const index = indexInParts(engine, portion);
      for (let step = 0; step < ahead; step++) index.step();
      if (edited !== null) {
        engine.run('UPDATE event SET start_ms = start_ms - CAST(? AS INTEGER) * 100000000, deleted = seq % 9 = 0 WHERE seq = ?', [
          edited,
          edited,
        ]);
        engine.exec(`INSERT INTO action(id, kind, label, at, who, replica, events) SELECT id || 'x', kind, label, at, who, replica, events
          FROM action ORDER BY seq DESC LIMIT 1`);
      }
      const { revision, row, start, end, lane, flags } = index.take();
      expect(Array.from(row, (seq, at) => [seq, start[at], end[at], lane[at], flags[at]])).toEqual(rowsOf(engine));
      expect(revision).toBe(engine.get<{ last: number }>('SELECT max(seq) AS last FROM action')?.last);
    }),
    { numRuns: 60 },
  );
  engine.close();
});

it('is not read ahead again once it was taken, in the middle of being read or not, and is whole when it is taken again', () => {
  const store = bench.create();
  const lane = firstLane(store);
  value(
    store.importEvents(
      Array.from({ length: 9 }, (_, n) => ({ title: `${n}`, lane, when: '2026' })),
      { label: 'Import' },
    ),
  );
  bench.close(store);
  const engine = openEngine(bench.path);
  const index = indexInParts(engine, 2);
  expect(index.step()).toBe(true);
  const first = index.take();
  expect(first.row.length).toBe(9);
  const all = vi.spyOn(engine, 'get');
  expect(index.step()).toBe(false);
  expect(all).not.toHaveBeenCalled();
  expect(index.take()).toEqual(first);
  engine.close();
});
