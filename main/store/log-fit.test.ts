import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEngine } from './engine';
import { bindingOf, isOwnLog } from './log-binding';
import { lostCommits } from './log-walk';
import { lookInto } from './look-into';
import { openFile } from './open';
import { saltIn } from './pending';
import { recoverTimeline } from './recover';
import { fileHash, firstLane, NOW, value, workbench } from './testing';
import { openTimeline, type TimelineStore } from './timeline-store';

const bench = workbench();
const at = (name: string): string => join(bench.folder, name);

function add(store: TimelineStore, title: string): void {
  value(store.eventAdd({ draft: { title, when: '2026', lane: firstLane(store) } }));
}

/** Copies file and log as a kill would leave them now. */
function leave(from: string, name: string, suffixes: readonly string[] = ['', '-wal']): string {
  for (const suffix of suffixes) copyFileSync(`${from}${suffix}`, at(`${name}${suffix}`));
  return at(name);
}

/** Everything in the folder of a file, by name and contents. */
function fingerprint(path: string): Record<string, string> {
  const names = readdirSync(dirname(path), { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, fileHash(join(dirname(path), name))]));
}

/** Refused in every way of opening, with this sentence and without a trace. */
function expectRefused(path: string, code: 'stray-log' | 'missing-log', message: RegExp): void {
  const before = fingerprint(path);
  for (const how of [{}, { brief: true }, ...(code === 'stray-log' ? [{ readOnly: true }] : [])]) {
    const opened = openTimeline(path, how);
    expect(opened).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
    expect(opened).toMatchObject({ error: { message: expect.not.stringMatching(/backup/) } });
  }
  expect(fingerprint(path)).toEqual(before);
}

const total = (store: TimelineStore): number => value(store.snapshot()).total;

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

  it('is folded in wherever the session was killed, without a question', () => {
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

  it('is folded in, too, where a kill in the middle of that left some pages old and some new', () => {
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
      expect(value(opened.check()).problems).toEqual([]);
    }
  });

  it('of an Annals that names none yet is folded in, too', () => {
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
    expect(value(opened.check()).problems).toEqual([]);
    opened.close();
    expect(fileHash(`${path}-wal.aside-2`)).toBe(log);
    expect(readFileSync(`${path}-wal.aside`, 'utf8')).toBe('an earlier one');
  });

  it('beside an older backup that was copied over the file of a crash is refused', () => {
    const store = bench.createSeeded();
    const backup = value(store.backupTo(at('backups'))).path;
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
    // An import folds the log in and begins the next.
    const drafts = Array.from({ length: 30 }, (_, n) => ({ title: `Import ${n}`, when: '2026', lane: firstLane(store) }));
    value(store.importEvents(drafts, { label: 'Import' }));
    add(store, 'after');
    copyFileSync(`${bench.path}-wal`, `${early}-wal`);
    expectRefused(early, 'stray-log', /another state of this timeline/);
  });

  it('or that no log is at all changes nothing', () => {
    bench.close(bench.createSeeded());
    writeFileSync(`${bench.path}-wal`, 'not a log at all, and longer than the header of one');
    expect(total(bench.open())).toBe(12);
  });
});

describe('a log that is damaged', () => {
  /** A file with five edits in its log, of which a byte is flipped after so much of it. */
  function damaged(name: string, after: number): string {
    const store = bench.createSeeded();
    for (let n = 0; n < 5; n++) add(store, `Event ${n}`);
    const left = leave(bench.path, name);
    bench.close(store);
    const log = readFileSync(`${left}-wal`);
    const at = Math.floor(log.length * after);
    log[at] = (log[at] ?? 0) ^ 0xff;
    writeFileSync(`${left}-wal`, log);
    return left;
  }

  it('is read as far as it can be, says how many edits cannot, and is kept before it is written over', () => {
    const left = damaged('left.annals', 0.5);
    expectRefused(left, 'missing-log', /^The log beside “left.annals” is damaged, and [23] of the newest edits in it cannot be read/);
    const log = fileHash(`${left}-wal`);
    const read = leave(left, 'read.annals');
    const reader = bench.open(read, { readOnly: true });
    expect(value(reader.check()).problems[0]).toMatch(/is damaged, and [23] of the newest edits/);
    expect(total(reader)).toBeGreaterThan(12);
    const editor = value(openTimeline(left, { withoutLog: true }));
    add(editor, 'after');
    editor.close();
    expect(fileHash(`${left}-wal.aside`)).toBe(log);
    expect(value(bench.open(left).check()).problems).toEqual([]);
  });

  it('cut within its own beginning is told, and an emptied one is what a kill before the first edit leaves', () => {
    const left = damaged('left.annals', 0.5);
    truncateSync(`${left}-wal`, 31);
    expectRefused(left, 'missing-log', /The log beside “left.annals” was cut to its first bytes, and held the newest edits/);
    truncateSync(`${left}-wal`, 0);
    expect(total(bench.open(left))).toBe(12);
  });

  it('only in its last commit, as a power cut leaves it before anybody was told of that, is no reason to ask', () => {
    const store = bench.open(damaged('left.annals', 0.98));
    expect(total(store)).toBe(16);
  });

  it('is told from one that is whole, however long, and from what an earlier log left behind it', () => {
    const store = bench.createSeeded();
    for (let n = 0; n < 40; n++) value(store.timelineEdit({ patch: { subtitle: `${n}`.repeat(100) } }));
    expect(lostCommits(`${bench.path}-wal`)).toBe(0);
    bench.close(store);
    const { engine, close } = value(openFile(bench.path, 'edit'));
    engine.all('PRAGMA journal_size_limit=-1');
    for (let n = 0; n < 20; n++) engine.transaction(() => engine.run('INSERT INTO meta(k, v) VALUES (?, ?)', [`x${n}`, 'y'.repeat(9000)]));
    engine.all('PRAGMA wal_checkpoint(RESTART)');
    engine.transaction(() => engine.run("INSERT INTO meta(k, v) VALUES ('z', 'z')"));
    expect(readFileSync(`${bench.path}-wal`).length).toBeGreaterThan(100_000);
    expect(lostCommits(`${bench.path}-wal`)).toBe(0);
    close();
  });
});

describe('a file without the log that its edits are in', () => {
  function copied(): string {
    const store = bench.createSeeded();
    add(store, 'in the log');
    mkdirSync(at('elsewhere'));
    return leave(bench.path, 'elsewhere/copy.annals', ['']);
  }

  it('is not edited before somebody said so, and never called sound', () => {
    const copy = copied();
    expectRefused(
      copy,
      'missing-log',
      /without its log, which holds the newest edits: edits may be missing\. They are in the log beside the original/,
    );
    const read = join(dirname(copy), 'read.annals');
    copyFileSync(copy, read);
    const before = fingerprint(copy);
    const reader = bench.open(read, { readOnly: true });
    expect(reader.condition().missing).toMatch(/edits may be missing/);
    expect(value(reader.check()).problems).toEqual([expect.stringMatching(/edits may be missing/)]);
    bench.close(reader);
    expect(fingerprint(copy)).toEqual(before);
    const editor = value(openTimeline(copy, { withoutLog: true }));
    add(editor, 'on top');
    editor.close();
    // Once is enough.
    expect(value(bench.open(copy).check()).problems).toEqual([]);
  });

  it('renamed without its log is asked to take its name back: the log is never to be moved', () => {
    const store = bench.createSeeded();
    add(store, 'in the log');
    const left = leave(bench.path, 'left.annals');
    renameSync(left, at('renamed.annals'));
    bench.close(store);
    expectRefused(
      at('renamed.annals'),
      'missing-log',
      /Its log is “left.annals-wal” in the same folder, where the file was called “left.annals”: give “renamed.annals” that name again/,
    );
    renameSync(at('renamed.annals'), left);
    expect(total(bench.open(left))).toBe(13);
  });

  it('copied beside the original is sent to that, whose log is never to be taken away', () => {
    const store = bench.createSeeded();
    add(store, 'in the log');
    const copy = leave(bench.path, 'copy.annals', ['']);
    expectRefused(
      copy,
      'missing-log',
      /They are in the log of “test.annals” in the same folder.*open “test.annals”\. Leave that log where it is/,
    );
  });

  it('is told from one killed before anything was in a log', () => {
    const store = bench.createSeeded();
    const left = leave(bench.path, 'left.annals');
    expect(readFileSync(`${left}-wal`).length).toBe(0);
    bench.close(store);
    expect(bench.open(left).condition()).toMatchObject({ unclean: true, missing: null });
  });

  it('by another name of the same file is sent to that', () => {
    const store = bench.createSeeded();
    add(store, 'in the log');
    const left = leave(bench.path, 'left.annals');
    linkSync(left, at('second.annals'));
    bench.close(store);
    expectRefused(
      at('second.annals'),
      'missing-log',
      /has the name “left.annals” as well, beside which its log lies: open it by that name/,
    );
    expect(existsSync(at('second.annals-wal'))).toBe(false);
    expect(total(bench.open(left))).toBe(13);
  });
});
