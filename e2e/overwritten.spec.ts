import { closeSync, copyFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, unwrap } from './fixtures';
import { answerDialogs, sha256, snapshotOf } from './program';

const SEED = 'Pakistan–China security commitments.annals';

/** What `cp older.annals open.annals` does: the same file, other bytes, without asking for a lock. */
function copyOver(from: string, to: string): void {
  const descriptor = openSync(to, 'r+');
  writeSync(descriptor, readFileSync(from));
  closeSync(descriptor);
}

test('somebody copies an older file over the open one: nothing is called saved, and all that was goes into a new file', async ({
  launch,
  newFolder,
}, info) => {
  const folder = newFolder();
  const path = join(folder, SEED);
  const first = await launch();
  unwrap(await first.page.evaluate(() => window.annals.files.recent()));
  await answerDialogs(first.app, { save: path });
  unwrap(await first.page.evaluate(() => window.annals.files.saveCopy()));
  await first.quit();
  const older = join(folder, 'older.copy');
  copyFileSync(path, older);

  const { app, page, quit } = await launch({ file: path });
  const quickAdd = page.getByRole('textbox', { name: 'Quick add' });
  for (const n of [1, 2, 3]) {
    await quickAdd.fill(`2026 Kept ${n}`);
    await quickAdd.press('Enter');
    await expect.poll(async () => (await snapshotOf(page)).total).toBe(12 + n);
  }
  copyOver(older, path);
  const theirs = sha256(path);
  await quickAdd.fill('2026 Not saved');
  await quickAdd.press('Enter');
  const banner = page.getByRole('region', { name: 'About this file' }).filter({ hasText: 'Edits are not saved' });
  await expect(banner).toContainText('Another program wrote into the file while it was open here');
  await expect(banner).toContainText('Everything that was shown as saved is kept');
  await expect(page.getByRole('status').filter({ hasText: /Saved$/ })).toHaveCount(0);
  // What was typed is still there, and the new file is offered first.
  await expect(quickAdd).toHaveValue('2026 Not saved');
  await expect(banner.getByRole('button').first()).toHaveText('Save as a new file…');
  await page.screenshot({ path: info.outputPath('overwritten.png') });

  const saved = join(folder, 'saved.annals');
  await answerDialogs(app, { save: saved });
  await banner.getByRole('button', { name: 'Save as a new file…' }).click();
  // The old store gives its file up first, and keeps a last backup.
  await expect(page.getByText('Saved as “saved”.')).toBeVisible({ timeout: 30_000 });
  expect(await snapshotOf(page)).toMatchObject({ path: saved, total: 15 });
  await expect(banner).toHaveCount(0);
  // What was typed goes along.
  await expect(quickAdd).toHaveValue('2026 Not saved');
  await quickAdd.fill('2026 Saved after all');
  await quickAdd.press('Enter');
  await expect.poll(async () => (await snapshotOf(page)).total).toBe(16);
  await page.screenshot({ path: info.outputPath('saved.png') });
  await quit();
  expect(sha256(path)).toBe(theirs);
});
