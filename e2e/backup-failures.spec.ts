import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeReadOnly, mountSmallDisk, whyNoMount, whyNotReadOnly } from '../testing/running/mounts';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { backupFailure, backupsOf, blockBackups, restoreDialog } from './pages/backups';
import { eventOnChart } from './pages/chart';
import { addEvent } from './pages/quick-add';
import { answerDialogs, clickMenu, nextWindow, snapshotOf } from './program';
import { timelinesIn } from './timelines';

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ });

/** What the window shows; null while it is given up for what is restored. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    return snapshot.ok ? `${snapshot.value.timeline.title}: ${snapshot.value.total}` : null;
  });

test('a file called “backups”: told at each start, until a backup succeeds', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const inTheWay = blockBackups(userData);
  const first = await launch({ userData });
  await expect(backupFailure(first.page)).toContainText('There is a file where the folder “backups” should be.');
  await expect(backupFailure(first.page)).toContainText('Edits are saved all the same.');
  await addEvent(first.page, 'Kept all the same');
  await expect(saved(first.page)).toBeVisible();
  await first.quit();
  expect(readFileSync(inTheWay, 'utf8')).toBe('not a folder');

  const { page } = await launch({ userData });
  await expect(eventOnChart(page, 'Kept all the same')).toBeVisible();
  await expect(backupFailure(page)).toBeVisible();
  await backupFailure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('This did not work.')).toBeVisible();
  await expect(backupFailure(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  rmSync(inTheWay);
  await backupFailure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Backed up.')).toBeVisible();
  await expect(backupFailure(page)).toHaveCount(0);
  expect(await backupsOf(page)).toMatchObject([{ events: 13 }]);
});

test('a full disk: the reason is shown and stays until there is room', async ({ launch, newFolder }) => {
  test.skip(whyNoMount() !== null, whyNoMount() ?? '');
  const userData = newFolder();
  const disk = join(userData, 'backups');
  mkdirSync(disk);
  mountSmallDisk(disk, 1);
  writeFileSync(join(disk, 'something large'), Buffer.alloc(1024 * 1024 - 64 * 1024));
  const { page } = await launch({ userData });
  await expect(backupFailure(page)).toContainText('There is no room for one in the folder “backups”. Free some space');
  await addEvent(page, 'Not backed up');
  await expect(backupFailure(page)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('Edits are not saved at present.')).toHaveCount(0);
  expect(timelinesIn(disk)).toEqual([]);
  rmSync(join(disk, 'something large'));
  await backupFailure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(backupFailure(page)).toHaveCount(0);
  expect(await backupsOf(page)).toMatchObject([{ events: 13 }]);
});

test('a folder that cannot be written: another is chosen, is used from then on, and the old backups stay in the list', async ({
  launch,
  newFolder,
}) => {
  test.skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
  const userData = newFolder();
  const other = newFolder();
  const first = await launch({ userData });
  await expect.poll(async () => (await backupsOf(first.page)).length).toBe(1);
  await first.quit();
  const disk = join(userData, 'backups');
  makeReadOnly(disk);
  const second = await launch({ userData });
  await addEvent(second.page, 'Later');
  await answerDialogs(second.app, { open: other });
  await clickMenu(second.app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(second.page);
  await expect(dialog.getByText(disk)).toBeVisible();
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await second.page.keyboard.press('Escape');
  await expect(backupFailure(second.page)).toContainText('The folder “backups” cannot be written.');
  await backupFailure(second.page).getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(backupFailure(second.page)).toHaveCount(0);
  expect(timelinesIn(other)).toHaveLength(1);
  expect((await backupsOf(second.page)).map(({ events }) => events)).toEqual([13, 12]);
  await addEvent(second.page, 'Last');
  await second.quit();
  expect(timelinesIn(other)).toHaveLength(2);

  const third = await launch({ userData });
  const backups = await backupsOf(third.page);
  expect(backups.map(({ events }) => events)).toEqual([14, 13, 12]);
  // The oldest lies in the old folder, and can be restored from there.
  unwrap(await third.page.evaluate((name) => window.annals.backups.restore({ name }), backups[2]?.name ?? ''));
  await expect.poll(() => shown(third.page)).toBe('Pakistan–China security commitments: 12');
});

test('a chosen folder that is not there any more is missed, not made', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const gone = join(newFolder(), 'Stick');
  mkdirSync(gone);
  const first = await launch({ userData });
  await answerDialogs(first.app, { open: gone });
  unwrap(await first.page.evaluate(() => window.annals.backups.chooseFolder()));
  await first.quit();
  rmSync(gone, { recursive: true });
  const { page } = await launch({ userData });
  await expect(backupFailure(page)).toContainText('The folder “Stick” is not there.');
  expect(existsSync(gone)).toBe(false);
});

test('a duplicate has backups of its own; the original keeps its', async ({ launch }) => {
  const annals = await launch();
  await expect.poll(async () => (await backupsOf(annals.page)).length).toBe(1);
  const copy = await nextWindow(annals, () => annals.page.evaluate(() => window.annals.files.duplicate()));
  const own = async (page: Page) => (await backupsOf(page)).filter(({ otherCopy }) => !otherCopy);
  // Opening it makes the first.
  await expect.poll(async () => (await own(copy)).length).toBe(1);
  await addEvent(copy, 'Only in the copy');
  unwrap(await copy.evaluate(() => window.annals.backups.make()));
  expect(await own(copy)).toMatchObject([{ events: 13 }, { events: 12 }]);
  expect(await own(annals.page)).toMatchObject([{ events: 12 }]);
});

test('a backup of another timeline is restored only after asking, with both titles, and that can be taken back', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const other = join(newFolder(), 'Other.annals');
  execFileSync(process.execPath, [join(__dirname, '../scripts/annals.mjs'), 'new', other, '--title', 'Quite another']);
  const { app, page } = await launch({ userData });
  await expect.poll(async () => (await backupsOf(page)).length).toBe(1);
  const { timeline } = await snapshotOf(page);
  copyFileSync(other, join(userData, 'backups', timeline.id, 'came from somewhere.annals'));
  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  await dialog.getByRole('radio', { name: /of another timeline: Quite another/ }).check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  const asked = dialog.getByRole('alert');
  await expect(asked).toContainText('“Pakistan–China security commitments”');
  await expect(asked).toContainText('“Quite another”');
  expect(await violations(page)).toEqual([]);
  await expect(asked.getByRole('button', { name: 'Leave the timeline as it is' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await snapshotOf(page)).total).toBe(12);
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await asked.getByRole('button', { name: 'Restore it all the same' }).click();
  await expect.poll(() => shown(page)).toBe('Quite another: 0');

  await clickMenu(app, 'File', 'Restore a Backup');
  await dialog
    .getByRole('radio', { name: /of another timeline: Pakistan/ })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await asked.getByRole('button', { name: 'Restore it all the same' }).click();
  await expect.poll(() => shown(page)).toBe('Pakistan–China security commitments: 12');
});
