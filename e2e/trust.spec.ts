import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { restoreDialog } from './pages/backups';
import { eventOnChart } from './pages/chart';
import { eraseDialog } from './pages/dialogs';
import { eventDetails } from './pages/inspector';
import { addEvent } from './pages/quick-add';
import { openTab } from './pages/window';
import { answerDialogs, clickMenu, eventsOf, snapshotOf } from './program';
import { onlyThorough } from './thorough';

/** Which files of a folder hold a word. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .filter((path) => (['utf8', 'utf16le'] as const).some((form) => readFileSync(path).includes(Buffer.from(word, form))));
}

for (const theme of ['light', 'dark']) {
  test(
    `an event is erased for good from its details, with a reason, and a backup that holds it is removed (${theme})`,
    onlyThorough(theme === 'light'),
    async ({ launch }, info) => {
      const { page } = await launch({ args: [`--theme=${theme}`] });
      const { path, timeline, total } = await snapshotOf(page);
      await addEvent(page, 'Zanzibar meeting');
      await eventOnChart(page, 'Zanzibar meeting').click();
      const details = eventDetails(page);
      await details.getByRole('textbox', { name: 'Summary' }).fill('Quillfeather told everything');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
      unwrap(await page.evaluate(() => window.annals.backups.make()));
      // Nothing says that this is of the same timeline.
      const stranger = join(dirname(path), 'Unrelated.annals');
      writeFileSync(stranger, Buffer.alloc(8192, 7));

      await details.getByRole('button', { name: 'Erase “Zanzibar meeting” for good…' }).click();
      const dialog = eraseDialog(page);
      const erase = dialog.getByRole('button', { name: 'Erase for good' });
      await expect(erase).toBeDisabled();
      const reason = dialog.getByRole('textbox', { name: 'Reason' });
      await expect(reason).toBeFocused();
      await reason.fill('Consent withdrawn');
      // What cannot be undone is never done by a key that goes to a dialog by habit.
      await reason.press('Enter');
      expect((await snapshotOf(page)).total).toBe(total + 1);
      await expect(dialog.getByText(/This cannot be undone/)).toBeVisible();
      await expect(dialog.getByText(/\(2 steps\)/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath(`erase-${theme}.png`) });
      await erase.click();

      await expect(dialog.getByText('Erased. 2 entries of its history were emptied.')).toBeVisible();
      const copies = dialog.getByRole('region', { name: 'These files still hold it:' });
      // The round that the first edit begins may have made one of its own.
      await expect(copies.getByRole('listitem')).not.toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath(`erased-${theme}.png`) });
      // Nothing of it is left beside the file while it is open; the backup is untouched until somebody says so.
      expect(filesWith(dirname(path), 'Quillfeather')).toEqual([]);
      const backups = join(dirname(path), 'backups', timeline.id);
      const held = filesWith(backups, 'Zanzibar').length;
      await expect(copies.getByRole('listitem')).toHaveCount(held);
      for (let left = held; left > 0; left--) {
        await copies
          .getByRole('button', { name: /^Remove .*…$/ })
          .first()
          .click();
        await expect(copies.getByRole('button', { name: 'Keep' })).toBeFocused();
        await expect(copies.getByText(/^Lost with it: “.*” with 13 events, last changed /)).toBeVisible();
        if (left === held) await page.screenshot({ path: info.outputPath(`asked-${theme}.png`) });
        expect(filesWith(backups, 'Zanzibar')).toHaveLength(left);
        await copies.getByRole('button', { name: /^Remove the file / }).click();
        await expect(copies.getByRole('button', { name: 'Keep' })).toHaveCount(0);
      }
      const unknown = dialog.getByRole('region', { name: /^These files cannot be looked into/ });
      await expect(unknown.getByRole('listitem')).toContainText('It may be another timeline, so it is not removed from here.');
      await expect(unknown.getByRole('button')).toHaveCount(0);
      expect(existsSync(stranger)).toBe(true);
      expect(filesWith(backups, 'Zanzibar')).toEqual([]);
      await dialog.getByRole('button', { name: 'Close' }).last().click();

      await expect(eventOnChart(page, 'Zanzibar')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
      await openTab(page, 'History');
      await expect(page.getByText('Erase an event for good: Consent withdrawn')).toBeVisible();
      await expect(page.getByText('A step on an erased event')).toHaveCount(2);
      await page.screenshot({ path: info.outputPath(`history-${theme}.png`) });
      expect(unwrap(await page.evaluate(() => window.annals.events.search({ query: 'quillfeather', limit: 10 }))).total).toBe(0);
    },
  );
}

test('a deleted event is erased from the history, and nothing while looking back', async ({ launch }) => {
  const { page } = await launch();
  await addEvent(page, 'Zanzibar meeting');
  await eventOnChart(page, 'Zanzibar meeting').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await openTab(page, 'History');
  const step = page.getByRole('listitem').filter({ hasText: 'Delete “Zanzibar meeting”' });
  await step
    .getByRole('button', { name: /Details|Show/ })
    .first()
    .click();
  await step.getByRole('button', { name: 'Erase “Zanzibar meeting” for good…' }).click();
  const dialog = eraseDialog(page);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Never meant');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog.getByText('Erased. 2 entries')).toBeVisible();
  const { id } = (await eventsOf(page, 1))[0] ?? { id: '' };
  unwrap(await page.evaluate(() => window.annals.window.lookBack({ day: '2026-11-22' })));
  expect(await page.evaluate((event) => window.annals.events.erase({ id: event, reason: 'No' }), id)).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
});

test('the history is sealed with a code and a file, and both are checked later', async ({ launch, newFolder }, info) => {
  const { app, page } = await launch();
  const file = join(newFolder(), 'seal.json');
  await clickMenu(app, 'File', 'Seal');
  const dialog = page.getByRole('dialog', { name: 'Seal the history' });
  const code = (await dialog.getByLabel('Code of the seal').textContent()) ?? '';
  expect(code).toMatch(/^1(-[0-9A-Z]{5}){4}-[0-9A-Z]{2}$/);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('seal.png') });
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(code);
  await answerDialogs(app, { save: file, open: file });
  await dialog.getByRole('button', { name: 'Save as a file…' }).click();
  await expect(dialog.getByText('Saved as seal.json.')).toBeVisible();
  await page.screenshot({ path: info.outputPath('seal-saved.png') });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ annals: 'seal', code });
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await addEvent(page, 'Added since');
  await clickMenu(app, 'File', 'Check a Seal');
  const check = page.getByRole('dialog', { name: 'Check a seal' });
  const typed = check.getByRole('textbox', { name: 'Code of the seal' });
  await typed.fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
  await typed.press('Enter');
  await expect(check.getByText(/a letter or digit is mistyped/)).toBeVisible();
  await typed.fill(code.toLowerCase());
  await typed.press('Enter');
  await expect(check.getByRole('status')).toContainText('Unchanged: the first step is the one that was sealed.');
  await expect(check.getByRole('status')).toContainText('1 step was added since.');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('check-seal.png') });
  await check.getByRole('button', { name: 'Choose a seal file…' }).click();
  await expect(check.getByRole('status')).toContainText('1 step was added since.');
  await page.setViewportSize({ width: 700, height: 600 });
  await page.screenshot({ path: info.outputPath('check-seal-narrow.png') });
});

test('a backup from before an erasure asks before it brings the event back', async ({ launch }, info) => {
  const { app, page } = await launch();
  await addEvent(page, 'Zanzibar meeting');
  unwrap(await page.evaluate(() => window.annals.backups.make()));
  await eventOnChart(page, 'Zanzibar meeting').click();
  await page.getByRole('button', { name: 'Erase “Zanzibar meeting” for good…' }).click();
  const erasing = eraseDialog(page);
  await erasing.getByRole('textbox', { name: 'Reason' }).fill('Consent withdrawn');
  await erasing.getByRole('button', { name: 'Erase for good' }).click();
  // The keys stay in the dialog: the button that had them is gone.
  await expect(erasing.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.screenshot({ path: info.outputPath('erased-report.png') });
  await page.keyboard.press('Enter');

  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  const row = dialog.locator('label').filter({ hasText: /holds an event erased on .*\(Consent withdrawn\)/ });
  await row.first().click();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(
    dialog.getByText(/The backup holds an event that was erased on .* \(Consent withdrawn\)\..*Nothing was restored\./),
  ).toBeVisible();
  await page.screenshot({ path: info.outputPath('restore-erased.png') });
  expect((await snapshotOf(page)).total).toBe(12);
  await dialog.getByRole('button', { name: 'Restore it all the same' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/The backup holds an event that was erased on/)).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(13);
  await page.screenshot({ path: info.outputPath('restored-erased.png') });
});
