import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harnessKey } from '../../../bench/store/harness-keys';
import { fileHash, firstLane, value, workbench } from '../../../testing/store/workbench';
import type { Key } from '../cipher/key';
import { type Engine, openEngine } from '../database/engine';
import { pack, portions } from '../database/packed-texts';
import { addKeys, dropKeys } from '../lock/keyring';
import { changeLock } from '../opening/change-lock';
import { keepUnfinished, unfinishedOf } from '../record/unfinished';
import { openTimeline } from '../timeline-store';

/*
 * Logs beside files whose history says the same with them and without. Of their own kind are those that a power cut brings back and those of the
 * moment of opening; the others hold pages of another timeline.
 */

const bench = workbench();
const at = (name: string): string => join(bench.folder, name);

interface Written {
  /** Whether the file is closed properly, or one that a kill left in the moment of opening. */
  readonly closed: boolean;
  readonly write: (engine: Engine) => void;
  /** Whether what is written is in the file, too. */
  readonly checkpointed: boolean;
}

const EVENT = (engine: Engine): void => void engine.run("UPDATE event SET title = 'From elsewhere'");
const NOTE = (engine: Engine): void => keepUnfinished(engine, 'half a sentence');
/** What the history of an import says, told otherwise where most of it lies. */
const PORTION = (engine: Engine): void => {
  const rules = engine.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('change', 'portion')",
  );
  for (const { name } of rules) engine.exec(`DROP TRIGGER ${name}`);
  const [first] = portions(engine);
  const texts = (first?.texts ?? []).map((text) => text.replace('Event', 'Strange'));
  expect(engine.run('UPDATE portion SET packed = ? WHERE seq = ?', [pack(texts), first?.seq ?? 0])).toBe(1);
  for (const { sql } of rules) engine.exec(sql);
};
const LONG_NOTE = (engine: Engine): void => keepUnfinished(engine, 'half a sentence '.repeat(2000));

describe.each(['plain', 'locked'])('the log of a %s file', (kind) => {
  let key: Key | null = null;

  beforeEach(() => {
    bench.close(bench.createSeeded());
    if (kind === 'plain') return;
    key = harnessKey();
    value(changeLock(bench.path, { from: null, to: key }));
    addKeys([key]);
  });
  afterEach(() => {
    dropKeys();
    key = null;
  });

  /** A file and a log of that kind beside it. */
  function left({ closed, write, checkpointed }: Written): string {
    const path = at('left.annals');
    const source = at('source.annals');
    copyFileSync(bench.path, source);
    const engine = openEngine(source, { key });
    engine.all('PRAGMA locking_mode=EXCLUSIVE');
    engine.all('PRAGMA journal_mode=WAL');
    copyFileSync(closed ? bench.path : source, path);
    engine.transaction(() => write(engine));
    if (checkpointed) engine.all('PRAGMA wal_checkpoint(FULL)');
    copyFileSync(`${source}-wal`, `${path}-wal`);
    engine.close();
    if (checkpointed) copyFileSync(source, path);
    return path;
  }

  it.each([
    ['with nothing but what was checkpointed before', { closed: true, write: EVENT, checkpointed: true }],
    ['with a note of the moment of opening', { closed: false, write: NOTE, checkpointed: false }],
    ['with a long note of that moment', { closed: false, write: LONG_NOTE, checkpointed: false }],
  ])('%s is checkpointed without a question', (_, written) => {
    const path = left(written);
    const store = bench.open(path);
    expect(value(store.ask('timeline.snapshot')).total).toBe(12);
    expect(store.condition()).toMatchObject({ unclean: true, missing: null, flaw: null });
    bench.close(store);
    if (written.checkpointed) return;
    const engine = openEngine(path, { key });
    expect(unfinishedOf(engine)).toMatch(/^half a sentence/);
    engine.close();
  });

  it.each([
    ['other events beside a file that was closed', { closed: true, write: EVENT, checkpointed: false }],
    ['other notes beside a file that was closed', { closed: true, write: NOTE, checkpointed: false }],
    ['other events beside a file in the moment of opening', { closed: false, write: EVENT, checkpointed: false }],
    [
      'other rules beside a file in the moment of opening',
      { closed: false, checkpointed: false, write: (engine: Engine) => engine.exec('DROP TRIGGER change_kept') },
    ],
  ])('with %s is refused, and nothing changes', (_, written) => {
    const path = left(written);
    const before = [fileHash(path), fileHash(`${path}-wal`)];
    for (const how of [{}, { brief: true }, { readOnly: true }]) {
      expect(openTimeline(path, how)).toMatchObject({
        ok: false,
        error: { code: 'stray-log', message: expect.stringMatching(/does not belong to it: .*its history would end alike/) },
      });
    }
    expect([fileHash(path), fileHash(`${path}-wal`)]).toEqual(before);
    const store = value(openTimeline(path, { withoutLog: true }));
    expect(value(store.ask('store.check')).problems).toEqual([]);
    store.close();
    expect(fileHash(`${path}-wal.aside`)).toBe(before[1]);
  });

  it('with another portion of history beside a file in the moment of opening is refused, and nothing changes', () => {
    const store = bench.open();
    const lane = firstLane(store);
    const drafts = Array.from({ length: 700 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane }));
    value(store.importEvents(drafts, { label: 'Import' }));
    bench.close(store);
    const path = left({ closed: false, write: PORTION, checkpointed: false });
    const before = [fileHash(path), fileHash(`${path}-wal`)];
    for (const how of [{}, { brief: true }, { readOnly: true }])
      expect(openTimeline(path, how)).toMatchObject({ ok: false, error: { code: 'stray-log' } });
    expect([fileHash(path), fileHash(`${path}-wal`)]).toEqual(before);
  });
});
