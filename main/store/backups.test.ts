import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from './backup';
import { privateFolder, sweepPrivateFolders } from './private-folder';
import { restoreBackup } from './restore';
import { contents, fileHash, firstLane, NOW, value, workbench } from './testing';
import { openTimeline, type TimelineStore } from './timeline-store';

const bench = workbench();
const folder = () => join(bench.folder, 'backups');
const HOUR = 3_600_000;

function add(store: TimelineStore, title: string): void {
  value(store.eventAdd({ draft: { title, when: '2026', lane: firstLane(store) } }));
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
      expect(value(store.rotateBackups(folder())).made).not.toBeNull();
      expect(value(store.rotateBackups(folder()))).toEqual({ made: null, removed: [] });
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
      expect(value(store.rotateBackups(folder())).made).not.toBeNull();
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
    expect(value(store.rotateBackups(folder())).removed).toEqual([]);
    expect(readdirSync(folder())).toHaveLength(13);
    expect(listBackups(folder()).filter((backup) => backup.contents === null)).toHaveLength(12);
  });
});

describe('what a killed process leaves', () => {
  // No process has this number: Linux gives none above 4,194,304.
  const DEAD = 4_194_305;

  it('unfinished backups go with the next round, those of running processes stay', () => {
    mkdirSync(folder());
    const [dead, running] = [`x.annals.${DEAD}.tmp`, `x.annals.${process.ppid}.tmp`];
    for (const name of [dead, running]) writeFileSync(join(folder(), name), 'half a backup');
    value(bench.createSeeded().rotateBackups(folder()));
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
    const backup = value(store.backupTo(folder()));
    add(store, 'Later');
    const late = contents(store);
    bench.close(store);
    const restored = value(restoreBackup(bench.path, backup.path, folder(), NOW + 60_000));
    expect(restored.contents).toMatchObject({ events: 12 });
    const again = bench.open();
    expect(contents(again)).toEqual(early);
    expect(value(again.check()).problems).toEqual([]);
    bench.close(again);
    value(restoreBackup(bench.path, restored.before ?? '', folder(), NOW + 120_000));
    expect(contents(bench.open())).toEqual(late);
    expect(readdirSync(bench.folder).sort()).toEqual(['backups', 'test.annals', 'test.annals-wal']);
  });

  it('keeps a damaged file byte by byte, its log too', () => {
    const store = bench.createSeeded();
    const backup = value(store.backupTo(folder()));
    bench.close(store);
    const damaged = Buffer.from(readFileSync(bench.path).fill(0xa5, 100, 4096));
    writeFileSync(bench.path, damaged);
    writeFileSync(`${bench.path}-wal`, 'log');
    const { before } = value(restoreBackup(bench.path, backup.path, folder(), NOW));
    expect(readFileSync(before ?? '').equals(damaged)).toBe(true);
    expect(readFileSync(`${before}-wal`, 'utf8')).toBe('log');
    expect(value(bench.open().check()).problems).toEqual([]);
  });

  it('works where the file is gone, and refuses an open file and a wrong backup without a trace', () => {
    const store = bench.createSeeded();
    const backup = value(store.backupTo(folder()));
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
