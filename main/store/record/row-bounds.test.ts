import { expect, it } from 'vitest';
import { contents, firstLane, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';

const bench = workbench();

it('limits that an older Annals stored are sound, and are in order when they are shown', () => {
  const store = bench.create();
  value(store.ask('events.add', { draft: { title: 'Within a year', when: '2026/2026-01', lane: firstLane(store) } }));
  const before = contents(store);
  bench.close(store);

  const engine = openEngine(bench.path);
  // As it was derived until bounds were put in order: begun at the end of the year at the latest.
  engine.run('UPDATE event SET start_max = ?', [Date.UTC(2027, 0)]);
  engine.close();

  const older = bench.open();
  expect(value(older.ask('store.check'))).toMatchObject({ problems: [] });
  expect(contents(older)).toEqual(before);
  expect(before).toMatchObject({ events: [{ bounds: { startMax: Date.UTC(2026, 1), endMax: Date.UTC(2026, 1) } }] });
});

it('limits that say something else than the date are still found', () => {
  const store = bench.create();
  value(store.ask('events.add', { draft: { title: 'Within a year', when: '2026/2026-03', lane: firstLane(store) } }));
  bench.close(store);
  const engine = openEngine(bench.path);
  engine.run('UPDATE event SET start_max = ?', [Date.UTC(2026, 1)]);
  engine.close();
  expect(value(bench.open().ask('store.check')).problems.join()).toMatch(/wrong date or flag \(start_max\)/);
});
