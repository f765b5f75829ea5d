import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupPlace, backupFolderOf, backupPlace } from './backup-folders';

const ID = '0192f0c1-2345-7abc-8def-0123456789ab';
const OTHER_ID = '0192f0c1-2345-7abc-8def-0123456789ac';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-folders-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const root = () => join(folder, 'backups');
const file = (name: string): string => {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, name);
  return path;
};
function placeOf(path: string, id = ID): BackupPlace {
  const place = backupPlace(root(), id, path, true);
  if (!place.ok) throw new Error(place.error.message);
  return place.value;
}

describe('which file backups are of', () => {
  it('is the same file at each opening, under another spelling and by a link', () => {
    const first = placeOf(file('a.annals'));
    symlinkSync(file('a.annals'), join(folder, 'link.annals'));
    linkSync(file('a.annals'), join(folder, 'hard.annals'));
    for (const name of ['a.annals', 'link.annals', 'hard.annals', 'a.annals']) expect(placeOf(join(folder, name))).toEqual(first);
    expect(first).toMatchObject({ folder: join(root(), ID), unmarked: true });
  });

  it('is kept when the file is moved, also several times and back', () => {
    const { of } = placeOf(file('a.annals'));
    mkdirSync(join(folder, 'sub'));
    for (const [from, to] of [
      ['a.annals', 'b.annals'],
      ['b.annals', 'sub/c.annals'],
      ['sub/c.annals', 'a.annals'],
    ] as const) {
      renameSync(join(folder, from), join(folder, to));
      expect(placeOf(join(folder, to)).of).toBe(of);
    }
  });

  it('is another for a copy beside it, and stays that when both are opened in turn, moved or renamed', () => {
    const original = placeOf(file('a.annals'));
    const copy = placeOf(file('a copy.annals'));
    expect(copy.of).not.toBe(original.of);
    expect(copy).toMatchObject({ folder: original.folder, unmarked: false });
    expect(placeOf(file('a.annals'))).toEqual(original);
    renameSync(join(folder, 'a copy.annals'), join(folder, 'z.annals'));
    expect(placeOf(join(folder, 'z.annals'))).toEqual(copy);
    expect(placeOf(file('a.annals'))).toEqual(original);
  });

  it('is kept by a moved file although another timeline was put at its old place', () => {
    const { of } = placeOf(file('a.annals'));
    renameSync(join(folder, 'a.annals'), join(folder, 'b.annals'));
    placeOf(file('a.annals'), OTHER_ID);
    expect(placeOf(join(folder, 'b.annals')).of).toBe(of);
  });

  it('follows a note of an earlier version, which knew no copies', () => {
    mkdirSync(join(root(), ID), { recursive: true });
    writeFileSync(join(root(), ID, 'belongs-to.json'), JSON.stringify({ paths: [file('a copy.annals'), file('a.annals')] }));
    const original = placeOf(file('a.annals'));
    const copy = placeOf(file('a copy.annals'));
    expect([original.unmarked, copy.unmarked, original.of === copy.of]).toEqual([true, false, false]);
  });

  it('is found anew where the note is damaged', () => {
    placeOf(file('a.annals'));
    writeFileSync(join(root(), ID, 'belongs-to.json'), '{"files": [');
    expect(placeOf(file('a.annals')).unmarked).toBe(true);
  });
});

describe('the folder of a file that cannot be asked', () => {
  it('is the one of what lies there now, else of what lay there before', () => {
    placeOf(file('a.annals'));
    renameSync(join(folder, 'a.annals'), join(folder, 'b.annals'));
    placeOf(join(folder, 'b.annals'));
    const path = join(folder, 'a.annals');
    expect(backupFolderOf(root(), path)).toBeNull();
    writeFileSync(join(root(), ID, 'any name.annals'), '');
    expect(backupFolderOf(root(), path)).toBe(join(root(), ID));
    placeOf(file('a.annals'), OTHER_ID);
    writeFileSync(join(root(), OTHER_ID, 'any name.annals'), '');
    expect(backupFolderOf(root(), path)).toBe(join(root(), OTHER_ID));
  });
});

describe('a place that cannot be used', () => {
  it('a file where the folder should be: an error each time, the file is left alone, and nothing is found in it', () => {
    writeFileSync(root(), 'not a folder');
    for (let n = 0; n < 2; n++)
      expect(backupPlace(root(), ID, file('a.annals'), true)).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(backupFolderOf(root(), file('a.annals'))).toBeNull();
    expect(readFileSync(root(), 'utf8')).toBe('not a folder');
    rmSync(root());
    mkdirSync(root());
    writeFileSync(join(root(), ID), '');
    expect(backupPlace(root(), ID, file('a.annals'), true)).toMatchObject({ ok: false, error: { code: 'exists' } });
  });

  it('a chosen folder that is not there any more is not made elsewhere', () => {
    expect(backupPlace(root(), ID, file('a.annals'), false)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(existsSync(root())).toBe(false);
  });
});
