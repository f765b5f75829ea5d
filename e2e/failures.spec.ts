import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openEngine } from '../main/store/database/engine';
import { type Annals, expect, isRoot, type LaunchOptions, test, unwrap } from './fixtures';
import { answerDialogs, SEED, sha256, snapshotOf, untilOnDisk } from './program';

type Launch = (options?: LaunchOptions) => Promise<Annals>;

/** A timeline of 12 events, closed properly, in a folder of its own. */
async function timelineIn(folder: string, launch: Launch): Promise<string> {
  const path = join(folder, 'Notes.annals');
  const annals = await launch();
  unwrap(await annals.page.evaluate(() => window.annals.files.recent()));
  await answerDialogs(annals.app, { save: path });
  unwrap(await annals.page.evaluate(() => window.annals.files.saveCopy()));
  await annals.quit();
  expect(existsSync(path)).toBe(true);
  return path;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const banner = (page: Page) => page.getByRole('region', { name: 'About this file' });

/** What is offered, in order; deleting is never among it. */
async function offers(page: Page): Promise<string[]> {
  const texts = await page.getByRole('group', { name: 'What can be done' }).getByRole('button').allInnerTexts();
  expect(texts.join(' ')).not.toMatch(/delete|remove|erase|reset/i);
  return texts;
}

/** The page that a table begins on, counted from 1. */
function rootOf(path: string, table: string): number {
  const engine = openEngine(path);
  const row = engine.get<{ root: number }>('SELECT rootpage AS root FROM sqlite_schema WHERE name = ?', [table]);
  engine.abandon();
  return row?.root ?? 0;
}

function patch(path: string, offset: number, bytes: readonly number[]): void {
  const content = readFileSync(path);
  Buffer.from(bytes).copy(content, offset);
  writeFileSync(path, content);
}

test.describe('a file that does not open', () => {
  const last = (isThere: boolean) => [
    'Choose another file…',
    ...(isThere ? ['Show in folder'] : []),
    'Open the start timeline',
    'Close the window',
  ];
  const KINDS: readonly (readonly [name: string, spoil: (path: string) => void, says: RegExp, offered: readonly string[]])[] = [
    ['empty', (path) => truncateSync(path, 0), /is not a timeline/, []],
    ['a text file', (path) => writeFileSync(path, 'Dear diary,\nnothing happened today.\n'), /is not a timeline/, []],
    // The application id of the header: another program's database.
    ['foreign', (path) => patch(path, 68, [0x12, 0x34, 0x56, 0x78]), /is not a timeline/, []],
    ['truncated', (path) => truncateSync(path, 8192), /is damaged/, ['Recover into a new file…']],
    ['cut within the header', (path) => truncateSync(path, 60), /is damaged/, ['Recover into a new file…']],
    ['newer', (path) => patch(path, 60, [0, 0, 0x03, 0xe8]), /needs a newer Annals/, ['Open read-only']],
    ['gone', (path) => renameSync(path, `${path}.moved`), /is not there/, ['Try again']],
  ];
  for (const [name, spoil, says, offered] of KINDS) {
    test(`${name}: says so, offers what helps, changes nothing`, async ({ launch, newFolder }) => {
      const folder = newFolder();
      const path = await timelineIn(folder, launch);
      spoil(path);
      const names = readdirSync(folder);
      const before = existsSync(path) ? sha256(path) : null;
      const annals = await launch({ file: path });
      await expect(heading(annals.page)).toHaveText(says);
      expect(await offers(annals.page)).toEqual([...offered, ...last(before !== null)]);
      await expect(annals.page.getByText(path)).toBeVisible();
      await annals.quit();
      expect(existsSync(path) ? sha256(path) : null).toBe(before);
      expect(readdirSync(folder)).toEqual(names);
    });
  }

  test('damaged: what can be read is recovered into a new file, which opens; the damaged one stays', async ({ launch, newFolder }) => {
    const folder = newFolder();
    const path = await timelineIn(folder, launch);
    // A page in the middle of nowhere near the header, and the end cut off.
    patch(path, 4096 * 3, new Array(64).fill(0xaa));
    truncateSync(path, readFileSync(path).length - 4096);
    const damaged = sha256(path);
    const { app, page } = await launch({ file: path });
    await expect(heading(page)).toHaveText(/is damaged/);
    const recovered = join(folder, 'Recovered.annals');
    await answerDialogs(app, { save: recovered });
    await page.getByRole('button', { name: 'Recover into a new file…' }).click();
    await expect(page.getByText('Recovered into “Recovered”.')).toBeVisible();
    expect((await snapshotOf(page)).path).toBe(recovered);
    expect((await snapshotOf(page)).total).toBeGreaterThan(0);
    expect(sha256(path)).toBe(damaged);
  });

  test('damaged where SQLite does not look by itself: found after a crash, told, and edits are refused', async ({ launch, newFolder }) => {
    const path = await timelineIn(newFolder(), launch);
    const root = rootOf(path, 'event_fts_docsize');
    const crashing = await launch({ file: path });
    unwrap(await crashing.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Yes' } })));
    const ended = new Promise((resolve) => crashing.app.process().once('exit', resolve));
    process.kill(-(crashing.app.process().pid ?? 0), 'SIGKILL');
    await ended;
    // A page of the index of words, which nothing asks while the file opens, is all zeros.
    patch(path, 4096 * (root - 1), new Array(4096).fill(0));
    const { page } = await launch({ file: path });
    await expect(banner(page)).toContainText('The file is damaged');
    await expect(banner(page).getByRole('button', { name: 'Save a copy…' })).toBeVisible();
    expect(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }))).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
  });

  test('damaged where the events are: opens, cannot be read, and is given up with offers', async ({ launch, newFolder }) => {
    const path = await timelineIn(newFolder(), launch);
    const size = readFileSync(path).length;
    for (let page = 4; page < size / 4096; page += 1) patch(path, 4096 * page, new Array(4096).fill(0));
    const before = sha256(path);
    const annals = await launch({ file: path });
    await expect(heading(annals.page)).toHaveText(/is damaged/);
    expect(await offers(annals.page)).toContain('Recover into a new file…');
    await annals.quit();
    expect(sha256(path)).toBe(before);
  });

  test('newer: opens for reading only, and stays as it is', async ({ launch, newFolder }) => {
    const path = await timelineIn(newFolder(), launch);
    patch(path, 60, [0, 0, 0x03, 0xe8]);
    const before = sha256(path);
    const annals = await launch({ file: path });
    await annals.page.getByRole('button', { name: 'Open read-only' }).click();
    await expect(banner(annals.page)).toContainText('A newer Annals wrote this file.');
    await expect(annals.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
    expect(await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }))).toMatchObject({ ok: false });
    await annals.quit();
    expect(sha256(path)).toBe(before);
  });

  test('gone since the last start: the start timeline can be opened instead, in the same window', async ({ launch, newFolder }) => {
    const userData = newFolder();
    const path = await timelineIn(newFolder(), launch);
    await (await launch({ userData, file: path })).quit();
    rmSync(path);
    const { app, page } = await launch({ userData });
    await expect(heading(page)).toHaveText('“Notes” is not there.');
    // It has backups by now.
    expect(await offers(page)).toContain('Restore a backup…');
    await page.getByRole('button', { name: 'Open the start timeline' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    expect((await snapshotOf(page)).path).toBe(join(userData, SEED));
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test('held by another program: shown as it was, with a banner, and it can be edited once it is free', async ({ launch, newFolder }) => {
    const path = await timelineIn(newFolder(), launch);
    const holder = await launch({ file: path });
    const second = await launch({ file: path });
    await expect(second.page.getByRole('option').first()).toBeVisible();
    await expect(banner(second.page)).toContainText('has this file open. You see it as it was on');
    await expect(second.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
    const lane = (await snapshotOf(holder.page)).lanes[0]?.id ?? '';
    const add = (page: Page, title: string) =>
      page.evaluate(([title, lane]) => window.annals.events.add({ draft: { title, when: '2026-05', lane } }), [title, lane] as const);
    expect(await add(second.page, 'No')).toMatchObject({ ok: false, error: { code: 'read-only' } });

    // What the other adds is there at the next look.
    unwrap(await add(holder.page, 'Added by the holder'));
    expect((await snapshotOf(second.page)).total).toBe(12);
    await banner(second.page).getByRole('button', { name: 'Try again' }).click();
    await expect(second.page.getByText('13 events · ')).toBeVisible();
    await expect(banner(second.page)).toContainText('has this file open');

    await holder.quit();
    await banner(second.page).getByRole('button', { name: 'Try again' }).click();
    await expect(banner(second.page)).toHaveCount(0);
    await expect(second.page.getByRole('button', { name: 'Add event' })).toBeEnabled();
    unwrap(await add(second.page, 'Added afterwards'));
    await expect(second.page.getByText('14 events · ')).toBeVisible();
  });
});

test('a place that cannot be written: shown as it is, with a banner, and not a byte changes', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const path = await timelineIn(folder, launch);
  const before = sha256(path);
  const release = makeReadOnly(folder, path);
  try {
    const annals = await launch({ file: path });
    await expect(banner(annals.page)).toContainText('cannot be written');
    await expect(annals.page.getByRole('option').first()).toBeVisible();
    await expect(annals.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
    const refused = await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await annals.quit();
    expect(sha256(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(['Notes.annals']);
  } finally {
    release();
  }
});

/** Root may write where the mode forbids it, but not to a disk mounted for reading. */
function makeReadOnly(folder: string, path: string): () => void {
  if (!isRoot) {
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => execFileSync('umount', ['-l', folder]);
}

test('a full disk: the edit is refused and stays in the field, a copy can be saved elsewhere, and it goes on once there is room', async ({
  launch,
  newFolder,
}) => {
  test.skip(!isRoot, 'only root can make a small disk');
  const original = await timelineIn(newFolder(), launch);
  const disk = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  try {
    const path = join(disk, 'Notes.annals');
    copyFileSync(original, path);
    const annals = await launch({ file: path });
    const { page } = annals;
    await expect(page.getByRole('option').first()).toBeVisible();
    const filler = join(disk, 'filler');
    for (let size = 4096; ; size += 4096) {
      try {
        writeFileSync(filler, Buffer.alloc(size * 16));
      } catch {
        break;
      }
    }
    await page.getByRole('button', { name: 'Add event' }).click();
    const details = page.getByRole('region', { name: 'Event details' });
    await details.getByRole('textbox', { name: 'Title' }).fill('Does not fit');
    await details.getByRole('textbox', { name: 'When' }).fill('2026-05');
    await details.getByRole('textbox', { name: 'Summary' }).fill('x'.repeat(90_000));
    await details.getByRole('button', { name: 'Save event' }).click();
    // What is typed and cannot be kept has a line of its own.
    const refusal = banner(page).filter({ hasText: 'Edits are not saved at present.' });
    await expect(refusal).toContainText('The disk is full');
    await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('Does not fit');
    expect((await snapshotOf(page)).total).toBe(12);

    const copy = join(newFolder(), 'Saved.annals');
    await answerDialogs(annals.app, { save: copy });
    await refusal.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(page.getByText('A copy was saved as “Saved”.')).toBeVisible();

    rmSync(filler);
    await details.getByRole('button', { name: 'Save event' }).click();
    await expect(page.getByRole('option', { name: /^Does not fit/ })).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    await annals.quit();
    const again = await launch({ file: path });
    expect((await snapshotOf(again.page)).total).toBe(13);
    await again.quit();
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

test('a disk that fails once in the middle of saving: told, the text stays, and the store is opened anew by itself', async ({ launch }) => {
  test.skip(!isRoot || spawnSync('strace', ['-V']).status !== 0, 'failing a call of a running process needs strace and the right to');
  const annals = await launch({ expected: /disk reported an error/ });
  const { app, page, userData, quit } = annals;
  // The first backup syncs too.
  await expect.poll(async () => unwrap(await page.evaluate(() => window.annals.backups.list())).length).toBe(1);
  const field = page.getByRole('textbox', { name: 'Quick add' });
  // So does what is typed; an answer that comes after it says that it was.
  await field.fill('2026-03 Not on the disk');
  await untilOnDisk(annals, 'Not on the disk');
  await snapshotOf(page);
  const store = await app.evaluate(
    ({ app: program }) => program.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('Annals store'))?.pid,
  );
  const strace = spawn('strace', [
    '-f',
    '-p',
    String(store),
    '-e',
    'inject=fsync,fdatasync:error=EIO:when=1',
    '-o',
    join(userData, 'trace'),
  ]);
  await new Promise((resolve) => strace.stderr.once('data', resolve));
  await field.press('Enter');
  await expect(page.getByText(/The disk reported an error/).first()).toBeVisible();
  await expect(field).toHaveValue('2026-03 Not on the disk');

  // Another process now, without a failing disk.
  await field.fill('2026-04 On the disk');
  await expect(async () => {
    if ((await field.inputValue()) !== '') await field.press('Enter');
    await expect(page.getByRole('option', { name: /^On the disk/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(banner(page)).toHaveCount(0);
  await quit();
  const again = await launch({ userData });
  await expect(again.page.getByRole('option', { name: /^On the disk/ })).toBeVisible();
});

test('a cloud folder is told, and so are conflicted copies beside the file', async ({ launch, newFolder }) => {
  const folder = join(newFolder(), 'Dropbox');
  mkdirSync(folder);
  const path = await timelineIn(folder, launch);
  const conflicted = join(folder, "Notes (Dar's conflicted copy 2026-11-20).annals");
  copyFileSync(path, conflicted);
  const other = sha256(conflicted);
  const annals = await launch({ file: path });
  const { page } = annals;
  await expect(banner(page).first()).toContainText('This file is in Dropbox');
  await expect(banner(page).nth(1)).toContainText("Dar's conflicted copy");
  // Edits work all the same, and leave no log beside the file for the service to catch.
  unwrap(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Edited in the cloud' } })));
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  await banner(page).first().getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner(page)).toHaveCount(1);
  await annals.quit();
  expect(sha256(conflicted)).toBe(other);
});
