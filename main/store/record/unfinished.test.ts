import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReadOnly } from '../../../testing/running/mounts';
import { fileHash, NOW, value, workbench } from '../../../testing/store/workbench';
import { newKey } from '../cipher/key';
import { openEngine } from '../database/engine';
import { withKeys } from '../lock/keyring';
import { changeLock } from '../opening/change-lock';
import { recoverTimeline } from '../rescue/recover';

const bench = workbench();
const TYPED = '{"version":1,"entries":[["event/x/when",{"value":"31 Febtember"}]]}';

describe('what is typed and not saved', () => {
  it('is in the file when it is opened again', () => {
    const store = bench.createSeeded();
    expect(value(store.ask('store.unfinished'))).toBe('');
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    expect(value(bench.reopen(store).ask('store.unfinished'))).toBe(TYPED);
  });

  it('is no edit: no revision, no step to undo, no broadcast, and the check finds nothing', () => {
    const store = bench.createSeeded();
    value(store.ask('timeline.edit', { patch: { title: 'Edited' } }));
    const before = value(store.ask('timeline.snapshot'));
    const told: unknown[] = [];
    store.onCommit((broadcast) => told.push(broadcast));
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    expect(value(store.ask('timeline.snapshot'))).toEqual(before);
    expect(told).toEqual([]);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    value(store.ask('history.undo'));
    expect(value(store.ask('timeline.snapshot')).undo.redo).toContain('timeline');
    expect(value(store.ask('store.unfinished'))).toBe(TYPED);
  });

  it('makes no automatic backup by itself, and is in those that are made', () => {
    const store = bench.createSeeded();
    const folder = join(bench.folder, 'backups');
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    const { made } = value(store.ask('store.rotateBackups', { folder, of: 'test', unmarked: true }));
    expect(value(bench.open(made?.path, { readOnly: true }).ask('store.unfinished'))).toBe(TYPED);
    value(store.ask('store.keepUnfinished', { text: '' }));
    expect(value(store.ask('store.rotateBackups', { folder, of: 'test', unmarked: true })).made).toBeNull();
  });

  it('leaves nothing behind when it is given up', () => {
    const store = bench.createSeeded();
    value(store.ask('store.keepUnfinished', { text: JSON.stringify({ text: 'Never saved, never found. '.repeat(400) }) }));
    value(store.ask('store.keepUnfinished', { text: '' }));
    bench.close(store);
    expect(readFileSync(bench.path).includes('Never saved')).toBe(false);
  });

  it('writes nothing when it is the same, and is refused where nothing may be written', () => {
    const store = bench.createSeeded();
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    bench.close(store);
    const same = bench.open();
    const log = `${bench.path}-wal`;
    const before = fileHash(log);
    value(same.ask('store.keepUnfinished', { text: TYPED }));
    expect(fileHash(log)).toBe(before);
    value(same.ask('store.keepUnfinished', { text: 'another' }));
    expect(fileHash(log)).not.toBe(before);
    value(same.ask('store.keepUnfinished', { text: TYPED }));
    bench.close(same);
    const elsewhere = mkdtempSync(join(tmpdir(), 'annals-copy-'));
    makeReadOnly(bench.folder);
    try {
      const readOnly = bench.open();
      expect(readOnly.ask('store.keepUnfinished', { text: 'other' })).toMatchObject({ ok: false, error: { code: 'read-only' } });
      expect(value(readOnly.ask('store.unfinished'))).toBe(TYPED);
      // What cannot be kept here goes with a copy elsewhere.
      const copy = join(elsewhere, 'copy.annals');
      value(readOnly.ask('store.saveCopy', { path: copy, unfinished: 'other' }));
      bench.close(readOnly);
      expect(value(bench.open(copy).ask('store.unfinished'))).toBe('other');
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('never keeps a file from opening, whatever a flipped bit made of it', () => {
    const store = bench.createSeeded();
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.exec(`UPDATE meta SET v = CAST(x'ff7b22' AS TEXT) WHERE k = 'unfinished'`);
    engine.close();
    expect(value(bench.open().ask('store.unfinished'))).toBe('');
  });

  it('goes with an event that is erased for good, and what belongs to others stays', () => {
    const store = bench.createSeeded();
    const [event, other] = value(store.ask('store.pictureInput')).events;
    const typed = (id: string, text: string) => [`event/${id}/summary`, { value: text, at: 0, problem: null }];
    const entries = [typed(event?.id ?? '', 'Kestrel in hand'), typed(other?.id ?? '', 'Another note')];
    value(
      store.ask('store.keepUnfinished', { text: JSON.stringify({ version: 1, entries, selection: { kind: 'event', id: event?.id } }) }),
    );
    value(store.ask('store.eventErase', { id: event?.id ?? '', reason: 'Because' }));
    expect(JSON.parse(value(store.ask('store.unfinished')))).toEqual({ version: 1, entries: [entries[1]], selection: { kind: 'none' } });
    bench.close(store);
    expect(readFileSync(bench.path).includes('Kestrel in hand')).toBe(false);
  });

  it('comes along when a file is recovered into a new one', () => {
    const store = bench.createSeeded();
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    bench.close(store);
    const path = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, path, { now: NOW }));
    expect(value(bench.open(path).ask('store.unfinished'))).toBe(TYPED);
  });

  it('stands in the clear in no file of a locked timeline, and goes with a copy of it', async () => {
    const key = value(await newKey('correct horse battery', { log2N: 12, r: 8, p: 1 }));
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: key }));
    const copy = join(bench.folder, 'copy.annals');
    const speaking = () => readdirSync(bench.folder).filter((name) => readFileSync(join(bench.folder, name)).includes('31 Febtember'));
    const store = withKeys([key], () => bench.open());
    value(store.ask('store.keepUnfinished', { text: TYPED }));
    expect(speaking()).toEqual([]);
    withKeys([key], () => value(store.ask('store.saveCopy', { path: copy, unfinished: TYPED.replace('Febtember', 'Febtember, too') })));
    bench.close(store);
    expect(speaking()).toEqual([]);
    expect(value(withKeys([key], () => bench.open()).ask('store.unfinished'))).toBe(TYPED);
    expect(value(withKeys([key], () => bench.open(copy)).ask('store.unfinished'))).toContain('Febtember, too');
  });

  it('has its limit', () => {
    const store = bench.create();
    expect(store.ask('store.keepUnfinished', { text: 'x'.repeat(2_000_001) })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(value(store.ask('store.unfinished'))).toBe('');
  });
});
