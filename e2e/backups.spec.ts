import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { backupsOf, restoreDialog } from './pages/backups';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { addEvent, quickAddField } from './pages/quick-add';
import { clickMenu, SEED, sha256, snapshotOf } from './program';

test('backups are made at open and close, outside the timeline’s folder, and only when something changed', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await expect.poll(async () => (await backupsOf(first.page)).length).toBe(1);
  expect(await backupsOf(first.page)).toMatchObject([{ events: 12, lastChange: { label: expect.stringContaining('Create') } }]);
  await addEvent(first.page, 'Added later');
  await first.quit();

  const second = await launch({ userData });
  const { timeline } = await snapshotOf(second.page);
  const folder = join(userData, 'backups', timeline.id);
  const names = readdirSync(folder).filter((name) => name.endsWith('.annals'));
  expect(names).toHaveLength(2);
  // A backup is the owner's alone.
  for (const name of names) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  expect(await backupsOf(second.page)).toMatchObject([
    { events: 13, lastChange: { label: expect.stringContaining('Added later') } },
    { events: 12 },
  ]);
  await second.quit();
  // Nothing changed since.
  expect(readdirSync(folder).filter((name) => name.endsWith('.annals'))).toEqual(names);
});

test('a large timeline is backed up while it is worked on, and once more after it was closed', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const { page, quit } = await launch({ userData });
  const { timeline, lanes } = await snapshotOf(page);
  await page.evaluate(async (lane) => {
    for (let n = 0; n < 70; n++) {
      const summary = `${n} `.repeat(24_000);
      const added = await window.annals.events.add({ draft: { title: `Large ${n}`, when: '2026', lane, summary } });
      if (!added.ok) throw new Error(added.error.message);
    }
  }, lanes[0]?.id ?? '');
  unwrap(await page.evaluate(() => window.annals.backups.make()));
  expect((await backupsOf(page))[0]).toMatchObject({ events: 82 });
  await addEvent(page, 'The last');
  await quit();
  const folder = join(userData, 'backups', timeline.id);
  const second = await launch({ userData });
  const [newest, before] = await backupsOf(second.page);
  expect([newest, before]).toMatchObject([{ events: 83, lastChange: { label: expect.stringContaining('The last') } }, { events: 82 }]);
  expect(newest?.bytes).toBeGreaterThan(8_000_000);
  await expect.poll(() => readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('a backup is restored from the dialog, and restoring is itself taken back', async ({ launch }) => {
  const { app, page } = await launch();
  await expect.poll(async () => (await backupsOf(page)).length).toBe(1);
  await addEvent(page, 'Will be gone');
  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await expect(dialog.getByText(/12 events · \d+(\.\d)? kB/)).toBeVisible();
  await expect(dialog.getByText('last change: Create “Pakistan–China security commitments”')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Restore this backup' })).toBeDisabled();
  await dialog.getByRole('radio').check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText('Restored “Pakistan–China security commitments”.')).toBeVisible();
  await expect(eventOnChart(page, 'Will be gone')).toHaveCount(0);
  expect((await snapshotOf(page)).total).toBe(12);
  // The window works on with what was restored.
  await addEvent(page, 'After restoring');

  await clickMenu(app, 'File', 'Restore a Backup');
  const before = dialog.getByRole('radio', { name: /Will be gone/ });
  await expect(before).toHaveCount(1);
  await before.check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(eventOnChart(page, 'Will be gone')).toBeVisible();
  await expect(eventOnChart(page, 'After restoring')).toHaveCount(0);
});

test('“Back up now” makes one at once, and none when nothing changed', async ({ launch }) => {
  const { app, page } = await launch();
  await expect.poll(async () => (await backupsOf(page)).length).toBe(1);
  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Nothing to back up.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).last().click();
  await addEvent(page, 'Worth keeping');
  await clickMenu(app, 'File', 'Restore a Backup');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('radio', { name: /Worth keeping/ })).toBeVisible();
});

test('a timeline that was overwritten by rubbish comes back from its backup, and the rubbish is kept', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { timeline } = await snapshotOf(first.page);
  await addEvent(first.page, 'Precious');
  await first.quit();
  const path = join(userData, SEED);
  writeFileSync(path, 'A sync service wrote this.');
  const rubbish = sha256(path);

  const { page } = await launch({ userData });
  await expect(page.getByRole('heading', { name: /is not a timeline/ })).toBeVisible();
  expect(sha256(path)).toBe(rubbish);
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  const dialog = restoreDialog(page);
  await dialog.getByRole('radio', { name: /Precious/ }).check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(eventOnChart(page, 'Precious')).toBeVisible();
  const kept = readdirSync(join(userData, 'backups', timeline.id)).filter((name) => name.endsWith('.damaged'));
  expect(kept).toHaveLength(1);
  expect(sha256(join(userData, 'backups', timeline.id, kept[0] ?? ''))).toBe(rubbish);
});

test('a name that leads out of the folder of backups restores nothing', async ({ launch, newFolder }) => {
  const { page, userData } = await launch();
  const outside = join(newFolder(), 'x.annals');
  const path = join(userData, SEED);
  for (const name of [outside, '../../config.json', 'none.annals']) {
    const refused = await page.evaluate((wanted) => window.annals.backups.restore({ name: wanted }), name);
    expect(refused).toMatchObject({ ok: false });
  }
  expect(existsSync(path)).toBe(true);
  expect((await snapshotOf(page)).total).toBe(12);
});

test('a backup that is opened is shown as it was kept: said so, never edited, and not what the next start opens', async ({
  launch,
  newFolder,
}, info) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await expect.poll(async () => (await backupsOf(first.page)).length).toBe(1);
  const { timeline, path } = await snapshotOf(first.page);
  const folder = join(userData, 'backups', timeline.id);
  // Closing makes another one, of what is added.
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.annals'));
  await addEvent(first.page, 'Added later');
  await first.quit();
  const names = readdirSync(folder).filter((one) => one.endsWith('.annals'));
  const kept = sha256(join(folder, name));

  const looking = await launch({ userData, file: join(folder, name) });
  const about = fileBanner(looking.page);
  await expect(about).toContainText(/^This is a backup of “[^”]+”, made on .+: you see what was kept/);
  expect(await snapshotOf(looking.page)).toMatchObject({ readOnly: true, total: 12 });
  await expect(quickAddField(looking.page)).toBeDisabled();
  await expect(looking.page.getByRole('status').filter({ hasText: 'Edits are off' })).toBeVisible();
  await looking.page.screenshot({ path: info.outputPath('backup.png') });
  await looking.page.setViewportSize({ width: 640, height: 700 });
  await looking.page.screenshot({ path: info.outputPath('backup-narrow.png') });
  expect(await violations(looking.page)).toEqual([]);
  // From here to the timeline itself, in the same window.
  await about.getByRole('button', { name: /^Open “/ }).click();
  await expect(quickAddField(looking.page)).toBeEnabled();
  expect((await snapshotOf(looking.page)).path).toBe(path);
  await looking.quit();
  expect(sha256(join(folder, name))).toBe(kept);
  // No backup was made of the backup.
  expect(readdirSync(folder).filter((one) => one.endsWith('.annals'))).toEqual(names);

  const next = await launch({ userData });
  expect(await snapshotOf(next.page)).toMatchObject({ path, total: 13 });
});
