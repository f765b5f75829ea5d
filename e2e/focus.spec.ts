import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart, eventsOnChart } from './pages/chart';
import { eraseDialog, exportDialog } from './pages/dialogs';
import { beginEvent, eventDetails, titleField } from './pages/inspector';
import { lock, lockedHeading, unlockField } from './pages/lock';
import { addQuickly, quickAddField } from './pages/quick-add';
import { unfinishedLink } from './pages/unfinished';
import { savedLine } from './pages/window';
import { answerDialogs, clickMenu } from './program';

/* Where the keyboard is when what it was on is gone, and what a page says of text that was being saved as it went. */

test('text that was saved as its page went is not called unfinished by the next one', async ({ launch }) => {
  const { page } = await launch();
  await eventsOnChart(page).first().click();
  const title = titleField(page);
  await title.fill('Saved at the last moment');
  const kept = async (): Promise<string> => unwrap(await page.evaluate(() => window.annals.window.unsaved()));
  await expect.poll(kept).toContain('Saved at the last moment');
  // What a page leaves behind that goes between its write and the answer: the edit, and the text as unfinished.
  const left = await kept();
  await title.press('Enter');
  await expect(eventOnChart(page, 'Saved at the last moment')).toBeVisible();
  await expect.poll(kept).toBe('');
  await page.evaluate((text) => window.annals.window.keepUnsaved({ text }), left);
  await page.reload();
  await expect(eventOnChart(page, 'Saved at the last moment')).toBeVisible();
  await expect.poll(kept).toBe('');
  await expect(unfinishedLink(page)).toHaveCount(0);
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
});

/** The element that keys go to, by its name; never the body, and never for good something disabled. */
async function somewhere(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body && document.activeElement?.matches(':disabled') === false))
    .toBe(true);
}

test('the keyboard never falls out of the window: what it was on is saved, removed, disabled or closed', async ({ launch, newFolder }) => {
  const { page, app } = await launch();
  await eventsOnChart(page).first().click();
  const details = eventDetails(page);
  const inDetails = () => page.evaluate(() => document.activeElement?.closest('.inspector') !== null);
  const addSource = details.getByRole('button', { name: 'Add source' });

  // A source: saved by its button, by Enter in its title, and given up with Escape.
  const source = details.locator('.source-form');
  const sourceTitle = source.getByRole('textbox', { name: 'Title' });
  for (const end of ['button', 'Enter', 'Escape']) {
    await addSource.press('Enter');
    await expect(sourceTitle).toBeFocused();
    await page.keyboard.type(`A source, ${end}`);
    if (end === 'button') await source.getByRole('button', { name: 'Save' }).press('Enter');
    else await page.keyboard.press(end);
    await expect(source).toHaveCount(0);
    await expect.poll(inDetails, end).toBe(true);
    await somewhere(page);
  }

  // A picture: its button is at work and disabled; then it has the focus again.
  await answerDialogs(app, { save: join(newFolder(), 'picture.png') });
  await page.keyboard.press('Control+e');
  const picture = exportDialog(page);
  const save = picture.getByRole('button', { name: 'Save picture…' });
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await expect(picture.getByText(/^Saved /)).toBeVisible();
  await expect(save).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(picture).toHaveCount(0);
  await somewhere(page);

  // An erasure: each copy removed, the dialog closed, and the event that it was opened from gone.
  unwrap(await page.evaluate(() => window.annals.backups.make()));
  await details.getByRole('button', { name: /^Erase/ }).press('Enter');
  const erase = eraseDialog(page);
  await erase.getByRole('textbox', { name: 'Reason' }).fill('Consent withdrawn');
  await erase.getByRole('button', { name: 'Erase for good' }).press('Enter');
  await expect(erase.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  const rows = erase.getByRole('region', { name: 'These files still hold it:' }).getByRole('listitem');
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().getByRole('button').press('Enter');
    await erase.getByRole('button', { name: /^Remove the file / }).press('Enter');
    await expect(rows).toHaveCount(left - 1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    await somewhere(page);
  }
  await page.keyboard.press('Escape');
  await expect(erase).toHaveCount(0);
  await somewhere(page);

  // A page that is loaded again, and one with another state of the timeline.
  await page.reload();
  await expect(page.getByRole('option').first()).toBeVisible();
  await somewhere(page);
  await addQuickly(page, '8 Jan 2026 Something more');
  await expect(quickAddField(page)).toHaveValue('');
  unwrap(await page.evaluate(() => window.annals.backups.make()));
  await clickMenu(app, 'File', 'Restore a Backup');
  const backups = page.getByRole('dialog', { name: /Restore/ });
  const newest = backups.getByRole('radio').first();
  await expect(newest).toBeFocused();
  await page.keyboard.press('Space');
  await backups.getByRole('button', { name: /^Restore/ }).press('Enter');
  await expect(backups).toHaveCount(0);
  await somewhere(page);
});

test('a locked window asks for the passphrase of the file it shows, and typing goes on where it was broken off', async ({ launch }) => {
  const annals = await launch();
  const { page } = annals;
  await lock(annals);
  const quickAdd = quickAddField(page);
  await quickAdd.fill('2025-09 quick ha');
  await eventsOnChart(page).first().click();
  const actors = eventDetails(page).getByLabel('Actors', { exact: true }).and(page.locator('input'));
  await actors.fill('Ministry of P');
  await page.keyboard.press('Control+l');
  await expect(lockedHeading(page)).toBeVisible();
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(quickAdd).toBeFocused();
  await page.keyboard.type('lf typed');
  await expect(quickAdd).toHaveValue('2025-09 quick half typed');
  // Nobody had finished the name.
  await expect(actors).toHaveValue('Ministry of P');
  await page.keyboard.press('Control+l');
  await expect(unlockField(page)).toBeFocused();
});

test('the export dialog leaves out what is secret, says what is not public in a picture that shows it, and that no lock goes with it', async ({
  launch,
}) => {
  const annals = await launch();
  const { page } = annals;
  await eventsOnChart(page).first().click();
  const details = eventDetails(page);
  await details
    .getByRole('combobox', { name: 'Sensitivity' })
    .or(details.getByRole('textbox', { name: 'Sensitivity' }))
    .click();
  await page.getByRole('option', { name: 'Secret' }).click();
  await expect(savedLine(page)).toBeVisible();
  await page.keyboard.press('Control+e');
  const dialog = exportDialog(page);
  const level = dialog.getByRole('combobox', { name: 'Show up to' });
  await expect(level).toHaveValue('Internal');
  await expect(dialog.getByText('This picture holds 1 secret event.')).toHaveCount(0);
  await level.click();
  await page.getByRole('option', { name: 'Secret' }).click();
  await expect(dialog.getByText('This picture holds 1 secret event.')).toBeVisible();
  await expect(dialog.getByText(/picture is not/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await lock(annals);
  await page.keyboard.press('Control+e');
  await expect(dialog.getByText('This picture holds 1 secret event. The timeline is locked; the picture is not')).toBeVisible();
});

test('the keyboard stays in the pane when a new event is saved or given up, and in the toolbar after Escape in quick add', async ({
  shared,
}) => {
  const { page } = await shared();
  const details = eventDetails(page);
  await beginEvent(page);
  await titleField(page).fill('Saved by its key');
  await details.getByRole('textbox', { name: 'When' }).fill('8 Jan 2026');
  await page.keyboard.press('Control+Enter');
  await expect(eventOnChart(page, 'Saved by its key')).toBeVisible();
  await expect(details.getByRole('button', { name: 'Delete' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.inspector') !== null)).toBe(true);

  await quickAddField(page).press('Escape');
  await expect(quickAddField(page)).not.toBeFocused();
  await somewhere(page);

  // What is beside it is about something else.
  await page.getByRole('button', { name: 'Silences' }).click();
  await expect(page.getByRole('region', { name: 'Silences' })).toBeVisible();
  await beginEvent(page);
  await titleField(page).fill('Given up');
  await details.getByRole('button', { name: 'Discard' }).press('Enter');
  await expect(titleField(page)).toHaveCount(0);
  await somewhere(page);
  expect(await page.evaluate(() => document.activeElement?.closest('.tool-panel') ?? null)).toBeNull();
});
