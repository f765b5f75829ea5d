import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, expectRefused, leave as leaveIn, total } from '../../../testing/store/left-logs';
import { fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { bindingOf, isOwnLog } from '../log/log-binding';
import { saltIn } from '../log/pending';
import { openFile } from '../opening/open';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline } from '../timeline-store';
import { lookInto } from './look-into';

const bench = workbench();
const at = (name: string): string => join(bench.folder, name);
const leave = (from: string, name: string, suffixes?: readonly string[]): string => leaveIn(bench, from, name, suffixes);

describe('the log of a session', () => {
  it('is named in the file before the first edit, also after it was begun anew, and no more once the file is closed', () => {
    bench.close(bench.createSeeded());
    const { engine, place, close } = value(openFile(bench.path, 'edit'));
    const binding = bindingOf(engine, 'main');
    expect(binding.kind).toBe('open');
    for (let generation = 0; generation < 5; generation++) {
      engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES (?, 'y')`, [`x${generation}`]));
      expect(isOwnLog(binding, saltIn(`${bench.path}-wal`) ?? -1)).toBe(true);
      engine.all('PRAGMA wal_checkpoint(TRUNCATE)');
      place.note();
    }
    close();
    const closed = openEngine(bench.path);
    expect(bindingOf(closed, 'main').kind).toBe('closed');
    closed.close();
  });

  it('is checkpointed wherever the session was killed, without a question', () => {
    const store = bench.createSeeded();
    const moments = [leave(bench.path, '0.annals')];
    for (let n = 1; n <= 3; n++) {
      add(store, `Event ${n}`);
      moments.push(leave(bench.path, `${n}.annals`));
    }
    for (const [n, path] of moments.entries()) {
      expect(value(lookInto(path)).events).toBe(12 + n);
      const left = bench.open(path);
      expect(total(left)).toBe(12 + n);
      expect(left.condition()).toMatchObject({ unclean: true, missing: null });
      add(left, 'after');
      // Killed once more, by the next session.
      const again = bench.open(leave(path, `again ${n}.annals`));
      expect(total(again)).toBe(13 + n);
    }
  });

  it('is checkpointed, too, where a kill in the middle of that left some pages old and some new', () => {
    const store = bench.createSeeded();
    for (let n = 1; n <= 3; n++) add(store, `Event ${n}`);
    const log = readFileSync(`${bench.path}-wal`);
    const size = log.readUInt32BE(8);
    const frames = Array.from({ length: (log.length - 32) / (size + 24) }, (_, n) => 32 + n * (size + 24));
    const newest = new Map(frames.map((at) => [log.readUInt32BE(at), log.subarray(at + 24, at + 24 + size)]));
    const pages = [...newest].sort(([one], [other]) => one - other);
    expect(pages.length).toBeGreaterThan(8);
    for (let written = 1; written <= pages.length; written++) {
      const left = leave(bench.path, `${written}.annals`);
      const file = readFileSync(left);
      const grown = Buffer.concat([file, Buffer.alloc(Math.max(0, Math.max(...newest.keys()) * size - file.length))]);
      for (const [page, bytes] of pages.slice(0, written)) bytes.copy(grown, (page - 1) * size);
      writeFileSync(left, grown);
      const opened = bench.open(left);
      expect(total(opened)).toBe(15);
      expect(value(opened.ask('store.check')).problems).toEqual([]);
    }
  });

  it('of an Annals that names none yet is checkpointed, too', () => {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    engine.exec(`DELETE FROM meta WHERE k = 'log'; PRAGMA journal_mode=WAL; INSERT INTO meta(k, v) VALUES ('x', 'y')`);
    const left = leave(bench.path, 'older.annals');
    engine.close();
    expect(total(bench.open(left))).toBe(12);
  });
});

describe('a log that was not written for the file as it is', () => {
  it('of another timeline is refused, set aside on request and never deleted', () => {
    const path = at('mine.annals');
    const store = bench.createSeeded();
    bench.close(store);
    copyFileSync(bench.path, path);
    rmSync(bench.path);
    const other = bench.create();
    add(other, 'of another');
    copyFileSync(`${bench.path}-wal`, `${path}-wal`);
    bench.close(other);
    const log = fileHash(`${path}-wal`);
    expectRefused(path, 'stray-log', /^Beside “mine.annals” lies a log, “mine.annals-wal”, that does not belong to it: /);
    // Reading passes it over, and leaves it.
    const reader = value(openTimeline(path, { readOnly: true, withoutLog: true }));
    expect(total(reader)).toBe(12);
    reader.close();
    expect(fileHash(`${path}-wal`)).toBe(log);
    // So does recovering, which would take over what is in it.
    const recovered = value(recoverTimeline(path, at('recovered.annals'), { now: NOW }));
    expect(recovered).toMatchObject({ events: 12, uncertain: 0, lost: 0, passedOver: expect.stringMatching(/does not belong to it/) });
    writeFileSync(`${path}-wal.aside`, 'an earlier one');
    const opened = value(openTimeline(path, { withoutLog: true }));
    expect(total(opened)).toBe(12);
    expect(value(opened.ask('store.check')).problems).toEqual([]);
    opened.close();
    expect(fileHash(`${path}-wal.aside-2`)).toBe(log);
    expect(readFileSync(`${path}-wal.aside`, 'utf8')).toBe('an earlier one');
  });

  it('beside an older backup that was copied over the file of a crash is refused', () => {
    const store = bench.createSeeded();
    const backup = value(store.ask('store.backup', { folder: at('backups') })).path;
    for (let n = 0; n < 5; n++) add(store, `Event ${n}`);
    const left = leave(bench.path, 'left.annals');
    copyFileSync(backup, left);
    expectRefused(
      left,
      'stray-log',
      /closed properly after its own log, or another one was put in its place since\. The last change in the file alone is: Create .+ \(12 events\)\. With the log it would be: Add “Event 4” \(17 events\)/,
    );
    expect(total(value(openTimeline(left, { withoutLog: true })))).toBe(12);
  });

  it('of a later session of the same file is refused', () => {
    const store = bench.createSeeded();
    add(store, 'first');
    const early = leave(bench.path, 'early.annals');
    const again = bench.reopen(store);
    add(again, 'second');
    copyFileSync(`${bench.path}-wal`, `${early}-wal`);
    expectRefused(early, 'stray-log', /written for another state of this timeline/);
  });

  it('of the same session, but begun after edits that the file does not have, is refused', () => {
    const store = bench.createSeeded();
    add(store, 'in the log');
    const early = leave(bench.path, 'early.annals', ['']);
    // An import checkpoints the log and begins the next.
    const drafts = Array.from({ length: 30 }, (_, n) => ({ title: `Import ${n}`, when: '2026', lane: firstLane(store) }));
    value(store.importEvents(drafts, { label: 'Import' }));
    add(store, 'after');
    copyFileSync(`${bench.path}-wal`, `${early}-wal`);
    expectRefused(early, 'stray-log', /another state of this timeline/);
  });

  it('or that no log is at all is set aside on request and never deleted', () => {
    bench.close(bench.createSeeded());
    writeFileSync(`${bench.path}-wal`, 'not a log at all, and longer than the header of one');
    const log = fileHash(`${bench.path}-wal`);
    expectRefused(
      bench.path,
      'stray-log',
      /^Beside “test.annals” lies “test.annals-wal”, in the place of a log, which cannot be read as one/,
    );
    const opened = value(openTimeline(bench.path, { withoutLog: true }));
    expect(total(opened)).toBe(12);
    opened.close();
    expect(fileHash(`${bench.path}-wal.aside`)).toBe(log);
  });
});
