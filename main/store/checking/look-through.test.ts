import { describe, expect, it } from 'vitest';
import { lockBench, twoKeys } from '../../../testing/store/locked';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { type Engine, openEngine } from '../database/engine';
import { chainHash, type HashedAction, type HashedChange } from '../history/chain';
import { record } from '../history/history';
import { presentOf } from '../record/apply';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();
const keys = twoKeys();
const { plain, locked, openLocked } = lockBench(bench, keys);

function lookedThrough(store: TimelineStore): string | null {
  for (;;) {
    const { done, problem } = value(store.ask('store.lookThrough'));
    if (done) return problem;
  }
}

const ALTERED = [
  ['event', 'title', 'altered'],
  ['event', 'pinned', 1],
  ['event', 'start_min', 1],
  ['event', 'deleted', 1],
  ['lane', 'title', 'altered'],
  ['series', 'notes', 'altered'],
  ['timeline', 'subtitle', 'altered'],
] as const;

describe('looking through rows that another program altered, their history left alone', () => {
  it.each(ALTERED)('finds a %s with another %s', (table, column, put) => {
    plain();
    const engine = openEngine(bench.path);
    engine.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT min(rowid) FROM ${table})`, [put]);
    engine.close();
    const store = bench.open();
    expect(store.condition().flaw).toBeNull();
    expect(lookedThrough(store)).toMatch(new RegExp(`the ${table} .*recover it into a new one`));
  });

  it('finds it in a locked timeline, and nothing in one left alone', () => {
    locked();
    const sound = openLocked();
    expect(lookedThrough(sound)).toBeNull();
    bench.close(sound);
    const engine = openEngine(bench.path, { key: keys.key });
    engine.run("UPDATE event SET title = 'altered' WHERE rowid = 1");
    engine.close();
    expect(lookedThrough(openLocked())).toMatch(/the event .* its title differs.*recover it into a new one/);
  });

  it('finds it in an event with more changes than are read at once, and nothing before', () => {
    plain();
    const store = bench.open();
    const id = value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? '';
    const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    const summaries = Array.from({ length: 201 }, (_, n) => `Version ${n}`);
    for (const summary of summaries) value(store.ask('events.edit', { id, patch: { summary, lane } }));
    expect(lookedThrough(store)).toBeNull();
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.run("UPDATE event SET title = 'altered' WHERE id = ?", [id]);
    engine.close();
    expect(lookedThrough(bench.open())).toMatch(/its title differs/);
  });
});

describe('looking through a history that another program went on with, with hashes that are right', () => {
  /** A change more of the first event, as a step of its own. */
  function forge(op: string, before: object | null, after: object | null, more = ''): void {
    plain();
    const engine = openEngine(bench.path);
    const { id } = engine.get<{ id: string }>('SELECT id FROM event ORDER BY seq LIMIT 1') ?? { id: '' };
    const replica = engine.get<{ v: string }>("SELECT v FROM meta WHERE k = 'replica'")?.v ?? '';
    const context = { engine, now: () => NOW + 1000, who: 'ana', replica, undoFloor: 1 };
    const fields = { ...presentOf(engine, 'event', id)?.fields };
    const change = { entity: 'event', entityId: id, op: 'update', before: { title: fields.title }, after: { title: 'forged' } } as const;
    engine.transaction(() => record(context, { kind: 'do', label: 'Edit', undoes: null, changes: [change] }));
    const whole = { ...fields, title: 'forged' };
    const said = (one: object | null) => (one === null ? null : 'whole' in one ? JSON.stringify(whole) : JSON.stringify(one));
    const kept = engine.all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('change', 'action')",
    );
    const seq = engine.get<{ seq: number }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0;
    for (const { name } of kept) engine.exec(`DROP TRIGGER ${name}`);
    engine.run('UPDATE change SET op = ?, before = ?, after = ? WHERE seq = ?', [op, said(before), said(after), seq]);
    rehash(engine, seq);
    engine.exec([more, ...kept.map(({ sql }) => sql)].join(';'));
    engine.close();
  }

  /** Gives the last change the hash of what it says now. */
  function rehash(engine: Engine, seq: number): void {
    const change = engine.get<HashedChange & { action: number }>('SELECT * FROM change WHERE seq = ?', [seq]);
    const previous = engine.get<{ hash: ArrayBuffer }>('SELECT hash FROM change WHERE seq = ?', [seq - 1]);
    const action = change && engine.get<HashedAction>('SELECT * FROM action WHERE seq = ?', [change.action]);
    if (change === undefined || action === undefined || previous === undefined) throw new Error('no change');
    engine.run('UPDATE change SET hash = ? WHERE seq = ?', [chainHash(new Uint8Array(previous.hash), change, action), seq]);
  }

  const WHOLE = { whole: true };
  const SOME = { title: 'forged' };
  const SOUND = { title: 'x' };
  it.each([
    ['a time of change that is not that of its last', 'update', SOUND, SOME, 'UPDATE event SET updated_at = 0', /updated_at differs/],
    ['a step that counts other events', 'update', SOUND, SOME, 'UPDATE action SET events = 99 WHERE seq > 1', /counts other events/],
    ['a second creation', 'create', null, WHOLE, 'UPDATE action SET events = events + 1 WHERE seq > 1', /out of order/],
    ['a creation of some fields', 'create', null, SOME, '', /says what no event may be/],
    ['a restoring of what is there', 'restore', null, WHOLE, 'UPDATE action SET events = events + 1 WHERE seq > 1', /out of order/],
    ['a list in the place of fields', 'update', SOUND, ['title', 'x'], '', /says what no event may be/],
    ['nothing in the place of fields', 'update', SOUND, null, '', /says what no event may be/],
  ] as const)('finds %s, as the check does', (_, op, before, after, more, words) => {
    forge(op, before, after, more);
    const store = bench.open();
    const found = lookedThrough(store);
    expect(found).toMatch(words);
    expect(value(store.ask('store.check')).problems.join(' ')).not.toBe('');
    for (const method of ['history.undo', 'history.redo', 'history.undo', 'history.redo'] as const) {
      const answer = store.ask(method);
      if (!answer.ok) expect(answer.error.message).not.toMatch(/mistake|undefined/);
    }
  });

  it('finds nothing in one that Annals went on with', () => {
    plain();
    const store = bench.open();
    const id = value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? '';
    for (let n = 0; n < 60; n++) {
      value(store.ask('events.edit', { id, patch: { title: `Title ${n}` } }));
      value(store.ask('events.remove', { ids: [id] }));
      value(store.ask('history.undo'));
    }
    expect(lookedThrough(store)).toBeNull();
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});

it('lists no history whose text is none, in a sentence: it does not end the process', () => {
  plain();
  const made = bench.open();
  const lane = value(made.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  for (let n = 0; n < 60; n++) value(made.ask('events.add', { draft: { title: `Event ${n}`, when: '2026', lane } }));
  bench.close(made);
  const engine = openEngine(bench.path);
  const kept = engine.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'change_kept'")?.sql ?? '';
  engine.exec(`DROP TRIGGER change_kept; UPDATE change SET after = CAST(x'7bff7d' AS TEXT) WHERE seq = 5; ${kept}`);
  engine.close();
  const store = bench.open();
  expect(store.condition().flaw).toBeNull();
  expect(store.ask('history.list', { limit: 100 })).toMatchObject({
    ok: false,
    error: { code: 'damaged', message: expect.stringMatching(/cannot be read/) },
  });
  expect(lookedThrough(store)).toMatch(/change 5 cannot be read/);
});

it('tells how far it has come, which grows until it is done', () => {
  const store = bench.create();
  const lane = firstLane(store);
  value(
    store.importEvents(
      Array.from({ length: 3000 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane })),
      { label: 'Import' },
    ),
  );
  const shares: number[] = [];
  for (;;) {
    const { done, share } = value(store.ask('store.lookThrough'));
    shares.push(share);
    if (done) break;
  }
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect([shares.at(-1), shares.filter((share) => share > 0.1 && share < 0.9).length > 2]).toEqual([1, true]);
});
