import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, expectRefused, leave as leaveIn, total } from '../../../testing/store/left-logs';
import { twoKeys } from '../../../testing/store/locked';
import { fileHash, NOW, value, workbench } from '../../../testing/store/workbench';
import { withKeys } from '../lock/keyring';
import { logState } from '../log/log-state';
import { changeLock } from '../opening/change-lock';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline } from '../timeline-store';
import { lookInto } from './look-into';

const bench = workbench();
const keys = twoKeys();
const EDITS = 5;

/** A file of a crash with this many edits in its log. */
function crashed(name: string): string {
  const store = bench.createSeeded();
  for (let n = 0; n < EDITS; n++) add(store, `Event ${n}`);
  const left = leaveIn(bench, bench.path, name);
  bench.close(store);
  return left;
}

type Harm = (log: Buffer) => Buffer;

const flip =
  (at: number, bit = 0): Harm =>
  (log) => {
    const harmed = Buffer.from(log);
    harmed[at] = (harmed[at] ?? 0) ^ (1 << bit);
    return harmed;
  };
const zero =
  (from: number, length: number): Harm =>
  (log) =>
    Buffer.from(log).fill(0, from, Math.min(log.length, from + length));
const cut =
  (from: number, length: number): Harm =>
  (log) =>
    Buffer.concat([log.subarray(0, from), log.subarray(from + length)]);

/** Known ways, each of which SQLite passes over in silence. */
const HARMS: Readonly<Record<string, Harm>> = {
  'another beginning': flip(0),
  'another version': flip(7),
  'another salt of the first frame': flip(41),
  'its first sector zeroed': zero(0, 512),
  'its first page cut away': cut(0, 4096),
  'all of it zeroed': zero(0, Number.POSITIVE_INFINITY),
  'the header of another log': (log) => Buffer.concat([headerOf('other.annals'), log.subarray(32)]),
};

function headerOf(name: string): Buffer {
  rmSync(bench.path);
  return readFileSync(`${crashed(name)}-wal`).subarray(0, 32);
}

describe('a log with damage in its first bytes', () => {
  it.each(Object.keys(HARMS))('(%s) is told, by whoever looks, and kept', (kind) => {
    const left = crashed('left.annals');
    const harmed = HARMS[kind]?.(readFileSync(`${left}-wal`)) ?? Buffer.alloc(0);
    writeFileSync(`${left}-wal`, harmed);
    const hash = fileHash(`${left}-wal`);
    expectRefused(left, 'missing-log', /^The log beside “left.annals” is damaged, and .*the newest edits in it cannot be read/);
    expect(value(lookInto(left)).missing).toMatch(/is damaged/);
    const reader = bench.open(left, { readOnly: true });
    expect(value(reader.ask('store.check')).problems[0]).toMatch(/edits (?:are|may be) missing/);
    bench.close(reader);
    const recovered = value(recoverTimeline(left, join(bench.folder, 'new.annals'), { now: NOW }));
    expect(recovered).toMatchObject({ events: 12, missing: expect.stringMatching(/is damaged/) });
    expect(fileHash(`${left}-wal`)).toBe(hash);
    // Asked for all the same, it goes on without; what is left of the log stays.
    const editor = value(openTimeline(left, { withoutLog: true }));
    add(editor, 'after');
    editor.close();
    expect(fileHash(`${left}-wal.aside`)).toBe(hash);
    expect(value(bench.open(left).ask('store.check')).problems).toEqual([]);
  });

  it('is told and kept beside a locked file, too', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: keys.key }));
    withKeys([keys.key], () => {
      const store = bench.open();
      for (let n = 0; n < EDITS; n++) add(store, `Event ${n}`);
      const left = leaveIn(bench, bench.path, 'left.annals');
      bench.close(store);
      const log = readFileSync(`${left}-wal`);
      writeFileSync(`${left}-wal`, flip(17)(log));
      expectRefused(left, 'missing-log', /is damaged, and \d+ of the newest edits in it cannot be read/);
      writeFileSync(`${left}-wal`, log);
      expect(total(bench.open(left))).toBe(12 + EDITS);
    });
  });

  it('says how many edits it holds where that can be told', () => {
    const left = crashed('left.annals');
    const log = readFileSync(`${left}-wal`);
    for (const harm of [flip(0), flip(17), flip(41), zero(0, 512), cut(0, 4096), cut(100, 7)]) {
      writeFileSync(`${left}-wal`, harm(log));
      const state = logState(`${left}-wal`);
      expect('lost' in state ? state.lost : 0).toBeGreaterThanOrEqual(EDITS - 1);
    }
  });

  it('is not what a kill or a power cut leaves before anything was in it', () => {
    const left = crashed('left.annals');
    const log = readFileSync(`${left}-wal`);
    const torn = [log.subarray(0, 32), log.subarray(0, 5000), Buffer.concat([log.subarray(0, 32), Buffer.alloc(4120)])];
    for (const [n, bytes] of torn.entries()) {
      writeFileSync(`${left}-wal`, bytes);
      expect(value(lookInto(leaveIn(bench, left, `${n}.annals`)))).toMatchObject({ events: 12, missing: null });
    }
    truncateSync(`${left}-wal`, 0);
    expect(total(bench.open(left))).toBe(12);
  });
});

describe('whatever befalls the first 8 KiB of a log', () => {
  it('no edit is lost in silence, and no log deleted', () => {
    const source = crashed('left.annals');
    const left = { file: readFileSync(source), log: readFileSync(`${source}-wal`) };
    const at = fc.oneof(fc.nat(64), fc.nat(8191));
    const harm = fc.oneof(
      fc.tuple(at, fc.nat(7)).map(([where, bit]) => flip(where, bit)),
      fc.tuple(at, fc.integer({ min: 512, max: 8192 })).map(([where, length]) => zero(where, length)),
      fc.tuple(at, fc.integer({ min: 1, max: 8192 })).map(([where, length]) => cut(where, length)),
    );
    let tried = 0;
    fc.assert(
      fc.property(harm, (harming) => {
        const path = join(bench.folder, `tried ${tried++}.annals`);
        const harmed = harming(left.log);
        writeFileSync(path, left.file);
        writeFileSync(`${path}-wal`, harmed);
        const looked = value(lookInto(path));
        if (!harmed.equals(left.log)) expect(looked.missing).toMatch(/edits (?:are|may be) missing/);
        const opened = openTimeline(path, { brief: true });
        if (opened.ok) {
          expect(total(opened.value)).toBe(12 + EDITS);
          opened.value.close();
          return;
        }
        expect(opened.error.code).toBe('missing-log');
        expect(existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).equals(harmed)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
