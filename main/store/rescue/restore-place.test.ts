import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backedUp } from '../../../testing/store/backed-up';
import { fileHash, NOW, value, workbench } from '../../../testing/store/workbench';
import { restoreBackup } from './restore';

const bench = workbench();
const isRoot = process.getuid?.() === 0;
const keep = () => join(bench.folder, 'kept');

const eventsIn = (path: string): number => {
  const store = bench.open(path, { readOnly: true });
  const { total } = value(store.ask('timeline.snapshot'));
  bench.close(store);
  return total;
};

describe('restoring over a link', () => {
  it('replaces the target; the link stays a link, and nothing is left beside either', () => {
    const backup = backedUp(bench);
    const elsewhere = join(bench.folder, 'elsewhere');
    mkdirSync(elsewhere);
    renameSync(bench.path, join(elsewhere, 'real.annals'));
    symlinkSync(join('elsewhere', 'real.annals'), bench.path);
    expect(value(restoreBackup(bench.path, backup, keep(), NOW)).contents.events).toBe(12);
    expect(lstatSync(bench.path).isSymbolicLink()).toBe(true);
    expect(readlinkSync(bench.path)).toBe(join('elsewhere', 'real.annals'));
    expect(eventsIn(join(elsewhere, 'real.annals'))).toBe(12);
    expect(readdirSync(elsewhere)).toEqual(['real.annals']);
    expect(readdirSync(keep())).toHaveLength(1);
  });

  it('through several links, and where the last leads to a file that is gone', () => {
    const backup = backedUp(bench);
    const target = join(bench.folder, 'gone.annals');
    symlinkSync(target, join(bench.folder, 'one.annals'));
    symlinkSync('one.annals', join(bench.folder, 'two.annals'));
    expect(value(restoreBackup(join(bench.folder, 'two.annals'), backup, keep(), NOW)).before).toBeNull();
    expect(lstatSync(join(bench.folder, 'two.annals')).isSymbolicLink()).toBe(true);
    expect(lstatSync(target).isFile()).toBe(true);
    expect(eventsIn(target)).toBe(12);
  });

  it('says how many other names the file had, and leaves those with what it held', () => {
    const backup = backedUp(bench);
    const other = join(bench.folder, 'other name.annals');
    linkSync(bench.path, other);
    expect(value(restoreBackup(bench.path, backup, keep(), NOW)).otherNames).toBe(1);
    expect(eventsIn(other)).toBe(13);
    expect(eventsIn(bench.path)).toBe(12);
  });

  it('from a link to the backup brings the backup, and refuses the file itself under another name', () => {
    const backup = backedUp(bench);
    symlinkSync(backup, join(bench.folder, 'latest.annals'));
    symlinkSync(bench.path, join(bench.folder, 'myself.annals'));
    const before = fileHash(bench.path);
    expect(restoreBackup(bench.path, join(bench.folder, 'myself.annals'), keep(), NOW)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(fileHash(bench.path)).toBe(before);
    expect(existsSync(keep())).toBe(false);
    value(restoreBackup(bench.path, join(bench.folder, 'latest.annals'), keep(), NOW));
    expect(lstatSync(bench.path).isFile()).toBe(true);
    expect(eventsIn(bench.path)).toBe(12);
  });
});

describe('what takes a file’s place', () => {
  it('keeps its rights; where no file was, it is its owner’s alone', () => {
    const backup = backedUp(bench);
    chmodSync(bench.path, 0o640);
    value(restoreBackup(bench.path, backup, keep(), NOW));
    expect(statSync(bench.path).mode & 0o777).toBe(0o640);
    const fresh = join(bench.folder, 'fresh.annals');
    chmodSync(backup, 0o644);
    value(restoreBackup(fresh, backup, keep(), NOW));
    expect(statSync(fresh).mode & 0o777).toBe(0o600);
  });

  // Nobody else may give files away.
  it.runIf(isRoot)('keeps its owner, who owns what is kept of it as well, when root restores', () => {
    const backup = backedUp(bench);
    chownSync(bench.path, 1234, 2345);
    const { before } = value(restoreBackup(bench.path, backup, join(keep(), 'deep'), NOW));
    const owned = [bench.path, before ?? '', keep(), join(keep(), 'deep')].map((path) => [statSync(path).uid, statSync(path).gid]);
    expect(owned).toEqual(Array.from({ length: 4 }, () => [1234, 2345]));
    expect(statSync(before ?? '').mode & 0o777).toBe(0o600);
  });
});

describe('a backup of another timeline', () => {
  it('is refused with both titles and nothing changed, unless it is meant', () => {
    const backup = backedUp(bench);
    const mine = join(bench.folder, 'mine.annals');
    renameSync(bench.path, mine);
    bench.close(bench.create());
    const before = fileHash(bench.path);
    const refused = restoreBackup(bench.path, backup, keep(), NOW);
    expect(refused).toMatchObject({ ok: false, error: { code: 'other-timeline' } });
    expect(!refused.ok && refused.error.message).toMatch(/“Test”.*“Pakistan–China security commitments”.*Nothing was restored/);
    expect(fileHash(bench.path)).toBe(before);
    expect(existsSync(keep())).toBe(false);
    expect(value(restoreBackup(bench.path, backup, keep(), NOW, { other: true })).before).not.toBeNull();
    expect(eventsIn(bench.path)).toBe(12);
  });

  it('is taken where the file can no longer say which timeline it was', () => {
    const backup = backedUp(bench);
    copyFileSync(__filename, bench.path);
    expect(value(restoreBackup(bench.path, backup, keep(), NOW)).contents.events).toBe(12);
  });
});
