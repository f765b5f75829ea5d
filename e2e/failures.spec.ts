import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReadOnly, mountSmallDisk, whyNoMount, whyNotReadOnly } from '../testing/running/mounts';
import { expect, isRoot, test, unwrap } from './fixtures';
import { backupsOf } from './pages/backups';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { beginEvent, eventDetails } from './pages/inspector';
import { quickAddField } from './pages/quick-add';
import { answerDialogs, sha256, snapshotOf, untilOnDisk } from './program';
import { timelineIn } from './timelines';

test('a place that cannot be written: shown as it is, with a banner, and not a byte changes', async ({ launch, newFolder }) => {
  test.skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
  const folder = newFolder();
  const path = timelineIn(folder);
  const before = sha256(path);
  makeReadOnly(folder);
  const annals = await launch({ file: path });
  await expect(fileBanner(annals.page)).toContainText('cannot be written');
  await expect(annals.page.getByRole('option').first()).toBeVisible();
  await expect(annals.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
  const refused = await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
  await annals.quit();
  expect(sha256(path)).toBe(before);
  expect(readdirSync(folder)).toEqual(['Notes.annals']);
});

test('a full disk: the edit stays in the field, a copy is saved elsewhere, and it goes on once there is room', async ({
  launch,
  newFolder,
}) => {
  test.skip(whyNoMount() !== null, whyNoMount() ?? '');
  const original = timelineIn(newFolder());
  const disk = newFolder();
  mountSmallDisk(disk, 4);
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
  await beginEvent(page);
  const details = eventDetails(page);
  await details.getByRole('textbox', { name: 'Title' }).fill('Does not fit');
  await details.getByRole('textbox', { name: 'When' }).fill('2026-05');
  await details.getByRole('textbox', { name: 'Summary' }).fill('x'.repeat(90_000));
  await details.getByRole('button', { name: 'Save event' }).click();
  // What is typed and cannot be kept has a line of its own.
  const refusal = fileBanner(page).filter({ hasText: 'Edits are not saved at present.' });
  await expect(refusal).toContainText('The disk is full');
  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('Does not fit');
  expect((await snapshotOf(page)).total).toBe(12);

  const copy = join(newFolder(), 'Saved.annals');
  await answerDialogs(annals.app, { save: copy });
  await refusal.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.getByText('A copy was saved as “Saved”.')).toBeVisible();

  rmSync(filler);
  await details.getByRole('button', { name: 'Save event' }).click();
  await expect(eventOnChart(page, 'Does not fit')).toBeVisible();
  await expect(fileBanner(page)).toHaveCount(0);
  await annals.quit();
  const again = await launch({ file: path });
  expect((await snapshotOf(again.page)).total).toBe(13);
  await again.quit();
});

test('a disk that fails once in the middle of saving: told, the text stays, and the store is opened anew by itself', async ({ launch }) => {
  test.skip(!isRoot || spawnSync('strace', ['-V']).status !== 0, 'failing a call of a running process needs strace and the right to');
  const annals = await launch({ expected: /disk reported an error/ });
  const { app, page, userData, quit } = annals;
  // The first backup syncs too.
  await expect.poll(async () => (await backupsOf(page)).length).toBe(1);
  const field = quickAddField(page);
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
    await expect(eventOnChart(page, 'On the disk')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(fileBanner(page)).toHaveCount(0);
  await quit();
  const again = await launch({ userData });
  await expect(eventOnChart(again.page, 'On the disk')).toBeVisible();
});

test('a cloud folder is told, and so are conflicted copies beside the file', async ({ launch, newFolder }) => {
  const folder = join(newFolder(), 'Dropbox');
  mkdirSync(folder);
  const path = timelineIn(folder);
  const conflicted = join(folder, "Notes (Dar's conflicted copy 2026-11-20).annals");
  copyFileSync(path, conflicted);
  const other = sha256(conflicted);
  const annals = await launch({ file: path });
  const { page } = annals;
  await expect(fileBanner(page).first()).toContainText('This file is in Dropbox');
  await expect(fileBanner(page).nth(1)).toContainText("Dar's conflicted copy");
  // Edits work all the same, and leave no log beside the file for the service to catch.
  unwrap(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Edited in the cloud' } })));
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  await fileBanner(page).first().getByRole('button', { name: 'Dismiss' }).click();
  await expect(fileBanner(page)).toHaveCount(1);
  await annals.quit();
  expect(sha256(conflicted)).toBe(other);
});
