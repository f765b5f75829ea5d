import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder } from '../../scripts/setup/remove-folder.mjs';
import { annalsWith } from '../../testing/running/command-line';
import { makeReadOnly, whyNotReadOnly } from '../../testing/running/mounts';

let folder: string;
let file: string;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-cli-backups-'));
  file = join(folder, 't.annals');
  now = Date.UTC(2026, 10, 22, 12);
});
afterEach(() => expect(removeFolder(folder)).toBeNull());

async function annals(...argv: string[]): Promise<{ code: number; out: string; errors: string }> {
  const ran = await annalsWith(argv, { now: () => now });
  return { ...ran, errors: ran.errors.join('\n') };
}

async function answer(...argv: string[]): Promise<ReturnType<typeof JSON.parse>> {
  const { code, out, errors } = await annals(...argv, '--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return JSON.parse(out);
}

/** A table of one event of this title. */
function table(title: string): string {
  const path = join(folder, 'list.csv');
  writeFileSync(path, `title,date\n${title},2026\n`);
  return path;
}

const beside = () => join(folder, 'Annals backups');
const total = async (path: string): Promise<number> => (await answer('list', path)).total;

describe('annals import keeps what was there first', () => {
  it('beside the file, says where, and that can be restored', async () => {
    await answer('new', file, '--seed');
    const ran = await annals('import', file, table('One'));
    expect(ran).toMatchObject({ code: 0, out: 'Import 1 event from list.csv' });
    const [name = ''] = readdirSync(beside());
    expect(ran.errors).toBe(`annals: What the timeline held before is kept in ${join(beside(), name)}`);
    expect([await total(file), await total(join(beside(), name))]).toEqual([13, 12]);
    expect(await answer('restore', file, join(beside(), name))).toMatchObject({ events: 12 });
  });

  it('where --backup says, or nowhere with none', async () => {
    await answer('new', file, '--seed');
    const { backup } = await answer('import', file, table('One'), '--backup', join(folder, 'mine'));
    expect(await total(backup)).toBe(12);
    expect(readdirSync(join(folder, 'mine'))).toHaveLength(1);
    expect(await answer('import', file, table('Two'), '--backup', 'none')).toMatchObject({ imported: true, backup: null });
    expect(existsSync(beside())).toBe(false);
  });

  it('not where nothing is imported: a dry run, a table with problems, nothing new', async () => {
    await answer('new', file, '--seed');
    await answer('import', file, table('One'), '--dry-run');
    writeFileSync(join(folder, 'wrong.csv'), 'title,date\nx,soon\n');
    expect((await annals('import', file, join(folder, 'wrong.csv'))).code).toBe(1);
    writeFileSync(join(folder, 'empty.json'), '');
    expect((await annals('import', file, join(folder, 'empty.json'))).code).toBe(1);
    expect(existsSync(beside())).toBe(false);
  });

  it('or does not import, changes nothing and says what to do, where it cannot be kept', async ({ skip }) => {
    skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
    await answer('new', file, '--seed');
    writeFileSync(beside(), 'a file in the way');
    const ran = await annals('import', file, table('One'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.errors).toMatch(/Nothing was imported.*--backup DIR.*--backup none/);
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    const release = makeReadOnly(locked);
    expect((await annals('import', file, table('One'), '--backup', locked)).errors).toContain('cannot be written');
    release();
    expect(await total(file)).toBe(12);
    expect((await annals('import', file, table('One'), '--backup', locked)).code).toBe(0);
  });

  it('ten or so of each file, whatever else lies in the folder', async () => {
    const other = join(folder, 'other.annals');
    await answer('new', file);
    await answer('new', other);
    const { backup: others } = await answer('import', other, table('Other'));
    const asked = (await answer('backup', file, beside())).path;
    for (let n = 1; n <= 25; n++) {
      now += 3_600_000;
      const { backup } = await answer('import', file, table(`Event ${n}`));
      expect(existsSync(backup)).toBe(true);
    }
    expect([existsSync(others), existsSync(asked)]).toEqual([true, true]);
    expect(readdirSync(beside()).length).toBeLessThan(18);
  });

  it('counts a file under a link as the same', async () => {
    await answer('new', file);
    symlinkSync(file, join(folder, 'link.annals'));
    for (let n = 1; n <= 16; n++) {
      now += 1000;
      await answer('import', n % 2 === 0 ? file : join(folder, 'link.annals'), table(`Event ${n}`));
    }
    expect(readdirSync(beside()).length).toBeLessThanOrEqual(11);
  });
});

describe('annals restore of another timeline’s backup', () => {
  it('is refused with both titles, and done with --other', async () => {
    const other = join(folder, 'other.annals');
    await answer('new', file, '--title', 'Mine');
    await answer('new', other, '--seed');
    const { path } = await answer('backup', other, join(folder, 'copies'));
    const refused = await annals('restore', file, path);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toMatch(/“Mine”.*“Pakistan–China security commitments”.*Nothing was restored.*--other/);
    expect(await total(file)).toBe(0);
    expect(existsSync(beside())).toBe(false);
    expect(await answer('restore', file, path, '--other')).toMatchObject({ events: 12 });
  });
});

describe('an edit of what lies among backups', () => {
  it('is refused by every command, changes no byte, and says where to go on; reading, erasing and a copy go on', async () => {
    await answer('new', file, '--seed');
    const { id } = await answer('add', file, '--title', 'One', '--when', '2026');
    await answer('backup', file, beside());
    const [name = ''] = readdirSync(beside());
    const backup = join(beside(), name);
    const link = join(folder, 'link.annals');
    symlinkSync(backup, link);
    const before = readFileSync(backup);
    for (const words of [
      ['add', backup, '--title', 'Two', '--when', '2026'],
      ['add', link, '--title', 'Two', '--when', '2026'],
      ['edit', backup, '--event', id, '--title', 'Two'],
      ['remove', backup, '--event', id],
      ['undo', backup],
      ['import', backup, table('Two')],
    ]) {
      expect(await annals(...words)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/lies among backups.*Nothing was changed; .*copy it/),
      });
    }
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(readdirSync(beside())).toEqual([name]);
    expect(await total(backup)).toBe(13);
    await answer('erase', backup, '--event', id, '--reason', 'There as well');
    expect(await total(backup)).toBe(12);
    copyFileSync(backup, join(folder, 'copy.annals'));
    await answer('add', join(folder, 'copy.annals'), '--title', 'Two', '--when', '2026');
  });
});
