import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { privateFolder, sweepPrivateFolders } from '../../disk/private-folder';
import { restoreBackup } from '../rescue/restore';
import { openTimeline, type TimelineStore } from '../timeline-store';
import type { BackupRound } from './backup';
import { listBackups } from './backup-list';

const bench = workbench();
const folder = () => join(bench.folder, 'backups');
const round = (of = 'this file'): BackupRound => ({ folder: folder(), of, unmarked: true });
const HOUR = 3_600_000;

function add(store: TimelineStore, title: string): void {
  value(store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store) } }));
}

/** Opens the file at another time of day. */
function openAt(now: number): TimelineStore {
  return value(openTimeline(bench.path, { now: () => now, who: 'ana' }));
}

describe('automatic backups', () => {
  it('are made when something changed, say what they hold, and are thinned out', () => {
    bench.close(bench.createSeeded());
    for (let hour = 1; hour <= 14; hour++) {
      const store = openAt(NOW + hour * HOUR);
      add(store, `Event ${hour}`);
      expect(value(store.ask('store.rotateBackups', round())).made).not.toBeNull();
      expect(value(store.ask('store.rotateBackups', round()))).toMatchObject({ made: null, removed: [] });
      store.close();
    }
    const backups = listBackups(folder());
    expect(backups).toHaveLength(10);
    expect(backups[0]).toMatchObject({
      at: NOW + 14 * HOUR,
      contents: { events: 26, label: 'Add “Event 14”', title: 'Pakistan–China security commitments' },
    });
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
  });

  it('are made twice within a second, too: quitting right after a round keeps what was typed in between', () => {
    bench.close(bench.createSeeded());
    for (const late of [0, 250, 750]) {
      const store = openAt(NOW + late);
      add(store, `Event at ${late}`);
      expect(value(store.ask('store.rotateBackups', round())).made).not.toBeNull();
      store.close();
    }
    expect(listBackups(folder()).map(({ at, contents }) => [at - NOW, contents?.events])).toEqual([
      [750, 15],
      [250, 14],
      [0, 13],
    ]);
  });

  it('leave other timelines and unreadable files in the folder alone', () => {
    mkdirSync(folder());
    for (let n = 0; n < 12; n++) writeFileSync(join(folder(), `other ${n}.annals`), 'not ours');
    const store = bench.createSeeded();
    expect(value(store.ask('store.rotateBackups', round())).removed).toEqual([]);
    expect(readdirSync(folder())).toHaveLength(13);
    expect(listBackups(folder()).filter((backup) => backup.contents === null)).toHaveLength(12);
    bench.close(store);
    // Nor are they counted among those that are kept.
    for (let n = 1; n <= 14; n++) {
      const later = openAt(NOW + n * 60_000);
      add(later, `Event ${n}`);
      value(later.ask('store.rotateBackups', round()));
      later.close();
    }
    expect(listBackups(folder()).map(({ contents }) => contents !== null)).toEqual([...Array(10).fill(true), ...Array(12).fill(false)]);
  });
});

describe('automatic backups are told apart by what they hold', () => {
  const titles = () => listBackups(folder()).map(({ contents }) => contents?.label);

  it('thirty new ones while the clock goes back: none is removed by the round that made it, the newest ten stay', () => {
    bench.close(bench.createSeeded());
    for (let n = 1; n <= 30; n++) {
      const store = openAt(NOW - n * HOUR);
      add(store, `Event ${n}`);
      const { made } = value(store.ask('store.rotateBackups', round()));
      expect(existsSync(made?.path ?? '')).toBe(true);
      store.close();
    }
    expect(titles().slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, n) => `Add “Event ${30 - n}”`));
  });

  it('whatever they are called and whatever dates the files have: order and times are those inside', () => {
    bench.close(bench.createSeeded());
    for (let n = 1; n <= 14; n++) {
      const store = openAt(NOW + n * HOUR);
      add(store, `Event ${n}`);
      const { made } = value(store.ask('store.rotateBackups', round()));
      store.close();
      // By names and dates the newest would be the oldest.
      const renamed = join(folder(), n % 2 === 0 ? `mine ${100 - n}.annals` : `x ${2040 - n}-01-01T000000Z.annals`);
      renameSync(made?.path ?? '', renamed);
      utimesSync(renamed, 1000 - n, 1000 - n);
    }
    expect(titles()).toEqual(Array.from({ length: 10 }, (_, n) => `Add “Event ${14 - n}”`));
    expect(listBackups(folder()).map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, n) => NOW + (14 - n) * HOUR));
  });

  it('all made within one second: none is lost for want of a name', () => {
    const store = bench.createSeeded();
    for (let n = 1; n <= 9; n++) {
      add(store, `Event ${n}`);
      expect(value(store.ask('store.rotateBackups', round())).made).not.toBeNull();
    }
    expect(titles()).toEqual(Array.from({ length: 9 }, (_, n) => `Add “Event ${9 - n}”`));
  });

  it('keep the last state of a branch that was left by restoring an older one', () => {
    bench.close(bench.createSeeded());
    let clock = NOW;
    const work = (title: string): string => {
      clock += HOUR;
      const store = openAt(clock);
      add(store, title);
      const { holding } = value(store.ask('store.rotateBackups', round()));
      store.close();
      return holding;
    };
    const early = work('Early');
    for (let n = 1; n <= 5; n++) work(`Left ${n}`);
    value(restoreBackup(bench.path, early, folder(), clock, { of: 'this file' }));
    for (let n = 1; n <= 20; n++) work(`New ${n}`);
    expect(titles()).toContain('Add “Left 5”');
    expect(titles()).not.toContain('Add “Left 2”');
    // The branch that was left holds more changes than what was done at first after leaving it.
    expect(titles()[0]).toBe('Add “New 20”');
  });

  it('are counted for each file of one timeline, however many copies of it there are', () => {
    bench.close(bench.createSeeded());
    const copy = join(bench.folder, 'copy.annals');
    copyFileSync(bench.path, copy);
    const original = openAt(NOW);
    add(original, 'In the original');
    value(original.ask('store.rotateBackups', round('original')));
    original.close();
    for (let n = 1; n <= 20; n++) {
      const store = value(openTimeline(copy, { now: () => NOW + n * HOUR, who: 'ana' }));
      add(store, `In the copy ${n}`);
      value(store.ask('store.rotateBackups', { ...round('copy'), unmarked: false }));
      store.close();
    }
    const originals = listBackups(folder()).filter(({ contents }) => contents?.record?.of === 'original');
    expect(originals.map(({ contents }) => contents?.label)).toEqual(['Add “In the original”']);
    expect(listBackups(folder()).length).toBeLessThan(20);
  });

  it('that a person asked for are never thinned out', () => {
    const store = bench.createSeeded();
    const asked = value(store.ask('store.backup', { folder: folder() })).path;
    bench.close(store);
    for (let n = 1; n <= 20; n++) {
      const later = openAt(NOW + n * HOUR);
      add(later, `Event ${n}`);
      value(later.ask('store.rotateBackups', round()));
      later.close();
    }
    expect(existsSync(asked)).toBe(true);
  });

  it('of a timeline with any name: with another ending, and with one as long as the disk allows', () => {
    for (const name of [`${'Ü'.repeat(116)}.annals`, 'notes.db']) {
      bench.close(bench.create());
      const path = join(bench.folder, name);
      renameSync(bench.path, path);
      const store = bench.open(path);
      expect(value(store.ask('store.rotateBackups', round())).made).not.toBeNull();
      expect(value(store.ask('store.rotateBackups', round())).made).toBeNull();
      bench.close(store);
    }
    expect(listBackups(folder())).toHaveLength(2);
  });

  it('that cannot be found again are none: not one is left of a format that this version does not know', () => {
    bench.close(bench.createSeeded());
    const bytes = readFileSync(bench.path);
    bytes.writeUInt32BE(1000, 60);
    writeFileSync(bench.path, bytes);
    const store = bench.open(bench.path, { readOnly: true, newer: true });
    for (let n = 0; n < 2; n++) expect(store.ask('store.rotateBackups', round())).toMatchObject({ ok: false, error: { code: 'io' } });
    expect(readdirSync(folder())).toEqual([]);
  });

  it('a thousand files in the folder are listed, those that cannot be read last', () => {
    const store = bench.createSeeded();
    const one = value(store.ask('store.backup', { folder: folder() })).path;
    add(store, 'Later');
    const two = value(store.ask('store.backup', { folder: folder() })).path;
    for (let n = 0; n < 499; n++) {
      copyFileSync(n % 2 === 0 ? one : two, join(folder(), `copy ${n}.annals`));
      writeFileSync(join(folder(), `rubbish ${n}.annals`), 'not ours');
    }
    const listed = listBackups(folder());
    expect(listed).toHaveLength(1000);
    expect(listed.slice(0, 501).map(({ contents }) => contents?.events)).toEqual([...Array(250).fill(13), ...Array(251).fill(12)]);
    expect(listed.slice(501).every(({ contents }) => contents === null)).toBe(true);
  });
});

describe('what a killed process leaves', () => {
  // No process has this number: Linux gives none above 4,194,304.
  const DEAD = 4_194_305;

  it('unfinished backups go with the next round, those of running processes stay', () => {
    mkdirSync(folder());
    const [dead, running] = [`x.annals.${DEAD}.tmp`, `x.annals.${process.ppid}.tmp`];
    for (const name of [dead, running]) writeFileSync(join(folder(), name), 'half a backup');
    value(bench.createSeeded().ask('store.rotateBackups', round()));
    const names = readdirSync(folder());
    expect(names).toContain(running);
    expect(names).not.toContain(dead);
  });

  it('private copies go with the next start', () => {
    const mine = privateFolder();
    expect(statSync(mine).mode & 0o777).toBe(0o700);
    const left = mine.replace(`${process.pid}-`, `${DEAD}-`);
    mkdirSync(left);
    writeFileSync(join(left, 't.annals'), 'a private copy');
    sweepPrivateFolders();
    expect([mine, left].map((path) => existsSync(path))).toEqual([true, false]);
    rmSync(mine, { recursive: true });
  });
});

describe('restoring', () => {
  it('puts the backup in place, keeps what was there, and can so be taken back', () => {
    const store = bench.createSeeded();
    const early = contents(store);
    const backup = value(store.ask('store.backup', { folder: folder() }));
    add(store, 'Later');
    const late = contents(store);
    bench.close(store);
    const restored = value(restoreBackup(bench.path, backup.path, folder(), NOW + 60_000));
    expect(restored.contents).toMatchObject({ events: 12 });
    const again = bench.open();
    expect(contents(again)).toEqual(early);
    expect(value(again.ask('store.check')).problems).toEqual([]);
    bench.close(again);
    value(restoreBackup(bench.path, restored.before ?? '', folder(), NOW + 120_000));
    expect(contents(bench.open())).toEqual(late);
    expect(readdirSync(bench.folder).sort()).toEqual(['backups', 'test.annals', 'test.annals-wal']);
  });

  it('keeps a damaged file byte by byte, its log too', () => {
    const store = bench.createSeeded();
    const backup = value(store.ask('store.backup', { folder: folder() }));
    bench.close(store);
    const damaged = Buffer.from(readFileSync(bench.path).fill(0xa5, 100, 4096));
    writeFileSync(bench.path, damaged);
    writeFileSync(`${bench.path}-wal`, 'log');
    const { before } = value(restoreBackup(bench.path, backup.path, folder(), NOW));
    expect(readFileSync(before ?? '').equals(damaged)).toBe(true);
    expect(readFileSync(`${before}-wal`, 'utf8')).toBe('log');
    expect(value(bench.open().ask('store.check')).problems).toEqual([]);
  });

  it('works where the file is gone, and refuses an open file and a wrong backup without a trace', () => {
    const store = bench.createSeeded();
    const backup = value(store.ask('store.backup', { folder: folder() }));
    const elsewhere = join(bench.folder, 'gone.annals');
    expect(value(restoreBackup(elsewhere, backup.path, folder(), NOW)).before).toBeNull();
    expect(restoreBackup(bench.path, backup.path, folder(), NOW)).toMatchObject({ ok: false, error: { code: 'locked' } });
    bench.close(store);
    const wrong = join(bench.folder, 'wrong.annals');
    writeFileSync(wrong, 'text');
    const before = fileHash(bench.path);
    expect(restoreBackup(bench.path, wrong, folder(), NOW)).toMatchObject({ ok: false, error: { code: 'not-a-timeline' } });
    const cut = readFileSync(backup.path);
    writeFileSync(wrong, cut.fill(0, 8192, 12288));
    expect(restoreBackup(bench.path, wrong, folder(), NOW)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(fileHash(bench.path)).toBe(before);
  });
});
