import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, expectRefused, fingerprint, leave as leaveIn, total } from '../../../testing/store/left-logs';
import { fileHash, value, workbench } from '../../../testing/store/workbench';
import { logState } from '../log/log-state';
import { openFile } from '../opening/open';
import { openTimeline } from '../timeline-store';

const bench = workbench();
const at = (name: string): string => join(bench.folder, name);
const leave = (from: string, name: string, suffixes?: readonly string[]): string => leaveIn(bench, from, name, suffixes);

/** What a kill leaves of a seeded timeline with an edit in its log. */
function leftInLog(): string {
  const store = bench.createSeeded();
  add(store, 'in the log');
  const left = leave(bench.path, 'left.annals');
  bench.close(store);
  return left;
}

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
    expect(value(reader.ask('store.check')).problems[0]).toMatch(/is damaged, and [23] of the newest edits/);
    expect(total(reader)).toBeGreaterThan(12);
    const editor = value(openTimeline(left, { withoutLog: true }));
    add(editor, 'after');
    editor.close();
    expect(fileHash(`${left}-wal.aside`)).toBe(log);
    expect(value(bench.open(left).ask('store.check')).problems).toEqual([]);
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
    for (let n = 0; n < 40; n++) value(store.ask('timeline.edit', { patch: { subtitle: `${n}`.repeat(100) } }));
    expect(logState(`${bench.path}-wal`)).toMatchObject({ kind: 'read', lost: 0 });
    bench.close(store);
    const { engine, close } = value(openFile(bench.path, 'edit'));
    engine.all('PRAGMA journal_size_limit=-1');
    for (let n = 0; n < 20; n++) engine.transaction(() => engine.run('INSERT INTO meta(k, v) VALUES (?, ?)', [`x${n}`, 'y'.repeat(9000)]));
    engine.all('PRAGMA wal_checkpoint(RESTART)');
    engine.transaction(() => engine.run("INSERT INTO meta(k, v) VALUES ('z', 'z')"));
    expect(readFileSync(`${bench.path}-wal`).length).toBeGreaterThan(100_000);
    expect(logState(`${bench.path}-wal`)).toMatchObject({ kind: 'read', lost: 0 });
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
    expect(value(reader.ask('store.check')).problems).toEqual([expect.stringMatching(/edits may be missing/)]);
    bench.close(reader);
    expect(fingerprint(copy)).toEqual(before);
    const editor = value(openTimeline(copy, { withoutLog: true }));
    add(editor, 'on top');
    editor.close();
    // Once is enough.
    expect(value(bench.open(copy).ask('store.check')).problems).toEqual([]);
  });

  it('renamed without its log is asked to take its name back: the log is never to be moved', () => {
    const left = leftInLog();
    renameSync(left, at('renamed.annals'));
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
    const left = leftInLog();
    linkSync(left, at('second.annals'));
    expectRefused(
      at('second.annals'),
      'missing-log',
      /has the name “left.annals” as well, beside which its log lies: open it by that name/,
    );
    expect(existsSync(at('second.annals-wal'))).toBe(false);
    expect(total(bench.open(left))).toBe(13);
  });
});
