import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyOver } from '../testing/store/copy-over';
import { expect, test, unwrap } from './fixtures';
import { fileBanner, fileOffers } from './pages/file-troubles';
import { PASS } from './pages/lock';
import { addQuickly, quickAddField } from './pages/quick-add';
import { answerDialogs, clickMenu, expectEvents, SEED, sha256, snapshotOf } from './program';
import { timelineAt } from './timelines';

test('somebody copies an older file over the open one: nothing is called saved, and all that was goes into a new file', async ({
  launch,
  newFolder,
}, info) => {
  const folder = newFolder();
  const path = join(folder, SEED);
  timelineAt(path);
  const older = join(folder, 'older.copy');
  copyFileSync(path, older);

  const { app, page, quit } = await launch({ file: path });
  const quickAdd = quickAddField(page);
  for (const n of [1, 2, 3]) {
    await addQuickly(page, `2026 Kept ${n}`);
    await expectEvents(page, 12 + n);
  }
  copyOver(older, path);
  const theirs = sha256(path);
  await addQuickly(page, '2026 Not saved');
  const banner = fileBanner(page).filter({ hasText: 'Edits are not saved' });
  await expect(banner).toContainText('Another program wrote into the file while it was open here');
  await expect(banner).toContainText('Everything that was shown as saved is kept');
  await expect(page.getByRole('status').filter({ hasText: /Saved$/ })).toHaveCount(0);
  // What was typed is still there, and the new file is offered first.
  await expect(quickAdd).toHaveValue('2026 Not saved');
  await expect(banner.getByRole('button').first()).toHaveText('Save as a new file…');
  await page.screenshot({ path: info.outputPath('overwritten.png') });

  const summary = page.getByRole('textbox', { name: 'Summary' });
  await summary.fill('Half a note');
  await summary.blur();
  await expect(page.locator('.inspector').getByText(/Another program wrote into the file/)).toBeVisible();
  const saved = join(folder, 'saved.annals');
  await answerDialogs(app, { save: saved });
  await banner.getByRole('button', { name: 'Save as a new file…' }).click();
  // The old store gives its file up first, and keeps a last backup.
  await expect(page.getByText('Saved as “saved”.')).toBeVisible();
  expect(await snapshotOf(page)).toMatchObject({ path: saved, total: 15 });
  await expect(banner).toHaveCount(0);
  // What was typed goes along.
  await expect(quickAdd).toHaveValue('2026 Not saved');
  await expect(summary).toHaveValue('Half a note');
  // What the old file refused is told no more: not in the status line, not beside a field.
  await expect(page.getByText(/Another program wrote into the file/)).toHaveCount(0);
  await addQuickly(page, '2026 Saved after all');
  await expectEvents(page, 16);
  await page.screenshot({ path: info.outputPath('saved.png') });
  await quit();
  expect(sha256(path)).toBe(theirs);
});

test('locking does not throw away a timeline that was overwritten; its lock page leads on', async ({ launch, newFolder }, info) => {
  const folder = newFolder();
  const path = join(folder, SEED);
  timelineAt(path);
  const plain = join(folder, 'plain.copy');
  copyFileSync(path, plain);

  const { app, page } = await launch({ file: path });
  unwrap(await page.evaluate((next) => window.annals.lock.change({ present: null, next, copies: false }), PASS));
  await addQuickly(page, '2026 Kept');
  await expectEvents(page, 13);
  // Locked before anything has noticed.
  copyOver(plain, path);
  await clickMenu(app, 'File', 'Lock Now');
  const passphrase = page.getByRole('textbox', { name: 'Passphrase' });
  await passphrase.fill('something else');
  await passphrase.press('Enter');
  await expect(page.getByText(/passphrase is wrong/)).toBeVisible();
  await passphrase.fill(PASS);
  await passphrase.press('Enter');
  // Beside it may stand that what was typed is still there: what came over the file may have come before it was forgotten.
  const banner = fileBanner(page).filter({ hasText: 'Everything that was shown as saved is kept' });
  await expect(banner).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(13);
  const saved = join(folder, 'saved.annals');
  await answerDialogs(app, { save: saved });
  await banner.getByRole('button', { name: 'Save as a new file…' }).click();
  await expect(page.getByText('Saved as “saved”.')).toBeVisible();
  expect(await snapshotOf(page)).toMatchObject({ path: saved, total: 13 });

  unwrap(await page.evaluate(() => window.annals.backups.make()));
  await clickMenu(app, 'File', 'Lock Now');
  await expect(passphrase).toBeVisible();
  await expect.poll(() => existsSync(`${saved}-wal`)).toBe(false);
  copyOver(plain, saved);
  await passphrase.fill(PASS);
  await passphrase.press('Enter');
  await expect(page.getByText(/is not the one that was locked/)).toBeVisible();
  const offers = fileOffers(page);
  await expect(offers.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(offers.getByRole('button', { name: 'Restore a backup' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('lock-page.png') });
});
