import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import type { Engine, SqlValue } from '../database/engine';
import { openEngine } from '../database/engine';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();

function events(store: TimelineStore): readonly { readonly id: string }[] {
  return value(store.ask('events.page', { offset: 0, limit: 100, sort: 'when', descending: false })).events;
}

/** A timeline in which everything was done that history knows, closed. */
function lived(): string {
  const store = bench.createSeeded();
  const lane = firstLane(store);
  for (let n = 0; n < 3; n++) value(store.ask('events.add', { draft: { title: `Event ${n}`, when: '2026', lane } }));
  value(store.ask('history.undo'));
  value(store.ask('history.redo'));
  const [first, second, third] = events(store).map(({ id }) => id) as [string, string, string];
  value(store.ask('events.edit', { id: third, patch: { links: [{ type: 'causes', to: first }], title: 'Another' } }));
  value(store.ask('events.remove', { ids: [second] }));
  value(store.ask('store.eventErase', { id: first, reason: 'asked for' }));
  value(store.ask('store.eventErase', { id: second, reason: 'deleted before' }));
  value(store.ask('timeline.edit', { patch: { subtitle: 'A subtitle' } }));
  bench.close(store);
  return bench.path;
}

/** Does something to a closed file behind the back of Annals, past what guards its tables. */
function alter(path: string, work: (engine: Engine) => void): void {
  const engine = openEngine(path);
  engine.all('PRAGMA ignore_check_constraints=ON');
  const guards = engine.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('action', 'change')",
  );
  for (const { name } of guards) engine.exec(`DROP TRIGGER ${name}`);
  work(engine);
  for (const { sql } of guards) engine.exec(sql);
  engine.close();
}

/** What opening and checking say of it. */
function said(path: string): readonly string[] {
  const opened = openTimeline(path, { readOnly: true });
  if (!opened.ok) return [opened.error.message];
  try {
    return value(opened.value.ask('store.check')).problems;
  } finally {
    opened.value.close();
  }
}

/** Bytes come as one kind and go as another. */
function asParameter(read: SqlValue | ArrayBuffer): SqlValue {
  return read instanceof ArrayBuffer ? Buffer.from(read) : read;
}

const TABLES = ['timeline', 'lane', 'series', 'event', 'action', 'change', 'sqlite_sequence'];

describe('the check', () => {
  it('finds nothing in a timeline in which everything was done that history knows, nor in what is recovered of it', () => {
    const path = lived();
    expect(said(path)).toEqual([]);
    const recovered = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(path, recovered, { now: NOW, who: 'ana' }));
    expect(said(recovered)).toEqual([]);
  });

  it('finds every column of every table that says another thing than history does', () => {
    const path = lived();
    const engine = openEngine(path);
    const columns = TABLES.flatMap((table) =>
      engine
        .all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)', [table])
        .map(({ name, type }) => ({ table, name, type })),
    );
    engine.close();
    expect(columns.length).toBeGreaterThan(70);
    const unnoticed: string[] = [];
    for (const { table, name, type } of columns) {
      const row = 'rowid = (SELECT max(rowid) FROM X)'.replace('X', table);
      const put: SqlValue = type === 'INTEGER' || name === 'seq' || type === 'REAL' ? 1 : 0;
      let kept: Record<string, SqlValue | ArrayBuffer> | undefined;
      alter(path, (db) => {
        db.all('PRAGMA foreign_keys=OFF');
        kept = db.get(`SELECT rowid AS at, ${name} AS old FROM ${table} WHERE ${row}`);
        // Wider limits than a date's own are those of an older Annals, and shown as its own (row-bounds.ts).
        if (put === 1) db.run(`UPDATE ${table} SET ${name} = coalesce(${name}, 0) + ${name === 'start_max' ? -1 : 1} WHERE ${row}`);
        else if (type === 'BLOB') db.run(`UPDATE ${table} SET ${name} = zeroblob(32) WHERE ${row}`);
        else db.run(`UPDATE ${table} SET ${name} = coalesce(${name}, '') || 'x' WHERE ${row}`);
      });
      if (said(path).length === 0) unnoticed.push(`${table}.${name}`);
      alter(path, (db) => {
        db.all('PRAGMA foreign_keys=OFF');
        // Numbers are bound as such with a fraction, and the columns of sqlite_sequence have no type that would take it away.
        const old = name === 'seq' ? 'CAST(? AS INTEGER)' : '?';
        db.run(`UPDATE ${table} SET ${name} = ${old} WHERE rowid = (SELECT max(rowid) FROM ${table})`, [asParameter(kept?.old ?? null)]);
      });
    }
    expect(unnoticed).toEqual([]);
    expect(said(path)).toEqual([]);
  });

  it.each([
    ['a mark of erasure on a change that none emptied', 'UPDATE change SET erasure = 1 WHERE seq = 2'],
    ['no mark on one that was', 'UPDATE change SET erasure = NULL WHERE seq = (SELECT min(seq) FROM change WHERE erasure IS NOT NULL)'],
    ['no mark on the erasure itself', "UPDATE change SET erasure = NULL WHERE op = 'erase'"],
    ['another count of events after an action long ago', 'UPDATE action SET events = events + 1 WHERE seq = 2'],
    ['another time of making', 'UPDATE event SET created_at = created_at - 86400000 WHERE seq = (SELECT min(seq) FROM event)'],
    ['another time of change', 'UPDATE event SET updated_at = updated_at + 1 WHERE seq = (SELECT min(seq) FROM event)'],
    ['a conflict in a lane', 'UPDATE lane SET conflict = 1'],
    [
      'an action without changes',
      "INSERT INTO action(id, kind, label, at, who, replica, events) SELECT 'x', 'do', 'x', at, who, replica, events FROM action ORDER BY seq DESC LIMIT 1",
    ],
    ['a note under an unknown name', "INSERT INTO meta VALUES ('x', 'y')"],
  ])('finds %s', (_, sql) => {
    const path = lived();
    alter(path, (engine) => engine.exec(sql));
    expect(said(path)).not.toEqual([]);
  });

  it('says of a column that it does not know that it does not', () => {
    const path = lived();
    const engine = openEngine(path);
    engine.exec('ALTER TABLE event ADD COLUMN later TEXT');
    engine.close();
    expect(said(path)[0] ?? '').not.toBe('');
  });
});

describe('a note of the file about itself that cannot be true', () => {
  it.each([
    ['erasing', "INSERT INTO meta VALUES ('erasing', '3')"],
    ['undo_floor', "UPDATE meta SET v = '-5' WHERE k = 'undo_floor'"],
    ['undo_floor', "UPDATE meta SET v = '99' WHERE k = 'undo_floor'"],
    ['undo_floor', "UPDATE meta SET v = 'banana' WHERE k = 'undo_floor'"],
    ['log', "UPDATE meta SET v = 'open sesame' WHERE k = 'log'"],
    ['replica', "UPDATE meta SET v = '' WHERE k = 'replica'"],
    ['event', "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'event'"],
    ['lane', "UPDATE sqlite_sequence SET seq = -1 WHERE name = 'lane'"],
  ])('%s: is said, nothing is edited, and recovering goes on (%s)', (name, sql) => {
    const path = lived();
    alter(path, (engine) => engine.exec(sql));
    const store = bench.open();
    expect(store.condition().flaw).toContain(`“${name}”`);
    const [event] = events(store);
    const answers = [
      store.ask('history.undo'),
      store.ask('events.add', { draft: { title: 'x', when: '2026', lane: firstLane(store) } }),
      store.ask('store.eventErase', { id: event?.id ?? '', reason: 'r' }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/did not write.*recover it into a new file/) } });
    expect(value(store.ask('store.check')).problems[0]).toContain(`“${name}”`);
    const recovered = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(path, recovered, { now: NOW, who: 'ana' }));
    expect(said(recovered)).toEqual([]);
    const again = bench.open(recovered);
    value(again.ask('events.add', { draft: { title: 'x', when: '2026', lane: firstLane(again) } }));
  });
});
