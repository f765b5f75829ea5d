import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../../../testing/store/event-to-erase';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { recoverTimeline } from '../rescue/recover';

const bench = workbench();

describe('the gap that an erasure leaves', () => {
  function altered(sql: string, ...triggers: readonly string[]): readonly string[] {
    const { store, secret } = filled(bench);
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    bench.close(store);
    const engine = openEngine(bench.path);
    const definitions = engine.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    for (const trigger of triggers) engine.exec(`DROP TRIGGER ${trigger}`);
    engine.exec(sql);
    for (const trigger of triggers) engine.exec(definitions.find(({ name }) => name === trigger)?.sql ?? '');
    engine.abandon();
    return value(bench.open(bench.path, { readOnly: true }).ask('store.check')).problems;
  }

  it.each([
    ['what is left is filled in', `UPDATE change SET after = '{"title":"Forged"}' WHERE erasure IS NOT NULL AND op = 'create'`],
    ['a row is emptied besides', 'UPDATE change SET after = NULL, erasure = (SELECT max(seq) FROM action) WHERE seq = 12'],
    ['a hash is altered', "UPDATE change SET hash = zeroblob(32) WHERE erasure IS NOT NULL AND op = 'create'"],
    ['the reason is altered', `UPDATE change SET after = replace(after, 'Consent', 'Reverie') WHERE op = 'erase'`],
    [
      'another entry is reworded under its cover',
      `UPDATE change SET after = '{"links":[],"title":"Forged"}' WHERE erasure IS NOT NULL AND op = 'update' AND after IS NOT NULL`,
    ],
  ])('is found when %s', (_, sql) => {
    expect(altered(sql, 'change_kept').join()).toMatch(/History is broken/);
  });

  it('is found when a label is reworded under its cover', () => {
    expect(altered("UPDATE action SET label = 'Forged' WHERE label LIKE '%erased event%'", 'action_kept').join()).toMatch(
      /History is broken/,
    );
  });

  it('cannot be made through the store’s own connection but by erasing', () => {
    const { store, secret } = filled(bench);
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.exec('PRAGMA recursive_triggers=ON');
    for (const sql of [
      'UPDATE change SET after = NULL, erasure = (SELECT max(seq) FROM action) WHERE seq = 12',
      "UPDATE change SET erasure = NULL WHERE op = 'erase'",
      'UPDATE change SET erasure = NULL',
      "UPDATE action SET label = 'Forged' WHERE seq = 1",
      "INSERT INTO meta VALUES ('erasing', (SELECT max(seq) FROM action)); UPDATE change SET hash = zeroblob(32), erasure = (SELECT max(seq) FROM action) WHERE seq = 12",
      'UPDATE action SET at = 1 WHERE seq = 1',
      "UPDATE change SET after = NULL WHERE op = 'erase'",
      'DELETE FROM change WHERE erasure IS NOT NULL',
    ]) {
      expect(() => engine.exec(sql), sql).toThrow('append-only');
    }
    engine.abandon();
  });

  it('is kept by recovery, duplicates and backups', () => {
    const { store, secret } = filled(bench);
    value(store.ask('store.eventErase', { id: secret, reason: 'Consent withdrawn' }));
    value(store.ask('store.saveCopy', { path: join(bench.folder, 'copy.annals') }));
    bench.close(store);
    const recovered = join(bench.folder, 'recovered.annals');
    expect(value(recoverTimeline(bench.path, recovered, { now: NOW }))).toMatchObject({ lost: 0, uncertain: 0 });
    for (const path of [recovered, join(bench.folder, 'copy.annals')]) {
      const opened = bench.open(path);
      expect(value(opened.ask('store.check'))).toMatchObject({ problems: [], erasures: [{ reason: 'Consent withdrawn' }] });
      expect(opened.ask('events.get', { id: secret })).toMatchObject({ ok: false });
    }
  });
});
