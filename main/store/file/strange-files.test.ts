import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import type { Engine } from '../database/engine';
import { openEngine } from '../database/engine';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline } from '../timeline-store';

const bench = workbench();

/** A closed timeline with something done to it behind the back of Annals. */
function altered(alter: (engine: Engine) => void): string {
  bench.close(bench.createSeeded());
  const engine = openEngine(bench.path);
  alter(engine);
  engine.close();
  return bench.path;
}

/** Writes the schema by hand, as nothing but `writable_schema` can. */
function plant(...rows: readonly (readonly [type: string, name: string, table: string, root: number, sql: string | null])[]): string {
  return altered((engine) => {
    engine.all('PRAGMA writable_schema=ON');
    for (const row of rows) engine.run('INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)', row);
    engine.all('PRAGMA writable_schema=RESET');
  });
}

const trigger = (name: string) =>
  ['trigger', name, 'event', 0, `CREATE TRIGGER ${name} AFTER INSERT ON event BEGIN DELETE FROM event WHERE seq <> new.seq; END`] as const;

describe('a file with objects of a stranger', () => {
  it.each([
    ['a trigger', () => altered((engine) => engine.exec(trigger('planted')[4])), 'planted'],
    ['a trigger with a name of SQLite’s', () => plant(trigger('sqlite_planted')), 'sqlite_planted'],
    ['one named like an index of SQLite’s', () => plant(trigger('sqlite_autoindex_event_9')), 'sqlite_autoindex_event_9'],
    [
      'a view with a name of SQLite’s',
      () => plant(['view', 'sqlite_view', 'sqlite_view', 0, 'CREATE VIEW sqlite_view AS SELECT 1 AS one']),
      'sqlite_view',
    ],
    ['a table', () => altered((engine) => engine.exec('CREATE TABLE extra(a)')), 'extra'],
  ])('%s: is shown for reading only, is not changed, and the check names it', (_, make, name) => {
    const path = make();
    const before = fileHash(path);
    for (const how of [{}, { brief: true }, { readOnly: true }]) {
      const store = value(openTimeline(path, how));
      expect(value(store.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 12 });
      expect(store.condition().flaw).toContain(`“${name}”`);
      expect(store.ask('events.add', { draft: { title: 'x', when: '2026', lane: firstLane(store) } })).toMatchObject({
        ok: false,
        error: { code: 'read-only', message: expect.stringMatching(/did not make.*recover it into a new file/) },
      });
      expect(value(store.ask('store.check')).problems[0]).toContain(name);
      store.close();
    }
    expect(fileHash(path)).toBe(before);
  });

  it('can be recovered into a new file with all of its history and nothing else', () => {
    const path = plant(trigger('sqlite_planted'));
    const to = join(bench.folder, 'recovered.annals');
    expect(value(recoverTimeline(path, to, { now: NOW }))).toMatchObject({ events: 12, uncertain: 0, lost: 0 });
    const store = bench.open(to);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(store.condition().flaw).toBeNull();
  });

  it('is not opened at all when an index or a second table could answer in place of ours', () => {
    for (const path of [altered((engine) => engine.exec('CREATE INDEX planted ON event(title)'))]) {
      expect(openTimeline(path)).toMatchObject({ ok: false, error: { code: 'damaged', message: expect.stringMatching(/Recover it/) } });
    }
  });

  it.each([
    [
      'another’s page',
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'lane') WHERE name = 'series'",
    ],
    ['a page past the end', "UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'event_title'"],
    ['no page', "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'event_start'"],
    ['a table of another name', "UPDATE sqlite_schema SET tbl_name = 'lane' WHERE name = 'change_stays'"],
  ])('nor when one of ours is said to begin at %s', (_, sql) => {
    const path = altered((engine) => {
      engine.all('PRAGMA writable_schema=ON');
      engine.exec(sql);
    });
    const before = fileHash(path);
    expect(openTimeline(path)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(fileHash(path)).toBe(before);
  });

  it('but one in which another tool left statistics is like any other', () => {
    const store = bench.open(altered((engine) => engine.exec('ANALYZE')));
    expect(store.condition().flaw).toBeNull();
    value(store.ask('timeline.edit', { patch: { title: 'Edited' } }));
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it.each([
    ["INSERT INTO sqlite_stat1 VALUES ('event', 'secret', 'Hidden text')"],
    ["UPDATE sqlite_stat1 SET stat = 'Hidden text'"],
    ["UPDATE sqlite_stat1 SET stat = '12' || char(0) || 'Hidden text'"],
  ])('is shown for reading only when its statistics hold what ANALYZE does not write: %s', (sql) => {
    const store = bench.open(altered((engine) => engine.exec(`ANALYZE; ${sql}`)));
    expect(store.condition().flaw).toMatch(/the table “sqlite_stat1”/);
  });
});

describe('a file whose history is not whole', () => {
  const unguarded = (sql: string, ...triggers: readonly string[]): string =>
    altered((engine) => {
      const definitions = triggers.map(
        (name) => engine.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [name])?.sql ?? '',
      );
      engine.exec(`${triggers.map((name) => `DROP TRIGGER ${name};`).join('')} ${sql}; ${definitions.join(';')}`);
    });

  it.each([
    ['none', 'PRAGMA foreign_keys=OFF; DELETE FROM change; DELETE FROM action', /it has none/],
    ['no end', 'DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)', /last change is missing/],
    [
      'no end, and its numbers put right',
      "DELETE FROM change WHERE seq = (SELECT max(seq) FROM change); UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'change'",
      /not whole/,
    ],
    ['a gap near its end', 'DELETE FROM change WHERE seq = (SELECT max(seq) - 3 FROM change)', /missing/],
    [
      'an altered change near its end',
      "UPDATE change SET after = replace(after, 'a', 'b') WHERE seq = (SELECT max(seq) - 1 FROM change)",
      /altered/,
    ],
    ['an altered action', "UPDATE action SET who = 'x' WHERE seq = (SELECT max(seq) FROM action)", /altered/],
    ['a row that shows another change', "UPDATE event SET head = 'x' WHERE seq = (SELECT max(seq) FROM event)", /does not show/],
    ['a row less', 'PRAGMA foreign_keys=OFF; DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)', /is missing/],
  ])('%s: is not edited as if it were', (_, sql, words) => {
    const path = unguarded(sql, 'change_stays', 'action_stays', 'change_kept', 'action_kept');
    const before = fileHash(path);
    const store = bench.open(path);
    expect(store.condition().flaw).toMatch(words);
    expect(store.ask('timeline.edit', { patch: { title: 'x' } })).toMatchObject({
      ok: false,
      error: { code: 'read-only', message: expect.stringMatching(words) },
    });
    bench.close(store);
    expect(fileHash(path)).toBe(before);
  });
});
