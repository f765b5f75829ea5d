import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupPlace } from '../../backups/backup-folders';
import { placeKey } from '../../disk/place-key';
import { liesAmongBackups, originalOf } from './among-backups';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-among-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function touch(...names: readonly string[]): string {
  const path = join(folder, ...names);
  writeFileSync(path, '');
  return path;
}

describe('a file among backups', () => {
  it('is known by its folder, wherever that was put and however it is named, and leads to the file it was made of', () => {
    const file = touch('Harbour.annals');
    const place = backupPlace(folder, '01890000-0000-7000-8000-000000000001', file, true);
    if (!place.ok) throw new Error(place.error.message);
    const { of } = place.value;
    // A folder for backups that was chosen once and is no more.
    renameSync(place.value.folder, join(folder, 'moved'));
    const backup = touch('moved', 'Harbour 2026.annals');
    const link = join(folder, 'link.annals');
    symlinkSync(backup, link);
    expect([backup, link, file].map(liesAmongBackups)).toEqual([true, true, false]);
    expect([originalOf(backup, of), originalOf(link, of)]).toEqual([file, file]);
    rmSync(file);
    expect(originalOf(backup, of)).toBeNull();
  });

  it('beside timelines leads to that of them which it was made of', () => {
    mkdirSync(join(folder, 'Annals backups'));
    touch('Another.annals');
    const file = touch('Harbour.annals');
    const backup = touch('Annals backups', 'Harbour 2026.annals');
    expect(liesAmongBackups(backup)).toBe(true);
    expect(originalOf(backup, placeKey(file))).toBe(file);
    expect(originalOf(backup, 'of another computer')).toBeNull();
    expect(originalOf(backup, null)).toBeNull();
  });
});
