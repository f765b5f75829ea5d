import { copyFileSync } from 'node:fs';
import { v1, v4, v6, v7 } from 'uuid';
import { expect, it } from 'vitest';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { recoverTimeline } from '../rescue/recover';
import { openEngine } from './engine';
import { isAmongIds, isId, shortened, shortOf } from './ids';
import { MIGRATIONS, migrate } from './migrations';

const bench = workbench();

/** How often the most frequent short form stands among those of these ids. */
function mostAlike(ids: readonly string[]): number {
  const engine = openEngine(':memory:');
  const row = engine.get<{ most: number }>(
    `SELECT max(n) AS most FROM (SELECT count(*) AS n FROM (SELECT value AS id FROM json_each(?)) GROUP BY ${shortened('id')})`,
    [JSON.stringify(ids)],
  );
  engine.abandon();
  return row?.most ?? 0;
}

it('what an index holds is the same in SQL and here, of what is no id, too', () => {
  const engine = openEngine(':memory:');
  for (const id of [v4(), v7(), '', 'x', 'a word or two', 'twelve chars'])
    expect(engine.get(`SELECT ${shortened('?1')} AS short`, [id])).toEqual({ short: shortOf(id) });
  engine.abandon();
});

const MANY = 20_000;
const made = (one: (n: number) => string): string[] => Array.from({ length: MANY }, (_, n) => one(n));

it.each([
  ['by time (1)', made(() => v1()), 4],
  ['by chance (4)', made(() => v4()), 1],
  ['by time, put in order (6)', made(() => v6()), 4],
  ['by time and chance (7)', made(() => v7()), 1],
  ['counted up at the end', made((n) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`), 1],
  ['counted up in front', made((n) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`), 1],
])('ids %s hardly ever share what an index holds of them', (_, ids, most) => {
  expect(new Set(ids).size).toBe(MANY);
  expect(mostAlike(ids)).toBeLessThanOrEqual(most);
});

it.each([4, MIGRATIONS.length])('events and changes are found by id through an index in files of format %i', (format) => {
  const engine = openEngine(':memory:');
  migrate(engine, 0, MIGRATIONS.slice(0, format));
  const plan = (sql: string): string =>
    engine
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ['x'])
      .map(({ detail }) => detail)
      .join('; ');
  for (const [table, column] of [
    ['event', 'id'],
    ['change', 'entity_id'],
  ] as const) {
    for (const condition of [isId(column, '?1'), isAmongIds(column, '?1')])
      expect(plan(`SELECT seq FROM ${table} WHERE ${condition}`)).toMatch(new RegExp(`SEARCH ${table} USING (COVERING )?INDEX`));
  }
  engine.abandon();
});

const ALIKE = ['0198c0de-1234-7abc-8def-00000001abcd', '0199c0de-1234-7def-9abc-11110001abcd', 'x', 'X', ''];

it('ids of which an index holds the same, and such as are none, are told from each other', () => {
  const store = bench.create();
  const lane = firstLane(store);
  const drafts = ALIKE.slice(0, 2).map((id, n) => ({ id, title: `Alike ${n}`, when: '2026', lane }));
  value(store.importEvents(drafts, { label: 'Import' }));
  for (const [n, id] of ALIKE.slice(0, 2).entries()) {
    expect(value(store.ask('events.get', { id })).title).toBe(`Alike ${n}`);
    value(store.ask('events.edit', { id, patch: { title: `Edited ${n}` } }));
    expect(
      value(store.ask('history.list', { eventId: id, limit: 9 })).map(({ changes }) => changes.map(({ entityId }) => entityId)),
    ).toEqual([[id], [id]]);
  }
  value(store.ask('store.eventErase', { id: ALIKE[0] ?? '', reason: 'Only this one' }));
  expect(store.ask('events.get', { id: ALIKE[0] ?? '' })).toMatchObject({ ok: false });
  expect(value(store.ask('events.get', { id: ALIKE[1] ?? '' })).title).toBe('Edited 1');
  expect(value(store.ask('store.check')).problems).toEqual([]);
  const engine = openEngine(':memory:');
  const found = engine.all<{ value: string }>(
    `SELECT i.value FROM json_each(?1) i WHERE ${isId('i.value', '?2')} OR ${isAmongIds('i.value', '?3')}`,
    [JSON.stringify(ALIKE), 'x', JSON.stringify([''])],
  );
  engine.abandon();
  expect(found.map((row) => row.value)).toEqual(['x', '']);
});

it.each([1, 20_000])('no event stands twice, be %i of them expected', (expected) => {
  const store = bench.create();
  const lane = firstLane(store);
  const id = v7();
  const twice = [1, 2].map((n) => ({ id, title: `Event ${n}`, when: '2026', lane }));
  expect(store.importEvents(twice, { label: 'Import', expected })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('twice') },
  });
  expect(value(store.ask('timeline.snapshot'))).toMatchObject({ revision: 1, total: 0 });
  value(store.importEvents(twice.slice(1), { label: 'Import', expected }));
  expect(store.importEvents(twice.slice(1), { label: 'Import' })).toMatchObject({ ok: false });
  expect(value(store.ask('store.check')).problems).toEqual([]);
});

it('a file that is brought to this format keeps every id, and is sound, recovered, too', () => {
  copyFileSync(fileOfFormat(4), bench.path);
  const ids = (path: string): unknown => {
    const engine = openEngine(path);
    const rows = ['event', 'change'].map((table) => engine.all(`SELECT seq, id FROM ${table} ORDER BY seq`));
    const sound = engine.get('PRAGMA integrity_check');
    engine.close();
    return { rows, sound };
  };
  const before = ids(bench.path);
  const store = bench.open();
  expect(value(store.ask('store.check')).problems).toEqual([]);
  bench.close(store);
  expect(ids(bench.path)).toEqual(before);
  const recovered = `${bench.folder}/recovered.annals`;
  value(recoverTimeline(bench.path, recovered, { now: NOW }));
  expect(value(bench.open(recovered).ask('store.check')).problems).toEqual([]);
});
