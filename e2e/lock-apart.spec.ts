import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { restoreDialog } from './pages/backups';
import { lock, lockedHeading, PASS, picture, unlock, unlockField } from './pages/lock';
import { addQuickly, quickAddField } from './pages/quick-add';
import { savedLine } from './pages/window';
import { answerDialogs, clickMenu, expectEvents, nextWindow, snapshotOf } from './program';
import { onlyThorough } from './thorough';

/* Locked by itself, made locked, backups that have a passphrase of their own, and how all of it looks. */

const CANARY = 'Kanarienvogel im Bergwerk';

/** Lets the main process believe that so much time has gone by. */
async function letTimePass(app: ElectronApplication, ms: number): Promise<void> {
  await app.evaluate((_, more) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + more;
  }, ms);
}

test('a locked timeline is locked by itself: on sleep, with the screen, and after a time without input; another is left alone', async ({
  launch,
}) => {
  const annals = await launch();
  const { app, page } = annals;
  const happens = (event: 'suspend' | 'lock-screen') => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
  const locked = lockedHeading(page);

  await happens('suspend');
  await happens('lock-screen');
  expect((await snapshotOf(page)).total).toBe(12);
  await expect(locked).toBeHidden();

  await lock(annals);
  for (const event of ['suspend', 'lock-screen'] as const) {
    await quickAddField(page).fill('half a sentence');
    await happens(event);
    await expect(locked).toBeVisible();
    await expect(page.getByText('What was typed and not saved is kept.')).toBeVisible();
    expect(await page.evaluate(() => window.annals.timeline.snapshot())).toMatchObject({ ok: false });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Naqvi');
    await unlock(page);
    await expect(quickAddField(page)).toHaveValue('half a sentence');
  }

  unwrap(await page.evaluate(() => window.annals.preferences.set({ lockAfter: 1 })));
  await page.keyboard.press('Escape');
  await letTimePass(app, 61_000);
  await expect(locked).toBeVisible();
  await expect(unlockField(page)).toBeFocused();
  expect(await page.evaluate(() => window.annals.timeline.snapshot())).toMatchObject({ ok: false });
});

test('a timeline is made with a passphrase and was never in the clear', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const path = join(folder, 'made.annals');
  const annals = await launch();
  const { app, page } = annals;
  await clickMenu(app, 'File', 'New Locked Timeline');
  const dialog = page.getByRole('dialog', { name: 'New locked timeline' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASS);
  await dialog.getByLabel('The same again', { exact: true }).fill('something else');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('not the same');
  await dialog.getByLabel('The same again', { exact: true }).fill(PASS);
  await answerDialogs(app, { save: null });
  await page.keyboard.press('Enter');
  // Whoever thinks better of the place has not to type the passphrase once more.
  await expect(dialog.getByRole('button', { name: 'Choose a place' })).toBeEnabled();
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toHaveValue(PASS);
  await answerDialogs(app, { save: path });
  const made = await nextWindow(annals, () => dialog.getByRole('button', { name: 'Choose a place' }).click());
  await expect(dialog).toBeHidden();
  await addQuickly(made, `8 Jan 2026 ${CANARY}`);
  await expect(savedLine(made)).toBeVisible();
  await expectEvents(made, 1);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(CANARY)).toBe(false);
  expect(readFileSync(path).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
  await made.keyboard.press('Control+l');
  await unlock(made);
  expect((await snapshotOf(made)).total).toBe(1);
});

test('a locked timeline that lost its first page asks for its passphrase, says what is wrong, and is recovered with it', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await lock(first);
  const { path } = await snapshotOf(first.page);
  await first.quit();
  writeFileSync(path, readFileSync(path).fill(0, 0, 4096));

  const { app, page } = await launch({ userData });
  await expect(lockedHeading(page)).toBeVisible();
  await unlockField(page).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /is damaged/ })).toBeVisible();
  await expect(page.getByText(/passphrase is right.*Recover it into a new file first/)).toBeVisible();
  await picture(page, 'locked-without-first-page');
  // The key is kept for that, and no longer than that of a timeline that is shown.
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(lockedHeading(page)).toBeVisible();
  await unlockField(page).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /is damaged/ })).toBeVisible();
  const recovered = join(newFolder(), 'Recovered.annals');
  await answerDialogs(app, { save: recovered });
  await page.getByRole('button', { name: 'Recover into a new file…' }).click();
  await expect(page.getByText('Recovered into “Recovered”.')).toBeVisible();
  expect(await snapshotOf(page)).toMatchObject({ path: recovered, total: 12 });
  expect(readFileSync(recovered).includes('Attacks on Chinese nationals')).toBe(false);
});

test('a backup with another passphrase says so, asks for it, and the timeline keeps its own', async ({ launch }) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { app, page } = annals;
  await lock(annals);
  const { path } = await snapshotOf(page);
  unwrap(await page.evaluate(() => window.annals.backups.make()));
  await addQuickly(page, '8 Jan 2026 later than the backup');
  await expectEvents(page, 13);
  const keptOpen = { present: PASS, next: 'another passphrase', copies: false };
  unwrap(await page.evaluate((change) => window.annals.lock.change(change), keptOpen));
  await expect.poll(async () => (await page.evaluate(() => window.annals.timeline.snapshot())).ok).toBe(true);

  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  await dialog
    .getByRole('radio', { name: /locked with another passphrase/ })
    .last()
    .check();
  const restore = dialog.getByRole('button', { name: 'Restore this backup' });
  await expect(restore).toBeDisabled();
  const field = dialog.getByLabel('Passphrase of this backup', { exact: true });
  await field.fill('not the passphrase');
  await restore.click();
  await expect(dialog).toContainText('The passphrase is wrong.');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'backup-other-passphrase');
  expect((await snapshotOf(page)).total).toBe(13);
  await field.fill(PASS);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectEvents(page, 12);
  expect(existsSync(path)).toBe(true);
  await page.keyboard.press('Control+l');
  await unlockField(page).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The passphrase is wrong.')).toBeVisible();
  await unlock(page, 'another passphrase');
});

const SIZES = { light: { width: 640, height: 560 }, dark: { width: 900, height: 600 } } as const;

for (const theme of ['light', 'dark'] as const) {
  test(
    `what is said and asked of a passphrase is whole and clean, ${theme}, in a small window`,
    onlyThorough(theme === 'light'),
    async ({ launch }) => {
      const { app, page } = await launch({ args: [`--theme=${theme}`], size: SIZES[theme] });
      const look = async (name: string): Promise<void> => {
        expect(await violations(page)).toEqual([]);
        await picture(page, `${name}-${theme}`);
      };
      await clickMenu(app, 'File', 'New Locked Timeline');
      await expect(page.getByRole('dialog', { name: 'New locked timeline' }).getByLabel('Passphrase', { exact: true })).toBeFocused();
      await look('new');
      await page.keyboard.press('Escape');
      await clickMenu(app, 'File', 'Lock with a Passphrase');
      const dialog = page.getByRole('dialog', { name: 'Lock with a passphrase' });
      await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText('8 characters');
      await look('lock');
      await expect(dialog.getByRole('button', { name: 'Lock', exact: true })).toBeInViewport({ ratio: 1 });
      await dialog.getByLabel('Passphrase', { exact: true }).fill(PASS);
      await dialog.getByLabel('The same again', { exact: true }).fill(PASS);
      await page.keyboard.press('Enter');
      await expect(page.getByText(/is locked with a passphrase/)).toBeVisible();
      await look('locked-message');
      await clickMenu(app, 'File', 'Change Passphrase');
      const change = page.getByRole('dialog', { name: 'Change passphrase' });
      await change.getByLabel('Present passphrase', { exact: true }).fill('not the passphrase');
      await change.getByLabel('New passphrase', { exact: true }).fill('another passphrase');
      await change.getByLabel('The same again', { exact: true }).fill('another passphrase');
      await page.keyboard.press('Enter');
      await expect(change).toContainText('The passphrase is wrong.');
      await look('change');
      // The wheel reaches the end of a dialog that is higher than the window.
      await change.getByLabel('New passphrase', { exact: true }).hover();
      await page.mouse.wheel(0, 1000);
      await expect(change.getByRole('button', { name: 'Change', exact: true })).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await clickMenu(app, 'File', 'Remove Passphrase');
      await expect(page.getByRole('dialog', { name: 'Remove passphrase' }).getByLabel('Present passphrase', { exact: true })).toBeFocused();
      await look('remove');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+l');
      await expect(unlockField(page)).toBeFocused();
      await look('unlock');
      await page.keyboard.type('not the passphrase');
      await page.keyboard.press('Enter');
      await expect(page.getByText('The passphrase is wrong.')).toBeVisible();
      await look('unlock-wrong');
    },
  );
}
